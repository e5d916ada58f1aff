import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listen } from '../../core/host/listen.ts';
import type { Host } from './host.ts';
import { runningHome, type Home } from './testing/running-host.ts';

// The attacker: a page in the person's browser, or a program of somebody else on this machine. Neither has a token or a cookie.
let home: Home;
beforeEach(() => void (home = runningHome()));
afterEach(() => home.end());

const UPGRADE = (path: string, headers: string[]) =>
  [
    `GET ${path} HTTP/1.1`,
    'connection: upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==',
    ...headers,
    '',
    '',
  ].join('\r\n');
const lives = async (host: Host) => (await home.ask(host, '/health/live')).status === 200;
/** The first line of the answer to bytes sent as they are. */
async function say(host: Host, bytes: string | Buffer): Promise<string> {
  const socket = home.raw(host);
  socket.write(bytes);
  const [answer]: unknown[] = await Promise.race([
    once(socket, 'data'),
    once(socket, 'end').then(() => ['']),
    sleep(10_000).then(() => ['silence']),
  ]);
  return String(answer).split('\r\n')[0] ?? '';
}

test.each(['//', '///', 'http://', '/\\', '*', '/%', '/%ff%fe'])(
  'an address that is none, %s, is answered and ends nothing',
  async (path) => {
    const host = await home.start();
    const own = `host: 127.0.0.1:${host.port}`;
    expect(await say(host, UPGRADE(path, [own]))).toMatch(/^HTTP\/1.1 4\d\d/);
    expect(await say(host, `GET ${path} HTTP/1.1\r\n${own}\r\n\r\n`)).toMatch(/^HTTP\/1.1 4\d\d/);
    expect(await lives(host)).toBe(true);
  },
);

test('a cookie with letters no signature has is only wrong', async () => {
  const host = await home.start();
  const cookie = await home.cookie(host);
  const foreign = cookie.slice(0, -1) + '\u00e9';
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  const headers = [`host: 127.0.0.1:${host.port}`, `origin: ${host.url}`, `cookie: ${foreign}`];
  expect(await say(host, bytes(UPGRADE('/hub', headers)))).toContain('401');
  expect(await say(host, bytes(`GET / HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`))).toContain('401');
  expect(await lives(host)).toBe(true);
});

test('a refused socket is closed by us, also when the other side never hangs up', async () => {
  const host = await home.start();
  const socket = home.raw(host);
  socket.write(UPGRADE('/hub', [`host: 127.0.0.1:${host.port}`]));
  await once(socket, 'data');
  socket.resume();
  // Writing into a socket that is gone on the other side is answered with a reset.
  const gone = new Promise((resolve) => socket.once('close', resolve));
  const poke = setInterval(() => socket.write('x'), 20);
  const ended = await Promise.race([gone.then(() => true), sleep(10_000).then(() => false)]);
  clearInterval(poke);
  expect(ended).toBe(true);
});

test.each([
  '/',
  '/enter',
  '/enter?key=x',
  '/assets/main-abc123.js',
  '/hub',
  '/health/live',
  '/metrics',
  '/mcp',
  '/api/v1/parts',
  '/oauth/callback/x',
  '/api/v1/openapi.json',
])('a page of somebody else and a name of somebody else get nothing from %s', async (path) => {
  const host = await home.start();
  const cookie = await home.cookie(host);
  for (const name of ['evil.example', `evil.example:${host.port}`, '127.0.0.1.nip.io', 'localhost.evil.example', '0.0.0.0', '[::]'])
    expect((await home.ask(host, path, { headers: { host: name, cookie } })).status, name).toBe(403);
  for (const origin of ['http://evil.example', 'null', 'http://localhost:1', `http://127.0.0.1:${host.port + 1}`, 'file://'])
    for (const method of ['GET', 'POST'])
      expect((await home.ask(host, path, { method, headers: { origin, cookie } })).status, `${method} ${origin}`).toBe(403);
});

test('a cookie opens the one program that gave it, on its port', async () => {
  const other = runningHome();
  try {
    const [mine, theirs] = [await home.start(), await other.start()];
    const stolen = (await home.cookie(mine)).split('=')[1] ?? '';
    expect((await other.ask(theirs, '/', { headers: { cookie: `switchboard_${theirs.port}=${stolen}` } })).status).toBe(401);
    expect((await home.ask(mine, '/', { headers: { cookie: `switchboard_${mine.port}=${stolen}` } })).status).toBe(200);
    const [id = '', , mac = ''] = stolen.split('.');
    for (const forged of [`${id}.9999999999999.${mac}`, `${id}..${mac}`, `${id}.NaN.${mac}`, `.${stolen}`, '..', ''])
      expect((await home.ask(mine, '/', { headers: { cookie: `switchboard_${mine.port}=${forged}` } })).status, forged).toBe(401);
  } finally {
    await other.end();
  }
});

