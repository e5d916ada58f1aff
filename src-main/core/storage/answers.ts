import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { AnswerRepository } from './repositories.ts';
import { named } from './sqlite-problem.ts';
import type { Change, Writer } from './writer.ts';

/** So many rows are read before others get their turn. */
const ROWS_AT_ONCE = 1_000;

type Row = { key: string; connection: string; tool: string; at: number; until: number };

/** Answers kept beside the history: what is lost of them is asked once more. */
export function answerRows(db: Database, writer: Pick<Writer, 'runHistory'>): AnswerRepository {
  const some = db.prepare<[string, number], Row>(
    `SELECT key, connection, tool, at, until FROM answers WHERE key > ? AND until > ? ORDER BY key LIMIT ${ROWS_AT_ONCE}`,
  );
  const one = db.prepare<[string], { packed: number; body: Uint8Array }>('SELECT packed, body FROM answers WHERE key = ?');
  return {
    index: async (now) => {
      const all = new Map<string, Omit<Row, 'key'>>();
      for (let last = ''; ; await setImmediate()) {
        const rows = named(() => some.all(last, now));
        for (const { key, ...rest } of rows) all.set(key, rest);
        if (rows.length < ROWS_AT_ONCE) return all;
        last = rows.at(-1)?.key ?? '';
      }
    },
    read: async (key) => {
      const row = named(() => one.get(key));
      return row && { packed: row.packed === 1, body: row.body };
    },
    save: (answers) =>
      writer.runHistory(
        ...answers.map(({ key, connection, tool, at, until, packed, body }): Change => ({
          sql: 'INSERT OR REPLACE INTO answers (key, connection, tool, at, until, packed, bytes, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          values: [key, connection, tool, at, until, packed ? 1 : 0, body.byteLength, body],
        })),
      ),
    remove: (which) => {
      const named = Object.entries(which).filter(([, value]) => value !== undefined);
      return writer.runHistory({
        sql: `DELETE FROM answers WHERE ${['1 = 1', ...named.map(([column]) => `${column} = ?`)].join(' AND ')}`,
        values: named.map(([, value]) => value),
      });
    },
    sweep: (now, mostBytes) =>
      writer.runHistory(
        { sql: 'DELETE FROM answers WHERE until <= ?', values: [now] },
        {
          sql: `DELETE FROM answers WHERE key IN (
            SELECT key FROM (SELECT key, sum(bytes) OVER (ORDER BY at DESC, key) AS total FROM answers) WHERE total > ?)`,
          values: [mostBytes],
        },
      ),
  };
}
