import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src-shared/**/*.test.ts', 'src-main/**/*.test.ts', 'src-renderer/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    exclude: ['**/*.long.test.ts'],
    pool: 'threads',
    // Many tests wait for wires and clocks: twice as many as there are cores keep the cores busy.
    maxWorkers: Math.max(4, availableParallelism()),
    testTimeout: 15_000,
  },
});
