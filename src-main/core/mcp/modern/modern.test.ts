import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RelayChange, ToolRun } from '../../../kit/link.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { runningCore, type RunningCore } from '../../testing/running-core.ts';
import { ask, bearer, listen, modern } from '../testing/wire.ts';

// The current revision: nothing is remembered between requests but what a client carries, or what waits for its answer.
let home: RunningCore;
let token: string;
let far: (args: Record<string, unknown>, how: ToolRun) => Promise<{ result: unknown; raw?: string }>;
let asked: { method: string; params: Record<string, unknown> }[];
let request: (method: string, params: Record<string, unknown>) => Promise<Record<string, unknown>>;
const changes = new Set<(change: RelayChange) => void>();
const watched = new Set<string>();

/** The far tool of these stories. It says the same of itself throughout: what says something else is held back. */
const FAR = {
  name: 'far',
  title: { en: 'Far', 'zh-CN': '远' },
  description: 'Far',
  risk: 'read' as const,
  input: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    $defs: { a: { type: 'string' } },
    additionalProperties: true,
  },
  output: { type: 'array' },
  upstream: true,
  more: { annotations: { readOnlyHint: true }, icons: [{ src: 'https://example.com/i.png' }] },
};

beforeAll(async () => {
  home = await runningCore(undefined, (link) => {
    link.runTool = (_tool, args, _signal, how = {}) => far(args, how);
    const relay = {
      about: { capabilities: { resources: { subscribe: true }, prompts: {}, completions: {} }, era: 'modern' as const },
      request: (method: string, params: Record<string, unknown>) => {
        asked.push({ method, params });
        return request(method, params);
      },
      watch: async (uri: string, signal: AbortSignal) => {
        watched.add(uri);
        signal.addEventListener('abort', () => watched.delete(uri), { once: true });
      },
      onChange: (listener: (change: RelayChange) => void) => {
        changes.add(listener);
        return () => void changes.delete(listener);
      },
    };
    link.relay = () => relay;
  });
  const who = home.core.identifyPerson('test');
  for (const risk of ['read', 'private', 'control', 'danger'] as const)
    await home.core.handlers['rules.save']({ risk, verdict: 'allow' }, who);
  home.link.emit({ kind: 'tools', tools: [FAR] });
});
afterAll(() => home.close());
beforeEach(async () => {
  asked = [];
  request = async (method) => (method === 'resources/list' ? { resources: [{ uri: 'file:///a', name: 'A' }] } : {});
  far = async () => ({ result: { content: [] } });
  ({ token } = await home.client('Modern'));
});

type Options = Parameters<typeof modern>[2] & { as?: string };
const post = (method: string, params: Record<string, any> = {}, { as = token, ...options }: Options = {}) => {
  const { headers, body } = modern(method, params, options);
  return ask(home.url, { headers: { ...headers, ...bearer(as) }, body });
};
const stream = (method: string, params: Record<string, any>, options: Options = {}) => {
  const { headers, body } = modern(method, params, options);
  return listen(home.url, { method: 'POST', headers: { ...headers, ...bearer(token) }, body });
};
const slug = async (): Promise<string> =>
  (await home.core.handlers['connections.list'](undefined, home.core.identifyPerson('test')))[0]!.slug;
const call = async (args: object = {}, more: object = {}, options: Options = {}) =>
  post('tools/call', { name: `${await slug()}__far`, arguments: args, ...more }, options);

test('everything a client needs to know is in one answer, and says for how long it holds', async () => {
  const { json } = await post('server/discover');
  expect(json.result).toMatchObject({
    supportedVersions: ['2026-07-28'],
    capabilities: { tools: { listChanged: true }, resources: { subscribe: true, listChanged: true }, prompts: { listChanged: true } },
    cacheScope: 'private',
    resultType: 'complete',
    _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'switchboard' } },
  });
  expect(json.result.instructions.length).toBeLessThan(2048);
});

