import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { startDemo } from '../src-main/demo/index.ts';
import { enter, socketChannel } from './contract/socket.ts';
import { clientOf } from './contract/stories.ts';
import { expect, test } from './fixtures.ts';
import { runFileOf, startHeadless } from './launch.ts';

/** The short lane kills five times, the long one fifty. */
const KILLS = Number(process.env['SWITCHBOARD_KILLS'] ?? (process.env['SWITCHBOARD_LONG'] === '1' ? 50 : 5));

/** A wire to the running program, as the panel opens one. */
async function connect(url: string, dataDir: string) {
  const { secret } = await runFileOf(dataDir);
  const asked = await fetch(new URL('/enter/new', url), { method: 'POST', headers: { authorization: `Bearer ${secret}` } });
  const { channel, close } = await socketChannel(url, await enter((await asked.json()).link));
  return { client: clientOf(channel), close };
}
type Wired = Awaited<ReturnType<typeof connect>>;

const lampsOf = async ({ client }: Wired): Promise<string[]> =>
  (await client.call('devices.home')).devices
    .filter(({ online, stale }) => online && !stale)
    .flatMap(({ parts }) => parts.filter(({ kind, traits }) => kind === 'light' && traits['power']))
    .map(({ id }) => id);

/** Switches lamps without a pause until the wire breaks; whatever was answered by then counts. */
async function actUntilCut({ client }: Wired, lamps: string[], acknowledged: string[]): Promise<void> {
  const lane = async (part: string) => {
    for (let on = true; ; on = !on) {
      const command = on ? 'on' : 'off';
      acknowledged.push((await client.call('devices.act', { part, trait: 'power', command, args: {} })).entry);
    }
  };
  await Promise.allSettled(lamps.map(lane));
}

test('killed in the middle of a stream of acts, again and again, the program loses nothing it had answered', async () => {
  test.setTimeout(45_000 + KILLS * 4000);
  const home = await startDemo();
  const dataDir = mkdtempSync(join(tmpdir(), 'switchboard-kill-'));
  const seed = join(dataDir, 'seed.json');
  const { url, token } = home.homeAssistant;
  const connections = [{ type: 'home-assistant', slug: 'demo', name: 'Demo', config: { url, token } }];
  writeFileSync(seed, JSON.stringify({ connections }), { mode: 0o600 });
  const acknowledged: string[] = [];
  for (let round = 0; round < KILLS; round++) {
    const host = await startHeadless({ dataDir, args: ['--seed', seed] });
    const wire = await connect(host.ready.url, dataDir);
    let lamps: string[] = [];
    await expect.poll(async () => (lamps = (await lampsOf(wire)).slice(0, 4)).length, { intervals: [50] }).toBe(4);
    const before = acknowledged.length;
    const cut = actUntilCut(wire, lamps, acknowledged);
    await expect.poll(() => acknowledged.length, { intervals: [10] }).toBeGreaterThan(before + 8);
    await wait(Math.random() * 100);
    host.process.kill('SIGKILL');
    await cut;
    wire.close();
  }
  const host = await startHeadless({ dataDir });
  const wire = await connect(host.ready.url, dataDir);
  const known = new Set<string>();
  for (let before: number | undefined, more = true; more;) {
    const page = await wire.client.call('activity.list', { limit: 500, ...(before !== undefined && { before }) });
    page.entries.forEach(({ id }) => known.add(id));
    before = page.entries.at(-1)?.at;
    more = page.more && page.entries.length > 0;
  }
  expect(acknowledged.filter((entry) => !known.has(entry))).toEqual([]);
  expect((await wire.client.call('activity.verify')).ok).toBe(true);
  wire.close();
  await host.stop();
  for (const file of ['switchboard.db', 'history.db']) {
    const database = new Database(join(dataDir, file), { readonly: true });
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  }
  await home.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
