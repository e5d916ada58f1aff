import type { Standing } from '../../../src-shared/model/traits/row.ts';
import type { Devices } from '../areas.ts';

export type Seen = 'reached' | 'failed' | 'moving' | 'silent';
type Calls = readonly (string | undefined)[];
export type Watch = {
  /** What the reports so far say. */
  seen(): Seen;
  /** Resolves when a report ends the matter, or the watch was called off. */
  ended: Promise<unknown>;
  /** Resolves with the next report, whatever it says. */
  next(): Promise<unknown>;
  /** Whether a report named one of these calls. */
  heard(calls: Calls): boolean;
  /** Whether it was ended by a report that names another call, and none named these. */
  foreign(calls: Calls): boolean;
};
type Spot = { part: string; trait: string };

/** Nobody listens longer than this. */
export const WATCH_MS = 300_000;

/** Listens to what is reported of one trait from now on, and holds it against what was asked. */
export function watchReports(
  devices: Pick<Devices, 'waitFor'>,
  { part, trait }: Spot,
  standing: (value: unknown, ours: boolean) => Standing,
  ours: () => Calls,
  signal: AbortSignal,
): Watch {
  const named = new Set<string>();
  const roughly = new Set<string>();
  const isOurs = (callId: string | undefined): boolean => callId !== undefined && ours().includes(callId);
  let next = Promise.withResolvers<undefined>();
  let seen: Seen = 'silent';
  let endedBy: string | undefined;
  const hear = (value: unknown, _at: number, callId?: string): boolean => {
    if (callId !== undefined) named.add(callId);
    const now = standing(value, isOurs(callId));
    // The receipt that says which call is ours may come after the report.
    if (now !== 'reached' && callId !== undefined && standing(value, true) === 'reached') roughly.add(callId);
    if (now !== 'other') seen = now;
    next.resolve(undefined);
    next = Promise.withResolvers<undefined>();
    if (now !== 'reached' && now !== 'failed') return false;
    endedBy = callId;
    return true;
  };
  const heard = (calls: Calls): boolean => calls.some((one) => one !== undefined && named.has(one));
  return {
    seen: () => (seen === 'failed' || ![...roughly].some(isOurs) ? seen : 'reached'),
    ended: devices.waitFor(part, trait, hear, WATCH_MS, signal),
    next: () => next.promise,
    heard,
    foreign: (calls) => endedBy !== undefined && !heard(calls),
  };
}