test('a list comes in one order, with what its source said of it, byte for byte', async () => {
  const first = await post('tools/list', {}, { id: 'x' });
  const again = await post('tools/list', {}, { id: 'x' });
  expect(again.text).toBe(first.text);
  const listed = first.json.result.tools.find(({ name }: { name: string }) => name.endsWith('__far'));
  expect(listed).toMatchObject({
    annotations: { readOnlyHint: true },
    icons: [{ src: 'https://example.com/i.png' }],
    inputSchema: { $schema: expect.any(String), $defs: { a: { type: 'string' } }, additionalProperties: true },
    outputSchema: { type: 'array' },
  });
  expect(first.json.result).toMatchObject({ ttlMs: 300_000, cacheScope: 'private' });
  expect((await post('tools/list', { cursor: 'page-7' })).json.error.code).toBe(-32602);
});

test('what a person hid or did not choose is neither listed nor found', async () => {
  const who = home.core.identifyPerson('test');
  const list = async (as: string) => (await post('tools/list', {}, { as })).json.result.tools.map(({ name }: { name: string }) => name);
  const name = `${await slug()}__far`;
  const searching = await home.client('Searching');
  await home.core.handlers['clients.update']({ id: searching.id, exposure: 'search' }, who);
  expect(await list(searching.token)).not.toContain(name);
  const choosing = await home.client('Choosing');
  await home.core.handlers['clients.update']({ id: choosing.id, exposure: 'selected', tools: [] }, who);
  expect(await list(choosing.token)).not.toContain(name);
  expect((await post('tools/call', { name, arguments: {} }, { as: choosing.token })).json.error.code).toBe(-32602);
  await home.core.handlers['clients.update']({ id: choosing.id, tools: [name] }, who);
  expect(await list(choosing.token)).toContain(name);
  const rule = await home.core.handlers['rules.save']({ client: choosing.id, tool: name, verdict: 'off' }, who);
  expect(await list(choosing.token)).not.toContain(name);
  await home.core.handlers['rules.remove']({ id: rule.id }, who);
});

test('the bytes of a far result pass as they are, marked as from outside', async () => {
  far = async () => ({ result: {}, raw: '{"content":[{"type":"text","text":"as  it is"}],"structuredContent":[1,2]}' });
  const { text, json } = await call();
  expect(text).toContain('"content":[{"type":"text","text":"as  it is"}],"structuredContent":[1,2]}');
  expect(json.result._meta['switchboard/outside'].note).toContain('instruction');
  expect(json.result.resultType).toBe('complete');
});

test('what a far result points to can be read at the address it says', async () => {
  const content = [
    { type: 'resource_link', uri: 'file:///a', name: 'A' },
    { type: 'resource', resource: { uri: 'file:///b', text: 'b' } },
    { type: 'text', text: 'file:///c' },
  ];
  far = async () => ({ result: { content } });
  const before = `${await slug()}+`;
  expect((await call()).json.result.content).toEqual([
    { ...content[0], uri: `${before}file:///a` },
    { type: 'resource', resource: { uri: `${before}file:///b`, text: 'b' } },
    content[2],
  ]);
});

test('what nobody can see does not pass: hidden letters of a far answer are taken out', async () => {
  const hidden = 'ok\u200b\u202e\u{e0041}\u0007 end';
  for (const raw of [
    JSON.stringify({ content: [{ type: 'text', text: hidden }] }),
    '{"content":[{"type":"text","text":"ok\\u200b\\u202e\\udb40\\udc41\\u0007 end"}]}',
  ]) {
    far = async () => ({ result: {}, raw });
    expect((await call()).json.result.content[0].text).toBe('ok end');
  }
  far = async () => ({ result: {}, raw: `{"content":[{"type":"text","text":"${'x'.repeat(8.1 * 1024 * 1024)}"}]}` });
  expect((await call()).json.result).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('remote.too-much') }] });
});

