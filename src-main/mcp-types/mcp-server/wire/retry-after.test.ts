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
