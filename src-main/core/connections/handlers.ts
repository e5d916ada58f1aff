import type { connections as contract } from '../../../src-shared/contract/connections.ts';
import { Draft, ShownCertificate } from '../../../src-shared/contract/connections.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { fieldData, parseConfig } from '../../kit/field.ts';
import { SECRETS } from '../../kit/given.ts';
import type { LinkTool } from '../../kit/link.ts';
import type { AnyMcpType } from '../../kit/type.ts';
import type { HandlersOf } from '../areas.ts';
import type { SavedConnection } from '../storage/repositories.ts';
import type { Desk } from './desk.ts';
import { comingBack } from './coming-back.ts';
import { typeHandlers, type Kinds } from './new-type/handlers.ts';
import { limitHandlers } from './limiting.ts';
import { chooseSlug, newConnectionId } from './identity.ts';
import type { Prepared } from './probe.ts';
import { withHidden, withWalls } from './staying.ts';
import { takingBack } from './taking-back.ts';
import {
  commandsOf,
  forget,
  hostsOf,
  isAsKept,
  isGivenOthers,
  linkSecrets,
  openSealed,
  passingSecrets,
  pinsOf,
  sealFresh,
  takeApart,
  takeWhatIsThere,
} from './sealing.ts';

type Answers = HandlersOf<typeof contract>;
type Config = Record<string, unknown>;
type Asked = { type: string; config: Config; connection?: string | undefined };

const DRAFTS = 'draft';
/** The session of whoever plants a seed. */
const SEEDING = 'seed';

/** The `connections.*` calls of the contract. */
export const connectionHandlers = (desk: Desk): Answers => ({
  ...savedHandlers(desk),
  ...limitHandlers(desk),
  ...wizardHandlers(desk),
  ...typeHandlers(desk),
});

type Saved = 'list' | 'facts' | 'create' | 'update' | 'enable' | 'retry' | 'reconnect' | 'remove';
type Limits = 'limits' | 'resetBreaker';
type Only<Names extends string> = Pick<Answers, Extract<keyof Answers, `connections.${Names}`>>;

/** What is answered otherwise than before. Whoever presses Save wants it tried again; a seed is given at every start, and what it says may be under way already. */
async function newAnswers({ catalogue, vault, signIns }: Desk, saved: SavedConnection, sent: Config, session: string) {
  const isSeed = session === SEEDING;
  const type = await catalogue.get(saved.type);
  const config = isSeed ? withWalls(type, sent, saved.config) : withHidden(type, sent, saved.config);
  const apart = await takeApart(type, config, new Set(await vault.fields(saved.id)), signIns.tokens);
  const isOld = isSeed && saved.configVersion === type.version && (await isAsKept(vault, saved.id, apart, saved.config));
  return isOld ? undefined : { type, config, apart };
}

