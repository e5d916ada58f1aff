import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startFixture, type Fixture } from '../../../e2e/conformance/fixture/fixture.ts';
import type { RelayChange, RelayContext } from '../../kit/index.ts';
import type { Place } from './config.ts';
import { eventually, farLink, farWorld, type FarLink } from './testing/far-link.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const FIXTURE = new URL('../../../e2e/conformance/fixture/main.ts', import.meta.url).pathname;
const program = (...flags: string[]): Place => ({
  kind: 'program',
  command: { program: process.execPath, args: [FIXTURE, '--stdio', ...flags] },
  env: {},
});
type Far = FarLink & { fixture?: Fixture };

/** The same far server, reached in every way there is. */
const WAYS: Record<string, { era: 'modern' | 'legacy'; open(): Promise<Far> }> = {
  'a current one at an address': { era: 'modern', open: () => overHttp('both') },
  'an older one at an address': { era: 'legacy', open: () => overHttp('legacy') },
  'a current program': { era: 'modern', open: () => opened(program()) },
  'an older program': { era: 'legacy', open: () => opened(program('--legacy')) },
};
async function overHttp(era: 'both' | 'legacy'): Promise<Far> {
  const fixture = await startFixture({ era });
  ends.push(fixture.close);
  return { ...(await opened({ kind: 'address', url: fixture.url, headers: { 'X-Key': 'k' } })), fixture };
}
async function opened(place: Place): Promise<Far> {
  const far = await farLink(place);
  ends.push(far.close);
  return far;
}

const signal = new AbortController().signal;
const calling = (more: Partial<RelayContext> = {}): RelayContext => ({ signal, capabilities: {}, ...more });
const Said = z.object({ content: z.array(z.looseObject({ text: z.string().optional() })) });
const saidIn = (result: unknown): string | undefined => Said.parse(result).content[0]?.text;

describe.each(Object.entries(WAYS))('%s', (_name, { era, open }) => {
  it('lists its tools as they are, each as somebody else’s', async () => {
    const { tools, link } = await open();
    expect(link.relay()?.about.era).toBe(era);
    const schema = tools().find(({ name }) => name === 'json_schema_2020_12_tool');
    expect(schema).toMatchObject({
      upstream: true,
      risk: 'control',
      input: { $schema: 'https://json-schema.org/draft/2020-12/schema', additionalProperties: false },
    });
    expect(Object.keys(schema?.input ?? {})).toEqual(expect.arrayContaining(['$defs', 'allOf', 'if', 'then', 'else']));
    expect(tools().length).toBeGreaterThan(30);
  });

  it('is called, and what it answers comes back whole', async () => {
    const { link } = await open();
    const { result } = await link.runTool('test_structured', { a: 2, b: 3 }, signal);
    expect(result).toMatchObject({ structuredContent: { sum: 5 }, _meta: { 'example.com/took': 1 } });
    expect((await link.runTool('test_error_handling', {}, signal)).result).toMatchObject({ isError: true });
    await expect(link.runTool('nobody_has_this', {}, signal)).rejects.toMatchObject({ problem: 'not.found' });
  });

  it('may be asked what it does not know, which costs nothing but this one question', async () => {
    const { link, events } = await open();
    const before = events.length;
    const asked = link.relay()?.request('nobody/knows', {}, calling());
    await expect(asked).rejects.toMatchObject({ problem: 'remote.refused', details: { with: { code: -32601 } } });
    expect((await link.runTool('test_structured', { a: 2, b: 3 }, signal)).result).toMatchObject({ structuredContent: { sum: 5 } });
    // It is still the same line: nothing was told of another.
    expect(events.slice(before).filter(({ kind }) => kind === 'health')).toEqual([]);
  });

  it('reports how far it is, and what it logs', async () => {
    const { link } = await open();
    const [progress, logged]: Record<string, unknown>[][] = [[], []];
    const context = calling({ progress: (one) => progress?.push(one), log: (one) => logged?.push(one) });
    await link.runTool('test_tool_with_progress', {}, signal, { relay: { context, params: {} } });
    await link.runTool('test_tool_with_logging', {}, signal, { relay: { context, params: {} } });
    expect(progress).toEqual([0, 50, 100].map((progress) => ({ progress, total: 100 })));
    expect(logged?.map(({ data }) => data)).toEqual(['Tool execution started', 'Tool processing data', 'Tool execution completed']);
  });

  it('asks whoever calls, and goes on with the answer', async () => {
    const { link } = await open();
    const asked: string[] = [];
    const context = calling({
      capabilities: { elicitation: {} },
      ask: async ({ method }) => (asked.push(method), { action: 'accept', content: { name: 'Ann', color: 'blue' } }),
    });
    const { result } = await link.runTool('test_input_required_result_multi_round', {}, signal, { relay: { context, params: {} } });
    expect(saidIn(result)).toBe('Ann likes blue');
    expect(asked).toEqual(['elicitation/create', 'elicitation/create']);
  });

  it('is cancelled when whoever called goes away', async () => {
    const { link } = await open();
    const gone = new AbortController();
    const call = link.runTool('test_slow', { ms: 5_000 }, gone.signal);
    setTimeout(() => gone.abort(), 60);
    // Were it not, it would be answered.
    await expect(call).rejects.toThrow();
    // The line is as good as before.
    expect(saidIn((await link.runTool('test_simple_text', {}, signal)).result)).toMatch(/simple text/);
  });

  it('shows resources, prompts and completions, and refuses in its own words', async () => {
    const { link } = await open();
    const relay = link.relay();
    expect(await relay?.request('resources/read', { uri: 'test://template/7/data' }, calling())).toMatchObject({
      contents: [{ uri: 'test://template/7/data' }],
    });
    expect(
      await relay?.request('prompts/get', { name: 'test_prompt_with_arguments', arguments: { arg1: 'a', arg2: 'b' } }, calling()),
    ).toMatchObject({
      messages: [{ content: { text: "Prompt with arguments: arg1='a', arg2='b'" } }],
    });
    expect(
      await relay?.request(
        'completion/complete',
        { ref: { type: 'ref/prompt', name: 'x' }, argument: { name: 'arg1', value: 'par' } },
        calling(),
      ),
    ).toMatchObject({ completion: { values: ['paris', 'park', 'party'] } });
    await expect(relay?.request('resources/read', { uri: 'test://nowhere' }, calling())).rejects.toMatchObject({
      problem: 'remote.refused',
      details: { with: { code: -32602, data: '{"uri":"test://nowhere"}' } },
    });
  });

  it('tells when its lists change, once for several changes, and when a watched resource does', async () => {
    const far = await open();
    const changes: RelayChange[] = [];
    far.link.relay()?.onChange((change) => changes.push(change));
    const before = far.tools().length;
    await far.link.runTool('test_trigger_tool_change', {}, signal);
    await eventually(() => far.tools().length === before + 1, 'the new tool');
    await far.link.runTool('test_trigger_prompt_change', {}, signal);
    await eventually(() => changes.some(({ kind }) => kind === 'prompts'), 'word of the prompts');
    const watching = new AbortController();
    await far.link.relay()?.watch('test://watched-resource', watching.signal);
    await far.link.runTool('test_trigger_resource_change', {}, signal);
    await eventually(
      () => changes.some((change) => change.kind === 'resource' && change.uri === 'test://watched-resource'),
      'word of the resource',
    );
    watching.abort();
  });
});

