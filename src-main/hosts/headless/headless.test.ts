import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Host } from './host.ts';
import { PANEL_CSP } from '../../core/host/panel-files.ts';
import { run } from './run.ts';
import { SECRET, dir, data, open, start, cookieOf, enter, wire, panel } from './testing/host-with-panel.ts';

test('the one-time link opens the panel once; the cookie is for this browser only', async () => {
  const host = await start();
  const link = host.newLink();
  const first = await fetch(link);
  expect(first.status).toBe(200);
  expect(first.headers.get('set-cookie')).toMatch(/^switchboard_\d+=[^;]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
  expect((await fetch(link)).status).toBe(403);
  expect((await fetch(`${host.url}/enter?key=guessed`)).status).toBe(403);

  expect((await fetch(host.url)).status).toBe(401);
  expect((await fetch(host.url, { headers: { cookie: `${cookieOf(first)}x` } })).status).toBe(401);
  const page = await fetch(host.url, { headers: { cookie: cookieOf(first) } });
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toBe(PANEL_CSP);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(await page.text()).toContain('Panel');
});

test('files with a hash in their name may be kept for ever, and travel packed', async () => {
  const host = await start();
  const asset = await fetch(`${host.url}/assets/main-abc123.js`, { headers: { 'accept-encoding': 'br' } });
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect(asset.headers.get('content-encoding')).toBe('br');
  expect(await asset.text()).toContain('panel panel');
  const cookie = await enter(host);
  for (const path of ['/assets/../../data/settings.json', '/..%2f..%2fdata/run.json', '/nothing.js'])
    expect((await fetch(host.url + path, { headers: { cookie } })).status).toBe(404);
});

test('a new link is for whoever can read run.json', async () => {
  const host = await start();
  expect((await fetch(`${host.url}/enter/new`, { method: 'POST' })).status).toBe(401);
  expect((await fetch(`${host.url}/enter/new`, { method: 'POST', headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
  const { link } = (await (
    await fetch(`${host.url}/enter/new`, { method: 'POST', headers: { authorization: `Bearer ${SECRET}` } })
  ).json()) as { link: string };
  expect((await fetch(link)).status).toBe(200);
});

test('the socket wants the cookie and our own page, both', async () => {
  const host = await start();
  const cookie = await enter(host);
  expect(await wire(host, { origin: host.url })).toBe(401);
  expect(await wire(host, { cookie })).toBe(403);
  expect(await wire(host, { cookie, origin: 'http://evil.example' })).toBe(403);
  expect(await wire(host, { cookie, origin: 'null' })).toBe(403);
  expect(await wire(host, { cookie, origin: host.url, host: 'evil.example' })).toBe(403);
  const { client } = await panel(host, cookie);
  expect(await client.call('system.hello')).toMatchObject({
    version: '9.9.9',
    host: 'headless',
    demo: false,
    endpoint: { on: true, url: host.url },
  });
  expect((await client.call('system.vocabulary')).traits.power?.commands).toMatchObject({
    on: 'control',
    off: 'control',
    toggle: 'control',
  });
});

test('the panel goes to the demo home and back: the wire breaks, the next one is there', async () => {
  const host = await start();
  const cookie = await enter(host);
  const own = await panel(host, cookie);
  await own.client.call('system.demo', { on: true });
  expect(await own.gone).toBe(1012);
  const demo = await again(host, cookie);
  expect(await demo.client.call('system.hello')).toMatchObject({ demo: true });
  await vi.waitFor(async () => expect((await demo.client.call('devices.home')).devices.length).toBeGreaterThan(20));

  const home = await demo.client.call('devices.home');
  const lamp = home.devices.flatMap(({ parts }) => parts).find(({ kind, traits }) => kind === 'light' && traits.power)!;
  const outcome = await demo.client.call('devices.act', { part: lamp.id, trait: 'power', command: 'toggle' });
  expect(outcome).toMatchObject({ status: 'confirmed', undoable: true });
  expect(await demo.client.call('activity.undo', { entry: outcome.entry })).toMatchObject({
    status: 'confirmed',
    value: lamp.traits.power?.value,
  });

  await demo.client.call('system.demo', { on: false });
  expect(await demo.gone).toBe(1012);
  const back = await again(host, cookie);
  expect(await back.client.call('system.hello')).toMatchObject({ demo: false });
  expect(await back.client.call('connections.list')).toEqual([]);
});

const entered = async (): Promise<[Host, string]> => {
  const host = await start();
  return [host, await enter(host)];
};
const again = (host: Host, cookie: string) =>
  vi.waitFor(async () => {
    const next = await panel(host, cookie);
    await next.client.call('system.hello');
    return next;
  });

test('a taken port is a problem with a name', async () => {
  const host = await start();
  await expect(start(['--port', String(host.port)])).rejects.toMatchObject({
    problem: 'port.taken',
    details: { with: { port: host.port } },
  });
});

test.each([
  [['--listen', '0.0.0.0'], {}],
  [['--listen', '0.0.0.0'], { SWITCHBOARD_PASSWORD: 'long enough' }],
  [['--listen', '0.0.0.0', '--behind-proxy'], {}],
  [['--listen', 'example.com', '--behind-proxy'], { SWITCHBOARD_PASSWORD: 'long enough' }],
  [['--behind-proxy'], {}],
])('beyond this machine only with a password and TLS or a proxy: %s %s is refused', async (args, env) => {
  await expect(start(args, { env })).rejects.toMatchObject({ problem: 'listen.unsafe' });
});

test('behind a proxy the password opens the panel, and guessing is slow', async () => {
  const host = await start(['--behind-proxy'], { env: { SWITCHBOARD_PASSWORD: 'correct horse' } });
  const say = (password: string) =>
    fetch(`${host.url}/enter`, { method: 'POST', body: new URLSearchParams({ password }), headers: { 'x-forwarded-proto': 'https' } });
  expect(await (await fetch(host.url)).text()).toContain('type="password"');
  const right = await say('correct horse');
  expect(right.headers.get('set-cookie')).toContain('; Secure');
  expect((await fetch(host.url, { headers: { cookie: cookieOf(right) } })).status).toBe(200);
  for (let guess = 0; guess < 5; guess++) expect((await say(`guess ${guess}`)).status).toBe(403);
  expect((await say('correct horse')).status).toBe(429);
  expect(readFileSync(join(data, 'panel.json'), 'utf8')).not.toContain('correct horse');
  expect(statSync(join(data, 'panel.json')).mode & 0o077).toBe(0);
});

test('without a built panel the program still runs and says so', async () => {
  const host = await start([], { panel: false });
  const page = await fetch(host.url);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('npm run build');
  expect((await fetch(`${host.url}/health/ready`)).status).toBe(200);
});

const seed = {
  clients: [{ name: 'Claude', token: 'a-token-that-was-chosen' }],
  rules: [{ client: 'Claude', risk: 'control', verdict: 'allow' }],
  settings: { approvalSeconds: 30 },
};

test('a seed plants the same things however often it is given', async () => {
  const file = join(dir, 'seed.json');
  writeFileSync(file, JSON.stringify(seed), { mode: 0o600 });
  for (let round = 0; round < 2; round++) {
    const host = await start(['--seed', file]);
    const { client } = await panel(host, await enter(host));
    expect((await client.call('clients.list')).map(({ name }) => name)).toEqual(['Claude']);
    const rules = await client.call('rules.list');
    expect(rules).toHaveLength(1);
    expect(rules[0]?.client).toBe((await client.call('clients.list'))[0]?.id);
    expect((await client.call('settings.get')).values.approvalSeconds).toBe(30);
    expect((await fetch(`${host.url}/api/v1/parts`, { headers: { authorization: 'Bearer a-token-that-was-chosen' } })).status).toBe(200);
    await open.pop()?.close();
    await open.pop()?.close();
  }
});

test.each([
  ['that others can read', JSON.stringify(seed), 0o644],
  ['that is no JSON', '{', 0o600],
  ['with a word nobody knows', '{"conections":[]}', 0o600],
  ['for a type there is not', '{"connections":[{"type":"nothing","slug":"nothing","name":"Nothing","config":{}}]}', 0o600],
])('a seed %s stops the start with a reason', async (_why, text, mode) => {
  const file = join(dir, 'seed.json');
  writeFileSync(file, text, { mode });
  await expect(start(['--seed', file])).rejects.toMatchObject({ problem: expect.stringMatching(/^(seed\.invalid|not\.found)$/) });
});

test('a settings file that cannot be read is kept aside, the defaults count, and the panel says so', async () => {
  writeFileSync(join(data, 'settings.json'), '{ "theme": ');
  const host = await start();
  const { client } = await panel(host, await enter(host));
  const [notice] = (await client.call('system.hello')).notices;
  expect(notice).toMatchObject({ level: 'warn', sentence: { key: 'system.notices.settingsBroken' } });
  expect(readdirSync(data).some((name) => name.startsWith('settings.json.broken-'))).toBe(true);
  await client.call('system.dismiss', { notice: notice!.id });
  expect((await client.call('system.hello')).notices).toEqual([]);
  await client.call('settings.set', { theme: 'dark' });
  await vi.waitFor(() => expect(JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8'))).toMatchObject({ theme: 'dark' }));
});

test('single settings that make no sense count as their default, and the panel names them', async () => {
  writeFileSync(join(data, 'settings.json'), '{ "theme": "dark", "port": "seven", "confirmMs": -1 }');
  const { client } = await panel(...(await entered()));
  expect((await client.call('system.hello')).notices).toMatchObject([
    { level: 'warn', sentence: { key: 'system.notices.settingsIgnored', with: { names: 'port, confirmMs' } } },
  ]);
  expect((await client.call('settings.get')).values).toMatchObject({ theme: 'dark', port: 7420 });
});

test('a start says where it is; a second one leads to the first; the end leaves nothing behind', async () => {
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  const env = { SWITCHBOARD_READY_JSON: '1', SWITCHBOARD_DATA: data, SWITCHBOARD_PORT: '0', LANG: 'en_GB.UTF-8' };
  let stop = () => {};
  const first = run(['--no-open'], env, import.meta.url, () => new Promise((resolve) => (stop = resolve)));
  await vi.waitFor(() => expect(said).toHaveLength(1));
  const ready = JSON.parse(said[0]!);
  expect(ready).toMatchObject({ ready: true, pid: process.pid, link: expect.stringContaining('/enter?key=') });
  expect(statSync(join(data, 'run.json')).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(join(data, 'run.json'), 'utf8'))).toMatchObject({
    port: ready.port,
    url: ready.url,
    pid: process.pid,
    startedAt: expect.any(Number),
  });

  expect(await run(['--no-open'], env, import.meta.url)).toBe(0);
  const second = JSON.parse(said[1]!);
  expect(second).toMatchObject({ ready: true, running: true, url: ready.url });
  expect((await fetch(second.link)).status).toBe(200);

  stop();
  expect(await first).toBe(0);
  expect(existsSync(join(data, 'run.json'))).toBe(false);
  expect(existsSync(join(data, 'lock'))).toBe(false);
  await expect(fetch(ready.url)).rejects.toThrow();
  log.mockRestore();
});

test('a switch nobody knows is named, and nothing is started', async () => {
  const said: string[] = [];
  const log = vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  expect(await run(['--prot', '1'], { SWITCHBOARD_DATA: data }, import.meta.url)).toBe(1);
  expect(said.join()).toContain('--prot');
  log.mockRestore();
});

test('pictures of the home are for whoever has entered, and say by status what is wrong with them', async () => {
  const host = await start();
  const address = `${host.url}/pictures/${encodeURIComponent('cabcdefghijkl/drive/main')}?trait=camera&at=1`;
  expect((await fetch(address)).status).toBe(401);
  const entered = await fetch(address, { headers: { cookie: await enter(host) } });
  expect(entered.status).toBe(404);
  expect(entered.headers.get('cache-control')).toBe('no-store');
  expect(await entered.text()).not.toContain('<title>Panel');
});
