import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Relay, RelayContext, ToolRun } from '../../../kit/link.ts';
import { runningCore, type RunningCore } from '../../testing/running-core.ts';
import { ask, bearer, initialize, JSON_TYPES, listen, type Event } from '../testing/wire.ts';

// The clients of before 2026: they shake hands, keep a session, listen, lose their connection, and are asked things.
let home: RunningCore;
let token: string;
let heard: ToolRun[];
let told: RelayContext[];
/** A far server whose one tool does what the test says. */
let far: (args: Record<string, unknown>, how: ToolRun) => Promise<Record<string, unknown>>;

beforeAll(async () => {
  home = await runningCore(undefined, (link) => {
    link.runTool = async (_tool, args, _signal, how = {}) => {
      heard.push(how);
      return { result: await far(args, how) };
    };
    const relay: Relay = {
      about: { capabilities: {}, era: 'modern' },
      request: async () => ({}),
      watch: async () => undefined,
      onChange: () => () => undefined,
      rootsChanged: (context) => void told.push(context),
    };
    link.relay = () => relay;
  });
  const who = home.core.identifyPerson('test');
  for (const risk of ['read', 'private', 'control', 'danger'] as const)
    await home.core.handlers['rules.save']({ risk, verdict: 'allow' }, who);
  const text = { en: 'Far', 'zh-CN': '远' };
  home.link.emit({
    kind: 'tools',
    tools: [{ name: 'far', title: text, description: 'Far', risk: 'read', input: { type: 'object' }, upstream: true }],
  });
});
afterAll(() => home.close());
beforeEach(async () => {
  heard = [];
  told = [];
  far = async () => ({ content: [] });
  ({ token } = await home.client('Legacy'));
});

const farName = async (): Promise<string> => {
  const { json } = await ask(home.url, {
    headers: { ...JSON_TYPES, ...bearer(token) },
    body: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
  });
  return json.result.tools.map(({ name }: { name: string }) => name).find((name: string) => name.endsWith('__far'));
};
async function session(capabilities: object = {}, version = '2025-11-25') {
  const headers = { ...JSON_TYPES, ...bearer(token) };
  const first = await ask(home.url, { headers, body: initialize(version, capabilities) });
  const own = { ...headers, 'mcp-session-id': String(first.headers['mcp-session-id']), 'mcp-protocol-version': version };
  await ask(home.url, { headers: own, body: { jsonrpc: '2.0', method: 'notifications/initialized' } });
  return own;
}
/** Takes one of our own tools out of everybody's list, or puts it back. */
const enable = (name: string, enabled: boolean) =>
  home.core.handlers['tools.enable']({ names: [name], enabled }, home.core.identifyPerson('test'));
const call = async (args: object = {}, id: number | string = 7, more: object = {}) => ({
  jsonrpc: '2.0',
  id,
  method: 'tools/call',
  params: { name: await farName(), arguments: args, ...more },
});

test('a handshake tells what there is, and everything goes on under its session', async () => {
  const headers = await session();
  const list = await ask(home.url, { headers, body: { jsonrpc: '2.0', id: 2, method: 'tools/list' } });
  expect(list.json.result.tools.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['overview', 'find', 'control']));
  expect(list.json.result).not.toHaveProperty('resultType');
  expect((await ask(home.url, { headers, body: { jsonrpc: '2.0', id: 3, method: 'ping' } })).json).toEqual({
    jsonrpc: '2.0',
    id: 3,
    result: {},
  });
  expect((await ask(home.url, { headers, body: { jsonrpc: '2.0', id: 4, method: 'no/such' } })).json.error.code).toBe(-32601);
  const resources = await ask(home.url, { headers, body: { jsonrpc: '2.0', id: 5, method: 'resources/list' } });
  expect(resources.json.result.resources.length).toBeGreaterThan(0);
  expect(
    (await ask(home.url, { headers, body: { jsonrpc: '2.0', id: 6, method: 'resources/read', params: { uri: 'switchboard://no' } } })).json
      .error,
  ).toMatchObject({
    code: -32602,
    data: { uri: 'switchboard://no' },
  });
  expect((await ask(home.url, { method: 'DELETE', headers })).status).toBe(200);
  expect((await ask(home.url, { headers, body: { jsonrpc: '2.0', id: 7, method: 'ping' } })).status).toBe(404);
});

