import { chromium, type Page } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM, CHROMIUM_ARGS } from '../chromium.ts';
import { startHost } from './host.ts';
import { median, type Row } from './measure.ts';
import { longestTask } from './paint.ts';
import { startTold } from './told-process.ts';

const EACH = 5_000;
const rows = (page: Page) => page.locator('[role=row][data-index]:not([aria-busy])');
/** The table says how many rows it stands for. */
const total = async (page: Page): Promise<number> => Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;

/** From the last letter typed to what was found; afterwards the whole list stands there again. */
async function searchFor(page: Page, words: string, all: number): Promise<number> {
  const from = performance.now();
  await page.getByRole('searchbox').fill(words);
  await page.getByText(/^[\d,]+ tools? found$/).waitFor();
  const took = performance.now() - from;
  await page.getByRole('searchbox').fill('');
  await page.waitForFunction((count) => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === String(count + 1), all);
  return took;
}

/** The tools screen over two servers of five thousand tools each: the first rows, an answer to a search, and a long scroll. */
export async function toolsScreen(short: boolean): Promise<Row[]> {
  const servers = await Promise.all([startTold('many-tools.ts', [EACH, 0]), startTold('many-tools.ts', [EACH, 1])]);
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-bench-'));
  const seed = join(dir, 'seed.json');
  const connections = servers.map(({ ready }, at) => ({
    ...{ type: 'mcp-server', slug: `many${at}`, name: `Many ${at}` },
    config: { way: 'address', ...(ready as { url: string }) },
  }));
  await writeFile(seed, JSON.stringify({ connections }), { mode: 0o600 });
  const host = await startHost(['--headless', '--seed', seed], dir);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(host.link);
    await page.waitForURL(`${host.url}/`);
    await page.evaluate(() => void (location.hash = '#/tools'));
    for (let tries = 0; tries < 240 && !((await page.getByRole('grid').count()) > 0 && (await total(page)) > 2 * EACH); tries += 1)
      await page.waitForTimeout(250);
    const shown = await total(page);
    const opened: number[] = [];
    const searched: number[] = [];
    // The first question makes the index of all words; whoever types on waits no more.
    const first = await searchFor(page, 'share invoice', shown);
    for (let round = 0; round < (short ? 3 : 7); round += 1) {
      await page.reload();
      await rows(page).first().waitFor();
      opened.push(await page.evaluate(() => performance.now()));
      searched.push(await searchFor(page, `share invoice ${round % 2 ? 'team' : 'project'}`, shown));
    }
    const longest = await longestTask(page);
    const kept = await rows(page).count();
    return [
      {
        what: `tools screen of ${shown} tools: reload → first rows (median)`,
        value: median(opened),
        unit: 'ms',
        budget: { at: 'most', value: 1_500 },
      },
      {
        what: 'a search is typed → what was found is there (median)',
        value: median(searched),
        unit: 'ms',
        budget: { at: 'most', value: 500 },
      },
      { what: 'the very first search, which makes the index', value: first, unit: 'ms' },
      {
        ...{ what: 'tools screen: longest main-thread task during a scripted scroll', value: longest.wall, unit: 'ms' },
        budget: { at: 'most', value: 16 },
        note: `${kept} rows in the document`,
      },
      { what: 'tools screen: the longest of them by processor time', value: longest.spent, unit: 'ms' },
    ];
  } finally {
    await browser.close();
    await host.stop();
    await Promise.all(servers.map(({ stop }) => stop()));
    await rm(dir, { recursive: true, force: true });
  }
}
