import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { World } from '../../../kit/world.ts';
import { parsedJson } from '../cloud/json.ts';
import type { Wire } from '../cloud/wire.ts';
import type { Region } from './hosts.ts';
import { isRefusal } from './problems.ts';
import { DEAD_AFTER_MS, GOOD_FOR_MS, RENEW_AFTER_MS, renew, Session } from './session.ts';

/** Who is signed in, and with what. */
export type Tokens = {
  region(signal: AbortSignal): Promise<Region>;
  /** A token that is good now, renewed before when it is old. */
  current(signal: AbortSignal): Promise<string>;
  /** The cloud did not take this token: another one, worth exactly one more try. Rejects when only a new sign-in helps. */
  refused(token: string, signal: AbortSignal): Promise<string>;
  /** Why nobody is signed in any more; undefined: somebody is. */
  ended(): SwitchboardError | undefined;
  /** The person wants it tried again. */
  retry(): void;
};
/** Where a session comes from when nothing is kept: what was sealed at the sign-in, or a password. `of` tells two sign-ins apart. */
export type Beginning = { of: string; begin(signal: AbortSignal): Promise<Session>; again: boolean };

const KEPT = 'session';
const Kept = z.object({ of: z.string(), session: Session });
/** A renewed token that is refused within this time was not refused for its age. */
const FRESH_MS = 10 * 60_000;
/** A renewal that failed is tried again, not with every request. */
const RENEW_AGAIN_MS = 15 * 60_000;
const SEAL_AGAIN_MS = 30_000;

/** Whose tokens these are, as they were sealed; undefined: nobody's. */
export const signInOf = (text = ''): string | undefined => Kept.safeParse(parsedJson(text)).data?.of;
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Keeps one session alive: one renewal at a time, both tokens sealed in one write before either is used, never a loop. */
export function createTokens(world: World, wire: Wire, { of, begin, again }: Beginning): Tokens {
  const { clock, secrets } = world;
  let known: Promise<Session> | undefined;
  let renewing: Promise<Session> | undefined;
  let ended: SwitchboardError | undefined;
  let replacedAt = -Infinity;
  /** What was kept could not be read: the sign-in it came from may be too old by now. */
  let torn = false;
  /** A pair that could not be sealed yet; the one that is sealed is worth nothing any more. */
  let unsealed: Session | undefined;
  let renewAt = -Infinity;

  const keep = async (session: Session): Promise<Session> => {
    await secrets.write(KEPT, JSON.stringify({ of, session } satisfies z.infer<typeof Kept>));
    return session;
  };
  /** Seals a new pair; where that fails it is used all the same, and sealed as soon as it can be. */
  const seal = async (session: Session): Promise<void> => {
    unsealed = session;
    try {
      await keep(session);
      if (unsealed === session) unsealed = undefined;
    } catch (thrown) {
      world.log.warn('The renewed sign-in could not be kept; it is tried again', { cause: String(thrown) });
      const later = (): Promise<void> | undefined => (unsealed === session ? seal(session) : undefined);
      void clock.sleep(SEAL_AGAIN_MS, world.signal).then(later, () => undefined);
    }
  };
  /** What is torn or of another sign-in is as good as nothing. */
  const kept = async (): Promise<Session | undefined> => {
    const text = await secrets.read(KEPT);
    const { data } = Kept.safeParse(parsedJson(text ?? ''));
    torn ||= text !== undefined && !data;
    return data?.of === of ? data.session : undefined;
  };
  /** What another hand of ours has sealed since this one: the wizard and the link have one account, and the cloud knows the last sign-in only. */
  const newer = async (old: Session): Promise<Session | undefined> => {
    const now = unsealed ? undefined : await kept();
    if (!now || now.at === old.at) return undefined;
    known = Promise.resolve(now);
    return now;
  };
  const start = async (signal: AbortSignal): Promise<Session> => {
    const before = await kept();
    if (before && (!again || clock.now() - before.madeAt < DEAD_AFTER_MS)) return before;
    return keep(await begin(signal));
  };
  const session = async (signal: AbortSignal): Promise<Session> => {
    if (ended) throw ended;
    known ??= start(world.signal);
    try {
      return await raced(known, signal);
    } catch (thrown) {
      if (!signal.aborted) known = undefined;
      throw thrown;
    }
  };
  const renewed = (old: Session): Promise<Session> =>
    (renewing ??= (async () => {
      try {
        // Whoever asked first may give up; the others still wait for it.
        const next = { ...old, ...(await renew(wire, old, clock.now(), world.signal)) };
        await seal(next);
        known = Promise.resolve(next);
        return next;
      } catch (thrown) {
        if (!isRefusal(thrown, 'refresh', 'fail', 'gone')) throw thrown;
        const sealed = await newer(old);
        if (sealed) return sealed;
        throw await end(!torn && clock.now() - old.madeAt < RENEW_AFTER_MS ? 'account.kicked' : 'auth.expired', thrown);
      } finally {
        renewing = undefined;
      }
    })());
  /** A password may be tried anew when the person asks for it; tokens of a sign-in that is over are worth nothing. */
  const end = async (problem: 'account.kicked' | 'auth.expired', cause: unknown): Promise<SwitchboardError> => {
    ended = new SwitchboardError(problem, 'eWeLink ended the sign-in', {}, { cause });
    if (again) await secrets.write(KEPT, undefined);
    return ended;
  };

  return {
    region: async (signal) => (await session(signal)).region,
    current: async (signal) => {
      const now = await session(signal);
      const age = clock.now() - now.madeAt;
      const isGood = age < GOOD_FOR_MS;
      if (age < RENEW_AFTER_MS || (isGood && clock.now() < renewAt)) return now.at;
      try {
        return (await raced(renewed(now), signal)).at;
      } catch (thrown) {
        // There are days left in which the old one is as good.
        if (!isGood || ended || signal.aborted) throw thrown;
        renewAt = clock.now() + RENEW_AGAIN_MS;
        return now.at;
      }
    },
    refused: async (token, signal) => {
      const now = await session(signal);
      // Somebody else was refused as well, and has renewed it since.
      if (now.at !== token) return now.at;
      if (Math.abs(clock.now() - replacedAt) < FRESH_MS) {
        const sealed = await newer(now);
        if (sealed) return sealed.at;
        throw await end('account.kicked', undefined);
      }
      const next = await raced(renewed(now), signal);
      replacedAt = clock.now();
      return next.at;
    },
    ended: () => ended,
    retry: () => {
      ended = undefined;
      known = unsealed && Promise.resolve(unsealed);
      replacedAt = -Infinity;
    },
  };
}

/** The same promise for one who may lose patience. */
async function raced<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const stop = Promise.withResolvers<never>();
  const abort = (): void => stop.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, stop.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
