import { createHash } from 'node:crypto';

const sorted = (value: object): object => Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));

/** JSON with its keys in order, so that equal things have equal bytes. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? sorted(part) : part));

/** A record's hash covers the one before it: nothing can be changed, dropped or moved without every later hash being wrong. */
export const link = (previous: string, body: string): string =>
  createHash('sha256').update(previous).update('\n').update(body).digest('hex');
