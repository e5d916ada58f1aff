import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { pack, readHeader, unpack } from './container.ts';
import { PLANS } from './database.ts';
import { storageError } from './sqlite-problem.ts';

/** The settings file lies beside the databases and travels with them. */
export const SETTINGS_FILE = 'settings.json';
const FOLDER = 'backups';
const ENDING = '.switchboard-backup';
const FILES = [PLANS.switchboard.file, PLANS.history.file, SETTINGS_FILE];

const stamp = (at: number) => new Date(at).toISOString().slice(0, 19).replace(/[:T]/g, '-');

/** A passphrase that opens the backup's secrets on another machine. */
export type BackupWrap = { kind: string; wrapped: Uint8Array };

async function copies(dir: string, folder: string, databases: Database.Database[], wrap: BackupWrap | undefined): Promise<string[]> {
  for (const db of databases) await db.backup(join(folder, basename(db.name)));
  if (wrap) {
    const copy = new Database(join(folder, PLANS.switchboard.file));
    copy.prepare('INSERT OR REPLACE INTO wraps (kind, wrapped) VALUES (?, ?)').run(wrap.kind, wrap.wrapped);
    copy.close();
  }
  if (existsSync(join(dir, SETTINGS_FILE))) await copyFile(join(dir, SETTINGS_FILE), join(folder, SETTINGS_FILE));
  return FILES.filter((name) => existsSync(join(folder, name)));
}

/** A consistent copy of everything, taken while the program runs. */
export async function makeBackup(
  dir: string,
  databases: Database.Database[],
  now: number,
  wrap?: BackupWrap,
): Promise<{ file: string; bytes: number }> {
  await mkdir(join(dir, FOLDER), { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(dir, FOLDER, '.making-'));
  try {
    const packed = join(folder, 'packed');
    await pack(folder, await copies(dir, folder, databases, wrap), packed, now);
    const file = `${stamp(now)}${ENDING}`;
    await rename(packed, join(dir, FOLDER, file));
    return { file, bytes: (await stat(join(dir, FOLDER, file))).size };
  } catch (thrown) {
    throw storageError(thrown);
  } finally {
    await rm(folder, { recursive: true, force: true });
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

/**
 * Puts a backup in the place of the data; only before `openStorage`. The backup is unpacked and checked first; what was there is kept in
 * `backups/before-restore-<date>`.
 */
export async function restoreBackup(dir: string, file: string, now = Date.now()): Promise<{ keptAs: string }> {
  const folder = await mkdtemp(join(dir, '.restoring-'));
  try {
    const names = await unpack(file === basename(file) ? join(dir, FOLDER, file) : file, folder);
    const keptAs = join(dir, FOLDER, `before-restore-${stamp(now)}`);
    await mkdir(keptAs, { recursive: true, mode: 0o700 });
    for (const name of FILES) {
      // The -wal and -shm belong to the file they lie beside; left behind they would be replayed into the restored one.
      for (const old of [name, `${name}-wal`, `${name}-shm`])
        if (existsSync(join(dir, old))) await rename(join(dir, old), join(keptAs, old));
    }
    for (const name of names.filter((one) => FILES.includes(one))) await rename(join(folder, name), join(dir, name));
    return { keptAs };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
