import { z } from 'zod';
import type { Went } from '../tools/went.ts';
import { addTo, createHistogram, packed, quantileOf, record, unpacked, type Histogram } from './histogram.ts';

/** What was counted of calls in one bucket of time. What was refused is no call of these: it went nowhere. */
export type Tally = {
  calls: number;
  errors: number;
  unknown: number;
  refused: number;
  cacheHits: number;
  retried: number;
  timeouts: number;
  tokensIn: number;
  tokensOut: number;
  times: Histogram;
};
export type Call = {
  went: Went;
  remembered: boolean;
  retries: number;
  timeouts: number;
  tokensIn: number;
  tokensOut: number;
  /** Undefined: nobody timed it. */
  tookMs: number | undefined;
};

export const createTally = (): Tally => ({
  calls: 0,
  errors: 0,
  unknown: 0,
  refused: 0,
  cacheHits: 0,
  retried: 0,
  timeouts: 0,
  tokensIn: 0,
  tokensOut: 0,
  times: createHistogram(),
});

export function count(tally: Tally, { went, remembered, retries, timeouts, tokensIn, tokensOut, tookMs }: Call): void {
  if (went === 'refused') tally.refused++;
  else tally.calls++;
  if (went === 'failed') tally.errors++;
  if (went === 'unknown') tally.unknown++;
  if (remembered) tally.cacheHits++;
  tally.retried += retries;
  tally.timeouts += timeouts;
  tally.tokensIn += tokensIn;
  tally.tokensOut += tokensOut;
  if (went !== 'refused' && tookMs !== undefined) record(tally.times, tookMs);
}

export function merge(sum: Tally, more: Tally): void {
  sum.calls += more.calls;
  sum.errors += more.errors;
  sum.unknown += more.unknown;
  sum.refused += more.refused;
  sum.cacheHits += more.cacheHits;
  sum.retried += more.retried;
  sum.timeouts += more.timeouts;
  sum.tokensIn += more.tokensIn;
  sum.tokensOut += more.tokensOut;
  addTo(sum.times, more.times);
}

/** A tally as the window reads it. */
export function readTally(at: number, id: string, { times, ...counted }: Tally) {
  return { at, id, ...counted, p50: quantileOf(times, 0.5), p95: quantileOf(times, 0.95) };
}

const Row = z.object({
  calls: z.number(),
  errors: z.number(),
  // Rows of before these were counted have none.
  unknown: z.number().default(0),
  refused: z.number().default(0),
  cacheHits: z.number(),
  retried: z.number(),
  timeouts: z.number().default(0),
  tokensIn: z.number(),
  tokensOut: z.number(),
  times: z.array(z.number()),
});

export const toRow = ({ times, ...counted }: Tally): string => JSON.stringify({ ...counted, times: packed(times) });

export function fromRow(body: string): Tally {
  const { times, ...counted } = Row.parse(JSON.parse(body));
  return { ...counted, times: unpacked(times) };
}
