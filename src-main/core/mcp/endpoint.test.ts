import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runningCore, type RunningCore } from '../testing/running-core.ts';
import { ask, bearer, initialize, JSON_TYPES, listen, modern } from './testing/wire.ts';

// Everybody who can reach a loopback port: pages in a browser, other programs, clients with the wrong token, clients that go on too long.
let home: RunningCore;
let token: string;
let other: string;
beforeAll(async () => void (home = await runningCore()));
afterAll(() => home.close());
beforeEach(async () => {
  ({ token } = await home.client('One'));
  ({ token: other } = await home.client('Other'));
});

const mine = () => ({ ...bearer(token), ...JSON_TYPES });
const INIT = initialize();
const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
const lives = async () => (await ask(home.url, { method: 'GET', path: '/health/live' })).status === 200;

test('E1: it listens on loopback and nowhere else', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one && !one.internal && one.family === 'IPv4')?.address;
  if (!outside) return;
  const port = Number(new URL(home.url).port);
  const refused = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: outside, port }, () => resolve(false));
    socket.on('error', () => resolve(true));
  });
  expect(refused).toBe(true);
});

test.each(['http://evil.example', 'null', 'http://localhost:5173', 'https://127.0.0.1', 'file://', 'chrome-extension://abc'])(
  'E2: the page of %s is refused before its body is looked at, token or not',
  async (origin) => {
    for (const headers of [
      { ...mine(), origin },
      { ...JSON_TYPES, origin },
    ]) {
      expect((await ask(home.url, { headers, body: INIT })).status).toBe(403);
      expect((await ask(home.url, { headers, body: 'x'.repeat(5_000_000) }).catch(() => ({ status: 403 }))).status).toBe(403);
      expect((await ask(home.url, { method: 'GET', headers })).status).toBe(403);
    }
  },
);

test.each(['evil.example', 'evil.example:7420', '127.0.0.1.nip.io', '0.0.0.0', '169.254.169.254', 'localhost.evil.example'])(
  'E3: a request for %s is not for us',
  async (host) => {
    expect((await ask(home.url, { headers: { ...mine(), host }, body: INIT })).status).toBe(403);
    expect((await ask(home.url, { method: 'GET', headers: { ...mine(), host } })).status).toBe(403);
  },
);

test('E4: our own origin is no proof of anything: every request needs a token, whatever its method', async () => {
  const { origin } = new URL(home.url);
  for (const method of ['POST', 'GET', 'DELETE']) {
    const answer = await ask(home.url, { method, headers: { ...JSON_TYPES, origin }, ...(method === 'POST' && { body: INIT }) });
    expect(answer.status).toBe(401);
    // Nothing here invites anybody to look for a place to sign in.
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="switchboard"');
  }
  expect((await ask(home.url, { headers: { ...mine(), origin }, body: INIT })).status).toBe(200);
});

test('E5: a token is 256 random bits, belongs in its header, and ends with its client', async () => {
  expect(token).toMatch(/^sb_[\w-]{43}$/);
  expect(token).not.toBe(other);
  expect((await ask(home.url, { path: `/mcp?token=${token}`, headers: JSON_TYPES, body: INIT })).status).toBe(401);
  expect((await ask(home.url, { path: `/mcp?access_token=${token}`, headers: mine(), body: INIT })).status).toBe(401);
  for (const wrong of ['sb_wrong', `${token}x`, token.slice(0, -1), 'x'.repeat(513), ''])
    expect((await ask(home.url, { headers: { ...JSON_TYPES, authorization: `Bearer ${wrong}` }, body: INIT })).status, wrong).toBe(401);
  const gone = await home.client('Gone');
  await home.core.handlers['clients.revoke']({ id: gone.id }, home.core.identifyPerson('test'));
  expect((await ask(home.url, { headers: { ...JSON_TYPES, ...bearer(gone.token) }, body: INIT })).status).toBe(401);
});

test('E6: what is not JSON is 415, what is too large 413, what is broken 400', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonx', ''])
    expect((await ask(home.url, { headers: { ...mine(), 'content-type': type }, body: INIT })).status, type).toBe(415);
  const large = await ask(home.url, { headers: mine(), body: JSON.stringify({ ...INIT, more: 'x'.repeat(4.2 * 1024 * 1024) }) }).catch(
    () => ({ status: 413 }),
  );
  expect(large.status).toBe(413);
  for (const body of ['', '{', '{"jsonrpc":', 'nonsense', '['.repeat(200) + ']'.repeat(200)]) {
    const answer = await ask(home.url, { headers: mine(), body });
    expect(answer.status, body.slice(0, 20)).toBe(400);
    expect(answer.json.error.code).toBe(-32700);
  }
  for (const body of [
    {},
    [],
    7,
    'text',
    null,
    { jsonrpc: '2.0' },
    { jsonrpc: '1.0', id: 1, method: 'ping' },
    { jsonrpc: '2.0', id: {}, method: 'ping' },
  ]) {
    const answer = await ask(home.url, { headers: mine(), body: JSON.stringify(body) });
    expect(answer.status, JSON.stringify(body)).toBe(400);
    expect(answer.json.error.code).toBe(-32600);
  }
  expect(await lives()).toBe(true);
});

