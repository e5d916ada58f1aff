import type { Params } from '../abilities/ability.ts';

/** Lists whose entries belong to channels: a report may name only those that changed. */
const BY_OUTLET = new Set(['switches', 'configure', 'pulses']);
const isEntry = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && 'outlet' in value;

/** What is known, with what was just reported; lists of channels are merged channel by channel. */
export function mergeParams(before: Params, report: Params): Params {
  const merged = Object.entries(report).map(([name, value]): [string, unknown] => [
    name,
    BY_OUTLET.has(name) ? mergeOutlets(before[name], value) : value,
  ]);
  return { ...before, ...Object.fromEntries(merged) };
}

function mergeOutlets(before: unknown, report: unknown): unknown {
  if (!Array.isArray(report)) return Array.isArray(before) ? before : report;
  const entries = new Map((Array.isArray(before) ? before : []).filter(isEntry).map((entry) => [entry['outlet'], entry]));
  for (const entry of report.filter(isEntry)) entries.set(entry['outlet'], { ...entries.get(entry['outlet']), ...entry });
  return [...entries.values()];
}
