import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { ToolRun } from '../../kit/link.ts';
import { runningCore, type RunningCore } from '../testing/running-core.ts';
import { ask, bearer, initialize, JSON_TYPES, listen, modern } from './testing/wire.ts';

// The person presses stop: everything of assistants ends, also what stands still just now – with a question, or at the far end.
let home: RunningCore;
let token: string;
let name: string;
let id: string;
let far: (how: ToolRun, signal: AbortSignal) => Promise<unknown>;
const FAR = {
  name: 'far',
  title: { en: 'Far', 'zh-CN': '远' },
  description: 'Far',
  risk: 'control' as const,
  input: { type: 'object' },
  upstream: true,
};
const who = () => home.core.identifyPerson('test');
const stop = () => home.core.handlers['system.endpoint']({ pauseMinutes: 60 }, who());
const goOn = () => home.core.handlers['system.endpoint']({ resume: true }, who());
const questions = () => home.core.handlers['approvals.list'](undefined, who());

beforeEach(async () => {
  far = async () => ({ content: [] });
  home = await runningCore(undefined, (link) => {
    link.runTool = async (_tool, _args, signal, how = {}) => ({ result: await far(how, signal) });
  });
  home.link.emit({ kind: 'tools', tools: [FAR] });
  const [connection] = await home.core.handlers['connections.list'](undefined, who());
  name = `${connection!.slug}__far`;
  await home.core.handlers['rules.save']({ connection: connection!.id, tool: name, verdict: 'allow' }, who());
  ({ token, id } = await home.client('Claude'));
  await home.core.handlers['clients.update']({ id, mayApprove: true }, who());
});
afterEach(() => home.close());

const capabilities = { elicitation: { form: {} } };
const post = async (params: Record<string, unknown>) => {
  const { headers, body } = modern('tools/call', params, { capabilities });
  return ask(home.url, { headers: { ...headers, ...bearer(token) }, body });
};
const lampOn = () => ({ name: 'control', arguments: { actions: [{ part: home.part('Ceiling light'), command: 'power.on' }] } });
const asksFirst = (seen: string[]) => async (how: ToolRun) => {
  const said = await how.relay?.context.ask?.({ method: 'elicitation/create', params: { message: 'Delete all?' } });
  seen.push(`deleted: ${JSON.stringify(said)}`);
  return { content: [] };
};
const accept = { answer: { action: 'accept', content: { decision: 'once' } } };

test('a yes on the panel that still waits for the client is taken back, and stays so when assistants go on', async () => {
  const { result } = (await post(lampOn())).json;
  const [question] = await questions();
  await home.core.handlers['approvals.decide']({ id: question!.id, decision: 'once' }, who());
  await wait(30);
  await stop();
  const during = (await post({ ...lampOn(), inputResponses: accept, requestState: result.requestState })).json;
  expect(during.result).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('(paused)') }] });
  await goOn();
  for (const action of ['accept', 'decline'])
    expect((await post({ ...lampOn(), inputResponses: { answer: { action } }, requestState: result.requestState })).json.error.code).toBe(
      -32602,
    );
  expect(home.link.acts).toEqual([]);
  const { entries } = await home.core.handlers['activity.list']({ limit: 1 }, who());
  expect(entries).toMatchObject([{ outcome: 'denied', problem: 'paused' }]);
});

test('what a far server asked in the middle of a call is answered to nobody', async () => {
  const seen: string[] = [];
  far = asksFirst(seen);
  const { result } = (await post({ name, arguments: {} })).json;
  expect(result.resultType).toBe('input_required');
  await stop();
  const during = (await post({ name, arguments: {}, inputResponses: accept, requestState: result.requestState })).json;
  expect(during.result).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('(paused)') }] });
  await goOn();
  const after = (await post({ name, arguments: {}, inputResponses: accept, requestState: result.requestState })).json;
  expect(after.error.code).toBe(-32602);
  expect(seen).toEqual([]);
});

test('the same in a session of the older kind: the question is taken back, and an answer to it changes nothing', async () => {
  const seen: string[] = [];
  far = asksFirst(seen);
  const headers = { ...JSON_TYPES, ...bearer(token) };
  const first = await ask(home.url, { headers, body: initialize('2025-11-25', capabilities) });
  const own = { ...headers, 'mcp-session-id': String(first.headers['mcp-session-id']), 'mcp-protocol-version': '2025-11-25' };
  const body = { jsonrpc: '2.0', id: 7, method: 'tools/call', params: { name, arguments: {} } };
  const stream = await listen(home.url, { method: 'POST', headers: own, body });
  await expect.poll(() => stream.events.some(({ data }) => data?.method === 'elicitation/create')).toBe(true);
  const question = stream.events.find(({ data }) => data?.method === 'elicitation/create')?.data;
  await stop();
  await expect.poll(() => stream.events.at(-1)?.data?.id).toBe(7);
  expect(stream.events.map(({ data }) => data?.params?.requestId)).toContain(question.id);
  expect(stream.events.at(-1)?.data.result).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('(paused)') }] });
  await ask(home.url, { headers: own, body: { jsonrpc: '2.0', id: question.id, result: { action: 'accept', content: {} } } });
  await wait(30);
  expect(seen).toEqual([]);
});

