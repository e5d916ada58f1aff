import type { Database } from 'better-sqlite3';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { createHistoryBuffer } from './history-buffer.ts';
import { readSeries, readStays } from './history-read.ts';
import type { HistoryRepository } from './repositories.ts';
import { named } from './sqlite-problem.ts';
import type { Batch } from './writer-frames.ts';
import type { Writer } from './writer.ts';

const FLUSH_MS = 250;

/** Deletes everything under a connection's parts; `/` is followed by `0` in the alphabet, so the range is exactly its prefix. */
const REMOVALS = ['raw', 'words', 'five', 'hour'].map(
  (table) => `DELETE FROM ${table} WHERE key IN (SELECT id FROM keys WHERE part >= ? AND part < ?)`,
);

export type History = HistoryRepository & { close(): Promise<void> };

/** Measurements over time. Nobody waits for them; a batch that could not be written is gone, and `onTrouble` hears why. */
export function historyRows(db: Database, writer: Writer, onTrouble: (error: SwitchboardError) => void): History {
  const known = db.prepare<[], { id: number; part: string; trait: string; words: number }>('SELECT id, part, trait, words FROM keys');
  const buffer = createHistoryBuffer(named(() => known.all()));
  const underWay = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;

  const send = (batch: Batch) => {
    const sent = writer
      .ingest(batch)
      .catch((thrown: unknown) => onTrouble(SwitchboardError.from(thrown)))
      .finally(() => underWay.delete(sent));
    underWay.add(sent);
  };
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    const batch = buffer.take();
    if (batch) send(batch);
    await Promise.all(underWay);
  };

  return {
    record: (changes) => {
      buffer.add(changes, send);
      timer ??= setTimeout(() => void flush(), FLUSH_MS).unref();
    },
    flush,
    series: async (part, trait, from, to, points) => {
      await flush();
      return named(() => readSeries(db, part, trait, from, to, points));
    },
    stays: async (part, trait, from, to) => {
      await flush();
      return named(() => readStays(db, part, trait, from, to));
    },
    tidy: async (now, keep) => {
      await flush();
      await writer.tidy({ now, ...keep });
    },
    removeConnection: async (connection) => {
      await flush();
      const range = [`${connection}/`, `${connection}0`];
      await writer.runHistory(...[...REMOVALS, 'DELETE FROM keys WHERE part >= ? AND part < ?'].map((sql) => ({ sql, values: range })));
      buffer.forget(connection);
    },
    close: flush,
  };
}