test.each(['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'])('a client of %s gets the revision it speaks', async (version) => {
  const { json } = await ask(home.url, { headers: { ...JSON_TYPES, ...bearer(token) }, body: initialize(version) });
  expect(json.result).toMatchObject({
    protocolVersion: version,
    serverInfo: { name: 'switchboard' },
    capabilities: { tools: { listChanged: true } },
  });
});

test('several messages may come at once, as they did in 2025-03-26', async () => {
  const headers = await session({}, '2025-03-26');
  const body = [
    { jsonrpc: '2.0', id: 1, method: 'ping' },
    { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 99 } },
    { jsonrpc: '2.0', id: 2, method: 'tools/list' },
    await call({}, 3),
  ];
  const { json, status } = await ask(home.url, { headers, body });
  expect(status).toBe(200);
  expect(json.map(({ id }: { id: number }) => id)).toEqual([1, 2, 3]);
  expect((await ask(home.url, { headers, body: [initialize()] })).status).toBe(400);
  expect((await ask(home.url, { headers: await session(), body })).status).toBe(400);
  expect(
    (await ask(home.url, { headers, body: Array.from({ length: 17 }, (_one, id) => ({ jsonrpc: '2.0', id, method: 'ping' })) })).status,
  ).toBe(400);
});

test('sixteen messages at once are one line that can break, and no warning', async () => {
  const warned: string[] = [];
  const hear = ({ message }: Error) => void warned.push(message);
  process.on('warning', hear);
  const headers = await session({}, '2025-03-26');
  const body = Array.from({ length: 16 }, (_one, id) => ({ jsonrpc: '2.0', id, method: 'ping' }));
  expect((await ask(home.url, { headers, body })).json).toHaveLength(16);
  await wait(0);
  process.off('warning', hear);
  expect(warned).toEqual([]);
});

