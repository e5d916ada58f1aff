import { readFile } from 'node:fs/promises';
import { entryIn, withEntry, withoutEntry } from './formats/edit.ts';
import { isTable } from './formats/format.ts';
import { placeOf, shown, type Ours } from './ours.ts';
import type { Written } from './records.ts';
import { fingerprintOf, type Found } from './settings-file.ts';
import type { Row } from './table.ts';

/** An assistant's file as it would be had we never been there; undefined: it would not be there. */
export async function beforeUs(row: Row, found: Found, known: Written | undefined, ours: Ours): Promise<string | undefined> {
  const { text } = found;
  if (!known || text === undefined) return text;
  const copy = await copyOf(known);
  const isAsWeLeftIt = fingerprintOf(text) === known.after;
  if (isAsWeLeftIt && (copy !== undefined || !known.before)) return copy;
  // It was never written.
  if (known.unfinished && copy === text) return text;
  const written = { file: shown(found.path, ours), format: row.format, text };
  const isIn = entryIn(written, placeOf(row, ours)) !== undefined;
  // Who took ours out since did not want another in its place.
  if (!isIn && !known.unfinished) return text;
  return withTheirs(row, { ...written, text: isIn ? withoutEntry(written, placeOf(row, ours), known.trace) : text }, copy, ours);
}

/** A file without our entry, with the one that bore our name before us, if there was one. */
export function withTheirs(row: Row, written: Parameters<typeof entryIn>[0], copy: string | undefined, ours: Ours): string {
  const place = placeOf(row, ours);
  const theirs = copy === undefined ? undefined : entryIn({ ...written, text: copy }, place);
  return isTable(theirs) ? withEntry(written, place, theirs).text : written.text;
}

/** The file as it was before us; a person may have thrown the copy away. */
export const copyOf = async ({ before }: Written): Promise<string | undefined> =>
  before &&
  readFile(before.backup, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
