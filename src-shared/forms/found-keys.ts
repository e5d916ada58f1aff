type Entry = Record<string, unknown>;
/** One device of an export: its id, the key that opens it in its network, and what is said about it. */
export type FoundKey = { device: string; key: string; name?: string; model?: string };

const MOST_DEEP = 12;
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

/**
 * The device keys in whatever somebody saved of an account, wherever they stand in it: the answer of the cloud, the cache of another
 * program, a backup. The same device is named once.
 */
export function foundKeys(text: string): FoundKey[] {
  const found = new Map<string, FoundKey>();
  const walk = (value: unknown, depth: number): void => {
    if (!isEntry(value) || depth > MOST_DEEP) return;
    const one = keyOf(value);
    if (one && !found.has(one.device)) found.set(one.device, one);
    for (const inner of Object.values(value)) walk(inner, depth + 1);
  };
  walk(parsed(text), 0);
  return [...found.values()];
}

function keyOf(entry: Entry): FoundKey | undefined {
  const [device, key] = [textOf(entry['deviceid']), textOf(entry['devicekey'])];
  if (device === undefined || key === undefined) return undefined;
  const [name, model] = [textOf(entry['name']), uiidOf(entry)];
  return { device, key, ...(name !== undefined && { name }), ...(model !== undefined && { model }) };
}

/** What kind of device it is stands in the record or one or two levels below, depending on who saved it. */
function uiidOf(entry: Entry, depth = 0): string | undefined {
  const own = entry['uiid'];
  if (typeof own === 'number' || textOf(own) !== undefined) return String(own);
  const extra = entry['extra'];
  return isEntry(extra) && depth < 2 ? uiidOf(extra, depth + 1) : undefined;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined; // an empty list says it
  }
}
