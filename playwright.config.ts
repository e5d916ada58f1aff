import { defineConfig } from '@playwright/test';

const long = process.env['SWITCHBOARD_LONG'] === '1';

/** More of an area that the desktop has walked through already; they are the same pages, so there it is walked in the long lane. */
const more = ['accessibility', 'approvals-whole', 'held-back', 'permits'].map((name) => `**/${name}.spec.ts`);

/** The same journeys in two hosts: a browser over the headless host, and the desktop shell. */
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
      testIgnore: ['**/browser-*.spec.ts', ...(long ? [] : more)],
      metadata: { host: 'desktop', long },
    },
  ],
});
