import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src-shared/**/*.test.ts', 'src-main/**/*.test.ts', 'src-renderer/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    exclude: ['**/*.long.test.ts'],
    pool: 'threads',
    // Loading the house anew for every file took longer than most files do; a test that leaves something behind is seen by the next.
    isolate: false,
    // Many tests wait for wires and clocks: twice as many as there are cores keep the cores busy.
    maxWorkers: Math.max(4, availableParallelism()),
    // Somebody else may have the machine for a while: this is for what hangs, not for what is slow.
    testTimeout: 45_000,
    hookTimeout: 45_000,
    // Nobody reruns by hand what a shared machine made fail: what fails twice is ours, and what failed once is told in the report (`retry x1`).
    retry: process.env['CI'] ? 1 : 0,
    // Whatever is waited for comes sooner; a machine that has a lot else to do may take its time.
    expect: { poll: { timeout: 20_000, interval: 20 } },
    setupFiles: ['e2e/patience.ts'],
  },
});
