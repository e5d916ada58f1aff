import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Log, RelayContext } from '../../kit/index.ts';
import { silentLog } from '../../kit/testing/index.ts';
import type { Place } from './config.ts';
import { linkTool } from './tools.ts';
import { eventually, farLink, farWorld, type FarLink } from './testing/far-link.ts';

const PROGRAM = new URL('./testing/older-program.ts', import.meta.url).pathname;
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const placeOf = (...flags: string[]): Place => ({
  kind: 'program',
  command: { program: process.execPath, args: [PROGRAM, ...flags] },
  env: {},
});
async function opened(place: Place, log: Log = silentLog): Promise<FarLink> {
  const far = await farLink(place, { world: farWorld(place, { log }) });
  ends.push(far.close);
  return far;
}
const signal = new AbortController().signal;
const Said = z.object({ content: z.array(z.object({ text: z.string() })).min(1), isError: z.boolean().optional() });
const call = async ({ link }: FarLink, tool: string, more: Partial<RelayContext> = {}): Promise<z.infer<typeof Said>> => {
  const context: RelayContext = { signal, capabilities: {}, ...more };
  return Said.parse((await link.runTool(tool, tool === 'add' ? { a: 1, b: 2 } : {}, signal, { relay: { context, params: {} } })).result);
};

describe('a program of the first line of the SDK', () => {
  it('is greeted as it expects, and called', async () => {
    const far = await opened(placeOf());
    expect(far.link.relay()?.about.era).toBe('legacy');
    expect((await call(far, 'add')).content[0]?.text).toBe('3');
  });

  it('that asks for folders as soon as it was greeted hears that there are none, not that nobody knows the question', async () => {
    const place = placeOf('--asks-at-once');
    const world = farWorld(place);
    const { secrets } = world;
    // The first time something is written down before the connection is there, and a disk may be slow.
    const slow = { ...secrets, write: async (...given: Parameters<typeof secrets.write>) => (await wait(200), secrets.write(...given)) };
    const far = await farLink(place, { world: { ...world, secrets: slow } });
    ends.push(far.close);
    await expect.poll(async () => (await call(far, 'known-roots')).content[0]?.text).toBe('{"roots":[]}');
  });

  it('asks whoever called, and nobody else', async () => {
    const far = await opened(placeOf());
    const asked: string[] = [];
    const ask: RelayContext['ask'] = async ({ method }) => {
      asked.push(method);
      if (method === 'elicitation/create') return { action: 'accept', content: { name: 'Ann' } };
      if (method === 'roots/list') return { roots: [{ uri: 'file:///work' }] };
      return { role: 'assistant', content: { type: 'text', text: 'Hi' }, model: 'm' };
    };
    expect((await call(far, 'ask', { ask })).content[0]?.text).toContain('Ann');
    expect((await call(far, 'sample', { ask })).content[0]?.text).toContain('Hi');
    expect((await call(far, 'roots', { ask })).content[0]?.text).toContain('file:///work');
    expect(asked).toEqual(['elicitation/create', 'sampling/createMessage', 'roots/list']);
    // Who cannot be asked is not: the tool hears a refusal and says so.
    expect(await call(far, 'ask')).toMatchObject({ isError: true });
    expect((await call(far, 'roots')).content[0]?.text).toBe('{"roots":[]}');
  });

  it('says when the person was at the address it sent them to: while the call runs, and after it refused it', async () => {
    const far = await opened(placeOf());
    const told: string[] = [];
    const completed = (id: string) => void told.push(id);
    const ask: RelayContext['ask'] = async () => ({ action: 'accept' });
    expect((await call(far, 'send', { ask, completed })).content[0]?.text).toBe('accept');
    await eventually(() => told.includes('asked'), 'word of it');
    await expect(call(far, 'locked', { ask, completed })).rejects.toMatchObject({ details: { with: { code: -32042 } } });
    expect(told).toEqual(['asked']);
    await call(far, 'unlock');
    await eventually(() => told.includes('refused'), 'word of it');
  });

  it('hears of other roots from the one whose roots it knows, asks for them at once, and of nobody else', async () => {
    const far = await opened(placeOf());
    const asked: string[] = [];
    const of = (caller: string, uri: string): RelayContext => ({
      ...{ signal, capabilities: {}, caller },
      ask: async () => (asked.push(caller), { roots: [{ uri }] }),
    });
    const relay = far.link.relay();
    const known = async () => (await call(far, 'known-roots', { caller: 'Ann' })).content[0]?.text;
    relay?.rootsChanged?.(of('Ann', 'file:///early'));
    await call(far, 'roots', of('Ann', 'file:///work'));
    relay?.rootsChanged?.(of('Bob', 'file:///bob'));
    expect(await known()).toBe('none yet');
    relay?.rootsChanged?.(of('Ann', 'file:///home'));
    await expect.poll(known).toBe('{"roots":[{"uri":"file:///home"}]}');
    expect(asked).toEqual(['Ann', 'Ann']);
    // Once it knows the roots of two, one of them no longer speaks for both.
    await call(far, 'roots', of('Bob', 'file:///bob'));
    relay?.rootsChanged?.(of('Ann', 'file:///other'));
    expect(await known()).toContain('file:///home');
    expect(asked).toEqual(['Ann', 'Ann', 'Bob']);
  });

  it('is believed nothing: what it says of itself makes it riskier, never safer than asking', async () => {
    const tools = (await opened(placeOf())).tools();
    const risks = Object.fromEntries(tools.map(({ name, risk }) => [name, risk]));
    expect(risks).toMatchObject({ add: 'control', wipe: 'danger', look: 'control' });
    expect(tools.every(({ upstream }) => upstream)).toBe(true);
    expect(tools.find(({ name }) => name === 'look')).toMatchObject({
      title: { en: 'Look around' },
      more: { annotations: { readOnlyHint: true } },
    });
  });

  it('is believed that it only reads where the person says so, and never of what it calls destructive, too', () => {
    const far = (annotations: Record<string, boolean>) => ({ name: 'far', description: '', inputSchema: {}, annotations });
    expect(linkTool(far({ readOnlyHint: true }), true).risk).toBe('control');
    expect(linkTool(far({ readOnlyHint: true }), true, true).risk).toBe('read');
    expect(linkTool(far({ readOnlyHint: true, destructiveHint: true }), true, true).risk).toBe('danger');
  });

  it('may end at a word it does not know: the next one is greeted in the old way', async () => {
    const far = await opened(placeOf('--fragile'));
    expect((await call(far, 'add')).content[0]?.text).toBe('3');
  });

  it('may chatter where only messages belong', async () => {
    expect((await call(await opened(placeOf('--noisy')), 'add')).content[0]?.text).toBe('3');
  });

  it('that ends is said to be lost, at once, and the call that ran says so', async () => {
    const far = await opened(placeOf());
    await expect(call(far, 'end')).rejects.toMatchObject({ problem: 'program.ended' });
    await eventually(() => far.events.some((event) => event.kind === 'health' && event.health.state === 'offline'), 'word that it is lost');
    await expect(call(far, 'add')).rejects.toMatchObject({ problem: 'remote.unreachable' });
  });
});