describe('a current server', () => {
  it('learns what the caller can do, and its question may go out as it is', async () => {
    const { link } = await overHttp('both');
    const context = calling({ capabilities: { sampling: {} }, mrtr: true, ask: () => Promise.reject(new Error('not asked')) });
    const { result } = await link.runTool('test_input_required_result_capabilities', {}, signal, { relay: { context, params: {} } });
    expect(result).toMatchObject({
      resultType: 'input_required',
      inputRequests: { capital_question: { method: 'sampling/createMessage' } },
    });
    const params = { inputResponses: { capital_question: { role: 'assistant', content: { type: 'text', text: 'Paris' }, model: 'm' } } };
    const { result: then } = await link.runTool('test_input_required_result_capabilities', {}, signal, { relay: { context, params } });
    expect(saidIn(then)).toBe('Nothing more to ask');
  });

  it('gets back the state it gave out, and no other', async () => {
    const { link } = await overHttp('both');
    const context = calling({ capabilities: { elicitation: {} }, mrtr: true });
    const { result } = await link.runTool('test_input_required_result_tampered_state', {}, signal, { relay: { context, params: {} } });
    const { requestState } = z.object({ requestState: z.string() }).parse(result);
    const answers = { inputResponses: { confirm: { action: 'accept', content: { ok: true } } } };
    const again = (state: string) =>
      link.runTool('test_input_required_result_tampered_state', {}, signal, {
        relay: { context, params: { ...answers, requestState: state } },
      });
    expect(saidIn((await again(requestState)).result)).toBe('state-ok');
    await expect(again(`${requestState}x`)).rejects.toMatchObject({ problem: 'remote.refused', details: { with: { code: -32602 } } });
  });

  it('is shown as headers what it wants to see as headers, and the person’s own headers with every request', async () => {
    const { link, fixture } = await overHttp('both');
    await link.runTool('test_x_mcp_header', { region: 'Zürich' }, signal);
    expect(fixture?.seen.at(-1)).toMatchObject({
      'mcp-param-region': `=?base64?${Buffer.from('Zürich').toString('base64')}?=`,
      'x-key': 'k',
    });
    expect(fixture?.seen.every((headers) => headers['x-key'] === 'k')).toBe(true);
  });
});

describe('a server that changes its tools without end', () => {
  it('is read now and then, not every time', async () => {
    const { fixture, tools, events } = await overHttp('both');
    const lists = () => events.filter(({ kind }) => kind === 'tools').length;
    const [before, since] = [lists(), Date.now()];
    for (let turn = 0; turn < 60; turn++) {
      if (!fixture) throw new Error('no fixture');
      fixture.state.extraTool = !fixture.state.extraTool;
      fixture.state.tell({ kind: 'tools' });
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    // A few at once, then now and then, however long the sixty changes took.
    expect(lists() - before).toBeLessThan(9 + (Date.now() - since - 2_000) / 1_000);
    expect(tools().length).toBeGreaterThan(30);
  });
});

describe('the era of a server', () => {
  it('is remembered for a day, so that an older one is not asked again', async () => {
    const fixture = await startFixture({ era: 'legacy' });
    ends.push(fixture.close);
    const place: Place = { kind: 'address', url: fixture.url, headers: {} };
    const world = farWorld(place);
    await (await farLink(place, { world })).close();
    const asked = fixture.seen.filter((headers) => headers['mcp-method'] === 'server/discover').length;
    expect(asked).toBe(1);
    await (await farLink(place, { world })).close();
    expect(fixture.seen.filter((headers) => headers['mcp-method'] === 'server/discover').length).toBe(asked);
    const later = { ...world, clock: { ...world.clock, now: () => Date.now() + 25 * 3_600_000 } };
    await (await farLink(place, { world: later })).close();
    expect(fixture.seen.filter((headers) => headers['mcp-method'] === 'server/discover').length).toBe(asked + 1);
  });
});
