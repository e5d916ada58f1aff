import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { startEwelink } from './index.ts';
import { cloudClient } from './testing/cloud-client.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function installed(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}
const library = installed('ewelink-api-next');
const file = (name: string) => fileURLToPath(new URL(`./testing/${name}`, import.meta.url));

it.skipIf(!library)(
  `the vendor's own library, unmodified, signs in, lists, switches by cloud and network, and hears a push${library ? '' : ' (skipped: ewelink-api-next is not installed)'}`,
  async () => {
    const demo = await startEwelink({ tls: true });
    ends.push(() => demo.stop());
    const folder = await mkdtemp(join(tmpdir(), 'demo-authority-'));
    ends.push(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'authority.pem'), demo.tls?.authority ?? '');

    const redirectUrl = 'http://127.0.0.1:9/back';
    const page = await fetch(cloudClient(demo).pageUrl(redirectUrl), { redirect: 'manual' });
    const code = new URL(page.headers.get('location') ?? '').searchParams.get('code');
    const { id: appId, secret: appSecret } = demo.apps.enterprise;
    const { email: account, password, countryCode: areaCode, region } = demo.people.owner;
    const device = '1000d00001';
    const lan = { port: demo.lan.portOf(device), key: demo.lan.keyOf(device) };
    const story = { appId, appSecret, account, password, areaCode, region, code, redirectUrl, device, lan };

    const child = spawn(
      process.execPath,
      ['--import', file('vendor-hosts.mjs'), file('vendor-client.mjs'), library ?? '', JSON.stringify(story)],
      {
        env: { PATH: process.env['PATH'], NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'), DEMO_TLS_PORT: String(demo.tls?.port) },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    ends.push(() => child.kill('SIGKILL'));
    let complaints = '';
    child.stderr.on('data', (piece: Buffer) => (complaints += piece.toString()));
    let told: unknown;
    for await (const line of createInterface(child.stdout)) {
      if (line === 'switch it') demo.faults.devices.says(device, { switch: 'off', rssi: -40 });
      else told = JSON.parse(line);
      if (line === 'switch it') demo.faults.devices.offline(device);
    }
    expect(complaints).toBe('');
    expect(told).toMatchObject({
      page: { error: 0, hasToken: true },
      login: { error: 0, region: 'eu' },
      homes: ['Home', 'Summer house'],
      set: 0,
      get: { params: { switch: 'off' } },
      refresh: 0,
      near: 0,
      nearState: 'off',
      heard: [
        { error: 0, config: { hb: 1, hbInterval: 145 } },
        { error: 0, deviceid: device },
        { action: 'update', deviceid: device, userAgent: 'device', params: { switch: 'off', rssi: -40 } },
        { action: 'sysmsg', deviceid: device, params: { online: false } },
      ],
    });
    expect((told as { things: number }).things).toBeGreaterThan(33);
    expect(demo.world.device(device).reports).toBeGreaterThan(0);
  },
  30_000,
);
