import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningCore, type RunningCore } from '../testing/running-core.ts';

let home: RunningCore;
let token: string;
beforeAll(async () => {
  home = await runningCore();
  ({ token } = await home.client());
});
afterAll(() => home.close());

type Answer = { status: number; body: string; headers: Record<string, string | string[] | undefined> };
/** `fetch` will not send a false Host or Origin; an attacker's program does. */
function ask(
  path: string,
  { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(`${home.url}${path}`, { method, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, body: Buffer.concat(chunks).toString(), headers: res.headers }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
const mine = () => ({ authorization: `Bearer ${token}` });
const json = () => ({ ...mine(), 'content-type': 'application/json', accept: 'application/json, text/event-stream' });
const PING = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });

test.each(['/mcp', '/api/v1/parts', '/health/live'])('a foreign page gets nothing from %s, whatever it knows', async (path) => {
  const [method, body] = path === '/mcp' ? ['POST', PING] : ['GET', ''];
  for (const origin of ['http://evil.example', 'null', 'http://localhost:5173', 'https://127.0.0.1:1']) {
    expect((await ask(path, { method, headers: { ...json(), origin }, body })).status, origin).toBe(403);
  }
  for (const host of ['evil.example', 'evil.example:7420', '127.0.0.1.evil.example', '169.254.1.1']) {
    expect((await ask(path, { method, headers: { ...json(), host }, body })).status, host).toBe(403);
  }
});

test('our own names and our own origin are welcome', async () => {
  const port = new URL(home.url).port;
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
    expect((await ask('/health/live', { headers: { host, origin: `http://${host}` } })).status).toBe(200);
  }
});

test('without a token nobody gets in, and a wrong one says so', async () => {
  expect((await ask('/mcp', { method: 'POST', headers: { 'content-type': 'application/json' }, body: PING })).status).toBe(401);
  const wrong = await ask('/api/v1/parts', { headers: { authorization: 'Bearer sb_wrong' } });
  expect(wrong.status).toBe(401);
  expect(wrong.headers['www-authenticate']).toContain('Bearer');
  expect(JSON.parse(wrong.body)).toMatchObject({
    error: 'auth.refused',
    details: {},
    message: expect.any(String),
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
  });
});

test('a token in the address is refused even when it is right', async () => {
  expect((await ask(`/mcp?token=${token}`, { method: 'POST', headers: json(), body: PING })).status).toBe(401);
  expect((await ask(`/api/v1/parts?access_token=${token}`, { headers: mine() })).status).toBe(401);
});

test('only JSON, only so much of it, only the methods there are', async () => {
  expect((await ask('/mcp', { method: 'POST', headers: { ...mine(), 'content-type': 'text/plain' }, body: PING })).status).toBe(415);
  expect(
    (await ask('/mcp', { method: 'POST', headers: json(), body: 'x'.repeat(5 * 1024 * 1024) }).catch(() => ({ status: 413 }))).status,
  ).toBe(413);
  expect((await ask('/mcp', { method: 'POST', headers: json(), body: '{' })).status).toBe(400);
  for (const method of ['GET', 'DELETE', 'PUT', 'OPTIONS']) {
    const answer = await ask('/mcp', { method, headers: mine() });
    expect(answer.status, method).toBe(405);
    expect(answer.headers.allow).toContain('POST');
  }
});

test('no page of another origin is ever invited: there is no CORS', async () => {
  const port = new URL(home.url).port;
  for (const path of ['/mcp', '/api/v1/parts', '/health/live', '/api/v1/openapi.json']) {
    const { headers } = await ask(path, {
      method: 'OPTIONS',
      headers: { ...mine(), origin: `http://127.0.0.1:${port}`, 'access-control-request-method': 'POST' },
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test('a method the door does not know and an address it does not have end in the one shape of errors', async () => {
  const answer = await ask('/api/v1/nothing', { headers: mine() });
  expect(answer.status).toBe(404);
  expect(JSON.parse(answer.body)).toMatchObject({ error: 'not.found' });
  expect((await ask('/api/v1/parts/%E0%A4%A/commands', { method: 'POST', headers: json(), body: '{}' })).status).toBe(404);
});

test('health tells everybody that it lives, and details only to those who may know', async () => {
  expect((await ask('/health/live')).status).toBe(200);
  expect((await ask('/health/ready')).status).toBe(200);
  expect((await ask('/health/detailed')).status).toBe(401);
  const detailed = JSON.parse((await ask('/health/detailed', { headers: mine() })).body);
  expect(detailed.uptimeMs).toBeGreaterThan(0);
  expect(detailed.components.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['storage', 'vault']));
  expect((await ask('/metrics')).status).toBe(401);
  expect((await ask('/metrics', { headers: mine() })).body).toMatch(/^switchboard_uptime_seconds \d/m);
});

test('a sign-in that nobody started is told so in both languages, without a script', async () => {
  const { body, headers } = await ask('/oauth/callback/never-started?code=1');
  expect(body).toContain('<p lang="en">You can close this page and go back to Switchboard.</p>');
  expect(body).toContain('<p lang="zh-CN">你可以关闭此页面并返回 Switchboard。</p>');
  expect(body).not.toContain('<script');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

test('a switched-off endpoint says that it is paused', async () => {
  const who = home.core.identifyPerson('t');
  await home.core.handlers['system.endpoint']({ on: false }, who);
  expect((await ask('/mcp', { method: 'POST', headers: json(), body: PING })).status).toBe(503);
  await home.core.handlers['system.endpoint']({ on: true }, who);
  expect((await ask('/mcp', { method: 'POST', headers: json(), body: PING })).status).toBe(200);
});

test('a program asks as often as the person lets it, and is told when to come back', async () => {
  const { id, token: its } = await home.client('Dashboard', 'program');
  const limits = { calls: 2, acts: 1, inFlight: 1 };
  await home.core.handlers['clients.update']({ id, limits }, home.core.identifyPerson('t'));
  const look = () => ask('/api/v1/parts', { headers: { authorization: `Bearer ${its}` } });
  const told = [await look(), await look(), await look()];
  expect(told.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(Number(told[2]?.headers['retry-after'])).toBeGreaterThan(0);
  expect((await ask('/api/v1/parts', { headers: mine() })).status).toBe(200);
});

test('a program waits for as many answers at once as the person lets it; a stream is no call', async () => {
  const { id, token: its } = await home.client('Impatient', 'program');
  await home.core.handlers['clients.update']({ id, limits: { calls: 100, acts: 10, inFlight: 1 } }, home.core.identifyPerson('t'));
  const headers = { authorization: `Bearer ${its}`, 'content-type': 'application/json' };
  const stream = await fetch(`${home.url}/api/v1/events`, { headers });
  const asked = ask(`/api/v1/parts/${encodeURIComponent(home.part('Ceiling light'))}/commands`, {
    ...{ method: 'POST', headers, body: JSON.stringify({ command: 'power.on' }) },
  });
  const who = home.core.identifyPerson('t');
  const waiting = async () => (await home.core.handlers['approvals.list'](undefined, who)).find(({ caller }) => caller.id === id);
  while (!(await waiting())) await new Promise((resolve) => setTimeout(resolve, 10));
  expect((await ask('/api/v1/parts', { headers })).status).toBe(429);
  await home.core.handlers['approvals.decide']({ id: (await waiting())?.id ?? '', decision: 'deny' }, who);
  expect((await asked).status).toBe(403);
  expect((await ask('/api/v1/parts', { headers })).status).toBe(200);
  await stream.body?.cancel();
});
