import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ToolRun } from '../../../kit/link.ts';
import { runningCore, type RunningCore } from '../../testing/running-core.ts';
import { ask, bearer, modern } from '../testing/wire.ts';

// A call stands still with a question and its client comes back with the answer, in a request of its own: to that question, under what that
// request says of itself, and past everything a request has to pass.
const FAR = {
  name: 'far',
  title: { en: 'Far', 'zh-CN': '远' },
  description: 'Far',
  risk: 'read' as const,
  input: { type: 'object' },
  upstream: true,
};
let home: RunningCore;
let token: string;
let id: string;
let name: string;
let far: (how: ToolRun) => Promise<unknown>;
const who = () => home.core.identifyPerson('test');

beforeAll(async () => {
  home = await runningCore(undefined, (link) => {
    link.runTool = async (_tool, _args, _signal, how = {}) => ({
      result: { content: [{ type: 'text', text: JSON.stringify(await far(how)) }] },
    });
  });
  home.link.emit({ kind: 'tools', tools: [FAR] });
  const [connection] = await home.core.handlers['connections.list'](undefined, who());
  name = `${connection!.slug}__far`;
  await home.core.handlers['rules.save']({ connection: connection!.id, tool: name, verdict: 'allow' }, who());
});
afterAll(() => home.close());
beforeEach(async () => {
  ({ token, id } = await home.client('Claude'));
});

type Options = Parameters<typeof modern>[2];
const FORM = { elicitation: { form: {} } };
const post = async (params: Record<string, unknown>, options: Options = { capabilities: FORM }) => {
  const { headers, body } = modern('tools/call', params, options);
  return ask(home.url, { headers: { ...headers, ...bearer(token) }, body });
};
const call = (more: object = {}, options?: Options) => post({ name, arguments: {}, ...more }, options);
const question = (message: string, more: object = {}) => ({ method: 'elicitation/create', params: { message, ...more } });
const says = (content: object) => ({ answer: { action: 'accept', content } });

test('an answer that is sent twice answers one question: the lamp nobody was shown stays off', async () => {
  await home.core.handlers['clients.update']({ id, mayApprove: true }, who());
  const both = {
    name: 'control',
    arguments: {
      actions: [
        { part: home.part('Ceiling light'), command: 'power.on' },
        { part: home.part('Desk lamp'), command: 'level.set', args: { level: 41 } },
      ],
    },
  };
  home.link.acts.length = 0;
  const first = (await post(both)).json.result;
  expect(first.inputRequests.answer.params.message).toContain('Ceiling light');
  const yes = { inputResponses: says({ decision: 'once' }), requestState: first.requestState };
  const [second, doubled] = await Promise.all([post({ ...both, ...yes }), post({ ...both, ...yes })]);
  const again = await post({ ...both, ...yes });
  for (const { json } of [second, doubled, again]) expect(json.result.inputRequests.answer.params.message).toContain('Desk lamp');
  expect(home.link.acts.map(({ device }) => device)).not.toContain('Desk lamp');
  // The way on that the replay was given is the way on.
  const no = {
    inputResponses: { answer: { action: 'accept', content: { decision: 'deny' } } },
    requestState: again.json.result.requestState,
  };
  const { results } = (await post({ ...both, ...no })).json.result.structuredContent;
  expect(results.map(({ status, problem }: { status: string; problem?: string }) => problem ?? status)).toEqual([
    'confirmed',
    'approval.denied',
  ]);
  expect(home.link.acts.map(({ device }) => device)).toEqual(['Ceiling light']);
});

test('an answer to a question that is past goes to no later one of a far server', async () => {
  const heard: unknown[] = [];
  far = async ({ relay }) => {
    for (const message of ['Look?', 'Delete?', 'Sure?'])
      heard.push([message, (await relay?.context.ask?.(question(message)))?.['content']]);
    return heard;
  };
  const first = (await call()).json.result;
  const second = (await call({ inputResponses: says({ n: 1 }), requestState: first.requestState })).json.result;
  const third = (await call({ inputResponses: says({ n: 2 }), requestState: second.requestState })).json.result;
  expect(third.inputRequests.answer.params.message).toContain('Sure?');
  expect((await call({ inputResponses: says({ n: 1 }), requestState: first.requestState })).json.error.code).toBe(-32602);
  await call({ inputResponses: says({ n: 3 }), requestState: third.requestState });
  expect(heard).toEqual([
    ['Look?', { n: 1 }],
    ['Delete?', { n: 2 }],
    ['Sure?', { n: 3 }],
  ]);
});

