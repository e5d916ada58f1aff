import type { Params } from '../abilities/ability.ts';
import { listIn, numberIn } from '../abilities/read.ts';
import { MOST_PARAMS } from './secret-params.ts';

/** Lists whose entries belong to channels: a report may name only those that changed. */
const BY_OUTLET = new Set(['switches', 'configure', 'pulses']);
const MOST = 64;

/** What is known, with what was just reported; lists of channels are merged channel by channel. */
export function mergeParams(before: Params, report: Params): Params {
  const free = MOST_PARAMS - Object.keys(before).length;
  const taken = Object.entries(report).length <= free ? Object.entries(report) : withoutMore(before, report, free);
  const merged = taken.map(([name, value]): [string, unknown] => {
    if (!BY_OUTLET.has(name)) return [name, value];
    // Something else in the place of a list is no news of its channels.
    return [name, Array.isArray(value) ? mergeOutlets(listIn(before, name), listIn(report, name)) : (before[name] ?? value)];
  });
  return { ...before, ...Object.fromEntries(merged) };
}

/** What is known is told anew for ever; of names that were never heard only so many are kept. */
function withoutMore(before: Params, report: Params, free: number): [string, unknown][] {
  let left = free;
  return Object.entries(report).filter(([name]) => Object.hasOwn(before, name) || (left -= 1) >= 0);
}

function mergeOutlets(before: readonly Params[], report: readonly Params[]): Params[] {
  const entries = new Map<number, Params>();
  for (const entry of [...before, ...report]) {
    const outlet = numberIn(entry, 'outlet');
    if (outlet === undefined || !Number.isInteger(outlet) || outlet < 0 || outlet >= MOST) continue;
    entries.set(outlet, { ...entries.get(outlet), ...entry, outlet });
  }
  return [...entries.values()];
}
