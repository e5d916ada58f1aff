import type { Database } from 'better-sqlite3';
import type { Batch } from './writer-frames.ts';

export const FIVE_MINUTES = 300_000;
export const floorTo = (at: number, bucket: number): number => Math.floor(at / bucket) * bucket;

/** The writer of history. `oldest` is the time of the oldest row since somebody last set it; rollups need to know what came while they ran. */
export type Ingest = { write: (batch: Batch) => void; oldest: number };

/**
 * Writes one batch in one transaction. Rows older than the raw data kept are left out: their bucket is summed up already. Rows older than
 * the last rollup move its mark back, so that the next one counts them.
 */
export function createIngest(db: Database): Ingest {
  const marks = db.prepare<[], { rolled: number; raw_from: number }>('SELECT rolled, raw_from FROM marks');
  const setRolled = db.prepare('UPDATE marks SET rolled = ?');
  const addKey = db.prepare('INSERT OR IGNORE INTO keys (id, part, trait, words) VALUES (?, ?, ?, ?)');
  const addRaw = db.prepare('INSERT OR REPLACE INTO raw (key, at, value) VALUES (?, ?, ?)');
  const addWord = db.prepare('INSERT OR REPLACE INTO words (key, at, word) VALUES (?, ?, ?)');

  const writeRows = (batch: Batch, rawFrom: number): number => {
    let oldest = Infinity;
    for (let index = 0; index < batch.key.length; index++) {
      const at = batch.at[index] ?? 0;
      const value = batch.value[index] ?? NaN;
      if (at < rawFrom) continue;
      addRaw.run(batch.key[index], at, Number.isNaN(value) ? null : value);
      oldest = Math.min(oldest, at);
    }
    return oldest;
  };

  const ingest: Ingest = {
    oldest: Infinity,
    write: db.transaction((batch: Batch) => {
      const { rolled, raw_from: rawFrom } = marks.get() ?? { rolled: 0, raw_from: 0 };
      batch.keys.forEach(({ id, part, trait, words }) => addKey.run(id, part, trait, words));
      batch.words.forEach(({ key, at, word }) => addWord.run(key, at, word));
      const oldest = writeRows(batch, rawFrom);
      if (oldest < rolled) setRolled.run(floorTo(oldest, FIVE_MINUTES));
      ingest.oldest = Math.min(ingest.oldest, oldest);
    }).immediate,
  };
  return ingest;
}
