import type { Database } from 'better-sqlite3';
import { FIVE_MINUTES, floorTo, type Ingest } from './ingest.ts';
import type { Keep } from './writer-frames.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const KEYS_PER_TURN = 50;

/** Sums rows of a finer table into buckets of a coarser one. Doing it twice gives the same rows. */
const summing = {
  five: `INSERT OR REPLACE INTO five (key, at, mean, min, max, count)
    SELECT key, (at / ${FIVE_MINUTES}) * ${FIVE_MINUTES}, avg(value), min(value), max(value), count(value)
    FROM raw WHERE key = ? AND at >= ? AND at < ? GROUP BY 2`,
  hour: `INSERT OR REPLACE INTO hour (key, at, mean, min, max, count)
    SELECT key, (at / ${HOUR}) * ${HOUR}, sum(mean * count) / sum(count), min(min), max(max), sum(count)
    FROM five WHERE key = ? AND at >= ? AND at < ? GROUP BY 2`,
};

/**
 * Makes the rollups and drops what is older than the retention, some keys at a time, so that nobody waits long behind it. The marks move
 * only when all keys are summed, and before anything is dropped: a crash in between repeats work, it never loses any.
 */
export async function tidy(
  db: Database,
  { now, rawDays, rollupDays }: Keep,
  ingest: Pick<Ingest, 'oldest'>,
  pause: () => Promise<void>,
): Promise<void> {
  const marks = db.prepare<[], { rolled: number; five_from: number }>('SELECT rolled, five_from FROM marks').get() ?? {
    rolled: 0,
    five_from: 0,
  };
  const keys = db.prepare<[], { id: number }>('SELECT id FROM keys WHERE words <> 1').all();
  const turns = Array.from({ length: Math.ceil(keys.length / KEYS_PER_TURN) }, (_, turn) =>
    keys.slice(turn * KEYS_PER_TURN, (turn + 1) * KEYS_PER_TURN),
  );
  const forKeys = async (run: (key: number) => void) => {
    for (const turn of turns) {
      db.transaction(() => turn.forEach(({ id }) => run(id))).immediate();
      await pause();
    }
  };

  const rolled = floorTo(now, FIVE_MINUTES);
  ingest.oldest = Infinity;
  const toFive = db.prepare(summing.five);
  const toHour = db.prepare(summing.hour);
  // An hour is summed from all of its fives again, unless some of them are gone already.
  const hourFrom = Math.max(floorTo(marks.rolled, HOUR), marks.five_from);
  await forKeys((key) => {
    toFive.run(key, marks.rolled, rolled);
    toHour.run(key, hourFrom, rolled);
  });

  const rawFrom = floorTo(now - rawDays * DAY, HOUR);
  const fiveFrom = floorTo(now - Math.max(rawDays, rollupDays) * DAY, HOUR);
  // Rows that came while this ran, for keys that were summed already, are the next run's work.
  const done = Math.min(rolled, floorTo(ingest.oldest, FIVE_MINUTES));
  db.prepare('UPDATE marks SET rolled = ?, raw_from = max(raw_from, ?), five_from = max(five_from, ?)').run(done, rawFrom, fiveFrom);
  const dropRaw = db.prepare('DELETE FROM raw WHERE key = ? AND at < ?');
  const dropFive = db.prepare('DELETE FROM five WHERE key = ? AND at < ?');
  await forKeys((key) => {
    dropRaw.run(key, rawFrom);
    dropFive.run(key, fiveFrom);
  });
}