test('messages that come at once hold a place each: what finds none is told so, and the others are answered', async () => {
  const who = home.core.identifyPerson('test');
  const busy = await home.client('Busy');
  await home.core.handlers['clients.update']({ id: busy.id, limits: { calls: 1_200, acts: 120, inFlight: 3 } }, who);
  token = busy.token;
  const headers = await session({}, '2025-03-26');
  let running = 0;
  const ends: (() => void)[] = [];
  far = () => new Promise((resolve) => ((running += 1), ends.push(() => resolve({ content: [] }))));
  const one = await call();
  const body = [1, 2, 3, 4, 5].map((id) => ({ ...one, id }));
  const asked = ask(home.url, { headers, body });
  await expect.poll(() => running).toBe(3);
  // All places are taken: who comes besides has to wait.
  expect((await ask(home.url, { headers, body: { ...one, id: 6 } })).json).toMatchObject({ id: 6, result: { isError: true } });
  ends.splice(0).forEach((end) => end());
  const { json } = await asked;
  expect(json.map((one: { error?: { message: string } }) => one.error?.message.includes('Too many calls') ?? false)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
  // And each of them was given back.
  const again = ask(home.url, { headers, body: body.slice(0, 3) });
  await expect.poll(() => running).toBe(6);
  ends.forEach((end) => end());
  expect((await again).json.filter((one: object) => 'error' in one)).toEqual([]);
});

test('since 2025-06-18 messages come one by one, with a session or without; and nothing of a wrong batch is done', async () => {
  const bare = { ...JSON_TYPES, ...bearer(token) };
  const body = [await call()];
  for (const headers of [await session({}, '2025-06-18'), { ...bare, 'mcp-protocol-version': '2025-11-25' }])
    expect((await ask(home.url, { headers, body })).status).toBe(400);
  const headers = await session({}, '2025-03-26');
  for (const wrong of [initialize(), 7]) expect((await ask(home.url, { headers, body: [await call(), wrong] })).status).toBe(400);
  expect(heard).toEqual([]);
});

test('whoever listens hears of changed lists, and the newest listener speaks for the session', async () => {
  const headers = await session();
  const before = await listen(home.url, { headers });
  const stream = await listen(home.url, { headers });
  expect([before.status, stream.status]).toEqual([200, 200]);
  await expect.poll(() => before.ended).toBe(true);
  await enable('wait', false);
  const [first] = await stream.next();
  await enable('wait', true);
  expect(first?.data).toEqual({ jsonrpc: '2.0', method: 'notifications/tools/list_changed' });
  stream.close();
});

test('what was missed while nobody listened is told to who comes back', async () => {
  const headers = await session();
  const stream = await listen(home.url, { headers });
  await enable('wait', false);
  const [first] = await stream.next();
  stream.close();
  await wait(30);
  await enable('wait', true);
  await wait(200);
  const again = await listen(home.url, { headers: { ...headers, 'last-event-id': first?.id ?? '' } });
  const [missed] = await again.next();
  expect(missed?.data.method).toBe('notifications/tools/list_changed');
  expect(missed?.id).not.toBe(first?.id);
  again.close();
  for (const id of ['nonsense', 'r999.12345678', '../x'])
    expect((await ask(home.url, { method: 'GET', headers: { ...headers, 'last-event-id': id } })).status, id).toBe(400);
});

test('a call whose connection breaks goes on, and its answer waits for the client', async () => {
  const headers = await session();
  let finish: (result: Record<string, unknown>) => void = () => undefined;
  far = async (_args, { relay }) => {
    relay?.context.progress?.({ progress: 1, total: 2 });
    return new Promise((resolve) => (finish = resolve));
  };
  const stream = await listen(home.url, { method: 'POST', headers, body: await call({}, 9, { _meta: { progressToken: 'p' } }) });
  const events = await stream.next(2);
  expect(events.at(-1)?.data).toMatchObject({ method: 'notifications/progress', params: { progressToken: 'p', progress: 1, total: 2 } });
  stream.close();
  await wait(30);
  finish({ content: [{ type: 'text', text: 'done' }] });
  await wait(30);
  const back = await listen(home.url, { headers: { ...headers, 'last-event-id': last(stream.events) } });
  const [answer] = await back.next();
  expect(answer?.data).toMatchObject({ id: 9, result: { content: [{ text: 'done' }] } });
  await expect.poll(() => back.ended).toBe(true);
});
const last = (events: Event[]): string => events.at(-1)?.id ?? '';

test('a far server asks the person at the client, in the middle of a call', async () => {
  const headers = await session({ elicitation: { form: {} } });
  const schema = { type: 'object', properties: { name: { type: 'string' } } };
  far = async (_args, { relay }) => {
    const answer = await relay?.context.ask?.({ method: 'elicitation/create', params: { message: 'Who?', requestedSchema: schema } });
    return { content: [{ type: 'text', text: JSON.stringify(answer) }] };
  };
  const stream = await listen(home.url, { method: 'POST', headers, body: await call() });
  const question = (await stream.next(2)).at(-1)?.data;
  expect(question).toMatchObject({ method: 'elicitation/create', params: { message: 'testhome: Who?', requestedSchema: schema } });
  const result = { action: 'accept', content: { name: 'Ann' } };
  expect((await ask(home.url, { headers, body: { jsonrpc: '2.0', id: question.id, result } })).status).toBe(202);
  const events = await stream.next(3);
  expect(events.at(-1)?.data).toMatchObject({ id: 7, result: { content: [{ text: JSON.stringify(result) }] } });
  // An answer to a question that nobody asked is taken and forgotten.
  expect((await ask(home.url, { headers, body: { jsonrpc: '2.0', id: question.id, result } })).status).toBe(202);
});

test('who was sent to an address hears that they were there: on the stream of the call, or where it listens once that is over', async () => {
  const headers = await session({ elicitation: { url: {} } });
  const params = { mode: 'url', message: 'Sign in', url: 'https://example.com', elicitationId: 'e1' };
  let completed: ((id: string) => void) | undefined;
  far = async (_args, { relay }) => {
    ({ completed } = relay?.context ?? {});
    await relay?.context.ask?.({ method: 'elicitation/create', params });
    completed?.('e1');
    return { content: [] };
  };
  const listening = await listen(home.url, { headers });
  const stream = await listen(home.url, { method: 'POST', headers, body: await call() });
  const question = (await stream.next(2)).at(-1)?.data;
  expect(question.params).toMatchObject({ mode: 'url', elicitationId: 'e1' });
  await ask(home.url, { headers, body: { jsonrpc: '2.0', id: question.id, result: { action: 'accept' } } });
  const through = (elicitationId: string) => ({
    jsonrpc: '2.0',
    method: 'notifications/elicitation/complete',
    params: { elicitationId },
  });
  expect((await stream.next(4)).slice(2).map(({ data }) => data.params ?? data.id)).toEqual([{ elicitationId: 'e1' }, 7]);
  completed?.('e2');
  expect((await listening.next()).map(({ data }) => data)).toEqual([through('e2')]);
  listening.close();
  // A form is no address: who knows forms alone has no word for it.
  far = async (_args, { relay }) => ({ content: [{ type: 'text', text: String(relay?.context.completed) }] });
  const form = await ask(home.url, { headers: await session({ elicitation: { form: {} } }), body: await call() });
  expect(form.json.result.content[0].text).toBe('undefined');
});

test('a client that tells of other roots is asked for them where it listens, without a call of its own', async () => {
  const headers = await session({ roots: { listChanged: true } });
  const listening = await listen(home.url, { headers });
  const change = { jsonrpc: '2.0', method: 'notifications/roots/list_changed' };
  // Who has none to be asked for changes none.
  await ask(home.url, { headers: await session(), body: change });
  expect((await ask(home.url, { headers, body: change })).status).toBe(202);
  await expect.poll(() => told).toHaveLength(1);
  const roots = told[0]?.ask?.({ method: 'roots/list', params: {} });
  const question = (await listening.next())[0]?.data;
  expect(question).toMatchObject({ method: 'roots/list' });
  const result = { roots: [{ uri: 'file:///home' }] };
  await ask(home.url, { headers, body: { jsonrpc: '2.0', id: question.id, result } });
  expect(await roots).toEqual(result);
  expect(told[0]?.caller).toBeDefined();
  listening.close();
});

test('a client that said nothing of questions is not asked any', async () => {
  const headers = await session();
  far = async (_args, { relay }) => relay?.context.ask?.({ method: 'elicitation/create', params: {} }) ?? {};
  expect((await ask(home.url, { headers, body: await call() })).json.error.code).toBe(-32601);
});

test('a session of somebody else cannot answer my question', async () => {
  const headers = await session({ elicitation: {} });
  let answered = false;
  far = async (_args, { relay }) => {
    await relay?.context.ask?.({ method: 'elicitation/create', params: { message: 'Unlock?' } });
    answered = true;
    return { content: [] };
  };
  const stream = await listen(home.url, { method: 'POST', headers, body: await call() });
  const question = (await stream.next(2)).at(-1)?.data;
  const reply = { jsonrpc: '2.0', id: question.id, result: { action: 'accept' } };
  const { token: theirs } = await home.client('Thief');
  expect((await ask(home.url, { headers: { ...headers, ...bearer(theirs) }, body: reply })).status).toBe(403);
  token = theirs;
  const own = await session({ elicitation: {} });
  await ask(home.url, { headers: own, body: reply });
  await wait(30);
  expect(answered).toBe(false);
  stream.close();
});

test('a client can take its call back, and the far end hears of it', async () => {
  const headers = await session();
  let ended = false;
  far = (_args, { relay }) =>
    new Promise((_resolve, reject) =>
      relay?.context.signal.addEventListener('abort', () => {
        ended = true;
        reject(new Error('gone'));
      }),
    );
  const asked = ask(home.url, { headers, body: await call({}, 'slow') });
  await expect.poll(() => heard).toHaveLength(1);
  expect(
    (await ask(home.url, { headers, body: { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 'slow' } } })).status,
  ).toBe(202);
  expect((await asked).json.error.message).toContain('cancelled');
  expect(ended).toBe(true);
});

