import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Answered } from '../../areas.ts';
import { canonical } from '../../storage/chain.ts';
import type { Answers, Remembered } from '../answers.ts';
import type { KnownTool } from '../catalogue.ts';
import { answer, isError, type Next, type Stage, type Work } from '../work.ts';

export type CacheParts = {
  answers: Answers;
  /** Says of the rules what they are: under other rules a tool may answer something else. */
  rulesMark(): string;
  /** Nobody had to be asked, or somebody had. */
  counted?: ((connection: string, isHit: boolean) => void) | undefined;
};
/** `joined`: how many wait for it; `turns`: when each of their groups goes on. */
type Flight = { landed: Promise<Landed>; joined: number; turns: Promise<unknown>[] };
/** So many go on in one turn: a thousand at once would keep everybody else waiting. */
const A_TURN = 32;
/** How a call ended that others wait for. `alone`: what it brought is nobody else's; they ask for themselves. */
type Landed = { kind: 'answered'; of: Remembered } | { kind: 'failed'; thrown: unknown } | { kind: 'left' } | { kind: 'alone' };

/**
 * Answers a tool that only reads from memory, where the tool or the person said for how long that is true. Nothing private is kept, and
 * nobody hears what was answered to another. The same asked several times at once is asked once.
 */
export function cache({ answers, rulesMark, counted }: CacheParts): Stage {
  const flights = new Map<string, Flight>();

  const lead = async (key: string, work: Work, next: Next): Promise<Answered> => {
    const { connection = '' } = work;
    const { promise, resolve } = Promise.withResolvers<Landed>();
    flights.set(key, { landed: promise, joined: 0, turns: [] });
    const land = (landed: Landed): void => {
      flights.delete(key);
      resolve(landed);
    };
    const since = answers.mark(connection);
    try {
      const answered = await next();
      if (answered.status === 'done' && isWhole(answered.result)) {
        const { result, raw } = answered;
        if (!isError(answered))
          answers.keep(key, { connection, tool: nameOf(work) }, { result, ...(raw !== undefined && { raw }) }, ttlOf(work), since);
        land({ kind: 'answered', of: { result, at: Date.now(), ...(raw !== undefined && { raw }) } });
      } else land({ kind: 'alone' });
      return answered;
    } catch (thrown) {
      // Whoever asked first may go; those who asked the same do not go with them.
      land(work.signal.aborted || work.quiet?.signal.aborted ? { kind: 'left' } : { kind: 'failed', thrown });
      throw thrown;
    }
  };

  /** How the same question ended, now or before; undefined: nobody has asked it. */
  const asked = async (key: string, work: Work): Promise<Landed | undefined> => {
    const known = await answers.get(key);
    if (known) return { kind: 'answered', of: known };
    const flight = flights.get(key);
    if (!flight) return undefined;
    const group = Math.floor(flight.joined++ / A_TURN);
    const landed = await waited(flight, work.signal);
    if (group > 0) await turnOf(flight, group);
    // Off is off, also for what waited.
    if (landed.kind === 'answered') for (const check of work.beforeSending) await check();
    return landed;
  };

  return {
    name: 'cache',
    idle: (work) => ttlOf(work) === 0 || !isPlain(work),
    run: async (work, next) => {
      const { connection = '' } = work;
      const key = keyOf(work, rulesMark());
      for (;;) {
        const landed = await asked(key, work);
        // Another may have begun in between.
        if (landed?.kind === 'left' || (!landed && flights.has(key))) continue;
        if (landed?.kind === 'alone') return next();
        if (landed?.kind === 'failed') throw landed.thrown;
        counted?.(connection, landed !== undefined);
        return landed ? fromMemory(work, landed.of) : lead(key, work, next);
      }
    },
  };
}

function fromMemory(work: Work, { result, raw, at }: Remembered): Answered {
  work.remembered = at;
  work.note = { key: 'activity.outcome.remembered' };
  return answer(work, 'done', { result, ...(raw !== undefined && { raw }) });
}

/** One group after the other, each in a turn of its own. */
const turnOf = (flight: Flight, group: number): Promise<unknown> =>
  (flight.turns[group] ??= group === 1 ? turn() : turnOf(flight, group - 1).then(() => turn()));

async function waited(flight: Flight, signal: AbortSignal): Promise<Landed> {
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const leave = () => reject(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([flight.landed, promise]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

const ttlOf = ({ found, risk }: Work): number => (found?.kind === 'tool' && risk === 'read' ? (found.tool.cacheMs ?? 0) : 0);
const nameOf = ({ target }: Work): string => target.tool ?? '';

/** A question of its own: no round of a conversation, and nothing that only completes what is typed. */
const isPlain = ({ intent: { relay, undoes } }: Work): boolean =>
  undoes === undefined && !relay?.completes && !relay?.params['inputResponses'] && relay?.params['requestState'] === undefined;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
/** It is the answer, and not the question what else is needed for one. */
const isWhole = (result: unknown): boolean =>
  !isObject(result) || result['resultType'] === undefined || result['resultType'] === 'complete';

const senses = new WeakMap<KnownTool, string>();
/** Which tool of which connection it is, and what it says of itself: should it be another tomorrow, its answers are another's. */
function senseOf(tool: KnownTool): string {
  const known = senses.get(tool);
  if (known !== undefined) return known;
  const { connection, original, relay, title, description, input, output } = tool;
  const made = canonical([connection, original, relay, title, description, input, output]);
  senses.set(tool, made);
  return made;
}

function keyOf({ found, args, caller, leads }: Work, rules: string): string {
  const hash = createHash('sha256');
  const tool = found?.kind === 'tool' ? senseOf(found.tool) : '';
  for (const part of [tool, caller.kind, caller.id, leads ?? '', rules]) hash.update(part).update('\n');
  return hash.update(canonical(args)).digest('base64url');
}
