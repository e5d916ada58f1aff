import { expect, test, vi } from 'vitest';
import { createKeeping } from './keeping.ts';

/** Time that passes only when it is told to; and an update that ends when it is let. */
function bench({ ahead = false }: { ahead?: boolean } = {}) {
  let at = 0;
  const sleepers: { until: number; wake(): void }[] = [];
  const updates: (() => void)[] = [];
  const pass = async (ms: number) => {
    at += ms;
    for (const one of sleepers.splice(0))
      if (one.until <= at) one.wake();
      else sleepers.push(one);
    await vi.waitFor(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const failed = vi.fn();
  const whole = vi.fn();
  const keeping = createKeeping({
    make: async () => 'index',
    update: () => new Promise<void>((resolve) => updates.push(resolve)),
    ahead: () => ahead,
    ...{ failed, whole },
    clock: {
      now: () => at,
      sleep: (ms, signal) =>
        new Promise((resolve, reject) => {
          sleepers.push({ until: at + ms, wake: resolve });
          signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    },
  });
  const finish = async () => {
    updates.splice(0).forEach((end) => end());
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { keeping, pass, finish, updates, failed, whole };
}

test('who asks first waits a moment, not until all of it is made, hears when it is, and then gets the whole', async () => {
  const { keeping, pass, finish, updates, whole } = bench();
  const first = keeping.now(150);
  await pass(0);
  expect(updates).toHaveLength(1);
  await pass(150);
  expect(await first).toEqual({ kept: 'index', whole: false });
  expect(whole).not.toHaveBeenCalled();
  await finish();
  expect(whole).toHaveBeenCalledOnce();
  expect(await keeping.now(150)).toEqual({ kept: 'index', whole: true });
  expect(updates).toHaveLength(0);
});

test('who got the whole of it is not told that there is more', async () => {
  const { keeping, pass, finish, whole } = bench();
  const first = keeping.now(150);
  await pass(0);
  await finish();
  expect(await first).toEqual({ kept: 'index', whole: true });
  expect(whole).not.toHaveBeenCalled();
});

test('what is large is made when it has settled, before anybody asks; what never settles all the same', async () => {
  const large = bench({ ahead: true });
  large.keeping.stale();
  await large.pass(1_500);
  large.keeping.stale();
  await large.pass(1_500);
  expect(large.updates).toHaveLength(0);
  await large.pass(2_500);
  expect(large.updates).toHaveLength(1);
  await large.finish();
  for (let second = 0; second < 40; second += 1) {
    large.keeping.stale();
    await large.pass(1_000);
  }
  expect(large.updates.length).toBe(1);
  const small = bench();
  small.keeping.stale();
  await small.pass(60_000);
  expect(small.updates).toHaveLength(0);
});

test('what changed before somebody asked is in what they get, even while older changes are looked at', async () => {
  const { keeping, pass, finish, updates } = bench();
  const first = keeping.now(150);
  await pass(0);
  keeping.stale();
  const second = keeping.now(150);
  await pass(0);
  await finish();
  expect((await first).whole).toBe(true);
  expect(updates).toHaveLength(1);
  await finish();
  expect((await second).whole).toBe(true);
});
