import type { Database } from 'better-sqlite3';
import { SwitchboardError, type WireError } from '../../../src-shared/errors/errors.ts';
import { link } from './chain.ts';
import { storageError } from './sqlite-problem.ts';

export type Value = string | number | null | Uint8Array;
/** One acknowledged change of switchboard.db: statements, or records at the end of the journal's chain. */
export type Job = { id: number; run: { sql: string; values: Value[] }[] } | { id: number; records: string[] };
export type Done = { id: number; hashes?: string[]; error?: WireError };

export const failed = (id: number, thrown: unknown): Done => {
  const named = storageError(thrown);
  // Nobody reads a worker's stack; the message of an unexpected error is all the log will have.
  return {
    id,
    error: named instanceof SwitchboardError ? named.toWire() : { problem: 'bug', message: `Writing failed: ${String(named)}` },
  };
};

/** Made once for a database: to prepare them took longer than to run them. */
const appenders = new WeakMap<Database, (bodies: string[]) => string[]>();
/** Puts records at the end of the chain, whose end moves once for all of them; answers their hashes. */
function appenderOf(db: Database): (bodies: string[]) => string[] {
  const known = appenders.get(db);
  if (known) return known;
  const head = db.prepare<[], { n: number; hash: string }>('SELECT n, hash FROM journal_head');
  const insert = db.prepare('INSERT INTO journal (n, body, hash) VALUES (?, ?, ?)');
  const move = db.prepare('UPDATE journal_head SET n = ?, hash = ?');
  const append = (bodies: string[]): string[] => {
    let { n, hash } = head.get() ?? { n: 0, hash: '' };
    const hashes = bodies.map((body) => {
      n += 1;
      hash = link(hash, body);
      insert.run(n, body, hash);
      return hash;
    });
    move.run(n, hash);
    return hashes;
  };
  appenders.set(db, append);
  return append;
}

type Entries = Extract<Job, { records: string[] }>;
const areRecords = (job: Job): job is Entries => 'records' in job;

function perform(db: Database, job: Job): Done {
  if (areRecords(job)) return { id: job.id, hashes: appenderOf(db)(job.records) };
  job.run.forEach(({ sql, values }) => db.prepare(sql).run(...values));
  return { id: job.id };
}

/**
 * Group commit: everything that waits goes to disk with one fsync. A job that fails takes back only itself; when the commit
 * fails nothing was written, and every job hears so.
 */
export function commit(db: Database, jobs: Job[]): Done[] {
  return (jobs.every(areRecords) && allAtOnce(db, jobs)) || oneByOne(db, jobs);
}

/** Records alone, as nearly always: without a way back for each. Undefined where one of them failed, and nothing was written. */
function allAtOnce(db: Database, jobs: Entries[]): Done[] | undefined {
  try {
    const hashes = db.transaction(() => appenderOf(db)(jobs.flatMap(({ records }) => records))).immediate();
    let from = 0;
    return jobs.map(({ id, records }) => ({ id, hashes: hashes.slice(from, (from += records.length)) }));
  } catch {
    return undefined; // told by whoever tries them one by one
  }
}

function oneByOne(db: Database, jobs: Job[]): Done[] {
  const each = db.transaction((job: Job) => perform(db, job));
  try {
    return db
      .transaction(() =>
        jobs.map((job) => {
          try {
            return each(job);
          } catch (thrown) {
            // A full disk ends the whole transaction, not only the inner one.
            if (!db.inTransaction) throw thrown;
            return failed(job.id, thrown);
          }
        }),
      )
      .immediate();
  } catch (thrown) {
    return jobs.map((job) => failed(job.id, thrown));
  }
}
