import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Approval } from '../../../src-shared/model/journal.ts';
import { runningCore, type RunningCore } from '../testing/running-core.ts';
import { HOME_TOOLS } from './tool-table.ts';

let home: RunningCore;
let assistant: { id: string; token: string };
const who = () => home.core.identifyPerson('test');
const headers = (token = assistant.token) => ({ requestInit: { headers: { authorization: `Bearer ${token}` } } });

beforeAll(async () => {
  home = await runningCore();
});
afterAll(() => home.close());
beforeEach(async () => {
  assistant = await home.client('Claude');
  for (const { id } of await home.core.handlers['rules.list'](undefined, who())) await home.core.handlers['rules.remove']({ id }, who());
  home.link.acts.length = 0;
  const at = Date.now();
  const reset = (device: string, trait: string, value: unknown) => ({ device, part: 'main', trait, value, at });
  home.link.emit({ kind: 'changed', changes: [reset('Ceiling light', 'power', false), reset('Desk lamp', 'level', 40)] });
});

/** One assistant of each era: today's client, and the one that many still carry. */
const ERAS = {
  modern: async () => {
    const client = new Client({ name: 'modern', version: '2' }, { versionNegotiation: { mode: 'auto' } });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${home.url}/mcp`), headers()));
    return client as unknown as Caller;
  },
  legacy: async () => {
    const client = new OldClient({ name: 'legacy', version: '1' });
    await client.connect(new OldTransport(new URL(`${home.url}/mcp`), headers()));
    return client as unknown as Caller;
  },
};
type Caller = {
  listTools(): Promise<{ tools: { name: string; outputSchema?: unknown }[] }>;
  callTool(params: { name: string; arguments?: unknown }, ...rest: any[]): Promise<any>;
  close(): Promise<void>;
};
const control = (client: Caller, ...actions: unknown[]) => client.callTool({ name: 'control', arguments: { actions } });

test.each(['modern', 'legacy'] as const)('an assistant of the %s era looks around and acts', async (era) => {
  await home.allow();
  const client = await ERAS[era]();
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(HOME_TOOLS.map(({ name }) => name));
  expect(tools.every(({ outputSchema }) => outputSchema)).toBe(true);

  const seen = await client.callTool({ name: 'overview' });
  expect(seen.structuredContent.counts).toMatchObject({ parts: 4, scenes: 1 });
  expect(seen.content[0].text).toContain('Kitchen');

  const on = await control(
    client,
    { part: home.part('Ceiling light'), command: 'power.on' },
    { part: 'desk lamp', command: 'level.set', args: { level: 60 } },
  );
  expect(on.isError).toBeFalsy();
  expect(on.structuredContent).toMatchObject({
    ok: true,
    results: [
      { status: 'confirmed', value: 'on' },
      { name: 'Desk lamp', status: 'confirmed', value: '60 %' },
    ],
  });
  expect(on.structuredContent.results[0].tookMs).toBeGreaterThanOrEqual(0);

  const known = (await home.core.handlers['clients.list'](undefined, who())).find(({ id }) => id === assistant.id);
  expect(known).toMatchObject({ era, calls: 2, version: era === 'modern' ? 'modern 2' : 'legacy 1' });
  await control(client, { part: home.part('Ceiling light'), command: 'power.off' });
  await client.close();
});

test('the list is cheap, however large the home is', async () => {
  const client = await ERAS.modern();
  expect(encode(JSON.stringify(await client.listTools())).length).toBeLessThan(3000);
  await client.close();
});

test('only what the person exposes can be seen, found or told anything', async () => {
  await home.allow();
  const client = await ERAS.modern();
  const found = await client.callTool({ name: 'find', arguments: { query: 'hidden' } });
  expect(JSON.stringify(found)).not.toContain('Hidden lamp');
  const { structuredContent } = await control(client, { part: home.part('Hidden lamp'), command: 'power.off' });
  expect(structuredContent.results[0]).toMatchObject({ status: 'failed', problem: 'not.found' });
  const anna = await client.callTool({ name: 'find', arguments: { query: 'Anna' } });
  expect(anna.structuredContent.parts[0].state).toEqual({ location: 'withheld', presence: 'withheld' });
  expect(home.link.acts).toEqual([]);
  await client.close();
});

test('find pages, filters, and shows the commands with their arguments', async () => {
  const client = await ERAS.modern();
  const first = (await client.callTool({ name: 'find', arguments: { limit: 1, kind: 'light' } })).structuredContent;
  expect(first).toMatchObject({ total: 2, next: '1' });
  const second = (await client.callTool({ name: 'find', arguments: { limit: 1, kind: 'light', cursor: first.next } })).structuredContent;
  expect(second.next).toBeUndefined();
  expect(second.parts[0].id).not.toBe(first.parts[0].id);
  const desk = (await client.callTool({ name: 'find', arguments: { query: 'dsk lamp', room: 'office' } })).structuredContent.parts[0];
  expect(desk).toMatchObject({ name: 'Desk lamp', approval: 'all', state: { power: 'off' } });
  expect(desk.commands).toEqual(
    expect.arrayContaining([expect.stringMatching(/^power\.on\b/), 'level.set(level: 1–100, transition?: 0–300)']),
  );
  await client.close();
});

test('a misspelt name or command is never guessed: near misses are offered', async () => {
  await home.allow();
  const client = await ERAS.modern();
  const { structuredContent, isError } = await control(
    client,
    { part: 'cieling lihgt', command: 'power.on' },
    { part: 'Desk lamp', command: 'power.start' },
  );
  expect(isError).toBe(true);
  expect(structuredContent.results[0]).toMatchObject({
    problem: 'not.found',
    didYouMean: expect.arrayContaining([expect.stringContaining('Ceiling light')]),
  });
  expect(structuredContent.results[1]).toMatchObject({
    problem: 'not.supported',
    didYouMean: expect.arrayContaining([expect.stringMatching(/^power\.on\b/)]),
  });
  expect(home.link.acts).toEqual([]);
  await client.close();
});

test('by default a person is asked: the assistant waits, hears that it waits, and acts after the yes', async () => {
  for (const era of ['modern', 'legacy'] as const) {
    const client = await ERAS[era]();
    const progress: string[] = [];
    const onprogress = ({ message }: { message?: string }) => progress.push(message ?? '');
    const args = {
      name: 'control',
      arguments: { actions: [{ part: 'Ceiling light', command: era === 'modern' ? 'power.on' : 'power.off' }] },
    };
    const asked = era === 'modern' ? client.callTool(args, { onprogress }) : client.callTool(args, undefined, { onprogress });
    const approval = await nextApproval();
    expect(approval.caller).toMatchObject({ id: assistant.id, name: 'Claude', kind: 'assistant' });
    while (progress.length === 0) await pause();
    expect(progress[0]).toContain('Waiting for a person');
    await home.core.handlers['approvals.decide']({ id: approval.id, decision: 'once' }, who());
    expect((await asked).structuredContent).toMatchObject({ ok: true, results: [{ status: 'confirmed' }] });
    await client.close();
  }
});

test('a no is passed on honestly, and nothing happens', async () => {
  const client = await ERAS.modern();
  const asked = control(client, { part: 'Ceiling light', command: 'power.on' });
  await home.core.handlers['approvals.decide']({ id: (await nextApproval()).id, decision: 'deny' }, who());
  const { isError, structuredContent, content } = await asked;
  expect(isError).toBe(true);
  expect(structuredContent.results[0]).toMatchObject({ status: 'denied', problem: 'approval.denied' });
  expect(content[0].text).toContain('said no');
  expect(home.link.acts).toEqual([]);
  await client.close();
});

test('an assistant that hangs up takes its question back', async () => {
  const client = await ERAS.modern();
  const asked = control(client, { part: 'Ceiling light', command: 'power.on' }).catch((error: unknown) => error);
  await nextApproval();
  await client.close();
  await asked;
  while ((await home.core.handlers['approvals.list'](undefined, who())).length > 0) await pause();
  expect(home.link.acts).toEqual([]);
});

test('arguments that do not fit, and tools there are not, are answers and not crashes', async () => {
  const client = await ERAS.modern();
  const wrong = await client.callTool({ name: 'control', arguments: { actions: [] } });
  expect(wrong).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('input.invalid') }] });
  await expect(client.callTool({ name: 'light.set' })).rejects.toThrow(/no tool/);
  await client.close();
});

test('a revoked assistant is out with its next call', async () => {
  const client = await ERAS.modern();
  await home.core.handlers['clients.revoke']({ id: assistant.id }, who());
  await expect(client.callTool({ name: 'overview' })).rejects.toThrow();
  await client.close().catch(() => undefined);
});

async function nextApproval(): Promise<Approval> {
  for (;;) {
    const [approval] = await home.core.handlers['approvals.list'](undefined, who());
    if (approval) return approval;
    await pause();
  }
}
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

test('one assistant cannot keep the home busy: more than sixteen calls at once are sent away', async () => {
  const call = () =>
    fetch(`${home.url}/mcp`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${assistant.token}`,
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'control', arguments: { actions: [{ part: 'Ceiling light', command: 'power.on' }] } },
      }),
      signal: AbortSignal.timeout(4000),
    });
  const many = Array.from({ length: 17 }, () => call().then((answer) => answer.text()));
  // Sixteen wait for the person; whoever came last is the first to hear anything.
  expect(JSON.parse(await Promise.race(many)).result).toMatchObject({
    isError: true,
    content: [{ text: expect.stringContaining('(limit.reached)') }],
    _meta: { 'switchboard/retry-after-ms': expect.any(Number) },
  });
  for (const { id } of await home.core.handlers['approvals.list'](undefined, who()))
    await home.core.handlers['approvals.decide']({ id, decision: 'deny' }, who());
  await Promise.allSettled(many);
});
