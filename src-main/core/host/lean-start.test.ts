import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Listen = (list: { getEntries(): unknown[] }) => void;
const flags: string[] = [];
const heap = { listen: undefined as Listen | undefined, nursery: 0, now: 0, collected: 0, kept: 0 };

vi.mock('node:v8', () => ({
  setFlagsFromString: (flag: string) => void flags.push(flag),
  getHeapSpaceStatistics: () => [{ space_name: 'new_space', space_size: heap.nursery }],
}));
vi.mock('node:module', () => ({ flushCompileCache: () => void (heap.kept += 1) }));
vi.mock('node:vm', () => ({ runInNewContext: () => void (heap.collected += 1) }));
vi.mock('node:perf_hooks', () => ({
  PerformanceObserver: class {
    constructor(listen: Listen) {
      heap.listen = listen;
    }
    observe(): void {}
  },
}));

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  flags.length = 0;
  Object.assign(heap, { listen: undefined, nursery: 1e6, collected: 0, kept: 0 });
});
afterEach(() => void vi.useRealTimers());

/** A program that has started; `collect`: so many collections are over. */
async function started() {
  const { startLean } = await import('./lean-start.ts');
  startLean();
  await vi.advanceTimersByTimeAsync(4_000);
  await vi.waitFor(() => expect(heap.listen).toBeDefined());
  const first = flags.splice(0);
  return { first, collect: (count: number) => heap.listen?.({ getEntries: () => Array.from({ length: count }) }) };
}

describe('a core without a display', () => {
  it('keeps what was compiled as soon as it has started, however it ends', async () => {
    expect(heap.kept).toBe(0);
    const { collect } = await started();
    expect(heap.kept).toBe(1);
    collect(20);
    expect(heap.kept).toBe(1);
  });

  it('is lean from its first moment', async () => {
    expect((await started()).first).toEqual(expect.arrayContaining(['--semi-space-growth-factor=1', '--optimize-for-size']));
  });

  it('stays so while little is collected', async () => {
    const { collect } = await started();
    for (let turn = 0; turn < 20; turn += 1) {
      collect(1);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(flags).toEqual([]);
  });

  it('takes room for what is under way while it is busy, and no more than it needs', async () => {
    const { collect } = await started();
    collect(5);
    expect(flags).toEqual(['--semi-space-growth-factor=2', '--no-optimize-for-size']);
    heap.nursery = 16e6;
    collect(1);
    expect(flags.at(-1)).toBe('--semi-space-growth-factor=1');
  });

  it('gives back what it took once it is calm, and not before', async () => {
    const { collect } = await started();
    collect(5);
    for (let turn = 0; turn < 5; turn += 1) {
      await vi.advanceTimersByTimeAsync(1_400);
      collect(3);
    }
    expect(heap.collected).toBe(0);
    await vi.advanceTimersByTimeAsync(3_100);
    await vi.waitFor(() => expect(heap.collected).toBe(1));
    expect(flags).toEqual(expect.arrayContaining(['--optimize-for-size', '--expose-gc', '--no-expose-gc']));
    // Busy again is busy again.
    flags.length = 0;
    collect(5);
    expect(flags).toContain('--no-optimize-for-size');
  });
});