test('guesses at the password count also when they come at once', async () => {
  const host = await home.start(['--behind-proxy'], { SWITCHBOARD_PASSWORD: 'correct horse' });
  const guesses = Array.from({ length: 30 }, (_one, index) =>
    home.ask(host, '/enter', {
      method: 'POST',
      body: `password=guess${index}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  );
  const answers = (await Promise.all(guesses)).map(({ status }) => status);
  expect(answers.filter((status) => status === 403).length).toBe(5);
  expect(answers.filter((status) => status === 429).length).toBe(25);
});

test('spelling one file in many ways makes nobody keep it many times', async () => {
  const host = await home.start();
  const spelt = Array.from('main')
    .map((letter) => `%${letter.charCodeAt(0).toString(16)}`)
    .join('');
  const [plain, odd] = [await home.ask(host, '/assets/main-abc123.js'), await home.ask(host, `/assets/${spelt}-abc123.js`)];
  expect([plain.status, odd.status]).toEqual([200, 404]);
  for (const path of [
    '/assets/%2e%2e/%2e%2e/data/panel.json',
    '/assets/..%2f..%2fdata%2fpanel.json',
    '/assets/....//panel.json',
    '/assets/%00',
    '/assets/',
  ])
    expect([401, 404], path).toContain((await home.ask(host, path)).status);
});

test('a flood of headers or body is cut off, before anybody has said who they are', async () => {
  const host = await home.start(['--behind-proxy'], { SWITCHBOARD_PASSWORD: 'correct horse' });
  expect((await home.ask(host, '/', { headers: { 'x-much': 'x'.repeat(20_000) } }).catch(() => ({ status: 431 }))).status).toBe(431);
  expect(
    (await home.ask(host, '/enter', { method: 'POST', body: `password=${'x'.repeat(1_000_000)}` }).catch(() => ({ status: 413 }))).status,
  ).toBe(413);
  expect(await lives(host)).toBe(true);
});

test('who says nothing, or one letter at a time, is shown the door', async () => {
  const { port, close } = await listen((_req, res) => void res.end('ok'), {
    port: 0,
    address: '127.0.0.1',
    patience: { headersTimeout: 300, requestTimeout: 300, connectionsCheckingInterval: 50 },
  });
  const silent = home.raw({ port, url: '', newLink: () => '', close: async () => undefined });
  const slow = home.raw({ port, url: '', newLink: () => '', close: async () => undefined });
  const drip = setInterval(() => slow.write('x'), 50);
  slow.write('GET / HTTP/1.1\r\nhost: x\r\nx-slow: ');
  try {
    // A letter on its way when the door falls shut comes back as an error: that is being shown it, too.
    const shown = await Promise.all([silent, slow].map((socket) => once(socket.resume(), 'end').catch(({ code }) => [code])));
    for (const how of shown) expect([[], ['ECONNRESET'], ['EPIPE']]).toContainEqual(how);
  } finally {
    clearInterval(drip);
    await close(100);
  }
});

test('what is deep, odd or named after the language itself is refused or ignored, and changes nothing', async () => {
  const host = await home.start();
  const panel = await home.panel(host);
  const { token } = await panel.call('clients.create', { name: 'Claude', kind: 'assistant' });
  const mine = { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  const bodies = [
    `{"command":"power.on","args":{"deep":${deep}}}`,
    '{"command":"power.on","args":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}',
    '{"__proto__":{"command":"power.on"}}',
    '{"command":"__proto__.toString","args":{}}',
    '{"command":"constructor.call","args":{}}',
  ];
  for (const body of bodies) {
    const { status } = await home.ask(host, '/api/v1/parts/c000000000000%2Fx%2Fmain/commands', { method: 'POST', headers: mine, body });
    expect([400, 404], body.slice(0, 60)).toContain(status);
    const mcp = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"control","arguments":${body}}}`;
    expect((await home.ask(host, '/mcp', { method: 'POST', headers: mine, body: mcp })).status, body.slice(0, 60)).toBeLessThan(500);
  }
  for (const call of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    await expect(panel.call(call as 'system.hello')).rejects.toMatchObject({ problem: 'not.found' });
  const odd: object = JSON.parse('{"__proto__":{"theme":"dark"},"constructor":1}');
  expect((await panel.call('settings.set', odd)).theme).toBe('system');
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(await lives(host)).toBe(true);
});

test('revoking a client hangs up on everything it has open, at once', async () => {
  const host = await home.start(['--demo']);
  const panel = await home.panel(host);
  const { client, token } = await panel.call('clients.create', { name: 'Claude', kind: 'assistant' });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const stream = await fetch(`${host.url}/api/v1/events`, { headers });
  const streamed = stream.text().then(
    () => 'ended',
    () => 'cut',
  );
  await vi.waitFor(async () => expect((await panel.call('devices.home')).devices.length).toBeGreaterThan(20));
  const parts = (await panel.call('devices.home')).devices.flatMap((device) => device.parts);
  const lamp = parts.find(({ kind, traits }) => kind === 'light' && traits.power);
  const call = {
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'control', arguments: { actions: [{ part: lamp?.id, command: 'power.toggle' }] } },
  };
  // It waits for the person: an answer that is still open.
  const asked = fetch(`${host.url}/mcp`, { method: 'POST', headers, body: JSON.stringify(call) })
    .then((answer) => answer.text())
    .then(
      () => 'answered',
      () => 'cut',
    );
  await vi.waitFor(async () => expect(await panel.call('approvals.list')).toHaveLength(1));
  await panel.call('clients.revoke', { id: client.id });
  expect(['ended', 'cut']).toContain(await streamed);
  // Nobody waits for the question to be answered or to end by itself: that takes minutes.
  expect(await asked).toBe('cut');
  await vi.waitFor(async () => expect(await panel.call('approvals.list')).toEqual([]));
  expect((await fetch(`${host.url}/api/v1/parts`, { headers })).status).toBe(401);
});

test('what may open the panel lies where nobody else can read it, and not as it was typed', async () => {
  await home.start(['--behind-proxy'], { SWITCHBOARD_PASSWORD: 'correct horse' });
  expect(readFileSync(join(home.data, 'panel.json'), 'utf8')).not.toContain('correct horse');
});
