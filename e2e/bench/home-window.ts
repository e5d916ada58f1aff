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

type Marks = { asked?: number; painted?: number };
/** Notes in the page itself when it first asks the core for anything, and when the first tile has been painted. */
function watch(): void {
  const marks: Marks = {};
  Object.assign(window, { marks });
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (data) {
    marks.asked ??= performance.now();
    send.call(this, data);
  };
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('[data-roving]')) return;
    watcher.disconnect();
    // The frame that shows it is over when the next one begins.
    requestAnimationFrame(() => requestAnimationFrame(() => (marks.painted = performance.now())));
  });
  watcher.observe(document, { childList: true, subtree: true });
}
async function marksOf(page: Page): Promise<Required<Marks>> {
  await page.waitForFunction(() => (window as unknown as { marks: Marks }).marks.painted);
  const { asked = Number.NaN, painted = Number.NaN } = await page.evaluate(() => (window as unknown as { marks: Marks }).marks);
  return { asked, painted };
}

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
    await warm.addInitScript(watch);
    await warm.goto(again.link);
    await firstTile(warm);
    const opened: number[] = [];
    const answered: number[] = [];
    for (let round = 0; round < (short ? 3 : 7); round += 1) {
      await warm.reload();
      const { asked, painted } = await marksOf(warm);
      opened.push(painted);
      answered.push(painted - asked);
    }
    await warm.close();
    await again.stop();
    return [
      { what: `HA ${ENTITIES} entities: window opened → first live tile`, value: cold, unit: 'ms', budget: { at: 'most', value: 1500 } },
      {
        what: 'from the cache: window asks → first tile painted (median)',
        value: median(answered),
        unit: 'ms',
        budget: { at: 'most', value: 300 },
        note: `best ${Math.min(...answered).toFixed(0)} ms; reading the window’s own program comes before, and is in the next line`,
      },
      { what: 'from the cache: reload → first tile painted (median)', value: median(opened), unit: 'ms' },
      { what: 'memory of the core, 5,000 entities, 1,000 changes/s', value: memory, unit: 'MB', budget: { at: 'most', value: 150 } },
    ];
  } finally {
    await browser.close();
    await home.stop();
    await rm(dir, { recursive: true, force: true });
  }
}
