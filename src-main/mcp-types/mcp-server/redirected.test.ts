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
const leading = (version: Era, from: string[], to: string, status = 307): Promise<string> =>
  serving(async (req, res) => {
    const body = (await req.toArray()).join('');
    if (req.method !== 'POST') return void res.writeHead(405).end();
    const { id, method } = JSON.parse(body);
    if (from.includes(method)) return void res.writeHead(status, { location: to }).end('Moved');
    if (id === undefined) return void res.writeHead(202).end();
    const results: Record<string, unknown> = RESULTS[version];
    const said = results[method] ? { result: results[method] } : { error: { code: -32601, message: 'no' } };
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ jsonrpc: '2.0', id, ...said }));
  }).then((origin) => `${origin}/mcp`);

const key = { Authorization: 'Bearer hush-hush' };
const signal = new AbortController().signal;
const refusal = (work: Promise<unknown>): Promise<SwitchboardError> => work.then(() => expect.fail('it went there'), SwitchboardError.from);

describe.each<Era>(['2026-07-28', '2025-11-25'])('a server of %s that leads into a private range', (version) => {
  it.each(['a call', 'a prompt'] as const)('with %s is followed nowhere, and nobody there hears the key', async (what) => {
    const heard: unknown[] = [];
    const inside = await serving((req, res) => (heard.push(req.headers), res.end('secret')));
    for (const [to, named] of [
      [`${inside}/latest`, inside],
      ['http://169.254.169.254/latest', 'http://169.254.169.254'],
      ['http://10.0.0.1/', 'http://10.0.0.1'],
      ['file:///etc/passwd', 'file://'],
    ] as const) {
      const url = await leading(version, ['tools/call', 'prompts/list'], to);
      const far = await farLink({ kind: 'address', url, headers: key });
      ends.push(() => far.close());
      const asked =
        what === 'a call'
          ? far.link.runTool('go', {}, signal)
          : (far.link.relay()?.request('prompts/list', {}, { signal, capabilities: {} }) ?? Promise.resolve());
      const { problem, message, details } = await refusal(asked);
      expect([problem, details.with]).toEqual(['remote.redirected', { host: new URL(url).host, to: named }]);
      expect(message).not.toContain('secret');
    }
    expect(heard).toEqual([]);
  });

  it('from the first word on is not connected to', async () => {
    const heard: unknown[] = [];
    const inside = await serving((req, res) => (heard.push(req.headers), res.end('secret')));
    const url = await leading(version, ['server/discover', 'initialize'], `${inside}/latest`);
    const { problem, details } = await refusal(farLink({ kind: 'address', url, headers: key }));
    expect([problem, details.with]).toEqual(['remote.redirected', { host: new URL(url).host, to: inside }]);
    expect(heard).toEqual([]);
  });
});

describe('whoever typed an address that leads on', () => {
  const ALL = ['server/discover', 'initialize'];
  const refused = (url: string) => refusal(farLink({ kind: 'address', url, headers: key }));

  it.each([301, 308])('to https of the same host is told what to type (%s)', async (status) => {
    const trouble = await refused(await leading('2025-11-25', ALL, 'https://127.0.0.1/mcp', status));
    expect([trouble.problem, trouble.details.with]).toEqual(['remote.scheme', { host: '127.0.0.1', scheme: 'https://' }]);
  });

  it('within the server, in a way that takes no question along, is told the whole address', async () => {
    const url = await leading('2025-11-25', ALL, '/mcp/', 301);
    const trouble = await refused(url);
    expect([trouble.problem, trouble.details.with]).toEqual(['remote.redirected', { host: new URL(url).host, to: `${url}/` }]);
  });

  it('round in a circle is told that it makes no sense', async () => {
    expect((await refused(await leading('2025-11-25', ALL, '/mcp'))).problem).toBe('remote.strange');
  });
});
