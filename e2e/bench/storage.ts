import Database from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src-main/core/host/clock.ts';
import { openStorage } from '../../src-main/core/storage/storage.ts';
import type { HistoryChange } from '../../src-main/core/storage/repositories.ts';
import { median, timed, type Row } from './measure.ts';

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const PARTS = 200;
const DAY = 86_400_000;

function changes(count: number, from: number, everyMs: number): HistoryChange[] {
  return Array.from({ length: count }, (_, index) => ({
    part: `caaaaaaaaaaaa/device${index % PARTS}/main`,
    trait: 'reading',
    at: from + Math.floor(index / PARTS) * everyMs,
    number: 20 + Math.sin(index / 500) * 5,
  }));
}

/** The floor: the same rows into a bare table, one transaction a batch. */
async function bareInserts(dir: string, rows: HistoryChange[]): Promise<number> {
  const db = new Database(join(dir, 'bare.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec('create table raw (part integer, trait integer, at integer, number real, primary key (part, trait, at)) without rowid');
  const insert = db.prepare('insert or replace into raw values (?, 1, ?, ?)');
  const took = await timed(() => {
    for (let at = 0; at < rows.length; at += 5000) {
      db.transaction(() => rows.slice(at, at + 5000).forEach((row, index) => insert.run((at + index) % PARTS, row.at, row.number)))();
    }
  });
  db.close();
  return (rows.length / took) * 1000;
}

export async function storage(short: boolean): Promise<Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-bench-'));
  const now = Date.now();
  const opened = await openStorage({ dir, clock: systemClock, log: quiet });
  const { history } = opened;
  const count = short ? 100_000 : 400_000;
  const rows = changes(count, now - 2 * DAY, 1000);
  const took = await timed(async () => {
    for (let at = 0; at < rows.length; at += 1000) history.record(rows.slice(at, at + 1000));
    await history.flush();
  });
  const bare = await bareInserts(dir, rows);

  const old = Array.from({ length: 30 * 24 * 60 }, (_, minute): HistoryChange => ({
    part: 'caaaaaaaaaaaa/old/main',
    trait: 'reading',
    at: now - 30 * DAY + minute * 60_000,
    number: minute % 70,
  }));
  history.record(old);
  await history.flush();
  await history.tidy(now, { rawDays: 7, rollupDays: 90 });
  const plots: number[] = [];
  for (let round = 0; round < 20; round += 1)
    plots.push(await timed(() => history.series('caaaaaaaaaaaa/old/main', 'reading', now - 30 * DAY, now, 600)));
  await opened.close();
  await rm(dir, { recursive: true, force: true });
  return [
    {
      what: 'history ingest',
      value: (count / took) * 1000,
      unit: '/s',
      budget: { at: 'least', value: 50_000 },
      base: { name: 'bare inserts', value: bare },
    },
    { what: '30-day plot query', value: median(plots), unit: 'ms', budget: { at: 'most', value: 20 } },
  ];
}
