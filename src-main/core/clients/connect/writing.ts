import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Way } from '../../../../src-shared/model/assistant.ts';
import type { Clock } from '../../../kit/world.ts';
import { beforeUs } from './before-us.ts';
import { addByProgram } from './by-program.ts';
import type { Ours } from './ours.ts';
import { entryFor, spliced } from './plan.ts';
import type { Written } from './records.ts';
import { fingerprintOf, writeSettings, type Found } from './settings-file.ts';
import type { Row } from './table.ts';

/** How many copies of an assistant's file are kept. */
const BACKUPS = 5;

type Asked = { row: Row; way: Way; found: Found; known: Written | undefined; token: string };
/** What must be known to take it back, before anything is done; and what does it, and answers what was not known before. */
type Prepared = { written: Omit<Written, 'client' | 'at'>; write(): Promise<Partial<Written>> };

/** Readies what the preview showed: everything that can fail without a trace does so here. */
export async function prepare(asked: Asked, ours: Ours, clock: Clock): Promise<Prepared> {
  const { row, way, found, known, token } = asked;
  const base = await beforeUs(row, found, known, ours);
  const mode = known?.before?.mode ?? found.mode ?? 0o600;
  const before = base === undefined ? undefined : { backup: await keep(row, found.path, base, ours, clock), mode };
  const common = { way, entry: ours.entry, file: found.path, ...(before && { before }) };
  if (way === 'link') return { written: { ...common, after: '' }, write: async () => ({}) };
  if (way === 'command')
    return { written: { ...common, after: '' }, write: async () => ({ after: await addByProgram(row, found, token, ours) }) };
  const { text, trace } = spliced(row, found, base, entryFor(row, way, token, ours), ours);
  return {
    written: { ...common, after: fingerprintOf(text), trace, ...(known?.made && { made: known.made }) },
    write: () => writeWithToken(asked, text, ours),
  };
}

async function writeWithToken({ row, way, found, token }: Asked, text: string, ours: Ours): Promise<Partial<Written>> {
  const place = await layToken(ours.tokenFile(row.id), way === 'bridge' ? token : undefined);
  try {
    const made = await writeSettings(found, text);
    await place.use();
    return made === undefined ? {} : { made };
  } finally {
    await place.leave();
  }
}

/** A copy of a file before it is changed, where only the person can read it. */
export async function keep(row: Row, path: string, text: string, ours: Ours, clock: Clock): Promise<string> {
  const folder = join(ours.backups, row.id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const backup = join(folder, `${clock.now()}-${basename(path)}`);
  await writeFile(backup, text, { mode: 0o600 });
  const old = (await readdir(folder)).sort().slice(0, -BACKUPS);
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
  return backup;
}

/** A token beside the place where a bridge looks for it; whoever is started there now keeps its own until this one is used. */
async function layToken(path: string, token: string | undefined): Promise<{ use(): Promise<void>; leave(): Promise<void> }> {
  if (token === undefined) return { use: () => rm(path, { force: true }), leave: async () => undefined };
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(draft, `${token}\n`, { mode: 0o600, flag: 'wx' });
  return { use: () => rename(draft, path), leave: () => rm(draft, { force: true }) };
}