test('a far refusal is said in its own words, but for what only concerns the way there', async () => {
  const refuse = (code: number, data = '') => {
    far = async () => {
      throw new SwitchboardError('remote.refused', 'No', { with: { code, message: 'Not like that', data } });
    };
  };
  refuse(-32021, JSON.stringify({ requiredCapabilities: { sampling: {} } }));
  expect(await call()).toMatchObject({
    status: 400,
    json: { id: 1, error: { code: -32021, data: { requiredCapabilities: { sampling: {} } } } },
  });
  refuse(-32602);
  expect(await call()).toMatchObject({ status: 200, json: { error: { code: -32602, message: 'testhome: "Not like that"' } } });
  refuse(-32020);
  expect((await call()).json.error.code).toBe(-32603);
});

test('a listener hears first that it is heard, then what it asked for and nothing else, always by its number', async () => {
  const lists = await stream(
    'subscriptions/listen',
    { notifications: { toolsListChanged: true, promptsListChanged: false } },
    { id: 'mine' },
  );
  const [first] = await lists.next();
  expect(first?.data).toEqual({
    jsonrpc: '2.0',
    method: 'notifications/subscriptions/acknowledged',
    params: { notifications: { toolsListChanged: true }, _meta: { 'io.modelcontextprotocol/subscriptionId': 'mine' } },
  });
  expect(lists.headers['x-accel-buffering']).toBe('no');
  changes.forEach((tell) => tell({ kind: 'prompts' }));
  home.link.emit({ kind: 'tools', tools: [] });
  const [, second] = await lists.next(2);
  expect(second?.data).toMatchObject({
    method: 'notifications/tools/list_changed',
    params: { _meta: { 'io.modelcontextprotocol/subscriptionId': 'mine' } },
  });
  await wait(250);
  expect(lists.events.length).toBe(2);
  home.link.emit({ kind: 'tools', tools: [FAR] });
  await lists.next(3);
  lists.close();
});

test('a listener that wants nothing is told so, and its stream ends with an answer', async () => {
  const { events, ended } = await stream('subscriptions/listen', { notifications: {} }).then(async (one) => {
    await one.next(2);
    await expect.poll(() => one.ended).toBe(true);
    return one;
  });
  expect(events.map(({ data }) => data.method ?? data.result.resultType)).toEqual(['notifications/subscriptions/acknowledged', 'complete']);
  expect(ended).toBe(true);
  expect((await post('subscriptions/listen', {})).json.error.code).toBe(-32602);
  expect((await post('subscriptions/listen', { notifications: { resourceSubscriptions: 'all' } })).json.error.code).toBe(-32602);
  expect((await post('subscriptions/listen', { notifications: { toolsListChanged: 'yes' } })).json.error.code).toBe(-32602);
});

test('changes of a part reach who watches it, four times a second and always the last', async () => {
  const uri = `switchboard://parts/${encodeURIComponent(home.part('Ceiling light'))}`;
  const all = (await post('resources/list')).json.result.resources.map((one: { uri: string }) => one.uri);
  const own = all.find((one: string) => decodeURIComponent(one).includes('Ceiling light')) ?? uri;
  const listening = await stream('subscriptions/listen', { notifications: { resourceSubscriptions: [own, 'switchboard://parts/none'] } });
  const [ack] = await listening.next();
  expect(ack?.data.params.notifications).toEqual({ resourceSubscriptions: [own] });
  const since = Date.now();
  for (let index = 0; index < 40; index += 1) {
    home.link.emit({
      kind: 'changed',
      changes: [{ device: 'Ceiling light', part: 'main', trait: 'power', value: index % 2 === 0, at: Date.now() }],
    });
    await wait(10);
  }
  const told = () => listening.events.filter(({ data }) => data.method === 'notifications/resources/updated').length;
  await expect.poll(told).toBeGreaterThanOrEqual(2);
  await wait(300);
  // However long that took: the first at once, then one in each quarter of a second.
  expect(told()).toBeLessThanOrEqual(Math.ceil((Date.now() - since) / 250) + 1);
  listening.close();
});

