import type { Migration } from './migration.ts';

/** What is worth an fsync: connections, secrets, clients, rules, decisions and the journal. */
export const switchboardMigrations: Migration[] = [
  {
    name: 'start',
    sql: `
      CREATE TABLE connections (id TEXT PRIMARY KEY, body TEXT NOT NULL, slug TEXT GENERATED ALWAYS AS (json_extract(body, '$.slug')) VIRTUAL);
      CREATE UNIQUE INDEX connections_slug ON connections (slug);
      CREATE TABLE clients (id TEXT PRIMARY KEY, body TEXT NOT NULL);
      CREATE TABLE rules (id TEXT PRIMARY KEY, body TEXT NOT NULL);
      CREATE TABLE notes (kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;
      CREATE TABLE secrets (owner TEXT NOT NULL, field TEXT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (owner, field)) WITHOUT ROWID;
      CREATE TABLE wraps (kind TEXT PRIMARY KEY, wrapped BLOB NOT NULL) WITHOUT ROWID;
      CREATE TABLE journal (
        n INTEGER PRIMARY KEY,
        body TEXT NOT NULL,
        hash TEXT NOT NULL,
        id TEXT GENERATED ALWAYS AS (json_extract(body, '$.id')) VIRTUAL,
        at INTEGER GENERATED ALWAYS AS (json_extract(body, '$.at')) VIRTUAL,
        outcome TEXT GENERATED ALWAYS AS (json_extract(body, '$.outcome')) VIRTUAL,
        part TEXT GENERATED ALWAYS AS (json_extract(body, '$.target.part')) VIRTUAL,
        caller TEXT GENERATED ALWAYS AS (json_extract(body, '$.caller.id')) VIRTUAL,
        caller_kind TEXT GENERATED ALWAYS AS (json_extract(body, '$.caller.kind')) VIRTUAL,
        undoes TEXT GENERATED ALWAYS AS (json_extract(body, '$.undoes')) VIRTUAL
      );
      CREATE INDEX journal_id ON journal (id, n);
      CREATE INDEX journal_at ON journal (at, n);
      CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;
      CREATE TABLE journal_head (one INTEGER PRIMARY KEY CHECK (one = 1), n INTEGER NOT NULL, hash TEXT NOT NULL);
      INSERT INTO journal_head VALUES (1, 0, '');
    `,
  },
];
