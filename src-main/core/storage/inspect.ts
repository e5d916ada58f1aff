import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, PLANS } from './database.ts';
import { clientRows, connectionRows, ruleRows } from './documents.ts';
import { journalRows } from './journal.ts';
import { secretRows } from './secret-rows.ts';
import { refusingWriter } from './writer.ts';

export type Inspected = {
  newer: boolean;
  journal: { ok: boolean; entries: number; brokenAt?: string };
  counts: { connections: number; clients: number; rules: number };
  wraps: string[];
};

/**
 * Looks into a data folder without owning it, whether or not the program runs on it meanwhile. Undefined: there is nothing yet. Rejects with
 * `storage.corrupt` where the file is damaged.
 */
export async function inspectStorage(dir: string): Promise<Inspected | undefined> {
  const path = join(dir, PLANS.switchboard.file);
  if (!existsSync(path)) return undefined;
  const { db, newer } = openDatabase(path, PLANS.switchboard, false);
  try {
    const writer = refusingWriter('storage.read-only');
    const [connections, clients, rules, wraps] = await Promise.all([
      connectionRows(db, writer).list(),
      clientRows(db, writer).list(),
      ruleRows(db, writer).list(),
      secretRows(db, writer).wraps(),
    ]);
    return {
      newer,
      journal: await journalRows(db, writer).verify(),
      counts: { connections: connections.length, clients: clients.length, rules: rules.length },
      wraps: wraps.map(({ kind }) => kind),
    };
  } finally {
    db.close();
  }
}
