import { hash } from 'node:crypto';

/** The same with its keys in order; the thing itself where they are so already, as deep as it goes. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ('toJSON' in value && typeof value.toJSON === 'function')) return value;
  if (Array.isArray(value)) {
    const items = value.map(ordered);
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  let isSame = true;
  let before = '';
  const entries = Object.entries(value);
  for (const entry of entries) {
    const inner = ordered(entry[1]);
    if (entry[0] < before || inner !== entry[1]) isSame = false;
    before = entry[0];
    entry[1] = inner;
  }
  return isSame ? value : Object.fromEntries(entries.sort(byKey));
}
const byKey = ([left]: [string, unknown], [right]: [string, unknown]): number => (left < right ? -1 : 1);

/** JSON with its keys in order, so that equal things have equal bytes. Ordered first: with a function to ask for every key, writing takes thrice as long. */
export const canonical = (value: unknown): string => JSON.stringify(ordered(value));

/** A record's hash covers the one before it: nothing can be changed, dropped or moved without every later hash being wrong. */
export const link = (previous: string, body: string): string => hash('sha256', `${previous}\n${body}`);
