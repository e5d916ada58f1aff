import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ToolRun } from '../../../kit/link.ts';
import { runningCore, type RunningCore } from '../../testing/running-core.ts';
import { ask, bearer, modern } from '../testing/wire.ts';
import { createRounds } from './rounds.ts';

// A far server of the current revision asks by answering: the same call comes in again and again. Its person sits at the panel and is asked
// before anything of it is done.
const FAR = {
  name: 'far',
  title: { en: 'Far', 'zh-CN': '远' },
  description: 'Far',
  risk: 'control' as const,
  input: { type: 'object' },
  upstream: true,
};
let home: RunningCore;
let token: string;
let name: string;
/** What the far end was sent of its own. */
let seen: unknown[];
/** How many questions it has before it is done; without a state of its own it goes by the answers. */
let questions: number;
let remembers: boolean;

function far({ relay }: ToolRun): unknown {
  const { requestState, inputResponses } = relay?.params ?? {};
  seen.push(requestState);
  const at = remembers ? Number(String(requestState ?? 'far-0').slice(4)) : inputResponses === undefined ? 0 : questions;
  if (at >= questions) return { content: [{ type: 'text', text: 'done' }] };
  const question = { method: 'elicitation/create', params: { message: `Question ${at + 1}?` } };
  return { resultType: 'input_required', inputRequests: { k: question }, ...(remembers && { requestState: `far-${at + 1}` }) };
}

const who = () => home.core.identifyPerson('test');
beforeAll(async () => {
  home = await runningCore(undefined, (link) => {
    link.runTool = async (_tool, _args, _signal, how = {}) => ({ result: far(how) });
    const relay = {
      about: { capabilities: { resources: {} }, era: 'modern' as const },
      request: async (method: string, params: Record<string, unknown>) => {
        if (method !== 'resources/read') return { resources: [{ uri: 'file:///a', name: 'A' }] };
        return params['requestState'] === undefined
          ? { resultType: 'input_required', inputRequests: { k: { method: 'roots/list', params: {} } }, requestState: 'far-1' }
          : { contents: [{ uri: 'file:///a', text: 'read' }] };
      },
      watch: async () => undefined,
      onChange: () => () => undefined,
    };
    link.relay = () => relay;
  });
  name = `${(await home.core.handlers['connections.list'](undefined, who()))[0]?.slug}__far`;
  ({ token } = await home.client('Careful'));
});
afterAll(() => home.close());
beforeEach(() => {
  [seen, questions, remembers] = [[], 1, true];
  home.link.emit({ kind: 'tools', tools: [FAR] });
});

const inputResponses = { k: { action: 'accept', content: {} } };
const post = async (method: string, params: Record<string, unknown>, as = token) => {
  const { headers, body } = modern(method, params, { capabilities: { elicitation: {}, roots: {} } });
  return (await ask(home.url, { headers: { ...headers, ...bearer(as) }, body })).json;
};
const call = (args: object, more: object = {}, as = token) => post('tools/call', { name, arguments: args, ...more }, as);
const open = () => home.core.handlers['approvals.list'](undefined, who());
/** Sends it and says yes on the panel once it asks there. */
async function agreed<T>(sent: Promise<T>): Promise<T> {
  await expect.poll(async () => (await open()).length).toBe(1);
  const [question] = await open();
  await home.core.handlers['approvals.decide']({ id: question?.id ?? '', decision: 'once' }, who());
  return sent;
}
/** Whether it asks on the panel; what was asked is refused. */
async function isAsked(sent: Promise<unknown>): Promise<boolean> {
  const first = await Promise.race([sent.then(() => 'answered'), expect.poll(async () => (await open()).length).toBe(1)]);
  for (const { id } of await open()) await home.core.handlers['approvals.decide']({ id, decision: 'deny' }, who());
  await sent;
  return first !== 'answered';
}
const begun = async (args: object) => (await agreed(call(args))).result as { resultType: string; requestState: string };

test('who said yes to a call is asked once, however often the far server comes back with a question', async () => {
  questions = 3;
  let { requestState } = await begun({ a: 1 });
  for (const question of [2, 3]) {
    const { result } = await call({ a: 1 }, { inputResponses, requestState });
    expect(result.inputRequests.k.params.message).toContain(`Question ${question}?`);
    ({ requestState } = result);
  }
  const { result } = await call({ a: 1 }, { inputResponses, requestState });
  expect(result.content[0].text).toBe('done');
  expect(seen).toEqual([undefined, 'far-1', 'far-2', 'far-3']);
  // Each round stands in the journal as what it was: allowed by the person.
  const { entries } = await home.core.handlers['activity.list']({ limit: 4 }, who());
  expect(entries.map(({ approved, outcome }) => [approved, outcome])).toEqual(Array.from({ length: 4 }, () => [true, 'done']));
});

test('a yes is for one more round: who sends the same answer twice asks twice', async () => {
  const { requestState } = await begun({ b: 1 });
  expect((await call({ b: 1 }, { inputResponses, requestState })).result.resultType).toBe('complete');
  expect(await isAsked(call({ b: 1 }, { inputResponses, requestState }))).toBe(true);
});

