import { fieldsOf } from '../../../src-shared/text/states/read.ts';

export type Argument = { name: string; value: string };
const MAX = 200;

/** Arguments as a person reads them: one line a field, nested ones by their path, long ones cut. */
export function readable(args: unknown, path = ''): Argument[] {
  const isList = Array.isArray(args);
  const fields = isList ? Object.fromEntries(args.map((item: unknown, at) => [String(at + 1), item])) : fieldsOf(args);
  return Object.entries(fields).flatMap(([name, value]) => {
    const full = path ? `${path}.${name}` : name;
    if (typeof value === 'object' && value !== null) return readable(value, full);
    const text = String(value);
    return [{ name: full, value: text.length > MAX ? `${text.slice(0, MAX)}…` : text }];
  });
}
