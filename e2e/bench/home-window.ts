import { chromium, type Page } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CHROMIUM, CHROMIUM_ARGS } from '../chromium.ts';
import { seedOf, startBigHome } from './big-home.ts';
import { residentMb, startHost } from './host.ts';
import { median, type Row } from './measure.ts';

const ENTITIES = 5000;
const firstTile = (page: Page) => page.locator('[data-roving]').first().waitFor();
/** From the beginning of the page's own time to now. */
const sinceOpened = (page: Page): Promise<number> => page.evaluate(() => performance.now());

/** The same home through the whole program: when the window shows its first tile, and what the core weighs under load. */
export async function homeWindow(short: boolean): Promise<Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-bench-'));
  const seed = join(dir, 'seed.json');
  const home = await startBigHome(ENTITIES, 1000);
  await writeFile(seed, seedOf(home), { mode: 0o600 });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  try {
    const host = await startHost(['--seed', seed], dir);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(host.link);
    await firstTile(page);
    // Nothing is in any cache: the program connects, reads the home and draws it.
    const cold = await sinceOpened(page);
    await wait(short ? 8_000 : 30_000);
    const memory = await residentMb(host.pid);
    await page.close();
    await host.stop();

    const again = await startHost([], dir);
    const warm = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await warm.goto(again.link);
    await firstTile(warm);
    const opened: number[] = [];
    for (let round = 0; round < (short ? 3 : 7); round += 1) {
      await warm.reload();
      await firstTile(warm);
      opened.push(await sinceOpened(warm));
    }
    await warm.close();
    await again.stop();
    return [
      { what: `HA ${ENTITIES} entities: window opened → first live tile`, value: cold, unit: 'ms', budget: { at: 'most', value: 1500 } },
      { what: 'the same from the cache (median)', value: median(opened), unit: 'ms', budget: { at: 'most', value: 300 } },
      { what: 'memory of the core, 5,000 entities, 1,000 changes/s', value: memory, unit: 'MB', budget: { at: 'most', value: 150 } },
    ];
  } finally {
    await browser.close();
    await home.stop();
    await rm(dir, { recursive: true, force: true });
  }
}