test('who comes back is told of progress by the mark of this request, and of the log as it wants now', async () => {
  far = async ({ relay }) => {
    await relay?.context.ask?.(question('Go on?'));
    relay?.context.progress?.({ progress: 5 });
    relay?.context.log?.({ level: 'info', data: 'chatter' });
    relay?.context.log?.({ level: 'error', data: 'trouble' });
    return 'done';
  };
  const begun = async () => (await call({ _meta: { progressToken: 'FIRST' } }, { capabilities: FORM, logLevel: 'debug' })).json.result;
  const back = async (more: object, options: Options) =>
    (await call({ inputResponses: says({}), requestState: (await begun()).requestState, ...more }, { capabilities: FORM, ...options }))
      .text;
  const careful = await back({ _meta: { progressToken: 'SECOND' } }, { logLevel: 'error' });
  expect(careful).toContain('"progressToken":"SECOND"');
  expect(careful).not.toContain('FIRST');
  expect(careful).not.toContain('chatter');
  expect(careful).toContain('trouble');
  const quiet = await back({}, {});
  expect(quiet).not.toMatch(/progressToken|chatter|trouble/);
});

test('who comes back and can no longer be asked is not asked', async () => {
  far = async ({ relay }) => {
    await relay?.context.ask?.(question('First?'));
    return relay?.context.ask?.(question('Second?'));
  };
  const { requestState } = (await call()).json.result;
  const last = await call({ inputResponses: says({}), requestState }, { capabilities: {} });
  expect(last).toMatchObject({
    status: 400,
    json: { error: { code: -32021, data: { requiredCapabilities: { elicitation: { form: {} } } } } },
  });
});

test('a client is asked in the ways it names, and in no other', async () => {
  const ways = { form: {}, url: { mode: 'url', url: 'https://example.com/sign-in', elicitationId: 'e' } };
  const asked = async (way: keyof typeof ways, elicitation: object) => {
    far = async ({ relay }) => relay?.context.ask?.(question('Go on?', ways[way]));
    const { json } = await call({}, { capabilities: { elicitation } });
    return json.error ?? json.result.resultType;
  };
  expect(await asked('form', { url: {} })).toMatchObject({ code: -32021, data: { requiredCapabilities: { elicitation: { form: {} } } } });
  expect(await asked('url', { form: {} })).toMatchObject({ code: -32021, data: { requiredCapabilities: { elicitation: { url: {} } } } });
  // Who names no way means forms.
  expect(await asked('url', {})).toMatchObject({ code: -32021 });
  for (const [way, elicitation] of [
    ['form', {}],
    ['form', { form: {} }],
    ['url', { form: {}, url: {} }],
    ['url', { url: {} }],
  ] as const)
    expect(await asked(way, elicitation), `${way} ${JSON.stringify(elicitation)}`).toBe('input_required');
});

test('coming back is a request like another: it counts, and finds only what this client may still use', async () => {
  let went = 0;
  far = async ({ relay }) => {
    await relay?.context.ask?.(question('Go on?'));
    went += 1;
    return 'done';
  };
  const { requestState } = (await call()).json.result;
  const off = await home.core.handlers['rules.save']({ client: id, tool: name, verdict: 'off' }, who());
  expect((await call({ inputResponses: says({}), requestState })).json.error.code).toBe(-32602);
  await home.core.handlers['rules.remove']({ id: off.id }, who());
  expect(went).toBe(0);

  await home.core.handlers['clients.update']({ id, limits: { calls: 3, acts: 120, inFlight: 8 } }, who());
  const begun = await Promise.all([1, 2, 3].map(() => call()));
  const back = (await call({ inputResponses: says({}), requestState: begun[0]!.json.result.requestState })).json.result;
  expect(back).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('limit.reached') }] });
  expect(went).toBe(0);
});
