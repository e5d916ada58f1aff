import { readFile } from 'node:fs/promises';
import { entryIn, withEntry, withoutEntry } from './formats/edit.ts';
import { isTable } from './formats/format.ts';
import { placeOf, shown, type Ours } from './plan.ts';
import type { Written } from './records.ts';
import { fingerprintOf, readSettings, removeSettings, writeSettings, type Found } from './settings-file.ts';
import type { Row } from './table.ts';

/** Takes our entry out of an assistant's file: to the last byte as before us, or, where others wrote since, our entry alone. */
export async function takeOut(row: Row, known: Written, ours: Ours): Promise<'restored' | 'removed' | 'gone'> {
  const found = await readSettings(known.file);
  if (found.text === undefined) return 'gone';
  if (fingerprintOf(found.text) === known.after) {
    if (known.before) await writeSettings(found, await readFile(known.before.backup, 'utf8'), known.before.mode);
    else await removeSettings(found, known.made);
    return 'restored';
  }
  const written = { file: shown(found.path, ours), format: row.format, text: found.text };
  if (entryIn(written, placeOf(row, ours)) === undefined) return 'gone';
  if (await byItsProgram(row, known, ours)) return 'removed';
  await writeSettings(found, await before(row, known, written.text, ours), known.before?.mode ?? found.mode);
  return 'removed';
}

/** An assistant that keeps rewriting its file is asked to do it itself. */
async function byItsProgram(row: Row, known: Written, ours: Ours): Promise<boolean> {
  const path = known.way === 'command' && row.command ? ours.machine.find(row.command.program) : undefined;
  if (path === undefined || !row.command) return false;
  await ours.machine.run(path, row.command.remove(ours.entry));
  const now: Found = await readSettings(known.file);
  return now.text === undefined || entryIn({ file: known.file, format: row.format, text: now.text }, placeOf(row, ours)) === undefined;
}

/** Without our entry; with the one that bore our name before, if there was one. */
async function before(row: Row, known: Written, text: string, ours: Ours): Promise<string> {
  const place = placeOf(row, ours);
  const file = shown(known.file, ours);
  const without = withoutEntry({ file, format: row.format, text }, place, known.trace);
  const old = known.before && entryIn({ file, format: row.format, text: await readFile(known.before.backup, 'utf8') }, place);
  return isTable(old) ? withEntry({ file, format: row.format, text: without }, place, old).text : without;
}