function savedHandlers(desk: Desk): Only<Saved> {
  const { storage, vault, lives, catalogue, signIns, clock, inTurn } = desk;

  return {
    'connections.list': () => [...lives.values()].map((live) => live.view()),
    'connections.facts': async ({ id }) => {
      const over = AbortSignal.any([desk.closing, AbortSignal.timeout(10_000)]);
      return (await desk.live(id).supervisor()?.link()?.facts?.(over)) ?? [];
    },
    // One creation at a time, so that two cannot take the same slug.
    'connections.create': ({ type: kind, name, slug, config: sent, defaults }, { session }) =>
      inTurn('create', async () => {
        const type = await catalogue.get(kind);
        // One that is only being tried has nobody to remember it.
        if (type.id !== kind) throw new SwitchboardError('not.found', `${kind} is not saved`, { with: { what: 'type', name: kind } });
        const config = session === SEEDING ? sent : withHidden(type, sent, {});
        const apart = await takeApart(type, config, new Set(), signIns.tokens);
        const taken = new Set([...lives.values()].map((live) => live.saved.slug));
        const id = newConnectionId();
        const own = chooseSlug(slug, { name, type: kind, config }, taken);
        // Whoever had it before may have left something behind: the program ended in the middle, or knew no better.
        await desk.forgetNames?.({ slug: own, bare: [] });
        const saved = {
          id,
          slug: own,
          type: kind,
          name: name.trim(),
          enabled: true,
          configVersion: type.version,
          config: apart.values,
          createdAt: clock.now(),
        };
        try {
          await sealFresh(vault, id, apart);
          await storage.connections.save(saved);
          if (defaults) await desk.setDefaults?.(id, defaults);
        } catch (thrown) {
          // Half a connection is worse than none.
          await storage.connections.remove(id);
          await vault.remove(id);
          throw thrown;
        }
        await storage.notes.remove(DRAFTS, kind);
        sessionsOf(config).forEach(signIns.spend);
        const live = desk.add(saved);
        await live.restart();
        return desk.changed(live);
      }),
    'connections.update': ({ id, name, config: sent }, { session }) =>
      inTurn(id, async () => {
        const live = desk.live(id);
        const next = { ...live.saved, name: name?.trim() ?? live.saved.name };
        const answered = sent && (await newAnswers(desk, live.saved, sent, session));
        if (!answered) {
          if (next.name !== live.saved.name) await storage.connections.save(next);
          live.saved = next;
        } else {
          const { type, config, apart } = answered;
          const takeBack = sessionsOf(config).length > 0 ? await takingBack(desk, live.saved, 'renewed') : undefined;
          const isAnother = await isGivenOthers(vault, id, type, apart);
          // A key renewed opens the same door, but it may be somebody else's: nobody is told what the one before was told.
          desk.forgetAnswers?.(id);
          // Written before the config that needs them; what is no longer needed goes last.
          await sealFresh(vault, id, apart);
          const { unseen: _looked, ...seen } = next;
          live.saved = { ...seen, config: apart.values, configVersion: type.version, ...(isAnother && { renewed: clock.now() }) };
          await storage.connections.save(live.saved);
          await forget(vault, id, apart);
          sessionsOf(config).forEach(signIns.spend);
          await live.restart();
          // What was answered until the last moment was answered by the one before.
          desk.forgetAnswers?.(id);
          await takeBack?.();
        }
        return desk.changed(live);
      }),
    'connections.enable': ({ id, enabled }) =>
      inTurn(id, async () => {
        const live = desk.live(id);
        if (live.saved.enabled !== enabled) {
          const next = { ...live.saved, enabled };
          await storage.connections.save(next);
          live.saved = next;
          await live.restart();
        }
        return desk.changed(live);
      }),
    'connections.retry': ({ id }) => {
      const live = desk.live(id);
      live.supervisor()?.hurry(true);
      return live.view();
    },
    'connections.reconnect': ({ id }) =>
      inTurn(id, async () => {
        const live = desk.live(id);
        await live.restart();
        return desk.changed(live);
      }),
    'connections.remove': ({ id }) =>
      inTurn(id, async () => {
        const live = desk.live(id);
        await live.stop();
        await (
          await takingBack(desk, live.saved, 'removed')
        )();
        await storage.connections.remove(id);
        await vault.remove(id);
        desk.removed(id);
        await desk.forgetNames?.({ id, slug: live.saved.slug, bare: bareNames(live.tools()) });
        return null;
      }),
  };
}

