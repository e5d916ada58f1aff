import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { farLink } from '../testing/far-link.ts';

type Json = Record<string, unknown>;
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A server that answers calls under the number that is said here. */
async function answering(version: '2026-07-28' | '2025-11-25', say: (id: unknown) => Json): Promise<string> {
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(Buffer.from(chunk));
    const { id, method } = JSON.parse(Buffer.concat(chunks).toString() || '{}');
    const json = (body: Json): void =>
      void res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ jsonrpc: '2.0', ...body }));
    const capabilities = { tools: {} };
    const about = { capabilities, serverInfo: { name: 'other', version: '1' } };
    if (method === 'server/discover' && version === '2026-07-28')
      return json({ id, result: { resultType: 'complete', supportedVersions: [version], ...about } });
    if (method === 'initialize' && version !== '2026-07-28') return json({ id, result: { protocolVersion: version, ...about } });
    if (method === 'tools/list')
      return json({
        id,
        result: { resultType: 'complete', ttlMs: 0, cacheScope: 'private', tools: [{ name: 'ask', inputSchema: { type: 'object' } }] },
      });
    if (method === 'tools/call') return json(say(id));
    if (id === undefined) return void res.writeHead(202).end();
    if (req.method !== 'POST') return void res.writeHead(405).end();
    json({ id, error: { code: -32601, message: 'no' } });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => (server.closeAllConnections(), server.close()));
  const at = server.address();
  return `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/mcp`;
}

const result = { resultType: 'complete', content: [{ type: 'text', text: 'a secret of somebody else' }] };
const called = async (version: '2026-07-28' | '2025-11-25', say: (id: unknown) => Json) => {
  const far = await farLink({ kind: 'address', url: await answering(version, say), headers: {} });
  ends.push(() => far.close());
  return far.link.runTool('ask', {}, new AbortController().signal);
};

it.each(['2026-07-28', '2025-11-25'] as const)('an answer to another call is nobody’s here, at a server of %s', async (version) => {
  await expect(called(version, () => ({ id: 'call-77', result }))).rejects.toMatchObject({ problem: 'remote.strange' });
  await expect(called(version, () => ({ id: 'call-77', error: { code: -32000, message: 'of another' } }))).rejects.toMatchObject({
    problem: 'remote.strange',
  });
});

it('an error of a server that did not read so far as the number is one', async () => {
  const thrown = await called('2026-07-28', () => ({ id: 'server-error', error: { code: -32600, message: 'too early' } })).catch(
    SwitchboardError.from,
  );
  expect(thrown).toMatchObject({ problem: 'remote.refused', message: 'too early' });
});

it('the answer to the very call is passed on', async () => {
  expect(await called('2026-07-28', (id) => ({ id, result }))).toMatchObject({ result: { content: result.content } });
});
