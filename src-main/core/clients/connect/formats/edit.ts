import { isDeepStrictEqual } from 'node:util';
import { SwitchboardError } from '../../../../../src-shared/errors/errors.ts';
import { isTable, Unreadable, type Entry, type Place, type Spliced, type Trace } from './format.ts';
import { jsonc } from './jsonc.ts';
import { toml } from './toml.ts';
import { yaml } from './yaml.ts';

export const FORMATS = { json: jsonc, toml, yaml } as const;
export type FormatName = keyof typeof FORMATS;

/** A file of somebody else's: its text, what it is called before the person, and how it is written. */
export type Written = { file: string; format: FormatName; text: string };

const MARK = '\uFEFF';

/** What stands under our name, if anything. */
export const entryIn = ({ file, format, text }: Written, place: Place): unknown =>
  naming(file, () => valueAt(FORMATS[format].read(bare(text)), place));

/** The file with our entry in it, and nothing else of it changed: read before and after. */
export function withEntry({ file, format, text }: Written, place: Place, entry: Entry): Spliced {
  const { read, put } = FORMATS[format];
  const body = bare(text);
  return naming(file, () => {
    const before = read(body);
    const found = put(body, place, entry).find((one) => isProven(() => read(one.text), before, place, entry));
    if (!found) throw new Unreadable('there is no place in it where our entry would change nothing else');
    return { ...found, text: text.slice(0, text.length - body.length) + found.text };
  });
}

/** The file without our entry, and nothing else of it changed. */
export function withoutEntry({ file, format, text }: Written, place: Place, trace?: Trace): string {
  const { read, take } = FORMATS[format];
  const body = bare(text);
  return naming(file, () => {
    const before = read(body);
    const taken = [trace, undefined].map((known) => take(body, place, known)).find((one) => isProven(() => read(one), before, place));
    if (taken === undefined) throw new Unreadable('our entry cannot be taken out without changing something else');
    return text.slice(0, text.length - body.length) + taken;
  });
}

const bare = (text: string): string => (text.startsWith(MARK) ? text.slice(1) : text);

function isProven(read: () => unknown, before: unknown, place: Place, entry?: Entry): boolean {
  try {
    const after = read();
    return isDeepStrictEqual(rest(after, place), rest(before, place)) && isDeepStrictEqual(plain(valueAt(after, place)), plain(entry));
  } catch {
    return false; // what cannot be read is no way to write it
  }
}

const plain = (value: unknown): unknown => (value === undefined ? undefined : structuredClone(value));

const valueAt = (data: unknown, { path, name }: Place): unknown =>
  [...path, name].reduce<unknown>((at, key) => (isTable(at) && Object.hasOwn(at, key) ? at[key] : undefined), data);

/** Everything but our entry; a table that holds nothing else counts as not there. */
function rest(data: unknown, { path, name }: Place): unknown {
  const [key = name, ...deeper] = path;
  if (!isTable(data)) return data ?? {};
  const { [key]: inner, ...others } = data;
  if (inner === undefined || path.length === 0) return others;
  const left = rest(inner, { path: deeper, name });
  return isTable(left) && Object.keys(left).length === 0 ? others : { ...others, [key]: left };
}

/** Says of which file it is that it cannot be read. */
function naming<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new SwitchboardError('client.file', `${file} cannot be changed safely: ${error.message}`, { with: { file, why: error.message } });
  }
}
