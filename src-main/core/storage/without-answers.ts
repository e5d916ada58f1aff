import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { workerFile } from './worker-file.ts';

export type Leaving = { withoutAnswersIn: string };

/**
 * Leaves out of a copy of the history what tools answered and what was kept of that for a while: nobody looks for it in a backup. It reads and
 * writes the whole file, so it has a thread of its own.
 */
export function leaveAnswersOut(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: { withoutAnswersIn: file } satisfies Leaving, execArgv: [] });
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The copy could not be written anew (${code})`))));
  });
}

/** In that thread. What was deleted stands in the file until it is written anew. */
export function leaveOut({ withoutAnswersIn }: Leaving): void {
  const db = new Database(withoutAnswersIn);
  try {
    db.pragma('journal_mode = DELETE');
    const isThere = db.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'answers'`).get() !== undefined;
    if (isThere) db.exec('DELETE FROM answers');
    db.exec('VACUUM');
  } finally {
    db.close();
  }
}
