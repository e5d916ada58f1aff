import { chromium, type Page } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startDemo } from '../../src-main/demo/index.ts';
import { CHROMIUM, CHROMIUM_ARGS } from '../chromium.ts';
import { startHost } from './host.ts';
import type { Row } from './measure.ts';

const renderer = resolve(import.meta.dirname, '../../out/renderer');

/** The entry and everything it imports statically, gzipped. */
function entrySize(): number {
  const html = readFileSync(join(renderer, 'index.html'), 'utf8');
  const wanted = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name);
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    if (!name.endsWith('.js')) return;
    const code = readFileSync(join(renderer, name), 'utf8');
    // Static imports of other chunks; dynamic ones are what a screen loads later.
    for (const [, other = ''] of code.matchAll(/(?:^|[;}\s])import\s*(?:[\w*{}\s,$]+from\s*)?["']\.\/([^"']+)["']/g))
      visit(`assets/${other}`);
  };
  wanted.forEach(visit);
  return [...seen].reduce((bytes, name) => bytes + gzipSync(readFileSync(join(renderer, name))).length, 0) / 1000;
}

/** First paint of the panel with about 500 tiles, and the longest task while it is scrolled. */
export async function paint(short: boolean): Promise<Row[]> {
  const demo = await startDemo({ entities: 1400 });
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-bench-'));
  const seed = join(dir, 'seed.json');
  await writeFile(
    seed,
    JSON.stringify({
      connections: [
        {
          type: 'home-assistant',
          slug: 'big',
          name: 'Big home',
          config: { url: demo.homeAssistant.url, token: { set: demo.homeAssistant.token } },
        },
      ],
    }),
    { mode: 0o600 },
  );
  const filled = await startHost(['--seed', seed], dir);
  await new Promise((settled) => setTimeout(settled, 3000));
  await filled.stop();
  const host = await startHost([], dir);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(host.link);
  await page.locator('[data-roving]').first().waitFor();
  const paints: number[] = [];
  for (let round = 0; round < (short ? 2 : 5); round += 1) {
    await page.reload();
    await page.locator('[data-roving]').first().waitFor();
    paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN));
  }
  const tilesAt = await page.evaluate(() => performance.now());
  // Of a large home only what is near is in the document: every grid says how many tiles it stands for.
  const tiles = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-tiles]')].reduce((sum, grid) => sum + Number(grid.dataset['tiles']), 0),
  );
  const longest = await longestTask(page);
  await browser.close();
  await host.stop();
  await rm(dir, { recursive: true, force: true });
  await demo.stop();
  paints.sort((a, b) => a - b);
  return [
    {
      what: `first paint of the panel, ${tiles} tiles (median)`,
      value: paints[Math.floor(paints.length / 2)] ?? Number.NaN,
      unit: 'ms',
      budget: { at: 'most', value: 400 },
      note: `first tile at ${Math.round(tilesAt)} ms`,
    },
    { what: 'longest main-thread task during a scripted scroll', value: longest.wall, unit: 'ms', budget: { at: 'most', value: 16 } },
    { what: 'the longest of them by processor time', value: longest.spent, unit: 'ms' },
    { what: 'renderer entry + static imports, gzip', value: entrySize(), unit: 'kB', budget: { at: 'most', value: 250 } },
    {
      what: 'all renderer scripts, gzip',
      value:
        readdirSync(join(renderer, 'assets'))
          .filter((name) => name.endsWith('.js'))
          .reduce((bytes, name) => bytes + gzipSync(readFileSync(join(renderer, 'assets', name))).length, 0) / 1000,
      unit: 'kB',
    },
  ];
}

/** The longest task by the clock, and by the processor time it took: a crowded machine stretches only the first. */
export async function longestTask(page: Page): Promise<{ wall: number; spent: number }> {
  const session = await page.context().newCDPSession(page);
  const walls: number[] = [];
  const spents: number[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as { name: string; ph: string; dur?: number; tdur?: number }[])
      if (event.ph === 'X' && event.name === 'RunTask' && event.dur) {
        walls.push(event.dur / 1000);
        if (event.tdur !== undefined) spents.push(event.tdur / 1000);
      }
  });
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'] } });
  await page.mouse.move(640, 400);
  for (let step = 0; step < 40; step += 1) {
    await page.mouse.wheel(0, 160);
    await page.waitForTimeout(40);
  }
  const done = new Promise((complete) => session.once('Tracing.tracingComplete', complete));
  await session.send('Tracing.end');
  await done;
  return { wall: Math.max(0, ...walls), spent: spents.length > 0 ? Math.max(...spents) : Number.NaN };
}
