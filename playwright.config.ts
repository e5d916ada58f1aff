import { defineConfig } from '@playwright/test';

const long = process.env['SWITCHBOARD_LONG'] === '1';

/** More of an area that the desktop has walked through already; they are the same pages, so there it is walked in the long lane. */
const more = [
  'accessibility',
  'approvals',
  'approvals-whole',
  'boards',
  'clients',
  'connections',
  'ewelink',
  'far-servers',
  'held-back',
  'home-assistant-keyboard',
  'home-assistant-pictures',
  'home-goes-away',
  'import',
  'new-type',
  'permits',
  'tools',
  'touches',
].map((name) => `**/${name}.spec.ts`);

/** The same journeys in two hosts: a browser over the headless host, and the desktop shell. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 45_000,
  expect: { timeout: 10_000 },
  // Journeys wait more than they work: one more than the smallest machine has cores.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: 'line',
  // A trace of every step took a third of the time; who looks into a failure says `--trace on`.
  use: { trace: 'off' },
  projects: [
    { name: 'browser', testIgnore: ['**/desktop-*.spec.ts'], metadata: { host: 'browser', long } },
    {
      name: 'desktop',
      testIgnore: ['**/browser-*.spec.ts', ...(long ? [] : more)],
      metadata: { host: 'desktop', long },
    },
  ],
});
