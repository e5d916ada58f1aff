import { chmod } from 'node:fs/promises';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { entryIn, withEntry, withoutEntry } from './formats/edit.ts';
import { isTable } from './formats/format.ts';
import { placeOf, shown, type Ours } from './ours.ts';
import { fingerprintOf, readSettings, writeSettings, type Found } from './settings-file.ts';
import type { Door, Row } from './table.ts';
import { discreet } from './understand.ts';

/** What is run so that an assistant's own program writes our entry. */
export const commandOf = (row: Row, door: Door, ours: Ours): string[] => [
  row.command?.program ?? '',
  ...(row.command?.add(ours.entry, door) ?? []),
];

/** Lets an assistant's own program write our entry, and answers the file's fingerprint; where it fails, the file is as it was. */
export async function addByProgram(row: Row, found: Found, token: string, ours: Ours): Promise<string> {
  const [program = '', ...args] = commandOf(row, { url: ours.address(), token }, ours);
  const there = found.text === undefined ? undefined : entryIn(writtenIn(row, found, found.text, ours), placeOf(row, ours));
  let taken: string | undefined;
  try {
    // Its program refuses a name that it has.
    if (there !== undefined) await run(row, program, row.command?.remove(ours.entry) ?? [], ours);
    taken = (await readSettings(found.path)).text;
    await run(row, program, args, ours);
    const now = await readSettings(found.path);
    if (now.text === undefined || !now.text.includes(token)) throw refused(row, program, 'it did not write the entry');
    await chmod(now.path, 0o600);
    return fingerprintOf(now.text);
  } catch (error) {
    await putBack(row, found, there, taken, ours);
    throw error;
  }
}

/** Nothing of ours stays, and what bore our name stands there again. What else the program wrote meanwhile is its own. */
async function putBack(row: Row, found: Found, there: unknown, taken: string | undefined, ours: Ours): Promise<void> {
  const now = await readSettings(found.path);
  if (now.text === found.text) return;
  if (found.text !== undefined && (now.text === undefined || now.text === taken || !isReadable(row, now.text, ours)))
    return void (await writeSettings(now, found.text, found.mode));
  const written = writtenIn(row, now, now.text ?? '', ours);
  const text = isTable(there) ? withEntry(written, placeOf(row, ours), there).text : withoutEntry(written, placeOf(row, ours));
  if (text !== now.text) await writeSettings(now, text, found.mode);
}

function isReadable(row: Row, text: string, ours: Ours): boolean {
  try {
    entryIn({ file: row.name, format: row.format, text }, placeOf(row, ours));
    return true;
  } catch {
    return false; // it was cut off while it wrote
  }
}

async function run(row: Row, program: string, args: readonly string[], { machine }: Ours): Promise<void> {
  const path = machine.find(program);
  if (path === undefined) throw refused(row, program, 'it is not installed');
  const { code, output, error } = await machine.run(path, args);
  if (code !== 0) throw refused(row, program, discreet((error || output).trim()) || `it ended with ${code}`);
}

const writtenIn = (row: Row, { path }: Found, text: string, ours: Ours) => ({ file: shown(path, ours), format: row.format, text });

const refused = (row: Row, program: string, why: string): SwitchboardError =>
  new SwitchboardError('client.command', `${program} did not connect ${row.name}: ${why}`, { with: { command: program, why } });
