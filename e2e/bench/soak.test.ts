import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { startBigHome } from './big-home.ts';
import { fastClock } from './fast-clock.ts';
import { startLinkCore } from './link-core.ts';

const FASTER = 100;
const PER_SECOND = 20;
const HOUR_MS = 3_600_000;
const HOURS = Number(process.env['SWITCHBOARD_SOAK_HOURS'] ?? 24);
const isLong = process.env['SWITCHBOARD_LONG'] === '1';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
/** What lives, in MB: the least of several looks, because two thousand changes a second are always on their way. */
async function livingMb(): Promise<number> {
  const looks: number[] = [];
  for (let look = 0; look < 10; look += 1) {
    collect();
    looks.push(process.memoryUsage().heapUsed / 1e6);
    await wait(70);
  }
  return Math.min(...looks);
}

/** An hour takes as long as it takes, and looking ten times through the heap beside whatever else runs here. */
const AN_HOUR_MS = HOUR_MS / FASTER + 30_000;

/** A simulated day of a home, a quarter of an hour of ours: only `npm run test:long` waits for it. */
test.skipIf(!isLong)('a day of changes leaves nothing behind', { timeout: HOURS * AN_HOUR_MS }, async () => {
  const warnings: string[] = [];
  const warn = (warning: Error) => void warnings.push(warning.message);
  process.on('warning', warn);
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-soak-'));
  const home = await startBigHome(500, PER_SECOND, FASTER);
  const core = await startLinkCore(home, dir, fastClock(FASTER, Date.now()));
  let heard = 0;
  const off = core.devices.onChanges((changes) => (heard += changes.length));
  try {
    await core.link.start(new AbortController().signal);
    const heaps: number[] = [];
    const open: number[] = [];
    for (let hour = 0; hour < HOURS; hour += 1) {
      await wait(HOUR_MS / FASTER);
      heaps.push(await livingMb());
      open.push(process.getActiveResourcesInfo().length);
    }
    const report = `heaps ${heaps.map((mb) => mb.toFixed(1)).join(' ')} · open ${open.join(' ')} · heard ${heard}`;
    process.stdout.write(`${report}\n`);
    expect(core.lost(), 'the connection held').toBe(false);
    expect(heard, report).toBeGreaterThan(HOURS * 3600 * PER_SECOND * 0.9);
    expect((heaps.at(-1) ?? 0) / (heaps[0] ?? 1), report).toBeLessThanOrEqual(1.05);
    expect(open.at(-1), report).toBeLessThanOrEqual((open[0] ?? 0) + 3);
    // Node itself complains of listeners that pile up.
    expect(warnings.filter((text) => text.includes('listeners'))).toEqual([]);
  } finally {
    off();
    process.off('warning', warn);
    await core.close();
    await home.stop();
    await rm(dir, { recursive: true, force: true });
  }
});
