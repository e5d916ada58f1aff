import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { farLink } from './testing/far-link.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => (server.closeAllConnections(), server.close()));
  const at = server.address();
  return `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
}

const about = { capabilities: { tools: {}, prompts: {} }, serverInfo: { name: 'leads away', version: '1' } };
const list = { resultType: 'complete', ttlMs: 0, cacheScope: 'private', tools: [{ name: 'go', inputSchema: { type: 'object' } }] };
const RESULTS = {
  '2026-07-28': { 'server/discover': { resultType: 'complete', supportedVersions: ['2026-07-28'], ...about }, 'tools/list': list },
  '2025-11-25': { initialize: { protocolVersion: '2025-11-25', ...about }, 'tools/list': list },
};
type Era = keyof typeof RESULTS;

/** A server that answers until it is asked one of `from`: that it sends elsewhere. */
const leading = (version: Era, from: string[], to: string): Promise<string> =>
  serving(async (req, res) => {
    const body = (await req.toArray()).join('');
    if (req.method !== 'POST') return void res.writeHead(405).end();
    const { id, method } = JSON.parse(body);
    if (from.includes(method)) return void res.writeHead(307, { location: to }).end();
    if (id === undefined) return void res.writeHead(202).end();
    const results: Record<string, unknown> = RESULTS[version];
    const said = results[method] ? { result: results[method] } : { error: { code: -32601, message: 'no' } };
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ jsonrpc: '2.0', id, ...said }));
  }).then((origin) => `${origin}/mcp`);

const key = { Authorization: 'Bearer hush-hush' };
const signal = new AbortController().signal;
const NOWHERE = /^(?:remote\.(?:refused|redirected|strange|scheme)|reach\.blocked)$/;
const refusal = (work: Promise<unknown>): Promise<SwitchboardError> => work.then(() => expect.fail('it went there'), SwitchboardError.from);

describe.each<Era>(['2026-07-28', '2025-11-25'])('a server of %s that leads into a private range', (version) => {
  it.each(['a call', 'a prompt'] as const)('with %s is followed nowhere, and nobody there hears the key', async (what) => {
    const heard: unknown[] = [];
    const inside = await serving((req, res) => (heard.push(req.headers), res.end('secret')));
    for (const to of [`${inside}/latest`, 'http://169.254.169.254/latest', 'http://10.0.0.1/', 'file:///etc/passwd']) {
      const url = await leading(version, ['tools/call', 'prompts/list'], to);
      const far = await farLink({ kind: 'address', url, headers: key });
      ends.push(() => far.close());
      const asked =
        what === 'a call'
          ? far.link.runTool('go', {}, signal)
          : (far.link.relay()?.request('prompts/list', {}, { signal, capabilities: {} }) ?? Promise.resolve());
      const { problem, message } = await refusal(asked);
      expect(problem).toMatch(NOWHERE);
      expect(message).not.toContain('secret');
    }
    expect(heard).toEqual([]);
  });

  it('from the first word on is not connected to', async () => {
    const heard: unknown[] = [];
    const inside = await serving((req, res) => (heard.push(req.headers), res.end('secret')));
    const url = await leading(version, ['server/discover', 'initialize'], `${inside}/latest`);
    expect((await refusal(farLink({ kind: 'address', url, headers: key }))).problem).toMatch(NOWHERE);
    expect(heard).toEqual([]);
  });
});