test('E7: headers and body that disagree, versions nobody knows, methods there are not', async () => {
  const post = (said: { headers: Record<string, string>; body: any }) =>
    ask(home.url, { ...said, headers: { ...said.headers, ...bearer(token) } });
  const list = modern('tools/list');
  const call = modern('tools/call', { name: 'overview', arguments: {} });
  const without = (said: typeof list, header: string) => ({
    ...said,
    headers: Object.fromEntries(Object.entries(said.headers).filter(([name]) => name !== header)),
  });
  const version = 'io.modelcontextprotocol/protocolVersion';
  const meta = (said: typeof list, change: object) => ({
    ...said,
    body: { ...said.body, params: { ...said.body.params, _meta: { ...said.body.params._meta, ...change } } },
  });

  expect(await post(list)).toMatchObject({
    status: 200,
    json: { result: { resultType: 'complete', cacheScope: 'private', ttlMs: expect.any(Number) } },
  });
  for (const wrong of [
    without(list, 'mcp-method'),
    without(list, 'mcp-protocol-version'),
    without(call, 'mcp-name'),
    { ...list, headers: { ...list.headers, 'mcp-method': 'tools/call' } },
    { ...call, headers: { ...call.headers, 'mcp-name': 'find' } },
    { ...call, headers: { ...call.headers, 'mcp-name': '=?base64?@@@?=' } },
    { ...list, headers: { ...list.headers, 'mcp-protocol-version': '2027-01-01' } },
    { ...list, headers: { ...list.headers, 'mcp-protocol-version': '2025-11-25' } },
  ])
    expect(await post(wrong), JSON.stringify(wrong.headers)).toMatchObject({ status: 400, json: { id: 1, error: { code: -32020 } } });
  const strange = { ...meta(list, { [version]: '2031-01-01' }), headers: { ...list.headers, 'mcp-protocol-version': '2031-01-01' } };
  expect(await post(strange)).toMatchObject({
    status: 400,
    json: { error: { code: -32022, data: { supported: ['2026-07-28'], requested: '2031-01-01' } } },
  });
  for (const broken of [
    { 'io.modelcontextprotocol/clientCapabilities': undefined },
    { 'io.modelcontextprotocol/clientCapabilities': 7 },
    { [version]: undefined },
  ])
    expect(await post(meta(list, broken)), JSON.stringify(broken)).toMatchObject({ status: 400, json: { error: { code: -32602 } } });
  for (const method of [
    'initialize',
    'ping',
    'logging/setLevel',
    'resources/subscribe',
    'tasks/get',
    'no/such',
    'constructor',
    '__proto__',
  ])
    expect(await post(modern(method)), method).toMatchObject({ status: 404, json: { id: 1, error: { code: -32601 } } });
  // A name may come in Base64.
  expect(
    (await post({ ...call, headers: { ...call.headers, 'mcp-name': `=?base64?${Buffer.from('overview').toString('base64')}?=` } })).status,
  ).toBe(200);
});

test('E8: only POST for those of today; the others listen and leave only with a session of their own', async () => {
  for (const method of ['GET', 'DELETE', 'HEAD']) {
    expect(
      (await ask(home.url, { method, headers: { ...mine(), 'mcp-protocol-version': '2026-07-28', 'mcp-session-id': 'x' } })).status,
      method,
    ).toBe(405);
    expect((await ask(home.url, { method, headers: mine() })).status, method).toBe(405);
  }
  for (const method of ['PUT', 'PATCH', 'TRACE']) expect((await ask(home.url, { method, headers: mine() })).status, method).toBe(405);
  for (const method of ['GET', 'DELETE'])
    expect((await ask(home.url, { method, headers: { ...mine(), 'mcp-session-id': 'x' } })).status).toBe(404);
});

test('E8: a version is a date: what is none is refused as what it is, whatever it sorts after', async () => {
  const begun = await ask(home.url, { headers: mine(), body: INIT });
  const id = { 'mcp-session-id': String(begun.headers['mcp-session-id']) };
  for (const version of ['zzz', '2026', '2026-7-28', '2099', '0000-00-00', '2026-07-28x', 'DRAFT-2026-07-28']) {
    const headers = { ...mine(), ...id, 'mcp-protocol-version': version };
    for (const method of ['GET', 'DELETE']) expect((await ask(home.url, { method, headers })).status, `${method} ${version}`).toBe(400);
    const posted = await ask(home.url, { headers, body: LIST });
    expect(posted.status, version).toBe(400);
    expect(posted.json.error.message).toContain('Unsupported protocol version');
  }
  for (const method of ['GET', 'DELETE'])
    expect((await ask(home.url, { method, headers: { ...mine(), ...id, 'mcp-protocol-version': '2027-01-01' } })).status).toBe(405);
  expect((await ask(home.url, { headers: { ...mine(), ...id }, body: LIST })).status).toBe(200);
});

