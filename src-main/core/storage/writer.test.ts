import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { silentLog } from '../../kit/testing/index.ts';
import { systemClock } from '../host/clock.ts';
import { openStorage } from './storage.ts';

it('what is written together is told a few at a time, in order, and all of it before it is closed', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-writer-'));
  const storage = await openStorage({ dir, clock: systemClock, log: silentLog, onTrouble: () => {} });
  const told: number[] = [];
  const writes = Array.from({ length: 500 }, (_, at) => storage.notes.set('test', `n${at}`, at).then(() => void told.push(at)));
  let most = 0;
  while (told.length < 500) {
    const before = told.length;
    await turn();
    most = Math.max(most, told.length - before);
  }
  await Promise.all(writes);
  expect(most).toBeLessThanOrEqual(64);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  const last = storage.notes.set('test', 'last', 1);
  await Promise.all([last, storage.close()]);
  await rm(dir, { recursive: true, force: true });
});