test('one id stands for one call at a time', async () => {
  const headers = await session();
  let finish: () => void = () => undefined;
  far = () => new Promise((resolve) => (finish = () => resolve({ content: [] })));
  const first = ask(home.url, { headers, body: await call({}, 1) });
  await expect.poll(() => heard).toHaveLength(1);
  expect((await ask(home.url, { headers, body: await call({}, 1) })).status).toBe(400);
  finish();
  expect((await first).status).toBe(200);
});

test('a greeting with a strange remark, and a request by any name, keep nothing from the client', async () => {
  const headers = { ...JSON_TYPES, ...bearer(token) };
  const hello = initialize('2025-11-25', {});
  const first = await ask(home.url, {
    headers,
    body: { ...hello, params: { ...hello.params, _meta: { progressToken: { of: 'nobody' } } } },
  });
  expect(first.json).toHaveProperty('result.protocolVersion', '2025-11-25');
  const own = { ...headers, 'mcp-session-id': String(first.headers['mcp-session-id']) };
  const { json } = await ask(home.url, { headers: own, body: { jsonrpc: '2.0', id: 'greeting', method: 'resources/list' } });
  expect(json).toMatchObject({ id: 'greeting', result: { resources: expect.any(Array) } });
});

test('a client that keeps shaking hands keeps its newest sessions, and no more than that', async () => {
  const first = await session();
  for (let index = 0; index < 32; index += 1) await session();
  expect((await ask(home.url, { headers: first, body: { jsonrpc: '2.0', id: 1, method: 'ping' } })).status).toBe(404);
});

