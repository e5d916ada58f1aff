import type { Database } from 'better-sqlite3';
import type { SecretRepository } from './repositories.ts';
import { named } from './sqlite-problem.ts';
import type { Writer } from './writer.ts';

/** Sealed bytes and the wrapped data key; nothing here can be read without the vault. */
export function secretRows(db: Database, writer: Writer): SecretRepository {
  const list = db.prepare<[string], { field: string; sealed: Buffer }>('SELECT field, sealed FROM secrets WHERE owner = ? ORDER BY field');
  const wraps = db.prepare<[], { kind: string; wrapped: Buffer }>('SELECT kind, wrapped FROM wraps ORDER BY kind');
  return {
    list: async (owner) => named(() => list.all(owner)),
    save: (owner, field, sealed) =>
      writer.run({
        sql: 'INSERT INTO secrets (owner, field, sealed) VALUES (?, ?, ?) ON CONFLICT (owner, field) DO UPDATE SET sealed = excluded.sealed',
        values: [owner, field, sealed],
      }),
    remove: (owner, field) =>
      field === undefined
        ? writer.run({ sql: 'DELETE FROM secrets WHERE owner = ?', values: [owner] })
        : writer.run({ sql: 'DELETE FROM secrets WHERE owner = ? AND field = ?', values: [owner, field] }),
    wraps: async () => named(() => wraps.all()),
    saveWrap: (kind, wrapped) =>
      writer.run({
        sql: 'INSERT INTO wraps (kind, wrapped) VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET wrapped = excluded.wrapped',
        values: [kind, wrapped],
      }),
    removeWrap: (kind) => writer.run({ sql: 'DELETE FROM wraps WHERE kind = ?', values: [kind] }),
  };
}
