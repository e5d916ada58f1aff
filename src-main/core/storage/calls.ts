import type { Database } from 'better-sqlite3';
import type { CallRepository, CallTally } from './repositories.ts';
import { named } from './sqlite-problem.ts';
import type { Writer } from './writer.ts';

/** What was counted of calls, bucket by bucket. Each run of the program has rows of its own, so that none has to be read to add to it. */
export function callRows(db: Database, writer: Pick<Writer, 'runHistory'>): CallRepository {
  const between = db.prepare<[number, number, string], CallTally>(
    'SELECT at, about, id, body FROM calls WHERE at >= ? AND at < ? AND run <> ? ORDER BY at',
  );
  return {
    save: (run, tallies) =>
      writer.runHistory(
        ...tallies.map(({ at, about, id, body }) => ({
          sql: 'INSERT OR REPLACE INTO calls (at, about, id, run, body) VALUES (?, ?, ?, ?, ?)',
          values: [at, about, id, run, body],
        })),
      ),
    between: async (from, to, except = '') => named(() => between.all(from, to, except)),
    sweep: (before) => writer.runHistory({ sql: 'DELETE FROM calls WHERE at < ?', values: [before] }),
  };
}
