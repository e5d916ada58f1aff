import { SdkErrorCode, SdkHttpError } from '@modelcontextprotocol/client';
import { expect, it } from 'vitest';
import { problemOf } from './problem.ts';
import { retryAfterMs } from './retry-after.ts';

const NOW = Date.UTC(2026, 10, 22);
it.each<[unknown, number | undefined]>([
  ['3', 3_000],
  [' 0 ', 0],
  ['Sun, 22 Nov 2026 00:00:05 GMT', 5_000],
  ['Sun, 22 Nov 2020 00:00:05 GMT', 0],
  ['99999999999999', 3_600_000],
  // The two older spellings, which nobody is to write and everybody is to read; the second of them names no zone.
  ['Sunday, 22-Nov-26 00:00:05 GMT', 5_000],
  ['Sun Nov 22 00:00:05 2026', 5_000],
  ['Sun Nov  1 00:00:05 2026', 0],
  // Nothing of what `Date.parse` makes a moment long past of.
  ['-1', undefined],
  ['+1', undefined],
  ['1.5', undefined],
  ['1, 2', undefined],
  ['1s', undefined],
  ['1e3', undefined],
  ['0x10', undefined],
  ['2026-11-22', undefined],
  ['2026-11-22T00:00:05Z', undefined],
  ['22 Nov 2026', undefined],
  ['Sun, 22 Nov 2026 00:00:05 +0100', undefined],
  ['Sun, 22 Nov 2026 25:00:05 GMT', undefined],
  ['Sun, 22 Nov 2026 00:00:05 GMT, 3', undefined],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
  [['1', '2'], undefined],
])('%j is %s ms', (header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms);
});

it('a server that has too much to do says when to come back, and is believed', () => {
  const busy = new SdkHttpError(SdkErrorCode.ClientHttpUnexpectedContent, 'HTTP 429', { status: 429, retryAfter: '2' });
  expect(problemOf(busy, 'far.example')).toMatchObject({ problem: 'remote.busy', details: { retryAfterMs: 2_000 } });
});