test('E9: a session is a name that cannot be guessed, and of no use to anybody else', async () => {
  const ids = new Set<string>();
  for (let index = 0; index < 20; index += 1)
    ids.add(String((await ask(home.url, { headers: mine(), body: INIT })).headers['mcp-session-id']));
  expect(ids.size).toBe(20);
  const [id = ''] = ids;
  expect(id).toMatch(/^[\w-]{32}$/);
  const at = (who: Record<string, string>) => ask(home.url, { headers: { ...JSON_TYPES, ...who, 'mcp-session-id': id }, body: LIST });
  expect((await at(bearer(token))).status).toBe(200);
  expect((await at({})).status).toBe(401);
  expect((await at(bearer(other))).status).toBe(403);
  for (const method of ['GET', 'DELETE'])
    expect((await ask(home.url, { method, headers: { ...JSON_TYPES, ...bearer(other), 'mcp-session-id': id } })).status).toBe(403);
  expect((await ask(home.url, { headers: { ...mine(), 'mcp-session-id': `${id}x` }, body: LIST })).status).toBe(404);
});

test('E10: no page of anybody is told that it may', async () => {
  for (const origin of ['http://evil.example', new URL(home.url).origin]) {
    const { headers, status } = await ask(home.url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
    expect([403, 405]).toContain(status);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
  const { headers } = await ask(home.url, { headers: mine(), body: INIT });
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

test('E11: one client holds 32 streams and no more, and the others still come through', async () => {
  const stream = (who: string) => {
    const { headers, body } = modern('subscriptions/listen', { notifications: { toolsListChanged: true } });
    return listen(home.url, { method: 'POST', headers: { ...headers, ...bearer(who) }, body });
  };
  const open = await Promise.all(Array.from({ length: 32 }, () => stream(token)));
  expect(open.map(({ status }) => status)).toEqual(Array.from({ length: 32 }, () => 200));
  const more = await stream(token);
  expect(more.status).toBe(429);
  expect(Number(more.headers['retry-after'])).toBeGreaterThan(0);
  const others = await stream(other);
  expect(others.status).toBe(200);
  // Streams are no calls: whoever listens may still ask.
  expect((await ask(home.url, { headers: mine(), body: LIST })).status).toBe(200);
  open[0]?.close();
  let again: Awaited<ReturnType<typeof stream>> | undefined;
  await expect.poll(async () => (again = await stream(token)).status).toBe(200);
  [...open, again, others].forEach((one) => one?.close());
});

test('E12: what Node sends by itself does not make a client a browser', async () => {
  const headers = { ...mine(), 'sec-fetch-mode': 'cors', 'accept-language': '*', 'user-agent': 'node' };
  expect((await ask(home.url, { headers, body: INIT })).status).toBe(200);
});

test('E13: an older client that forgets to say its version goes on with the one it agreed on', async () => {
  const first = await ask(home.url, { headers: mine(), body: initialize('2025-06-18') });
  expect(first.json.result.protocolVersion).toBe('2025-06-18');
  const headers = { ...mine(), 'mcp-session-id': String(first.headers['mcp-session-id']) };
  expect((await ask(home.url, { headers, body: { jsonrpc: '2.0', method: 'notifications/initialized' } })).status).toBe(202);
  expect((await ask(home.url, { headers, body: LIST })).json.result.tools.length).toBeGreaterThan(0);
  expect((await ask(home.url, { headers: { ...headers, 'mcp-protocol-version': '1999-01-01' }, body: LIST })).status).toBe(400);
});

test('there is no sign-in to be discovered', async () => {
  for (const path of [
    '/.well-known/oauth-protected-resource',
    '/.well-known/oauth-protected-resource/mcp',
    '/.well-known/oauth-authorization-server',
    '/.well-known/openid-configuration',
  ])
    expect((await ask(home.url, { method: 'GET', path })).status, path).toBe(404);
});

test('revoking a client ends its streams at once, and its sessions with them', async () => {
  const gone = await home.client('Gone');
  const headers = { ...JSON_TYPES, ...bearer(gone.token) };
  const { headers: answered } = await ask(home.url, { headers, body: INIT });
  const session = { ...headers, 'mcp-session-id': String(answered['mcp-session-id']) };
  const said = modern('subscriptions/listen', { notifications: { toolsListChanged: true } });
  const streams = [
    await listen(home.url, { headers: session }),
    await listen(home.url, { method: 'POST', headers: { ...said.headers, ...bearer(gone.token) }, body: said.body }),
  ];
  await streams[1]?.next();
  await home.core.handlers['clients.revoke']({ id: gone.id }, home.core.identifyPerson('test'));
  await expect.poll(() => streams.map(({ ended }) => ended)).toEqual([true, true]);
  expect((await ask(home.url, { headers: session, body: LIST })).status).toBe(401);
});