function wizardHandlers(desk: Desk): Omit<Answers, keyof Only<Saved | Limits | Kinds>> {
  const { storage, vault, net, catalogue, probe, finding, signIns, log } = desk;
  /** A config that may not be saved, opened as far as it is answered. */
  const prepare = async ({ type: kind, config, connection }: Asked, signal: AbortSignal, whole: boolean): Promise<Prepared> => {
    const type = await catalogue.get(kind);
    const owner = connection === undefined ? undefined : desk.live(connection).saved.id;
    const saved = new Set(owner === undefined ? [] : await vault.fields(owner));
    const apart = whole ? await takeApart(type, config, saved, signIns.tokens) : takeWhatIsThere(type, config, signIns.tokens);
    const secrets = owner === undefined ? passingSecrets() : linkSecrets(vault, owner);
    const reach = { hosts: hostsOf(type, apart.values), pins: pinsOf(type, apart.values), commands: commandsOf(type, apart.values) };
    const world = net.world({ type, ...reach, secrets, signal, log });
    return { type, config: await openSealed(vault, owner, apart), world };
  };

  return {
    'connections.check': async ({ fields, ...asked }) => {
      const type = await catalogue.get(asked.type);
      const { problems } = parseConfig(type.fields, asked.config, fields);
      const tried = Object.entries(type.tries).filter(([name]) => fields.includes(name));
      // What is not even well formed is not tried.
      if (tried.length > 0 && Object.keys(problems).length === 0) {
        const over = AbortSignal.any([desk.closing, AbortSignal.timeout(30_000)]);
        const { config, world } = await prepare(asked, over, false);
        for (const [, attempt] of tried) await attempt(config, world);
      }
      return { fields: problems };
    },
    'connections.test': ({ test, ...asked }) => probe.run(test, (signal) => prepare(asked, signal, true)),
    'connections.cancel': ({ test }) => {
      probe.cancel(test);
      return null;
    },
    'connections.options': async ({ from, ...asked }) => {
      const over = AbortSignal.any([desk.closing, AbortSignal.timeout(30_000)]);
      const { type, config, world } = await prepare(asked, over, false);
      const list = Object.hasOwn(type.options, from) ? type.options[from] : undefined;
      if (!list) throw new SwitchboardError('not.found', `${type.id} has no list ${from}`, { with: { what: 'list', name: from } });
      return list(config, world);
    },
    'connections.certificate': async (asked) => {
      const over = AbortSignal.any([desk.closing, AbortSignal.timeout(10_000)]);
      const { config, world, type } = await prepare(asked, over, false);
      const [url] = secureAddresses(type, config.values);
      if (url === undefined) return null;
      try {
        await world.http({ url, method: 'HEAD', signal: over });
        return null;
      } catch (thrown) {
        const shown = thrown instanceof SwitchboardError ? ShownCertificate.safeParse(thrown.details.with).data : undefined;
        if (shown) return shown;
        throw thrown;
      }
    },
    'connections.discover': async ({ type: kind, on }, { session }) =>
      on ? finding.watch(await catalogue.get(kind), session) : finding.leave(kind, session),
    'connections.draft': async ({ type: kind }) =>
      Draft.nullable()
        .catch(null)
        .parse((await storage.notes.get(DRAFTS, kind)) ?? null),
    'connections.saveDraft': async ({ type: kind, draft }) => {
      const type = await catalogue.get(kind);
      if (draft) await storage.notes.set(DRAFTS, kind, { ...draft, config: withoutSecrets(type, draft.config) });
      else await storage.notes.remove(DRAFTS, kind);
      return null;
    },
    'connections.oauthWhere': async ({ field, ...asked }) => {
      const over = AbortSignal.any([desk.closing, AbortSignal.timeout(30_000)]);
      const { type, config, world } = await prepare(asked, over, false);
      mustSignIn(type, field);
      return (await type.oauth?.where?.(config, world)) ?? null;
    },
    'connections.oauthStart': async ({ field, origin, agreed, ...asked }) => {
      const prepared = await prepare(asked, desk.closing, false);
      mustSignIn(prepared.type, field);
      const base = comingBack(origin, desk.redirectBase(), (host) => desk.isAllowed?.(host) === true);
      return signIns.start({ ...prepared, base, own: desk.redirectBase(), ...(agreed !== undefined && { agreed }) });
    },
    'connections.oauthPaste': async ({ session, address }) => {
      await signIns.paste(session, address);
      return null;
    },
    'connections.oauthCancel': ({ session }) => {
      signIns.cancel(session);
      return null;
    },
  };
}

const secureAddresses = (type: AnyMcpType, values: Config): string[] =>
  fieldData(type.fields).flatMap(({ name, kind }) => {
    const value = kind === 'url' ? values[name] : undefined;
    return typeof value === 'string' && value.startsWith('https:') ? [value] : [];
  });

/** A draft lies in the clear, so nothing secret may be in it. */
const withoutSecrets = (type: AnyMcpType, config: Config): Config =>
  Object.fromEntries(
    fieldData(type.fields).flatMap(({ name, kind }) =>
      Object.hasOwn(SECRETS, kind) || !Object.hasOwn(config, name) ? [] : [[name, config[name]]],
    ),
  );

function mustSignIn(type: AnyMcpType, field: string): void {
  if (type.fields[field]?.data.kind !== 'oauth')
    throw new SwitchboardError('not.found', `${field} is no sign-in`, { with: { what: 'sign-in', name: field } });
}

const bareNames = (tools: LinkTool[]): string[] => tools.flatMap(({ name, prefix }) => (prefix === false ? [name] : []));

/** The finished sign-ins a form hands in. */
const sessionsOf = (config: Config): string[] =>
  Object.values(config).flatMap((value) =>
    typeof value === 'object' && value !== null && 'session' in value && typeof value.session === 'string' ? [value.session] : [],
  );
