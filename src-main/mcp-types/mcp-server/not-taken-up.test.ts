import { createServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { mayBeDone } from '../../core/tools/may-be-done.ts';
import { farLink } from './testing/far-link.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

const RESULTS: Record<string, unknown> = {
  initialize: { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'x', version: '1' } },
  'tools/list': { tools: [{ name: 'wipe', inputSchema: { type: 'object' } }] },
};

/** How a call ends that was taken, whose stream was cut, and that cannot be taken up again: the server is gone, or began anew. */
async function cutAndThen(then: 'gone' | 'anew'): Promise<unknown> {
  const server = createServer((req, res) => {
    let body = '';
    req.on('data', (piece) => (body += String(piece)));
    req.on('end', () => {
      if (req.method === 'GET') return void res.writeHead(req.headers['last-event-id'] ? 404 : 405).end();
      if (req.method !== 'POST') return void res.writeHead(200).end();
      const { id, method } = JSON.parse(body) as { id?: number; method: string };
      if (id === undefined) return void res.writeHead(202).end();
      if (method === 'tools/call') {
        if (then === 'gone') server.close();
        const headers = { 'content-type': 'text/event-stream', ...(then === 'gone' && { connection: 'close' }) };
        return void res.writeHead(200, headers).end('id: 1\nretry: 20\ndata: \n\n');
      }
      if (!(method in RESULTS)) return void res.writeHead(400).end('no');
      const said = JSON.stringify({ jsonrpc: '2.0', id, result: RESULTS[method] });
      res.writeHead(200, { 'content-type': 'application/json', 'mcp-session-id': 's1' }).end(said);
    });
  });
  ends.push(() => (server.close(), server.closeAllConnections()));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('It listens nowhere');
  const far = await farLink({ kind: 'address', url: `http://127.0.0.1:${address.port}/mcp`, headers: {} });
  ends.push(() => far.close());
  return far.link.runTool('wipe', {}, new AbortController().signal).catch((thrown: unknown) => thrown);
}

it.each(['gone', 'anew'] as const)(
  'a call that was taken may have been done where the server is %s when its answer is to be heard',
  async (then) => {
    const thrown = await cutAndThen(then);
    expect([thrown, mayBeDone(thrown)]).toEqual([expect.any(SwitchboardError), true]);
    // Nobody asks again what was turned away by nobody.
    expect(thrown).toMatchObject({ problem: 'remote.unreachable' });
    expect(thrown).not.toHaveProperty('details.untouched');
  },
);
