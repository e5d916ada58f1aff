import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src-shared/**/*.test.ts', 'src-main/**/*.test.ts', 'src-renderer/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    exclude: ['**/*.long.test.ts'],
    pool: 'threads',
    testTimeout: 15_000,
  },
});
