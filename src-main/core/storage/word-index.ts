import Database from 'better-sqlite3';
import type { WordIndex, WordRow } from './repositories.ts';

/** What a row is looked up by; how much a hit in each counts is said by whoever makes the index. */
const MATCHED_AT_ONCE = 300;
/** So many pages are merged in one go. */
const MERGED_AT_ONCE = 16;

/**
 * Rows of words in memory: full-text search of SQLite without its texts. It holds nothing that could not be made again, so nothing of it is on
 * disk.
 */
export function openWordIndex(weights: Readonly<Record<string, number>>): WordIndex {
  const db = new Database(':memory:');
  db.pragma('journal_mode = OFF');
  const columns = Object.keys(weights);
  db.exec(
    `CREATE VIRTUAL TABLE words USING fts5 (${columns.join(', ')}, content = '', contentless_delete = 1, tokenize = 'porter unicode61', prefix = '3')`,
  );
  db.prepare(`INSERT INTO words (words, rank) VALUES ('rank', ?)`).run(`bm25(${Object.values(weights).join(', ')})`);
  // Merging when it likes, it would take many turns' time at once: `tidy` does it, a little at a time.
  db.exec(`INSERT INTO words (words, rank) VALUES ('automerge', 0), ('crisismerge', 1000)`);
  const put = db.prepare(`INSERT OR REPLACE INTO words (rowid, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`);
  const remove = db.prepare('DELETE FROM words WHERE rowid = ?');
  const find = db
    .prepare<[string, number, number, number], [number, number]>(
      'SELECT rowid, rank FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rank LIMIT ?',
    )
    .raw();
  // What a row is worth costs four times as much as that it fits: whoever judges them anyway does not ask for it.
  const any = db
    .prepare<[string, number, number, number], [number]>('SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?')
    .raw();
  const tidy = db.prepare(`INSERT INTO words (words, rank) VALUES ('merge', ?)`);
  const total = db.prepare<[], number>('SELECT total_changes()').pluck();
  const changes = (): number => total.get() ?? 0;
  const putAll = db.transaction((rows: readonly WordRow[]) => {
    for (const { row, words } of rows) put.run(row, ...columns.map((column) => words[column] ?? ''));
  });
  const removeAll = db.transaction((rows: readonly number[]) => {
    for (const row of rows) remove.run(row);
  });
  return {
    put: async (rows) => putAll(rows),
    remove: async (rows) => removeAll(rows),
    tidy: async () => {
      const before = changes();
      tidy.run(MERGED_AT_ONCE);
      // Fewer than two changes: there is nothing left to merge.
      return changes() - before >= 2;
    },
    find: async (words, { from, to, limit = MATCHED_AT_ONCE, ranked }) => {
      if (words.length === 0) return [];
      const asked = words.map(({ word, starts }) => `"${word.replaceAll('"', '')}"${starts ? '*' : ''}`).join(' OR ');
      if (!ranked) return any.all(asked, from, to, limit).map(([row]) => ({ row, score: 0 }));
      return find.all(asked, from, to, limit).map(([row, rank]) => ({ row, score: -rank }));
    },
    close: () => void db.close(),
  };
}