test('resources, prompts and completions of a far server stand under its name, and go there under their own', async () => {
  const name = await slug();
  request = async (method, params) => {
    if (method === 'resources/list')
      return params.cursor === undefined
        ? { resources: [{ uri: 'file:///a', name: 'A' }], nextCursor: '2' }
        : { resources: [{ uri: 'file:///b', name: 'B' }] };
    if (method === 'resources/templates/list') return { resourceTemplates: [{ uriTemplate: 'file:///{path}', name: 'T' }] };
    if (method === 'prompts/list') return { prompts: [{ name: 'greet.me' }] };
    if (method === 'resources/read') return { contents: [{ uri: params.uri, text: 'hello' }] };
    if (method === 'prompts/get') return { messages: [] };
    return { completion: { values: ['one'] } };
  };
  changes.forEach((tell) => (tell({ kind: 'resources' }), tell({ kind: 'prompts' })));
  const uris = (await post('resources/list')).json.result.resources.map((one: { uri: string }) => one.uri);
  expect(uris).toEqual(expect.arrayContaining([`${name}+file:///a`, `${name}+file:///b`]));
  expect((await post('resources/templates/list')).json.result.resourceTemplates).toContainEqual({
    uriTemplate: `${name}+file:///{path}`,
    name: 'T',
  });
  const prompts = (await post('prompts/list')).json.result.prompts.map((one: { name: string }) => one.name);
  expect(prompts).toContain(`${name}__greet_me`);
  expect((await post('resources/read', { uri: `${name}+file:///a` })).json.result).toMatchObject({
    contents: [{ uri: `${name}+file:///a`, text: 'hello' }],
    ttlMs: 0,
    cacheScope: 'private',
  });
  await post('prompts/get', { name: `${name}__greet_me` });
  expect(
    (await post('completion/complete', { ref: { type: 'ref/prompt', name: `${name}__greet_me` }, argument: { name: 'who', value: '' } }))
      .json.result.completion.values,
  ).toEqual(['one']);
  expect(asked).toContainEqual({ method: 'resources/read', params: expect.objectContaining({ uri: 'file:///a' }) });
  expect(asked).toContainEqual({ method: 'prompts/get', params: expect.objectContaining({ name: 'greet.me' }) });
  expect(asked).toContainEqual({
    method: 'completion/complete',
    params: expect.objectContaining({ ref: { type: 'ref/prompt', name: 'greet.me' } }),
  });
  expect((await post('resources/read', { uri: 'file:///a' })).json.error).toMatchObject({ code: -32602, data: { uri: 'file:///a' } });
  // Nothing of this hop goes on to the next.
  expect(JSON.stringify(asked)).not.toContain(token);
});

test('reading a far server goes the way of every call: asked by default, written down, chosen by the person, made plain', async () => {
  const who = home.core.identifyPerson('test');
  const name = await slug();
  request = async (method, params) =>
    method === 'resources/list'
      ? { resources: [{ uri: 'file:///a', name: 'A\u202e' }] }
      : { contents: [{ uri: params['uri'], text: 'a\u200b\u001b[2Jb' }] };
  changes.forEach((tell) => tell({ kind: 'resources' }));
  const read = (as: string) => post('resources/read', { uri: `${name}+file:///a` }, { as });
  const answer = (await read(token)).json.result;
  expect(answer.contents[0].text).toBe('a[2Jb');
  expect(answer._meta['switchboard/outside'].connection).toBe(name);
  // What only reads is written a moment later.
  await expect
    .poll(async () => (await home.core.handlers['activity.list']({ limit: 5 }, who)).entries[0])
    .toMatchObject({ target: { tool: `${name}__switchboard_read` }, outcome: 'done', caller: { name: 'Modern' } });

  const choosing = await home.client('Chooses nothing');
  await home.core.handlers['clients.update']({ id: choosing.id, exposure: 'selected', tools: [] }, who);
  expect((await read(choosing.token)).json.error.code).toBe(-32602);
  expect(JSON.stringify((await post('resources/list', {}, { as: choosing.token })).json)).not.toContain('file:///a');

  const careful = await home.client('Asks first');
  const rule = await home.core.handlers['rules.save']({ client: careful.id, tool: `${name}__switchboard_read`, verdict: 'ask' }, who);
  const asking = read(careful.token);
  await expect.poll(() => home.core.handlers['approvals.list'](undefined, who)).toHaveLength(1);
  const [approval] = await home.core.handlers['approvals.list'](undefined, who);
  await home.core.handlers['approvals.decide']({ id: approval!.id, decision: 'deny' }, who);
  expect((await asking).json.error.message).toContain('approval.denied');
  await home.core.handlers['rules.remove']({ id: rule.id }, who);
});

