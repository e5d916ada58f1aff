import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Client } from '../../../src-shared/model/client.ts';
import { ConnectionLimits } from '../../../src-shared/model/connection.ts';
import { Rule } from '../../../src-shared/model/rule.ts';
import type { ClientRepository, ConnectionRepository, NoteRepository, RuleRepository, SnapshotRepository } from './repositories.ts';
import { readJson } from './row-json.ts';
import { slicedJson } from './sliced-json.ts';
import { named } from './sqlite-problem.ts';
import type { Writer } from './writer.ts';

const SavedConnection = z.object({
  id: z.string(),
  slug: z.string(),
  type: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  configVersion: z.number(),
  config: z.record(z.string(), z.unknown()),
  renewed: z.number().optional(),
  unseen: z.boolean().optional(),
  limits: ConnectionLimits.optional(),
  createdAt: z.number(),
});
const ClientWithHash = Client.extend({ tokenHash: z.string(), nextHash: z.string().optional() });

/** A table of one JSON document a row, in the order they came. */
function documents<T extends { id: string }>(
  db: Database,
  writer: Writer,
  table: 'connections' | 'clients' | 'rules',
  schema: z.ZodType<T>,
) {
  const all = db.prepare<[], { body: string }>(`SELECT body FROM ${table} ORDER BY rowid`);
  return {
    list: async (): Promise<T[]> => named(() => all.all().map(({ body }) => readJson(schema, body, table))),
    save: (document: T): Promise<void> =>
      writer.run({
        sql: `INSERT INTO ${table} (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
        values: [document.id, JSON.stringify(document)],
      }),
    remove: (id: string): Promise<void> => writer.run({ sql: `DELETE FROM ${table} WHERE id = ?`, values: [id] }),
  };
}

export const connectionRows = (db: Database, writer: Writer): ConnectionRepository => documents(db, writer, 'connections', SavedConnection);
export const clientRows = (db: Database, writer: Writer): ClientRepository => documents(db, writer, 'clients', ClientWithHash);
export const ruleRows = (db: Database, writer: Writer): RuleRepository => documents(db, writer, 'rules', Rule);

export function noteRows(db: Database, writer: Writer): NoteRepository {
  const all = db.prepare<[string], { key: string; body: string }>('SELECT key, body FROM notes WHERE kind = ? ORDER BY key');
  const one = db.prepare<[string, string], { body: string }>('SELECT body FROM notes WHERE kind = ? AND key = ?');
  const parse = (body: string) => readJson(z.unknown(), body, 'notes');
  return {
    all: async (kind) => named(() => new Map(all.all(kind).map(({ key, body }) => [key, parse(body)]))),
    get: async (kind, key) => {
      const row = named(() => one.get(kind, key));
      return row && parse(row.body);
    },
    set: (kind, key, value) =>
      writer.run({
        sql: 'INSERT INTO notes (kind, key, body) VALUES (?, ?, ?) ON CONFLICT (kind, key) DO UPDATE SET body = excluded.body',
        values: [kind, key, JSON.stringify(value ?? null)],
      }),
    remove: (kind, key) => writer.run({ sql: 'DELETE FROM notes WHERE kind = ? AND key = ?', values: [kind, key] }),
  };
}

export function snapshotRows(db: Database, writer: Writer): SnapshotRepository {
  const one = db.prepare<[string], { body: string }>('SELECT body FROM snapshots WHERE connection = ?');
  return {
    load: async (connection) => {
      const row = named(() => one.get(connection));
      return row && readJson(z.unknown(), row.body, 'snapshots');
    },
    save: async (connection, snapshot) =>
      writer.runHistory({
        sql: 'INSERT INTO snapshots (connection, body) VALUES (?, ?) ON CONFLICT (connection) DO UPDATE SET body = excluded.body',
        values: [connection, await slicedJson(snapshot)],
      }),
    remove: (connection) => writer.runHistory({ sql: 'DELETE FROM snapshots WHERE connection = ?', values: [connection] }),
  };
}
