import Database from 'better-sqlite3';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../src-shared/errors/problems.ts';

/** What SQLite says, in our words; the first prefix that fits counts. */
const MEANINGS: [prefix: string, problem: Problem, message: string][] = [
  ['SQLITE_FULL', 'storage.full', 'The disk is full'],
  ['SQLITE_READONLY', 'storage.read-only', 'The data folder cannot be written'],
  ['SQLITE_CANTOPEN', 'storage.read-only', 'The data folder cannot be written'],
  ['SQLITE_PERM', 'storage.read-only', 'The data folder cannot be written'],
  ['SQLITE_CORRUPT', 'storage.corrupt', 'A database file is damaged'],
  ['SQLITE_NOTADB', 'storage.corrupt', 'A database file is damaged'],
  ['ENOSPC', 'storage.full', 'The disk is full'],
  ['EROFS', 'storage.read-only', 'The data folder cannot be written'],
  ['EACCES', 'storage.read-only', 'The data folder cannot be written'],
  ['SQLITE_CONSTRAINT', 'conflict', 'Something of that name exists already'],
];

/** Gives an error of the database or the disk its name; anything else passes as it is. */
export function storageError(thrown: unknown): unknown {
  const code = thrown instanceof Database.SqliteError || (thrown instanceof Error && 'code' in thrown) ? String(thrown.code) : '';
  const meaning = MEANINGS.find(([prefix]) => code.startsWith(prefix));
  return meaning ? new SwitchboardError(meaning[1], meaning[2], {}, { cause: thrown }) : thrown;
}

/** Runs something against the database and names what goes wrong. */
export function named<T>(run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    throw storageError(thrown);
  }
}
