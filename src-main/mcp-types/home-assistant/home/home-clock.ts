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

/** The same from a change that has just come: undefined while its time (already shifted) is about now. */
export function shiftAfter(updated: number, shift: number, nowMs: number): number | undefined {
  const off = nowMs / 1000 - updated;
  return Math.abs(off) > JUMPED_S ? shift + off : undefined;
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
