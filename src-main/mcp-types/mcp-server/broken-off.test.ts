import { afterEach, describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { mayBeDone } from '../../core/tools/may-be-done.ts';
import { answering, type Answer } from './testing/answering.ts';
import { farLink, farWorld } from './testing/far-link.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A server that answers one method like this, as a stream of events; its address. */
async function streaming(version: string, asked: string, answer: Answer, tools = {}): Promise<string> {
  const { url, close } = await answering({
    version,
    capabilities: { tools, resources: {} },
    odd: (method) => (method === asked ? (res, id) => answer(res.writeHead(200, { 'content-type': 'text/event-stream' }), id) : undefined),
  });
  ends.push(close);
  return url;
}

/** The reading of a resource that is answered like this. */
async function reading(version: string, answer: Answer) {
  const url = await streaming(version, 'resources/read', answer);
  const far = await farLink({ kind: 'address', url, headers: {} });
  ends.push(() => far.close());
  const context = { signal: new AbortController().signal, capabilities: {} };
  return far.link.relay?.()?.request('resources/read', { uri: 'a:b' }, context);
}

const TOLD = { jsonrpc: '2.0', method: 'notifications/message', params: { level: 'error', data: { error: 'slow disk' } } };

describe.each(['2026-07-28', '2025-11-25'])('a server of %s that was asked something and answers by a stream', (version) => {
  it.each<[string, Answer]>([
    ['breaks off in the middle', (res) => res.write('data: {"a":', () => setImmediate(() => res.destroy()))],
    ['ends without an answer', (res) => void res.end(': still here\n\n')],
    [
      'ends in the middle of its answer',
      (res, id) => void res.end(`data: {"jsonrpc":"2.0","id":${id},"result":{"contents":[{"uri":"a:b","te`),
    ],
    ['tells of an error on the way and ends', (res) => void res.end(`data: ${JSON.stringify(TOLD)}\n\n`)],
  ])('and %s is not waited for', async (_how, answer) => {
    await expect(reading(version, answer)).rejects.toMatchObject({ problem: 'remote.unreachable' });
  });

  it('and says it in pieces is heard', async () => {
    const answer: Answer = (res, id) => {
      const said = `data: ${JSON.stringify({ jsonrpc: '2.0', id, result: { resultType: 'complete', ttlMs: 0, cacheScope: 'private', contents: [] } })}\n\n`;
      res.write(said.slice(0, 30), () => setImmediate(() => res.end(said.slice(30))));
    };
    expect(await reading(version, answer)).toMatchObject({ contents: [] });
  });
});

const TOOLS = {
  'tools/list': { resultType: 'complete', ttlMs: 0, cacheScope: 'private', tools: [{ name: 'wipe', inputSchema: { type: 'object' } }] },
};

describe.each(['2026-07-28', '2025-11-25'])('a tool of a server of %s that may have done its work', (version) => {
  /** How the call of a tool ends that is answered like this; several are asked at the same time. */
  async function ended(answer: Answer): Promise<unknown[]> {
    const { url, close } = await answering({
      version,
      capabilities: { tools: {} },
      results: TOOLS,
      odd: (method) => (method === 'tools/call' ? answer : undefined),
    });
    ends.push(close);
    const far = await farLink({ kind: 'address', url, headers: {} });
    ends.push(() => far.close());
    const signal = new AbortController().signal;
    return Promise.all([1, 2].map(() => far.link.runTool('wipe', {}, signal).catch((thrown: unknown) => thrown)));
  }
  it.each<[string, Answer]>([
    ['hangs up', (res) => res.destroy()],
    ['breaks off in the middle of its answer', (res) => res.writeHead(200, { 'content-length': '90' }).write('{', () => res.destroy())],
    ['ends its stream without an answer', (res) => void res.writeHead(200, { 'content-type': 'text/event-stream' }).end(': hm\n\n')],
    ['answers what nobody understands', (res) => void res.writeHead(200, { 'content-type': 'text/html' }).end('<p>Done')],
  ])('is known for one where it %s', async (_how, answer) => {
    for (const thrown of await ended(answer)) expect([thrown, mayBeDone(thrown)]).toEqual([expect.any(SwitchboardError), true]);
  });

  it('is known for none where it says no', async () => {
    const [thrown] = await ended((res) => void res.writeHead(400).end('no'));
    expect([thrown, mayBeDone(thrown)]).toEqual([expect.any(SwitchboardError), false]);
  });
});

it('what nobody was there to hear was not done', async () => {
  const { url, close } = await answering({ version: '2025-11-25', capabilities: {}, odd: () => undefined });
  close();
  const signal = new AbortController().signal;
  const asked = farWorld({ kind: 'address', url, headers: {} }).exchange({ url, headers: {}, body: '{}', signal });
  const thrown: unknown = await asked.catch((error: unknown) => error);
  expect([thrown, mayBeDone(thrown)]).toEqual([expect.any(SwitchboardError), false]);
});

it('a stream of news that breaks off before it has begun is a broken line, and not a server that has no news', async () => {
  const url = await streaming('2026-07-28', 'subscriptions/listen', (res) => res.write(': hm', () => setImmediate(() => res.destroy())), {
    listChanged: true,
  });
  await expect(farLink({ kind: 'address', url, headers: {} })).rejects.toMatchObject({ problem: 'remote.unreachable' });
});
