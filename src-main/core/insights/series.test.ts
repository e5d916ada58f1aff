import { describe, expect, it, vi } from 'vitest';
import { withDataFolder } from '../storage/temp-storage.ts';
import { quietLog } from '../tools/fake-home.ts';
import { createHistogram, packed, quantileOf, record, unpacked } from './histogram.ts';
import { createSeries } from './series.ts';
import { fromRow, type Call } from './tallies.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const call = (more: Partial<Call> = {}): Call => ({
  went: 'done',
  remembered: false,
  retries: 0,
  timeouts: 0,
  tokensIn: 2,
  tokensOut: 10,
  tookMs: 8,
  ...more,
});

describe('how long calls take', () => {
  it('is known to an eighth, however many there are, and survives the disk', () => {
    const times = createHistogram();
    for (let ms = 1; ms <= 1_000; ms++) record(times, ms);
    for (const [q, ms] of [[0.5, 500], [0.95, 950]] as const) expect(Math.abs(quantileOf(times, q) - ms) / ms).toBeLessThan(0.13); // prettier-ignore
    expect(unpacked(packed(times))).toEqual(times);
    expect(quantileOf(createHistogram(), 0.5)).toBe(0);
  });
});

describe('calls over time', () => {
  it('are told by the minute for the last hour, of every connection and every client', async () => {
    const now = Math.floor(Date.now() / MINUTE) * MINUTE + 30_000;
    const series = createSeries({ clock: { now: () => now, every: () => () => undefined }, log: quietLog });
    series.add(now - 2 * MINUTE, 'c1', 'claude', call());
    series.add(now, 'c1', 'claude', call({ went: 'failed' }));
    series.add(now, 'c1', 'codex', call({ remembered: true, retries: 1, timeouts: 1 }));
    series.add(now, 'c2', 'codex', call());
    const { step, connections, clients } = await series.read({ range: 'hour' });
    expect(step).toBe(MINUTE);
    expect(
      connections.map(({ id, calls, errors, cacheHits, retried, timeouts, tokensOut }) => [
        id,
        calls,
        errors,
        cacheHits,
        retried,
        timeouts,
        tokensOut,
      ]),
    ).toEqual([
      ['c1', 1, 0, 0, 0, 0, 10],
      ['c1', 2, 1, 1, 1, 1, 20],
      ['c2', 1, 0, 0, 0, 0, 10],
    ]);
    expect(clients.filter(({ id }) => id === 'codex')).toMatchObject([{ calls: 2, tokensIn: 4 }]);
    expect(connections[0]?.p50).toBeCloseTo(8, -1);
    await series.close();
  });

  it('are all there for the last hour, too, when the program was started anew in it', async () => {
    await withDataFolder(async (open) => {
      const storage = await open();
      const clock = { now: () => 10 * DAY + 30 * MINUTE, every: () => () => undefined };
      const first = createSeries({ repository: storage.calls, clock, log: quietLog });
      first.add(clock.now() - 20 * MINUTE, 'c1', 'claude', call({ went: 'failed' }));
      await first.close();
      const second = createSeries({ repository: storage.calls, clock, log: quietLog });
      second.add(clock.now(), 'c1', 'claude', call());
      // What is on disk of this life already is not counted twice.
      await second.read({ range: 'day' });
      const { clients } = await second.read({ range: 'hour' });
      expect(clients.map(({ calls, errors }) => [calls, errors])).toEqual([[1, 1], [1, 0]]); // prettier-ignore
      await second.close();
    });
  });

  it('are there for a month, over every start of the program, and no longer', async () => {
    await withDataFolder(async (open) => {
      const storage = await open();
      const now = Date.now();
      const clock = { now: () => now, every: () => () => undefined };
      for (const at of [now - 40 * DAY, now - 3 * DAY, now - 3 * DAY]) {
        const life = createSeries({ repository: storage.calls, clock, log: quietLog });
        life.add(at, 'c1', 'claude', call());
        await life.close();
      }
      const today = createSeries({ repository: storage.calls, clock, log: quietLog });
      today.add(now, 'c1', 'claude', call());
      const { connections } = await today.read({ range: 'month', step: DAY });
      expect(connections.map(({ calls }) => calls)).toEqual([2, 1]);
      await storage.calls.sweep(now - 30 * DAY);
      expect(await storage.calls.between(0, now - 30 * DAY)).toEqual([]);
      await today.close();
    });
  });

  it('are read from what was written before timeouts and refusals were counted', () => {
    const body = JSON.stringify({ calls: 2, errors: 1, cacheHits: 0, retried: 0, tokensIn: 1, tokensOut: 1, times: [] });
    expect(fromRow(body)).toMatchObject({ calls: 2, timeouts: 0, unknown: 0, refused: 0 });
  });

  it('goes on counting where nothing can be written', async () => {
    const warn = vi.fn();
    const repository = { save: () => Promise.reject(new Error('full')), between: async () => [], sweep: async () => undefined };
    const series = createSeries({ repository, clock: { now: Date.now, every: () => () => undefined }, log: { warn } });
    series.add(Date.now(), 'c1', 'claude', call());
    expect((await series.read({ range: 'hour' })).connections).toMatchObject([{ calls: 1 }]);
    await series.read({ range: 'day' });
    expect(warn).toHaveBeenCalled();
    await series.close();
  });
});
