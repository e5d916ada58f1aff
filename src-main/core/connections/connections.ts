import type { FieldData } from '../../../src-shared/forms/kinds.ts';
import type { Connection, Health } from '../../../src-shared/model/connection.ts';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { LinkEvent } from '../../kit/link.ts';
import type { Connections, HandlersOf, Who } from '../areas.ts';
import type { connections as contract } from '../../../src-shared/contract/connections.ts';
import { cardOf, createCatalogue, migrated } from './catalogue.ts';
import { createLive, type LiveConnection } from './connection.ts';
import type { ConnectionsFacts, Desk } from './desk.ts';
import { answersFor, type FarEnd } from './far.ts';
import { createFinding } from './finding.ts';
import { connectionHandlers } from './handlers.ts';
import { createSignIns } from './oauth.ts';
import { createProbe } from './probe.ts';

type Made = Connections & {
  handlers: HandlersOf<typeof contract>;
  /** What a type asks of whoever adds a connection. */
  fields(type: string): Promise<FieldData[]>;
  /** A connection to a far end that somebody described. */
  createFar(wish: { name: string; far: FarEnd }, who: Who): Promise<Connection>;
};

/** The area of the core that owns connections: what is saved, what lives, and how new ones come to be. */
export function createConnections(facts: ConnectionsFacts): Made {
  const { storage, vault, net, topics, clock, log } = facts;
  const lives = new Map<string, LiveConnection>();
  const events = new Set<(connection: string, event: LinkEvent) => void>();
  const healths = new Set<(connection: string, health: Health) => void>();
  const removals = new Set<(connection: string) => void>();
  const over = new AbortController();
  const catalogue = createCatalogue(facts.types, storage.notes, log);
  const hurryWhere = (waits: (health: Health) => boolean) =>
    [...lives.values()].filter((live) => waits(live.view().health)).forEach((live) => live.supervisor()?.hurry());
  // A network that came back heals no refused password: asking again could get the person banned.
  const hurry = () => hurryWhere(({ state, goesOn }) => state === 'offline' || state === 'connected' || goesOn === true);

  const desk: Desk = {
    ...facts,
    lives,
    catalogue,
    closing: over.signal,
    probe: createProbe((line) => topics.publish('connections.testing', line)),
    finding: createFinding(net.discover, (found) => topics.publish('connections.found', found)),
    signIns: createSignIns({ clock, done: (news) => topics.publish('connections.oauthDone', news) }),
    live: (id) => {
      const live = lives.get(id);
      if (!live) throw new NotFound('connection', id);
      return live;
    },
    add: (saved) => {
      const live = createLive(saved, {
        ...{ net, box: vault, clock, log, random: facts.random },
        type: (id) => catalogue.get(id),
        onEvent: (id, event) => {
          events.forEach((listen) => listen(id, event));
          if (event.kind === 'tools') topics.publish('connections.changed', live.view());
        },
        onHealth: (id, health) => {
          healths.forEach((listen) => listen(id, health));
          topics.publish('connections.health', { id, health });
        },
      });
      lives.set(saved.id, live);
      return live;
    },
    removed: (id) => {
      lives.delete(id);
      removals.forEach((listen) => listen(id));
      topics.publish('connections.removed', { id });
    },
    changed: (live) => {
      const view = live.view();
      topics.publish('connections.changed', view);
      return view;
    },
    inTurn: turns(),
  };

  /** Brings an old config up to date and starts; a type that is missing or too old says so by the connection's health. */
  const bringUp = async (live: LiveConnection) => {
    const type = await catalogue.get(live.saved.type).catch(() => undefined);
    if (type && type.version > live.saved.configVersion) {
      live.saved = { ...live.saved, config: migrated(type, live.saved.config, live.saved.configVersion), configVersion: type.version };
      if (!storage.readOnly) await storage.connections.save(live.saved);
      desk.changed(live);
    }
    if (!over.signal.aborted) await live.restart();
  };
  const offUnlocked = vault.onUnlocked(() => hurryWhere(({ problem }) => problem === 'vault.locked'));

  const handlers = connectionHandlers(desk);
  return {
    handlers,
    fields: async (type) => cardOf(await catalogue.get(type)).fields,
    createFar: async ({ name, far }, who) => handlers['connections.create']({ name, ...answersFor(await catalogue.runner(), far) }, who),
    list: () => [...lives.values()].map((live) => live.view()),
    get: (id) => lives.get(id)?.view(),
    link: (id) => lives.get(id)?.supervisor()?.link(),
    linkSoon: async (id, signal) => lives.get(id)?.supervisor()?.linkSoon(signal),
    tools: (id) => lives.get(id)?.tools() ?? [],
    onEvent: listenIn(events),
    onHealth: listenIn(healths),
    onRemoved: listenIn(removals),
    setCounts: (id, counts) => {
      const live = lives.get(id);
      if (!live || sameCounts(live.view().counts, counts)) return;
      live.setCounts(counts);
      topics.publish('connections.changed', live.view());
    },
    oauthCallback: (state, query) => desk.signIns.callback(state, query),
    hurry,
    load: async () => {
      await catalogue.load();
      (await storage.connections.list()).forEach(desk.add);
    },
    start: async () => {
      await catalogue.load();
      (await storage.connections.list()).forEach((saved) => desk.add(saved));
      // Nobody waits for a far end: the program is ready before its connections are.
      lives.forEach(
        (live, id) =>
          void desk
            .inTurn(id, () => bringUp(live))
            .catch((thrown: unknown) => log.error('A connection does not start', { connection: id, cause: String(thrown) })),
      );
    },
    close: async () => {
      over.abort(new SwitchboardError('channel.closed', 'The program is closing'));
      offUnlocked();
      desk.probe.close();
      desk.finding.close();
      await Promise.all([desk.signIns.close(), ...[...lives.values()].map((live) => live.stop())]);
    },
  };
}

const sameCounts = (a: Connection['counts'], b: Connection['counts']): boolean =>
  a.devices === b.devices && a.tools === b.tools && a.scenes === b.scenes && a.own === b.own && a.leftOut === b.leftOut;

const listenIn =
  <L>(set: Set<L>) =>
  (listener: L) => {
    set.add(listener);
    return () => void set.delete(listener);
  };

function turns(): Desk['inTurn'] {
  const last = new Map<string, Promise<unknown>>();
  return (id, work) => {
    const mine = (last.get(id) ?? Promise.resolve()).then(work, work);
    const settled = mine.then(
      () => {},
      () => {},
    );
    last.set(id, settled);
    void settled.then(() => last.get(id) === settled && last.delete(id));
    return mine;
  };
}
