import { afterEach, describe, expect, it } from 'vitest';
import { answering, type Answer } from './testing/answering.ts';
import { farLink } from './testing/far-link.ts';

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

it('a stream of news that breaks off before it has begun is a broken line, and not a server that has no news', async () => {
  const url = await streaming('2026-07-28', 'subscriptions/listen', (res) => res.write(': hm', () => setImmediate(() => res.destroy())), {
    listChanged: true,
  });
  await expect(farLink({ kind: 'address', url, headers: {} })).rejects.toMatchObject({ problem: 'remote.unreachable' });
});
