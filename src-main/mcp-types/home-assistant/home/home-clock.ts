import type { HistoryAnswer, HistoryPoint, HistoryRequest } from '../../../kit/link.ts';
import type { Clock } from '../../../kit/world.ts';
import { moment } from '../domains/moments.ts';
import type { Commands } from '../wire/commands.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { tolerant } from '../wire/refused.ts';
import { isLoose } from '../wire/shapes.ts';

const LIMIT_MS = 5_000;
/** Less than this is the way here, not a wrong clock. */
const TRUSTED_MS = 5_000;
/** A change that is news and yet this far from now was stamped by a clock that was put right, or wrong, meanwhile. */
const JUMPED_S = 30;
const AHEAD_S = 1;

/** Asks the home what time it is: how many seconds its clock is behind ours. A home that would not tell is believed. */
export async function clockShift(commands: Commands, clock: Clock, signal: AbortSignal): Promise<number> {
  const asked = clock.now();
  const told = Promise.withResolvers<unknown>();
  const hear = (event: unknown): void => told.resolve(isLoose(event) ? event['result'] : undefined);
  const over = new AbortController();
  clock.sleep(LIMIT_MS, AbortSignal.any([signal, over.signal])).then(
    () => told.resolve(undefined),
    () => told.resolve(undefined),
  );
  const options = { signal, timeoutMs: LIMIT_MS };
  const off = await untimed(commands.subscribe('render_template', { template: '{{ now() }}' }, hear, options));
  const theirs = off ? moment(await told.promise, undefined) : undefined;
  over.abort();
  off?.();
  if (theirs === undefined) return 0;
  const ours = (asked + clock.now()) / 2;
  return Math.abs(ours - theirs) < TRUSTED_MS ? 0 : (ours - theirs) / 1000;
}

/** What the shift is once this event of the stream has come: what changed, changed just now, and nothing comes from the future. */
export function shiftAfter(event: unknown, shift: number, nowMs: number): number {
  if (!isLoose(event)) return shift;
  const now = nowMs / 1000;
  const changed = newest(event['c'], '+');
  const off = now - (changed + shift);
  if (Number.isFinite(off) && (off > JUMPED_S || off < -AHEAD_S)) return now - changed;
  // What is only listed anew may be as old as it likes.
  const listed = newest(event['a']);
  return listed + shift > now + AHEAD_S ? now - listed : shift;
}

/** The latest of the home's own seconds in a part of an event. */
function newest(pieces: unknown, inner?: string): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (const piece of isLoose(pieces) ? Object.values(pieces) : []) {
    const told = inner !== undefined && isLoose(piece) ? piece[inner] : piece;
    const at = isLoose(told) ? (told['lu'] ?? told['lc']) : undefined;
    if (typeof at === 'number' && Number.isFinite(at) && at > latest) latest = at;
  }
  return latest;
}

/** A question in the home's own time. */
export const theirTime = (request: HistoryRequest, shift: number): HistoryRequest => ({
  ...request,
  from: Math.round(request.from - shift * 1000),
  to: Math.round(request.to - shift * 1000),
});

/** Its answer in ours. */
export function ourTime(answer: HistoryAnswer, shift: number): HistoryAnswer {
  const ms = Math.round(shift * 1000);
  if (ms === 0) return answer;
  const { points, stays, log } = answer;
  return {
    ...(points && { points: points.map(([at, ...values]): HistoryPoint => [at + ms, ...values]) }),
    ...(stays && { stays: stays.map(({ from, to, value }) => ({ from: from + ms, to: to + ms, value })) }),
    ...(log && { log: log.map(({ at, text }) => ({ at: at + ms, text })) }),
  };
}

/** A home that is slow to say what time it is shall not be the slower for it. */
async function untimed<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await tolerant(asked);
  } catch (thrown) {
    if (thrown instanceof SwitchboardError && thrown.problem === 'remote.timeout') return undefined;
    throw thrown;
  }
}
