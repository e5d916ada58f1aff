import { z } from 'zod';

/** How much of a list is wanted. */
export const paging = {
  limit: z.int().min(1).max(200).default(50),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .describe('"next" of the answer before'),
};

/** A part of a list, how long it is, and where it goes on. */
export function page<T>(all: readonly T[], { limit, cursor = '0' }: { limit: number; cursor?: string | undefined }) {
  const from = Number(cursor);
  const next = from + limit;
  return { total: all.length, items: all.slice(from, next), ...(next < all.length && { next: String(next) }) };
}

/** Keeps answers readable: nobody reads a megabyte of one value. */
export const short = (text: string, most = 500): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** Without what is empty: null, undefined, '', [] and {} tell nothing. */
export function compact(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => !isEmpty(value)));
}
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

/** Those whose text holds every word. */
export function matching<T>(all: readonly T[], search: string | undefined, textOf: (one: T) => string): T[] {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((one) => {
    const text = textOf(one).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
export const search = z.string().max(200).optional().describe('only those that hold these words');