test('a far resource is watched there as long as somebody watches it here', async () => {
  const name = await slug();
  const listening = await stream('subscriptions/listen', { notifications: { resourceSubscriptions: [`${name}+file:///a`] } });
  await listening.next();
  expect([...watched]).toEqual(['file:///a']);
  changes.forEach((tell) => tell({ kind: 'resource', uri: 'file:///a' }));
  expect((await listening.next(2))[1]?.data).toMatchObject({
    method: 'notifications/resources/updated',
    params: { uri: `${name}+file:///a` },
  });
  listening.close();
  await expect.poll(() => [...watched]).toEqual([]);
});

test('progress and logs of a far server reach a client that asked for them, and nobody else', async () => {
  far = async (_args, { relay }) => {
    relay?.context.progress?.({ progress: 50, total: 100 });
    relay?.context.log?.({ level: 'info', data: 'working' });
    return { result: { content: [] } };
  };
  expect((await call()).headers['content-type']).toContain('application/json');
  const events = await stream(
    'tools/call',
    { name: `${await slug()}__far`, arguments: {}, _meta: { progressToken: 7 } },
    { logLevel: 'info' },
  );
  await events.next(3);
  expect(events.events.map(({ data }) => data.method ?? 'answer')).toEqual(['notifications/progress', 'notifications/message', 'answer']);
});

test('an older far server asks in the middle of a call: the client hears it as an answer, and the call goes on where it stood', async () => {
  let begun = 0;
  far = async (_args, { relay }) => {
    begun += 1;
    const one = await relay?.context.ask?.({ method: 'elicitation/create', params: { message: 'First?' } });
    const two = await relay?.context.ask?.({ method: 'elicitation/create', params: { message: 'Second?' } });
    return { result: { content: [{ type: 'text', text: JSON.stringify([one, two]) }] } };
  };
  const options = { capabilities: { elicitation: {} } };
  const first = (await call({ a: 1 }, {}, options)).json.result;
  expect(first).toMatchObject({
    resultType: 'input_required',
    inputRequests: { answer: { method: 'elicitation/create', params: { message: 'testhome: First?' } } },
  });
  const answer = (content: object) => ({ answer: { action: 'accept', content } });
  const second = (await call({ a: 1 }, { inputResponses: answer({ n: 1 }), requestState: first.requestState }, options)).json.result;
  expect(second).toMatchObject({ resultType: 'input_required', inputRequests: { answer: { params: { message: 'testhome: Second?' } } } });
  const last = (await call({ a: 1 }, { inputResponses: answer({ n: 2 }), requestState: second.requestState }, options)).json.result;
  expect(JSON.parse(last.content[0].text)).toEqual([answer({ n: 1 }).answer, answer({ n: 2 }).answer]);
  expect(begun).toBe(1);
  expect((await call({ a: 1 }, { inputResponses: answer({}), requestState: second.requestState }, options)).json.error.code).toBe(-32602);
});

test('a yes on the panel does nothing for a client that is away with its question, until it is back', async () => {
  const who = home.core.identifyPerson('test');
  const careful = await home.client('Careful');
  await home.core.handlers['clients.update']({ id: careful.id, mayApprove: true }, who);
  const rule = await home.core.handlers['rules.save']({ client: careful.id, risk: 'control', verdict: 'ask' }, who);
  const options = { capabilities: { elicitation: {} }, as: careful.token };
  const params = { name: 'control', arguments: { actions: [{ part: home.part('Ceiling light'), command: 'power.on' }] } };
  home.link.acts.length = 0;
  const first = (await post('tools/call', params, options)).json.result;
  expect(first).toMatchObject({ resultType: 'input_required', inputRequests: { answer: { method: 'elicitation/create' } } });
  const [approval] = await home.core.handlers['approvals.list'](undefined, who);
  await home.core.handlers['approvals.decide']({ id: approval!.id, decision: 'once' }, who);
  await wait(100);
  expect(home.link.acts).toEqual([]);
  const inputResponses = { answer: { action: 'decline' } };
  const last = await post('tools/call', { ...params, inputResponses, requestState: first.requestState }, options);
  expect(last.json.result.structuredContent).toMatchObject({ ok: true, results: [{ status: 'confirmed' }] });
  expect(home.link.acts.length).toBe(1);
  await home.core.handlers['rules.remove']({ id: rule.id }, who);
});