test('G7: nothing but the answered call goes on: without an answer, for other arguments or another client it is no continuation', async () => {
  const { requestState } = await begun({ c: 1 });
  const other = await home.client('Other');
  expect((await call({ c: 2 }, { inputResponses, requestState })).error.code).toBe(-32602);
  expect((await call({ c: 1 }, { inputResponses, requestState }, other.token)).error.code).toBe(-32602);
  expect(await isAsked(call({ c: 1 }, { requestState }))).toBe(true);
  expect(await isAsked(call({ c: 1 }))).toBe(true);
  expect((await call({ c: 1 }, { inputResponses, requestState })).result.resultType).toBe('complete');
});

test('a far server that remembers nothing is come back to with what we remember', async () => {
  remembers = false;
  const { requestState } = await begun({ d: 1 });
  expect((await call({ d: 1 }, { inputResponses, requestState })).result.content[0].text).toBe('done');
  expect(seen).toEqual([undefined, undefined]);
});

test('off is off, also between two rounds', async () => {
  const { requestState } = await begun({ e: 1 });
  const rule = await home.core.handlers['rules.save']({ tool: name, verdict: 'off' }, who());
  expect((await call({ e: 1 }, { inputResponses, requestState })).error.code).toBe(-32602);
  await home.core.handlers['rules.remove']({ id: rule.id }, who());
  const again = await begun({ e: 1 });
  const off = await home.core.handlers['rules.save']({ risk: 'control', verdict: 'off' }, who());
  expect((await call({ e: 1 }, { inputResponses, requestState: again.requestState })).error.code).toBe(-32602);
  await home.core.handlers['rules.remove']({ id: off.id }, who());
  expect(seen.filter((state) => state !== undefined)).toEqual([]);
});

test('a pause between two rounds takes the yes back', async () => {
  const { requestState } = await begun({ f: 1 });
  const later = await begun({ f: 2 });
  await home.core.handlers['system.endpoint']({ pauseMinutes: 5 }, who());
  expect((await call({ f: 1 }, { inputResponses, requestState })).result?.resultType).not.toBe('input_required');
  await home.core.handlers['system.endpoint']({ resume: true }, who());
  expect(await isAsked(call({ f: 2 }, { inputResponses, requestState: later.requestState }))).toBe(true);
  expect(seen).toEqual([undefined, undefined]);
});

test('reading what a far server asks about goes on in the same way', async () => {
  const reading = (more: object = {}) => post('resources/read', { uri: `${name.replace('__far', '')}+file:///a`, ...more });
  const { result } = await agreed(reading());
  const last = await reading({ inputResponses: { k: { roots: [] } }, requestState: result.requestState });
  expect(last.result.contents[0].text).toBe('read');
});

test('G7: what was given and answered at one server goes to no other: neither its state nor what the person told it', async () => {
  const secret = { k: { action: 'accept', content: { pin: '1234' } } };
  const [connection] = await home.core.handlers['connections.list'](undefined, who());
  const { id } = connection!;
  const { requestState } = await begun({ h: 1 });
  const reading = (more: object = {}) => post('resources/read', { uri: `${connection!.slug}+file:///a`, ...more });
  const read = (await agreed(reading())).result;
  await home.core.handlers['connections.update']({ id, config: { address: 'http://elsewhere' } }, who());
  await expect.poll(async () => (await home.core.handlers['tools.changes']({ connection: id }, who())).tools.length).toBeGreaterThan(0);
  home.link.emit({ kind: 'tools', tools: [FAR] });
  const { tools } = await home.core.handlers['tools.changes']({ connection: id }, who());
  await home.core.handlers['tools.allowChanges'](
    { connection: id, marks: Object.fromEntries(tools.map((one) => [one.name, one.mark])) },
    who(),
  );
  seen = [];
  expect((await call({ h: 1 }, { inputResponses: secret, requestState })).error?.code).toBe(-32602);
  expect((await reading({ inputResponses: secret, requestState: read.requestState })).error?.code).toBe(-32602);
  expect(seen).toEqual([]);
});

test('a tool that says something else of itself meanwhile is another tool', async () => {
  const { requestState } = await begun({ g: 1 });
  const later = await begun({ g: 2 });
  home.link.emit({ kind: 'tools', tools: [{ ...FAR, description: 'Far, and deletes everything' }] });
  expect((await call({ g: 1 }, { inputResponses, requestState })).error.code).toBe(-32602);
  const changed = (await home.core.handlers['tools.list'](undefined, who())).tools.find((tool) => tool.name === name)?.changed;
  await home.core.handlers['tools.allowChange']({ name, mark: changed ?? '' }, who());
  expect(await isAsked(call({ g: 2 }, { inputResponses, requestState: later.requestState }))).toBe(true);
  expect(seen).toEqual([undefined, undefined]);
});

test('a yes holds for ten minutes from when it was said, whatever comes between', () => {
  let now = 0;
  const rounds = createRounds({ now: () => now });
  const yes = { at: 'panel' as const, to: 'this' };
  const said = (came?: string, client = 'me') => {
    const round = rounds.begin(client, came);
    round.allowed(round.before ?? yes);
    return { before: round.before, left: round.leave() };
  };
  const first = said();
  now = 6 * 60_000;
  const second = said(first.left);
  expect(second.before).toBe(yes);
  expect(said(first.left).before).toBeUndefined();
  expect(said(second.left, 'somebody else').before).toBeUndefined();
  now = 11 * 60_000;
  expect(said(second.left).before).toBeUndefined();

  const third = said();
  rounds.drop('somebody else');
  const fourth = said(third.left);
  expect(fourth.before).toBe(yes);
  rounds.drop('me');
  expect(said(fourth.left).before).toBeUndefined();
});
