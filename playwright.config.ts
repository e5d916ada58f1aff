import { defineConfig } from '@playwright/test';

const long = process.env['SWITCHBOARD_LONG'] === '1';

/** The same journeys in two hosts: a browser over the headless host, and the desktop shell. Axe looks at the desktop's pages in the long lane: they are the same pages. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 45_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: 'line',
  use: { trace: { mode: 'retain-on-failure', screenshots: false } },
  projects: [
    { name: 'browser', testIgnore: ['**/desktop-*.spec.ts'], metadata: { host: 'browser', long } },
    {
      name: 'desktop',
      testIgnore: ['**/browser-*.spec.ts', ...(long ? [] : ['**/accessibility.spec.ts'])],
      metadata: { host: 'desktop', long },
    },
  ],
});
