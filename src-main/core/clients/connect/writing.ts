import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Way } from '../../../../src-shared/model/assistant.ts';
import type { Clock } from '../../../kit/world.ts';
import { entryIn } from './formats/edit.ts';
import { commandOf, entryFor, placeOf, spliced, untouched, type Ours } from './plan.ts';
import type { Records, Written } from './records.ts';
import { fingerprintOf, readSettings, writeSettings, type Found } from './settings-file.ts';
import type { Row } from './table.ts';
import { discreet } from './understand.ts';

/** How many copies of an assistant's file are kept. */
const BACKUPS = 5;

type With = { ours: Ours; records: Records; clock: Clock };
/** Does what the preview showed; answers what must be known to take it back. */
type Write = (row: Row, way: Way, found: Found, token: string) => Promise<Omit<Written, 'client' | 'at'>>;

export function createWriting({ ours, records, clock }: With): Write {
  const { machine } = ours;

  const runAdd = async (row: Row, found: Found, token: string): Promise<string> => {
    const [program = '', ...args] = commandOf(row, { url: ours.address(), token }, ours);
    const there = found.text !== undefined && entryIn({ file: found.path, format: row.format, text: found.text }, placeOf(row, ours));
    // Its program refuses a name that it has.
    if (there) await run(row, program, row.command?.remove(ours.entry) ?? []);
    await run(row, program, args);
    const now = await readSettings(found.path);
    if (now.text === undefined || !now.text.includes(token)) throw refused(row, program, 'it did not write the entry');
    await chmod(now.path, 0o600);
    return fingerprintOf(now.text);
  };

  const run = async (row: Row, program: string, args: readonly string[]): Promise<void> => {
    const path = machine.find(program);
    if (path === undefined) throw refused(row, program, 'it is not installed');
    const { code, output, error } = await machine.run(path, args);
    if (code !== 0) throw refused(row, program, discreet((error || output).trim()) || `it ended with ${code}`);
  };

  /** A copy of a file before it is changed, where only the person can read it. */
  const keep = async (row: Row, path: string, text: string): Promise<string> => {
    const folder = join(ours.backups, row.id);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const backup = join(folder, `${clock.now()}-${basename(path)}`);
    await writeFile(backup, text, { mode: 0o600 });
    const old = (await readdir(folder)).sort().slice(0, -BACKUPS);
    await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
    return backup;
  };

  return async (row, way, found, token) => {
    const known = await records.get(row.id);
    const base = await untouched(row, found, known, ours);
    const common = { way, entry: ours.entry, file: found.path };
    const before =
      base === undefined ? undefined : { backup: await keep(row, found.path, base), mode: known?.before?.mode ?? found.mode ?? 0o600 };
    if (way === 'link') return { ...common, after: '' };
    if (way === 'command') return { ...common, ...(before && { before }), after: await runAdd(row, found, token) };
    await (way === 'bridge' ? saveToken(ours.tokenFile(row.id), token) : rm(ours.tokenFile(row.id), { force: true }));
    const { text, trace } = spliced(row, found, base, entryFor(row, way, token, ours), ours);
    const made = (await writeSettings(found, text)) ?? known?.made;
    return { ...common, ...(before && { before }), ...(made && { made }), after: fingerprintOf(text), trace };
  };
}

const refused = (row: Row, program: string, why: string): SwitchboardError =>
  new SwitchboardError('client.command', `${program} did not connect ${row.name}: ${why}`, { with: { command: program, why } });

async function saveToken(path: string, token: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rm(path, { force: true });
  await writeFile(path, `${token}\n`, { mode: 0o600, flag: 'wx' });
}
