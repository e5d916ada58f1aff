import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { pack, readHeader, unpack } from './container.ts';
import { PLANS } from './database.ts';
import { storageError } from './sqlite-problem.ts';
import { leaveAnswersOut } from './without-answers.ts';

/** The settings file lies beside the databases and travels with them. */
export const SETTINGS_FILE = 'settings.json';
const FOLDER = 'backups';
const ENDING = '.switchboard-backup';
const DATABASES: string[] = [PLANS.switchboard.file, PLANS.history.file];
const FILES = [...DATABASES, SETTINGS_FILE];

const stamp = (at: number) => new Date(at).toISOString().slice(0, 19).replace(/[:T]/g, '-');

/** A passphrase that opens the backup's secrets on another machine. */
export type BackupWrap = { kind: string; wrapped: Uint8Array };

async function copies(dir: string, folder: string, databases: Database.Database[], wrap: BackupWrap | undefined): Promise<string[]> {
  for (const db of databases) await db.backup(join(folder, basename(db.name)));
  const history = join(folder, PLANS.history.file);
  if (existsSync(history)) await leaveAnswersOut(history);
  if (wrap) {
    const copy = new Database(join(folder, PLANS.switchboard.file));
    copy.prepare('INSERT OR REPLACE INTO wraps (kind, wrapped) VALUES (?, ?)').run(wrap.kind, wrap.wrapped);
    copy.close();
  }
  if (existsSync(join(dir, SETTINGS_FILE))) await copyFile(join(dir, SETTINGS_FILE), join(folder, SETTINGS_FILE));
  return FILES.filter((name) => existsSync(join(folder, name)));
}

async function packCopies(
  dir: string,
  file: string,
  databases: Database.Database[],
  now: number,
  wrap: BackupWrap | undefined,
): Promise<void> {
  await mkdir(join(dir, FOLDER), { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(dir, FOLDER, '.making-'));
  try {
    const packed = join(folder, 'packed');
    await pack(folder, await copies(dir, folder, databases, wrap), packed, now);
    await rename(packed, join(dir, FOLDER, file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A consistent copy of everything but answers of tools, taken while the program runs. */
export async function makeBackup(
  dir: string,
  databases: Database.Database[],
  now: number,
  wrap?: BackupWrap,
): Promise<{ file: string; bytes: number }> {
  const file = `${stamp(now)}${ENDING}`;
  try {
    await packCopies(dir, file, databases, now, wrap);
    return { file, bytes: (await stat(join(dir, FOLDER, file))).size };
  } catch (thrown) {
    throw storageError(thrown);
  }
}

/** Newest first; a file that is no backup is not listed. */
export async function listBackups(dir: string): Promise<{ file: string; at: number; bytes: number }[]> {
  if (!existsSync(join(dir, FOLDER))) return [];
  const names = (await readdir(join(dir, FOLDER))).filter((name) => name.endsWith(ENDING));
  const all = await Promise.all(
    names.map(async (file) => {
      const path = join(dir, FOLDER, file);
      const known = await readHeader(path).catch(() => undefined);
      return known && { file, at: known.header.at, bytes: (await stat(path)).size };
    }),
  );
  return all.filter((backup) => backup !== undefined).sort((left, right) => right.at - left.at);
}

/** Moves the named files out of the way into `backups/before-<date>`; nothing is deleted. */
export async function setAside(dir: string, now: number, names = DATABASES): Promise<string> {
  const keptAs = join(dir, FOLDER, `before-${stamp(now)}`);
  await mkdir(keptAs, { recursive: true, mode: 0o700 });
  for (const name of names) {
    // The -wal and -shm belong to the file they lie beside; left behind they would be replayed into the new one.
    for (const old of [name, `${name}-wal`, `${name}-shm`]) if (existsSync(join(dir, old))) await rename(join(dir, old), join(keptAs, old));
  }
  return keptAs;
}

async function unpacked<T>(dir: string, file: string, run: (folder: string, names: string[]) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(dir, '.restoring-'));
  try {
    return await run(folder, await unpack(file === basename(file) ? join(dir, FOLDER, file) : file, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Puts a backup in the place of the data; only before `openStorage`. It is unpacked and checked first, and what was there is kept aside.
 * A running program restores `databases` only: it holds the settings in memory and takes them over by itself.
 */
export const restoreBackup = (
  dir: string,
  file: string,
  what: 'everything' | 'databases' = 'everything',
  now = Date.now(),
): Promise<{ keptAs: string }> =>
  unpacked(dir, file, async (folder, names) => {
    const wanted = names.filter((name) => (what === 'everything' ? FILES : DATABASES).includes(name));
    // Those that were made before answers were left out hold them still.
    if (wanted.includes(PLANS.history.file)) await leaveAnswersOut(join(folder, PLANS.history.file));
    const keptAs = await setAside(dir, now, wanted);
    for (const name of wanted) await rename(join(folder, name), join(dir, name));
    return { keptAs };
  });

/** The settings a backup holds; rejects when the backup is damaged anywhere. */
export const settingsIn = (dir: string, file: string): Promise<Record<string, unknown>> =>
  unpacked(dir, file, async (folder, names) =>
    names.includes(SETTINGS_FILE)
      ? z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(join(folder, SETTINGS_FILE), 'utf8')))
      : {},
  );
