import { beforeUs, copyOf, withTheirs } from './before-us.ts';
import { entryIn } from './formats/edit.ts';
import { placeOf, shown, type Ours } from './ours.ts';
import type { Written } from './records.ts';
import { fingerprintOf, readSettings, removeSettings, writeSettings } from './settings-file.ts';
import type { Row } from './table.ts';

/** Takes our entry out of an assistant's file: to the last byte as before us, or, where others wrote since, our entry alone. */
export async function takeOut(row: Row, known: Written, ours: Ours): Promise<'restored' | 'removed' | 'gone'> {
  const found = await readSettings(known.file);
  const text = await beforeUs(row, found, known, ours);
  if (text === found.text) return 'gone';
  const isAsWeLeftIt = fingerprintOf(found.text) === known.after;
  if (text === undefined) await removeSettings(found, known.made);
  else if (isAsWeLeftIt || !(await byItsProgram(row, known, ours))) await writeSettings(found, text, known.before?.mode ?? found.mode);
  return isAsWeLeftIt && text === (await copyOf(known)) ? 'restored' : 'removed';
}

/** An assistant that keeps rewriting its file is asked to do it itself. */
async function byItsProgram(row: Row, known: Written, ours: Ours): Promise<boolean> {
  const path = known.way === 'command' && row.command ? ours.machine.find(row.command.program) : undefined;
  if (path === undefined || !row.command) return false;
  await ours.machine.run(path, row.command.remove(ours.entry));
  const now = await readSettings(known.file);
  if (now.text === undefined) return true;
  const written = { file: shown(known.file, ours), format: row.format, text: now.text };
  if (entryIn(written, placeOf(row, ours)) !== undefined) return false;
  const text = withTheirs(row, written, await copyOf(known), ours);
  if (text !== now.text) await writeSettings(now, text, known.before?.mode ?? now.mode);
  return true;
}