test('a far call that is under way is told to stop, and the journal does not say that nothing was done', async () => {
  let [isThere, isStopped] = [false, false];
  far = (_how, signal) => {
    isThere = true;
    return new Promise((_resolve, reject) => signal.addEventListener('abort', () => ((isStopped = true), reject(new Error('stopped')))));
  };
  const call = post({ name, arguments: {} });
  await expect.poll(() => isThere).toBe(true);
  await stop();
  expect((await call).json.result).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('(paused)') }] });
  expect(isStopped).toBe(true);
  const { entries } = await home.core.handlers['activity.list']({ limit: 1 }, who());
  expect(entries).toMatchObject([{ outcome: 'unknown', problem: 'paused', undoable: false }]);
});

test('a far call that is lost once it has left is an error that says it may have been done, and the journal says so too', async () => {
  far = () => Promise.reject(new SwitchboardError('program.ended', 'The program ended (SIGKILL)'));
  const { result } = (await post({ name, arguments: {} })).json;
  expect(result).toMatchObject({ isError: true, content: [{ text: expect.stringMatching(/\(program\.ended\)\. .*may have been done/) }] });
  const { entries } = await home.core.handlers['activity.list']({ limit: 1 }, who());
  expect(entries).toMatchObject([{ outcome: 'unknown', problem: 'program.ended', undoable: false }]);
});

test('an answer that cannot be passed on says that it was done all the same', async () => {
  far = async () => ({ content: [{ type: 'text', text: 'x'.repeat(9 * 1024 * 1024) }] });
  const { result } = (await post({ name, arguments: {} })).json;
  expect(result).toMatchObject({
    isError: true,
    content: [{ text: expect.stringMatching(/\(remote\.too-much\)\. .*may have been done/) }],
  });
  const { entries } = await home.core.handlers['activity.list']({ limit: 1 }, who());
  expect(entries).toMatchObject([{ outcome: 'done' }]);
});

test('whoever hangs up while others are before them was not served, and nothing of ours is at fault', async () => {
  const open: (() => void)[] = [];
  far = () => new Promise((resolve) => open.push(() => resolve({ content: [] })));
  const [connection] = await home.core.handlers['connections.list'](undefined, who());
  await home.core.handlers['connections.limits']({ id: connection!.id, limits: { atOnce: 1 } }, who());
  const first = post({ name, arguments: {} });
  await expect.poll(() => open.length).toBe(1);
  const { headers, body } = modern('tools/call', { name, arguments: {} }, { capabilities });
  const leaving = new AbortController();
  const second = fetch(`${home.url}/mcp`, {
    method: 'POST',
    headers: { ...headers, ...bearer(token) },
    body: JSON.stringify(body),
    signal: leaving.signal,
  });
  const waiting = async () =>
    (await home.core.handlers['insights.gateway'](undefined, who())).connections.find(({ id }) => id === connection!.id)?.waiting;
  await expect.poll(waiting).toBe(1);
  leaving.abort();
  await expect(second).rejects.toMatchObject({ name: 'AbortError' });
  const newest = async () => (await home.core.handlers['activity.list']({ limit: 1 }, who())).entries;
  await expect.poll(newest).toMatchObject([{ outcome: 'failed', problem: 'channel.closed' }]);
  open.forEach((end) => end());
  await first;
  expect(open).toHaveLength(1);
});

test('a program that is no assistant is not paused with them', async () => {
  const seen: string[] = [];
  far = asksFirst(seen);
  ({ token } = await home.client('Script', 'program'));
  const { result } = (await post({ name, arguments: {} })).json;
  await stop();
  await post({ name, arguments: {}, inputResponses: accept, requestState: result.requestState });
  expect(seen).toHaveLength(1);
});

test.each(['its switch', 'the settings'])(
  'the endpoint is switched off by %s: nobody is told anything any more, and no question is left open',
  async (by) => {
    const part = home.part('Ceiling light');
    const listening = modern('subscriptions/listen', { notifications: { resourceSubscriptions: [`switchboard://parts/${part}`] } });
    const modernStream = await listen(home.url, {
      method: 'POST',
      headers: { ...listening.headers, ...bearer(token) },
      body: listening.body,
    });
    await modernStream.next();
    const headers = { ...JSON_TYPES, ...bearer(token) };
    const first = await ask(home.url, { headers, body: initialize() });
    const own = { ...headers, 'mcp-session-id': String(first.headers['mcp-session-id']), 'mcp-protocol-version': '2025-11-25' };
    const session = await listen(home.url, { headers: own });
    const parked = (await post(lampOn())).json.result;
    await home.core.handlers['clients.update']({ id, mayApprove: false }, who());
    const call = post(lampOn()).catch((thrown: Error) => thrown);
    await expect.poll(async () => (await questions()).length).toBe(2);

    if (by === 'its switch') await home.core.handlers['system.endpoint']({ on: false }, who());
    else await home.core.handlers['settings.set']({ endpoint: false }, who());
    expect(await questions()).toEqual([]);
    expect(await call).toBeInstanceOf(Error);
    await expect.poll(() => [modernStream.ended, session.ended]).toEqual([true, true]);
    home.link.emit({ kind: 'changed', changes: [{ device: 'Ceiling light', part: 'main', trait: 'level', value: 7, at: Date.now() }] });

    await home.core.handlers['system.endpoint']({ on: true }, who());
    expect((await ask(home.url, { headers: own, body: { jsonrpc: '2.0', id: 1, method: 'ping' } })).status).toBe(404);
    const late = await post({ ...lampOn(), inputResponses: accept, requestState: parked.requestState });
    expect(late.json.error.code).toBe(-32602);
    expect(home.link.acts).toEqual([]);
  },
);
