import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { historyMigrations } from './migrations/history.ts';
import { migrate, versionOf, type Migration } from './migrations/migration.ts';
import { switchboardMigrations } from './migrations/switchboard.ts';
import { storageError } from './sqlite-problem.ts';

export type Plan = { file: string; synchronous: 'FULL' | 'NORMAL'; migrations: Migration[]; checkUpTo: number };

/** The two files. Checking a database reads all of it, so a large history is not checked on the way to the first picture. */
export const PLANS = {
  switchboard: { file: 'switchboard.db', synchronous: 'FULL', migrations: switchboardMigrations, checkUpTo: 512e6 },
  history: { file: 'history.db', synchronous: 'NORMAL', migrations: historyMigrations, checkUpTo: 32e6 },
} satisfies Record<string, Plan>;

/** A connection with our pragmas: for the reader on the main thread and for the writer in the worker. */
export function connect(path: string, plan: Plan, readonly = false): Database.Database {
  const db = new Database(path, { readonly, timeout: 5000 });
  if (!readonly) db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${plan.synchronous}`);
  db.pragma('temp_store = MEMORY');
  return db;
}

function check(db: Database.Database, path: string, plan: Plan): void {
  if (statSync(path).size > plan.checkUpTo) return;
  const verdict = db.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw new SwitchboardError('storage.corrupt', `${plan.file} is damaged: ${String(verdict)}`);
}

/** SQLite would create it readable by everyone the umask allows; its -wal and -shm inherit the mode. */
function makePrivate(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  else if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
}

/** Opens, checks and migrates. `newer`: written by a later version of the program, opened for reading only. */
export function openDatabase(path: string, plan: Plan, writable: boolean): { db: Database.Database; newer: boolean } {
  if (writable) makePrivate(path);
  let db: Database.Database | undefined;
  try {
    db = connect(path, plan, !writable);
    check(db, path, plan);
    const newer = versionOf(db) > plan.migrations.length;
    if (!newer && writable) migrate(db, plan.migrations);
    if (!newer || !writable) return { db, newer };
    db.close();
    return { db: connect(path, plan, true), newer };
  } catch (thrown) {
    db?.close();
    const error = storageError(thrown);
    if (error instanceof SwitchboardError && error.problem === 'storage.corrupt') {
      throw new SwitchboardError('storage.corrupt', `${basename(path)} is damaged`, { with: { file: basename(path) } }, { cause: thrown });
    }
    throw error;
  }
}

/** An empty database for a folder that cannot be written and has none. */
export function emptyDatabase(plan: Plan): Database.Database {
  const db = new Database(':memory:');
  migrate(db, plan.migrations);
  return db;
}
