import Database from 'better-sqlite3';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downsample } from './history-read.ts';
import { withDataFolder } from './temp-storage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = 1_700_000_000_000 - (1_700_000_000_000 % HOUR);
const PART = 'caaaaaaaaaaaa/meter/main';
const keep = { rawDays: 7, rollupDays: 90 };
const every = (step: number, from: number, to: number, number: (at: number) => number) =>
  Array.from({ length: Math.floor((to - from) / step) }, (_, index) => from + index * step).map((at) => ({
    part: PART,
    trait: 'meter',
    at,
    number: number(at),
  }));

describe('the history of a number', () => {
  it('is there at once, exactly, with its gaps', () =>
    withDataFolder(async (open) => {
      const { history } = await open();
      history.record([
        { part: PART, trait: 'meter', at: NOW, number: 1.5 },
        { part: PART, trait: 'meter', at: NOW + 10 },
        { part: PART, trait: 'meter', at: NOW + 20, number: 3 },
      ]);
      const series = await history.series(PART, 'meter', NOW, NOW + MINUTE, 100);
      expect(series).toEqual({
        part: PART,
        trait: 'meter',
        resolution: 'raw',
        points: [
          [NOW, 1.5],
          [NOW + 10, null],
          [NOW + 20, 3],
        ],
      });
      expect((await history.series(PART, 'unknown', NOW, NOW + 1, 10)).points).toEqual([]);
    }));

  it('begins with what held when the span begins, unless nobody knew', () =>
    withDataFolder(async (open) => {
      const { history } = await open();
      history.record([
        { part: PART, trait: 'meter', at: NOW, number: 1.5 },
        { part: PART, trait: 'meter', at: NOW + 30 },
      ]);
      const points = async (from: number) => (await history.series(PART, 'meter', from, NOW + MINUTE, 100)).points;
      expect(await points(NOW + 20)).toEqual([
        [NOW + 20, 1.5],
        [NOW + 30, null],
      ]);
      expect(await points(NOW + 40)).toEqual([]);
    }));

  it('is kept beside the word where a thing is told in both', () =>
    withDataFolder(async (open) => {
      const first = await open();
      const { history } = first;
      history.record([
        { part: PART, trait: 'climate', at: NOW, number: 20, word: 'heat' },
        { part: PART, trait: 'climate', at: NOW + 10, number: 21, word: 'heat' },
        { part: PART, trait: 'climate', at: NOW + 20 },
      ]);
      await first.close();
      const again = (await open()).history;
      again.record([
        { part: PART, trait: 'climate', at: NOW + 30, number: 22, word: 'off' },
        { part: PART, trait: 'climate', at: NOW + 40 },
      ]);
      expect((await again.series(PART, 'climate', NOW, NOW + 50, 100)).points.map(([, value]) => value)).toEqual([20, 21, null, 22, null]);
      expect(await again.stays(PART, 'climate', NOW, NOW + 50)).toEqual([
        { from: NOW, to: NOW + 20, value: 'heat' },
        { from: NOW + 30, to: NOW + 40, value: 'off' },
      ]);
      await again.tidy(NOW + DAY, keep);
      expect((await again.series(PART, 'climate', NOW - 3 * DAY, NOW + DAY, 100)).points.map(([, value]) => value)).toEqual([21]);
    }));

  it('says the same over a month before and after it was summed up, and fits the plot', () =>
    withDataFolder(async (open) => {
      const { history } = await open();
      history.record(every(10 * MINUTE, NOW - 30 * DAY, NOW, (at) => (at / MINUTE) % 97));
      const before = await history.series(PART, 'meter', NOW - 30 * DAY, NOW, 400);
      await history.tidy(NOW, keep);
      const after = await history.series(PART, 'meter', NOW - 30 * DAY, NOW, 400);
      expect(after.resolution).toBe('hour');
      expect(after.points.length).toBeLessThanOrEqual(400);
      expect(after.points.length).toBeGreaterThan(300);
      after.points.forEach((point, index) =>
        point.forEach((value, place) => expect(value).toBeCloseTo(before.points[index]?.[place] ?? NaN, 6)),
      );
    }));

  it('drops what is older than its retention and keeps the sums', () =>
    withDataFolder(async (open, dir) => {
      const { history } = await open();
      history.record(every(HOUR / 2, NOW - 120 * DAY, NOW, () => 5));
      await history.tidy(NOW, keep);
      const raw = new Database(join(dir, 'history.db'), { readonly: true });
      const oldest = (table: string) => Number(raw.prepare(`SELECT min(at) FROM ${table}`).pluck().get());
      expect([oldest('raw'), oldest('five'), oldest('hour')]).toEqual([NOW - 7 * DAY, NOW - 90 * DAY, NOW - 120 * DAY]);
      raw.close();
      history.record([
        { part: PART, trait: 'meter', at: NOW - 100 * DAY, number: 9000 },
        { part: PART, trait: 'meter', at: NOW - 3 * DAY + 1, number: 65 },
      ]);
      await history.tidy(NOW + HOUR, keep);
      const year = await history.series(PART, 'meter', NOW - 120 * DAY, NOW, 5000);
      expect(Math.max(...year.points.map(([, , , max]) => max ?? 0))).toBe(65);
      expect(year.points.find(([at]) => at === NOW - 3 * DAY)).toEqual([NOW - 3 * DAY, 25, 5, 65]);
      expect(year.points).toHaveLength(120 * 24);
    }));

  it('goes with its connection, and only with it', () =>
    withDataFolder(async (open) => {
      const { history } = await open();
      history.record([
        { part: PART, trait: 'meter', at: NOW, number: 1 },
        { part: 'cbbbbbbbbbbbb/x/main', trait: 'meter', at: NOW, number: 2 },
      ]);
      await history.removeConnection('caaaaaaaaaaaa');
      expect((await history.series(PART, 'meter', NOW, NOW, 9)).points).toEqual([]);
      expect((await history.series('cbbbbbbbbbbbb/x/main', 'meter', NOW, NOW, 9)).points).toEqual([[NOW, 2]]);
      history.record([{ part: PART, trait: 'meter', at: NOW, number: 7 }]);
      expect((await history.series(PART, 'meter', NOW, NOW, 9)).points).toEqual([[NOW, 7]]);
    }));
});

