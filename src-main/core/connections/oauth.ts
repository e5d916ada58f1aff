import { createHash, randomBytes } from 'node:crypto';
import { InputError, NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { SealedConfig } from '../../kit/field.ts';
import type { AnyMcpType, OAuthTokens } from '../../kit/type.ts';
import type { Clock, World } from '../../kit/world.ts';
import { isThisMachine } from '../http/guards.ts';
import { isSameState, openLanding } from './landing.ts';

const LIFE_MS = 10 * 60_000;
/** A port of the machine is held no longer than somebody needs to type a password. */
const LANDING_MS = 5 * 60_000;
const MOST_AT_ONCE = 20;

/** A sign-in under way, or finished and waiting for the form that asked for it. */
type SignIn = {
  session: string;
  state: string;
  redirect: string;
  until: number;
  finish(code: string, params: Record<string, string>): Promise<OAuthTokens>;
  used: boolean;
  tokens?: OAuthTokens;
  /** Ends the listening where a far end sends the browser to one fixed address. */
  leave?: () => Promise<void>;
};
export type OAuthFacts = {
  clock: Clock;
  done(news: { session: string; account?: string; problem?: string }): void;
};
/** `base`: scheme, host and port the browser comes back to; `own`: the same on this machine; `agreed`: the page the person agreed to. */
type Asked = { type: AnyMcpType; config: SealedConfig; world: World; base: string; own?: string; agreed?: string };

export type SignIns = {
  start(asked: Asked): Promise<{ session: string; url: string; redirect: string }>;
  /** The browser came back. The state is good once. */
  callback(state: string, query: URLSearchParams): Promise<Sentence>;
  paste(session: string, address: string): Promise<void>;
  cancel(session: string): void;
  /** The tokens of a finished sign-in; they stay until `spend`, so that a test can come before the creation. */
  tokens(session: string): OAuthTokens | undefined;
  spend(session: string): void;
  close(): Promise<void>;
};

/** Far ends that compare the address take one without encryption of this machine alone; elsewhere it is pasted. */
const mayLand = (base: string): boolean => base.startsWith('https:') || isThisMachine(new URL(base).hostname);
const random = () => randomBytes(32).toString('base64url');

/** Sign-ins in the browser: a random state good for one return within ten minutes; tokens never leave the core. */
export function createSignIns({ clock, done }: OAuthFacts): SignIns {
  const bySession = new Map<string, SignIn>();
  const alive = () => {
    [...bySession.values()].filter(({ until }) => until <= clock.now()).forEach(({ session }) => void drop(session));
    return [...bySession.values()];
  };
  const drop = async (session: string): Promise<void> => {
    const found = bySession.get(session);
    bySession.delete(session);
    await found?.leave?.();
  };
  const said = (error: SwitchboardError): Sentence => ({ key: `problems.${error.problem}.title`, with: error.details.with });

  /** Takes the one use of a state and exchanges the code. */
  const returned = async (state: string, params: Record<string, string>): Promise<Sentence> => {
    const found = alive().find((one) => one.state === state && !one.used);
    if (!found) return { key: 'connections.oauth.expired' };
    found.used = true;
    try {
      const { code } = params;
      if (!code) throw new SwitchboardError('auth.refused', `The sign-in ended without a code (${params['error'] ?? 'no reason'})`);
      found.tokens = await found.finish(code, params);
      // The form that asked for it may have more questions.
      found.until = clock.now() + LIFE_MS;
      done({ session: found.session, ...(found.tokens.account === undefined ? {} : { account: found.tokens.account }) });
      return { key: 'connections.oauth.done' };
    } catch (thrown) {
      const error = SwitchboardError.from(thrown);
      bySession.delete(found.session);
      done({ session: found.session, problem: error.problem });
      return said(error);
    } finally {
      void found.leave?.();
    }
  };

  /** Somebody who begins anew has given up the sign-in that waits at the same address. */
  const landAt = async (redirect: string, state: string): Promise<() => Promise<void>> => {
    const before = alive().filter((one) => one.redirect === redirect);
    for (const one of before) await (one.used ? one.leave?.() : drop(one.session));
    const landing = await openLanding({ redirect, state, returned: (query) => returned(state, Object.fromEntries(query)) });
    const over = new AbortController();
    const leave = async () => {
      over.abort();
      await landing.close();
    };
    // Rejects only when it is left before: then it is closed already.
    void clock.sleep(LANDING_MS, over.signal).then(leave, () => undefined);
    return leave;
  };

  return {
    start: async ({ type, config, world, base, own: here = base, agreed }) => {
      const { oauth } = type;
      if (!oauth) throw new SwitchboardError('not.supported', `${type.id} has no sign-in`);
      if (alive().length >= MOST_AT_ONCE) throw new SwitchboardError('limit.reached', 'Too many sign-ins are under way');
      const [session, state] = [random(), random()];
      const fixed = oauth.redirect(config);
      if (oauth.where && agreed === undefined) throw new SwitchboardError('auth.moved', 'Nobody agreed to where this sign-in leads');
      const redirect = fixed ?? (oauth.plain ? `${mayLand(base) ? base : here}/oauth/callback` : `${base}/oauth/callback/${state}`);
      const own = random();
      const challenge = createHash('sha256').update(own).digest('base64url');
      const from = { redirect, state, challenge, ...(agreed !== undefined && { agreed }) };
      const { url, verifier = own, kept } = await oauth.start(config, from, world);
      const leave = fixed === undefined ? undefined : await landAt(fixed, state);
      const finish = (code: string, params: Record<string, string>) =>
        oauth.finish(config, { code, redirect, state, params, verifier, ...(kept !== undefined && { kept }) }, world);
      bySession.set(session, { session, state, redirect, until: clock.now() + LIFE_MS, finish, used: false, ...(leave && { leave }) });
      return { session, url, redirect };
    },
    callback: (state, query) => returned(state, Object.fromEntries(query)),
    paste: async (session, address) => {
      const found = alive().find((one) => one.session === session);
      if (!found) throw new NotFound('sign-in', session.slice(0, 6));
      const url = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined;
      const state = url?.searchParams.get('state') ?? url?.pathname.split('/').at(-1);
      if (!url || state === undefined || !isSameState(state, found.state) || found.used)
        throw new InputError({ address: 'connections.oauth.wrongAddress' });
      await returned(found.state, Object.fromEntries(url.searchParams));
    },
    cancel: (session) => void drop(session),
    tokens: (session) => alive().find((one) => one.session === session)?.tokens,
    spend: (session) => void drop(session),
    close: async () => void (await Promise.all([...bySession.keys()].map(drop))),
  };
}