test('several questions of one call come one after the other, and what they came to waits for the client', async () => {
  far = async (_args, { relay }) => {
    const question = (message: string) => relay?.context.ask?.({ method: 'elicitation/create', params: { message } });
    const both = await Promise.all([question('First?'), question('Second?')]);
    return { result: { content: [{ type: 'text', text: JSON.stringify(both.map((one) => one?.action)) }] } };
  };
  const options = { capabilities: { elicitation: {} } };
  const inputResponses = (action: string) => ({ answer: { action } });
  const first = (await call({ b: 1 }, {}, options)).json.result;
  const second = (await call({ b: 1 }, { inputResponses: inputResponses('accept'), requestState: first.requestState }, options)).json
    .result;
  expect([first, second].map((one) => one.inputRequests.answer.params.message)).toEqual(['testhome: First?', 'testhome: Second?']);
  const last = (await call({ b: 1 }, { inputResponses: inputResponses('decline'), requestState: second.requestState }, options)).json
    .result;
  expect(last.content[0].text).toBe('["accept","decline"]');

  far = async (_args, { relay }) => {
    void relay?.context.ask?.({ method: 'elicitation/create', params: {} }).catch(() => undefined);
    await wait(20);
    return { result: { content: [{ type: 'text', text: 'did not wait' }] } };
  };
  const away = (await call({ b: 2 }, {}, options)).json.result;
  await wait(60);
  const back = await call({ b: 2 }, { inputResponses: inputResponses('accept'), requestState: away.requestState }, options);
  expect(back.json.result.content[0].text).toBe('did not wait');
});

test('what a client carries for us is ours: changed, lent or used elsewhere it opens nothing', async () => {
  far = async (_args, { relay }) => ({
    result: { content: [{ type: 'text', text: JSON.stringify(await relay?.context.ask?.({ method: 'elicitation/create', params: {} })) }] },
  });
  const options = { capabilities: { elicitation: {} } };
  const { requestState } = (await call({ a: 1 }, {}, options)).json.result;
  const inputResponses = { answer: { action: 'accept', content: {} } };
  const thief = await home.client('Thief');
  const attempts: [object, object, Options][] = [
    [{ a: 1 }, { requestState: `${requestState}x` }, options],
    [{ a: 1 }, { requestState: requestState.replace(/.$/, (last: string) => (last === 'A' ? 'B' : 'A')) }, options],
    [{ a: 1 }, { requestState: 'nonsense' }, options],
    [{ a: 1 }, { requestState: 7 }, options],
    [{ a: 2 }, { requestState }, options],
    [{ a: 1 }, { requestState }, { ...options, as: thief.token }],
  ];
  for (const [args, more, as] of attempts)
    expect((await call(args, { inputResponses, ...more }, as)).json.error?.code, JSON.stringify(more)).toBe(-32602);
  expect((await call({ a: 1 }, { inputResponses, requestState }, options)).json.result.content[0].text).toContain('accept');
});

