import type { ServerResponse } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import type { Link } from '../../kit/index.ts';
import { mayBeDone } from '../../core/tools/may-be-done.ts';
import { staysResponsive, UNLESS_SLOW_ONCE } from '../../core/testing/turns.ts';
import { answering } from './testing/answering.ts';
import { farLink } from './testing/far-link.ts';

type Era = '2026-07-28' | '2025-11-25';
type How = 'in one piece' | 'as an event';
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const MEGABYTE = Buffer.alloc(1 << 20, 120);
const about = { capabilities: { tools: {}, resources: {} }, serverInfo: { name: 'large', version: '1' } };
const list = { resultType: 'complete', ttlMs: 0, cacheScope: 'private', tools: [{ name: 'say', inputSchema: { type: 'object' } }] };

/** A server that answers the first call with a hundred megabytes, and every other with a word. `sent`: how many it got rid of. */
async function large(version: Era, how: How): Promise<{ url: string; sent: () => number }> {
  let sent = 0;
  let calls = 0;
  const hundred = (res: ServerResponse, id: unknown): void => {
    res.writeHead(200, { 'content-type': how === 'as an event' ? 'text/event-stream' : 'application/json' });
    res.write(
      `${how === 'as an event' ? 'data: ' : ''}{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":{"content":[{"type":"text","text":"`,
    );
    (function more() {
      if (res.destroyed) return;
      if (sent === 100) return void res.end(`"}]}}\n\n`);
      sent += 1;
      res.write(MEGABYTE, more);
    })();
  };
  const { url, close } = await answering({
    version,
    capabilities: about.capabilities,
    results: { 'tools/list': list, 'tools/call': { resultType: 'complete', content: [{ type: 'text', text: 'a word' }] } },
    odd: (method) => ((method === 'tools/call' || method === 'resources/read') && ++calls === 1 ? hundred : undefined),
  });
  ends.push(close);
  return { url, sent: () => sent };
}

/** The same as a program. */
const LARGE_PROGRAM = `
const say = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\\n');
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method } = JSON.parse(line);
  if (method === 'initialize') say({ id, result: { protocolVersion: '2025-11-25', ...${JSON.stringify(about)} } });
  else if (method === 'tools/list') say({ id, result: ${JSON.stringify(list)} });
  else if (method === 'tools/call') {
    process.stdout.write('{"jsonrpc":"2.0","id":' + JSON.stringify(id) + ',"result":{"content":[{"type":"text","text":"');
    const some = Buffer.alloc(1 << 20, 120);
    let left = 100;
    (function more() { if (left-- > 0) process.stdout.write(some, more); else process.stdout.write('"}]}}\\n'); })();
  } else if (id !== undefined) say({ id, error: { code: -32601, message: 'no' } });
});`;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const inUse = (): number => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** Calls it; what came of it, and how much is still held after. Meanwhile others had their turn. */
async function called(link: Pick<Link, 'runTool'>): Promise<{ failed: unknown; kept: () => number }> {
  const before = inUse();
  const failed = await staysResponsive(async (): Promise<unknown> =>
    link.runTool?.('say', {}, new AbortController().signal).then(
      () => 'it was taken',
      (thrown: unknown) => thrown,
    ),
  );
  return { failed, kept: () => inUse() - before };
}
const TEN_MEGABYTES = 10 * 1024 * 1024;

describe('an answer of 100 MB', UNLESS_SLOW_ONCE, () => {
  it.each<[Era, How, number]>([
    ['2026-07-28', 'in one piece', 24],
    ['2026-07-28', 'as an event', 8],
    ['2025-11-25', 'in one piece', 24],
    ['2025-11-25', 'as an event', 8],
  ])('of a server of %s, %s, is refused in words, and the next call goes on', async (version, how, most) => {
    const { url, sent } = await large(version, how);
    const far = await farLink({ kind: 'address', url, headers: {} });
    ends.push(() => far.close());
    const { failed, kept } = await called(far.link);
    expect(failed).toMatchObject({
      problem: 'remote.strange',
      message: expect.stringMatching(new RegExp(`too large: more than the ${most} MB`)),
    });
    // It said yes before it said too much.
    expect(mayBeDone(failed)).toBe(true);
    // What lies in the buffers of the machine is more than was read.
    expect(sent()).toBeLessThan(most + 40);
    await expect.poll(kept).toBeLessThan(TEN_MEGABYTES);
    expect((await far.link.runTool('say', {}, new AbortController().signal)).result).toMatchObject({ content: [{ text: 'a word' }] });
  });

  it.each<Era>(['2026-07-28', '2025-11-25'])(
    'of a server of %s, to another question than a call, ends at once, in words',
    async (version) => {
      const { url, sent } = await large(version, 'as an event');
      const far = await farLink({ kind: 'address', url, headers: {} });
      ends.push(() => far.close());
      const read = () =>
        far.link.relay?.()?.request('resources/read', { uri: 'a:b' }, { signal: new AbortController().signal, capabilities: {} });
      await expect(read()).rejects.toMatchObject({
        problem: 'remote.strange',
        message: expect.stringContaining('too large: more than the 24 MB'),
      });
      expect(sent()).toBeLessThan(64);
      expect((await far.link.runTool('say', {}, new AbortController().signal)).result).toMatchObject({ content: [{ text: 'a word' }] });
    },
  );

  it('of a program ends the program, in words', async () => {
    const far = await farLink({ kind: 'program', command: { program: process.execPath, args: ['-e', LARGE_PROGRAM] }, env: {} });
    ends.push(() => far.close());
    const { failed, kept } = await called(far.link);
    expect(failed).toMatchObject({
      problem: 'program.ended',
      details: { with: { why: expect.stringContaining('too large: more than the 24 MB') } },
    });
    await expect.poll(kept).toBeLessThan(TEN_MEGABYTES);
  });
});
