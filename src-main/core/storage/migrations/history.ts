import type { Migration } from './migration.ts';

/** What may be lost in a power cut: measurements, their rollups, and the last known devices. */
export const historyMigrations: Migration[] = [
  {
    name: 'start',
    sql: `
      CREATE TABLE keys (id INTEGER PRIMARY KEY, part TEXT NOT NULL, trait TEXT NOT NULL, words INTEGER NOT NULL, UNIQUE (part, trait));
      CREATE TABLE raw (key INTEGER NOT NULL, at INTEGER NOT NULL, value REAL, PRIMARY KEY (key, at)) WITHOUT ROWID;
      CREATE TABLE words (key INTEGER NOT NULL, at INTEGER NOT NULL, word TEXT, PRIMARY KEY (key, at)) WITHOUT ROWID;
      CREATE TABLE five (key INTEGER NOT NULL, at INTEGER NOT NULL, mean REAL, min REAL, max REAL, count INTEGER NOT NULL, PRIMARY KEY (key, at)) WITHOUT ROWID;
      CREATE TABLE hour (key INTEGER NOT NULL, at INTEGER NOT NULL, mean REAL, min REAL, max REAL, count INTEGER NOT NULL, PRIMARY KEY (key, at)) WITHOUT ROWID;
      CREATE TABLE marks (one INTEGER PRIMARY KEY CHECK (one = 1), rolled INTEGER NOT NULL, raw_from INTEGER NOT NULL, five_from INTEGER NOT NULL);
      INSERT INTO marks VALUES (1, 0, 0, 0);
      CREATE TABLE snapshots (connection TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
    `,
  },
  {
    name: 'answers and calls',
    sql: `
      CREATE TABLE answers (key TEXT PRIMARY KEY, connection TEXT NOT NULL, tool TEXT NOT NULL, at INTEGER NOT NULL, until INTEGER NOT NULL, packed INTEGER NOT NULL, bytes INTEGER NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
      CREATE INDEX answers_by_connection ON answers (connection, tool);
      CREATE TABLE calls (at INTEGER NOT NULL, about TEXT NOT NULL, id TEXT NOT NULL, run TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (at, about, id, run)) WITHOUT ROWID;
    `,
  },
];