test('the state of a far server travels sealed, and comes back to it as it was', async () => {
  const seen: unknown[] = [];
  far = async (_args, { relay }) => {
    seen.push(relay?.params.requestState);
    return relay?.params.requestState === 'far-state'
      ? { result: { content: [] } }
      : { result: { resultType: 'input_required', inputRequests: { k: { method: 'roots/list', params: {} } }, requestState: 'far-state' } };
  };
  const options = { capabilities: { roots: {} } };
  const { requestState } = (await call({ a: 1 }, {}, options)).json.result;
  expect(requestState).not.toContain('far-state');
  const inputResponses = { k: { roots: [] } };
  expect((await call({ a: 1 }, { requestState, inputResponses }, options)).json.result.resultType).toBe('complete');
  expect(seen).toEqual([undefined, 'far-state']);
  expect((await call({ a: 1 }, { inputResponses: null })).json.error.code).toBe(-32602);
});

test('an argument that a tool wants as a header too is said twice alike, or not at all', async () => {
  const name = `${await slug()}__routed`;
  const input = {
    type: 'object',
    properties: {
      city: { type: 'string', 'x-mcp-header': 'City' },
      at: { type: 'object', properties: { n: { type: 'integer', 'x-mcp-header': 'N' } } },
    },
  };
  home.link.emit({ kind: 'tools', tools: [FAR, { ...FAR, name: 'routed', input }] });
  const say = (args: object, more: Record<string, string>) => {
    const { headers, body } = modern('tools/call', { name, arguments: args });
    return ask(home.url, { headers: { ...headers, ...bearer(token), ...more }, body });
  };
  expect((await say({ city: 'Köln' }, { 'mcp-param-city': `=?base64?${Buffer.from('Köln').toString('base64')}?=` })).status).toBe(200);
  expect((await say({ at: { n: 7 } }, { 'mcp-param-n': '7.0' })).status).toBe(200);
  expect((await say({}, {})).status).toBe(200);
  for (const [args, more] of [
    [{ city: 'Bonn' }, {}],
    [{ city: 'Bonn' }, { 'mcp-param-city': 'Ulm' }],
    [{ at: { n: 7 } }, { 'mcp-param-n': '8' }],
  ] as const)
    expect(await say(args, more), JSON.stringify(args)).toMatchObject({ status: 400, json: { id: 1, error: { code: -32020 } } });
  home.link.emit({ kind: 'tools', tools: [FAR] });
});

test('a schema of somebody else keeps nobody waiting', async () => {
  // Thirty lines that unfold to a billion, and a pattern that never ends.
  const unfolding = Object.fromEntries(
    Array.from({ length: 30 }, (_one, index) => [
      `d${index}`,
      { allOf: [{ $ref: `#/$defs/d${index + 1}` }, { $ref: `#/$defs/d${index + 1}` }] },
    ]),
  );
  const $defs = { ...unfolding, d30: {} };
  const input = { type: 'object', $defs, allOf: [{ $ref: '#/$defs/d0' }], properties: { text: { type: 'string', pattern: '^(a+)+$' } } };
  home.link.emit({ kind: 'tools', tools: [FAR, { ...FAR, name: 'evil', input }] });
  const since = Date.now();
  await post('tools/call', { name: `${await slug()}__evil`, arguments: { text: `${'a'.repeat(60)}!` } });
  expect(Date.now() - since).toBeLessThan(10_000);
  expect((await post('tools/call', { name: `${await slug()}__evil`, arguments: { text: 7 } })).json.result).toMatchObject({
    isError: true,
  });
  home.link.emit({ kind: 'tools', tools: [FAR] });
});

test('a client that hangs up while its call runs has taken it back', async () => {
  let [isThere, ended] = [false, false];
  far = (_args, { relay }) => {
    isThere = true;
    return new Promise((_resolve, reject) =>
      relay?.context.signal.addEventListener('abort', () => ((ended = true), reject(new Error('gone')))),
    );
  };
  const { headers, body } = modern('tools/call', { name: `${await slug()}__far`, arguments: {} });
  const gone = new AbortController();
  const asking = fetch(`${home.url}/mcp`, {
    method: 'POST',
    headers: { ...headers, ...bearer(token) },
    body: JSON.stringify(body),
    signal: gone.signal,
  }).catch(() => undefined);
  await expect.poll(() => isThere).toBe(true);
  gone.abort();
  await asking;
  await expect.poll(() => ended).toBe(true);
});
