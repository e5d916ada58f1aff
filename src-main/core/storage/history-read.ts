import type { Database } from 'better-sqlite3';
import type { Series, Stay } from '../../../src-shared/model/history.ts';
import { FIVE_MINUTES, floorTo } from './ingest.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
type Row = { at: number; mean: number | null; min: number | null; max: number | null; count: number };
type Marks = { rolled: number; raw_from: number; five_from: number };
type Span = { key: number; from: number; to: number };

/** The finest data that still exists for the whole span and is not more than a plot can show. */
function resolutionFor({ from, to }: Span, marks: Marks): Series['resolution'] {
  if (to - from <= 2 * DAY && from >= marks.raw_from) return 'raw';
  if (to - from <= 14 * DAY && from >= marks.five_from) return '5min';
  return 'hour';
}

const TABLES = { '5min': { table: 'five', bucket: FIVE_MINUTES }, hour: { table: 'hour', bucket: HOUR } } as const;

/** Rollups up to where they are made, and what came since summed on the way. */
function rollups(db: Database, resolution: '5min' | 'hour', { key, from, to }: Span, marks: Marks): Row[] {
  const { table, bucket } = TABLES[resolution];
  const made = floorTo(marks.rolled, bucket);
  return db
    .prepare<number[], Row>(
      `SELECT at, mean, min, max, count FROM ${table} WHERE key = ? AND at >= ? AND at < ?
       UNION ALL
       SELECT (at / ${bucket}) * ${bucket} AS bucket, avg(value), min(value), max(value), count(value) FROM raw WHERE key = ? AND at >= ? AND at <= ? GROUP BY bucket`,
    )
    .all(key, floorTo(from, bucket), Math.min(to + 1, made), key, Math.max(from, made), to);
}

function merge(at: number, rows: Row[]): Row {
  const full = rows.filter(({ count }) => count > 0);
  const count = full.reduce((sum, row) => sum + row.count, 0);
  if (count === 0) return { at, mean: null, min: null, max: null, count };
  return {
    at,
    mean: full.reduce((sum, row) => sum + (row.mean ?? 0) * row.count, 0) / count,
    min: full.reduce((least, row) => Math.min(least, row.min ?? least), Infinity),
    max: full.reduce((most, row) => Math.max(most, row.max ?? most), -Infinity),
    count,
  };
}

/** At most `points` rows: neighbours are merged into buckets of equal width, keeping their extremes. */
export function downsample(rows: Row[], from: number, to: number, points: number): Row[] {
  if (rows.length <= points) return rows;
  const width = Math.max(1, (to - from) / points);
  const place = (at: number) => Math.min(points - 1, Math.max(0, Math.floor((at - from) / width)));
  return [...Map.groupBy(rows, ({ at }) => place(at))].map(([bucket, group]) => merge(Math.round(from + bucket * width), group));
}

/** What held when the span begins was said before it. */
function readHeld(db: Database, { key, from }: Span): Row[] {
  const held = db
    .prepare<number[], { value: number | null }>('SELECT value FROM raw WHERE key = ? AND at < ? ORDER BY at DESC LIMIT 1')
    .get(key, from);
  return typeof held?.value === 'number' ? [{ at: from, mean: held.value, min: held.value, max: held.value, count: 1 }] : [];
}

function readRaw(db: Database, { key, from, to }: Span, points: number): Row[] {
  const { count } = db
    .prepare<number[], { count: number }>('SELECT count(*) AS count FROM raw WHERE key = ? AND at >= ? AND at <= ?')
    .get(key, from, to) ?? { count: 0 };
  if (count <= points) {
    return db
      .prepare<number[], Row>(
        'SELECT at, value AS mean, value AS min, value AS max, count(value) OVER (PARTITION BY at) AS count FROM raw WHERE key = ? AND at >= ? AND at <= ? ORDER BY at',
      )
      .all(key, from, to);
  }
  const width = Math.max(1, Math.ceil((to - from + 1) / points));
  return db
    .prepare<number[], Row>(
      `SELECT ? + ((at - ?) / ?) * ? AS bucket, min(at) AS at, avg(value) AS mean, min(value) AS min, max(value) AS max, count(value) AS count
       FROM raw WHERE key = ? AND at >= ? AND at <= ? GROUP BY bucket ORDER BY bucket`,
    )
    .all(from, from, width, width, key, from, to);
}

export function readSeries(db: Database, part: string, trait: string, from: number, to: number, points: number): Series {
  const key = db.prepare<string[], { id: number }>('SELECT id FROM keys WHERE part = ? AND trait = ?').get(part, trait)?.id;
  const marks = db.prepare<[], Marks>('SELECT rolled, raw_from, five_from FROM marks').get() ?? { rolled: 0, raw_from: 0, five_from: 0 };
  const span = { key: key ?? 0, from: Math.floor(from), to: Math.floor(to) };
  const resolution = resolutionFor(span, marks);
  if (key === undefined) return { part, trait, resolution, points: [] };
  const inside = resolution === 'raw' ? readRaw(db, span, points) : [];
  const rows =
    resolution === 'raw'
      ? [...(inside[0]?.at === span.from ? [] : readHeld(db, span)), ...inside]
      : downsample(rollups(db, resolution, span, marks), span.from, span.to, points);
  const single = resolution === 'raw' && rows.every(({ count }) => count <= 1);
  return {
    part,
    trait,
    resolution,
    points: rows.map(({ at, mean, min, max }) => (mean === null ? [at, null] : single ? [at, mean] : [at, mean, min, max])),
  };
}

/** Which word held from when to when; what held at the start of the span is known from before it. */
export function readStays(db: Database, part: string, trait: string, from: number, to: number): Stay[] {
  const rows = db
    .prepare<unknown[], { at: number; word: string | null }>(
      `WITH k AS (SELECT id FROM keys WHERE part = ? AND trait = ?)
       SELECT at, word FROM words WHERE key = (SELECT id FROM k) AND at <= ?
       AND at >= coalesce((SELECT max(at) FROM words WHERE key = (SELECT id FROM k) AND at <= ?), 0) ORDER BY at`,
    )
    .all(part, trait, to, from);
  const starts = rows.filter(({ word }, index) => word !== rows[index - 1]?.word || index === 0);
  return starts.flatMap(({ at, word }, index) => {
    const stay = { from: Math.max(at, from), to: starts[index + 1]?.at ?? to, value: word ?? '' };
    return word === null || stay.to <= stay.from ? [] : [stay];
  });
}