describe('the history of a word', () => {
  it('is a row of stays, clipped to what was asked for, across a restart', () =>
    withDataFolder(async (open) => {
      const first = await open();
      const word = (at: number, value?: string) => ({ part: PART, trait: 'lock', at, ...(value !== undefined && { word: value }) });
      first.history.record([
        word(NOW, 'locked'),
        word(NOW + 10, 'locked'),
        word(NOW + 20, 'unlocked'),
        word(NOW + 30),
        word(NOW + 40, 'locked'),
      ]);
      await first.close();
      const { history } = await open();
      history.record([word(NOW + 50, 'locked')]);
      expect(await history.stays(PART, 'lock', NOW + 5, NOW + 60)).toEqual([
        { from: NOW + 5, to: NOW + 20, value: 'locked' },
        { from: NOW + 20, to: NOW + 30, value: 'unlocked' },
        { from: NOW + 40, to: NOW + 60, value: 'locked' },
      ]);
    }));
});

describe('downsampling', () => {
  it('never has more points than asked for, and never loses an extreme', () => {
    const rows = fc.array(fc.record({ at: fc.nat(1000), value: fc.integer({ min: -50, max: 50 }) }), { minLength: 1 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 40 }), (values, points) => {
        const all = values.map(({ at, value }) => ({ at, mean: value, min: value, max: value, count: 1 })).sort((a, b) => a.at - b.at);
        const few = downsample(all, 0, 1000, points);
        expect(few.length).toBeLessThanOrEqual(Math.max(points, 1));
        expect(Math.max(...few.map(({ max }) => max ?? -99))).toBe(Math.max(...values.map(({ value }) => value)));
        expect(few.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      }),
    );
  });
});

describe('a large home', () => {
  it('loses none of a hundred thousand changes, and plots a month in as many points as were asked for', () =>
    withDataFolder(async (open) => {
      const { history } = await open();
      const parts = Array.from({ length: 500 }, (_, index) => `caaaaaaaaaaaa/d${index}/main`);
      const changes = Array.from({ length: 100_000 }, (_, index) => ({
        part: parts[index % 500] ?? '',
        trait: 'meter',
        at: NOW + index,
        number: index,
      }));
      history.record(changes);
      await history.flush();
      // How quickly is the bench's business.
      for (const id of ['d0', 'd499']) {
        const { points } = await history.series(`caaaaaaaaaaaa/${id}/main`, 'meter', NOW, NOW + 100_000, 600);
        expect(points).toHaveLength(200);
      }
      history.record(every(MINUTE, NOW - 30 * DAY, NOW, (at) => at % 7));
      await history.tidy(NOW, keep);
      const { points: month } = await history.series(PART, 'meter', NOW - 30 * DAY, NOW, 600);
      expect(month.length).toBeGreaterThan(300);
      expect(month.length).toBeLessThanOrEqual(600);
    }));
});