test('a resource that is watched tells when it changes, until it is watched no more', async () => {
  const headers = await session();
  const { json } = await ask(home.url, { headers, body: { jsonrpc: '2.0', id: 1, method: 'resources/list' } });
  const uri = json.result.resources.map((one: { uri: string }) => one.uri).find((one: string) => one.includes('parts/'));
  const set = (method: string, at = uri) =>
    ask(home.url, { headers, body: { jsonrpc: '2.0', id: method, method: `resources/${method}`, params: { uri: at } } });
  expect((await set('subscribe')).json.result).toEqual({});
  expect((await set('subscribe', 'switchboard://parts/none')).json.error.code).toBe(-32602);
  const stream = await listen(home.url, { headers });
  const part = decodeURIComponent(uri.split('parts/')[1]);
  const device = decodeURIComponent(part.split('/')[1] ?? '');
  home.link.emit({ kind: 'changed', changes: [{ device, part: 'main', trait: 'power', value: true, at: Date.now() }] });
  const updates = () =>
    stream.events.filter(({ data }) => data.method === 'notifications/resources/updated').map(({ data }) => data.params.uri);
  await expect.poll(updates).toEqual([uri]);
  expect((await set('unsubscribe')).json.result).toEqual({});
  home.link.emit({ kind: 'changed', changes: [{ device, part: 'main', trait: 'power', value: false, at: Date.now() }] });
  await wait(400);
  expect(updates()).toEqual([uri]);
  stream.close();
});
