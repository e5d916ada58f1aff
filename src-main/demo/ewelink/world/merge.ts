import type { Params } from './rows.ts';

/** Arrays whose entries name the channel they speak of. */
const BY_OUTLET = new Set(['switches', 'configure', 'pulses']);
const objects = (list: readonly unknown[]): Params[] =>
  list.filter((value): value is Params => typeof value === 'object' && value !== null && !Array.isArray(value));

/** What is known after a message: channels are told apart by their outlet, everything else is replaced. */
export function merge(known: Params, news: Params): Params {
  const entries = Object.entries(news).map(([key, value]) => [key, BY_OUTLET.has(key) ? channels(known[key], value) : value] as const);
  return { ...known, ...Object.fromEntries(entries) };
}

function channels(known: unknown, news: unknown): unknown {
  if (!Array.isArray(news) || !Array.isArray(known)) return news;
  const merged = new Map<unknown, Params>();
  for (const entry of [...objects(known), ...objects(news)]) merged.set(entry['outlet'], { ...merged.get(entry['outlet']), ...entry });
  return [...merged.values()];
}

/** The named params only; all of them when none is named. */
export const pick = (params: Params, names: readonly string[]): Params =>
  names.length === 0 ? { ...params } : Object.fromEntries(Object.entries(params).filter(([key]) => names.includes(key)));