describe('an address', () => {
  const answering = async (handle: Parameters<typeof createServer>[1]): Promise<Place> => {
    const server = createServer(handle).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    ends.push(async () => (server.closeAllConnections(), server.close()));
    const at = server.address();
    return { kind: 'address', url: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/mcp`, headers: {} };
  };

  it.each([
    [401, 'auth.refused'],
    [403, 'remote.forbidden'],
    [404, 'remote.not-found'],
    [503, 'remote.unreachable'],
  ])('that answers %i is said to be that', async (status, problem) => {
    const place = await answering((_req, res) => res.writeHead(status).end('no'));
    await expect(opened(place)).rejects.toMatchObject({ problem });
  });

  it('that is a web page is no server', async () => {
    const place = await answering((_req, res) => res.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hello</p>'));
    await expect(opened(place)).rejects.toMatchObject({ problem: expect.stringMatching(/^remote\./) });
  });

  it('where nobody is, or where the person did not point, is not reached', async () => {
    await expect(opened({ kind: 'address', url: 'http://127.0.0.1:1/mcp', headers: {} })).rejects.toMatchObject({
      problem: 'remote.unreachable',
    });
    await expect(opened({ kind: 'address', url: 'http://169.254.169.254/mcp', headers: {} })).rejects.toMatchObject({
      problem: 'reach.blocked',
    });
  });
});
