import { Agent, request } from 'node:http';

const META = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
  'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1' },
};
export type Caller = { post(method: string, params?: Record<string, unknown>): Promise<Buffer>; close(): void };

/** A client of the current revision that costs next to nothing itself: it reads the bytes and looks at their beginning. */
export function createCaller(url: string, token?: string, sockets = 64): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const { hostname, port, pathname } = new URL(url);
  let id = 0;
  return {
    close: () => agent.destroy(),
    post: (method, params = {}) =>
      new Promise((done, failed) => {
        id += 1;
        const body = JSON.stringify({ jsonrpc: '2.0', id, method, params: { ...params, _meta: META } });
        const headers = {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          accept: 'application/json, text/event-stream',
          'mcp-protocol-version': '2026-07-28',
          'mcp-method': method,
          ...(typeof params['name'] === 'string' && { 'mcp-name': params['name'] }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        };
        const asked = request({ agent, hostname, port, path: pathname, method: 'POST', headers }, (res) => {
          const chunks: Buffer[] = [];
          res.on('data', (chunk: Buffer) => chunks.push(chunk));
          res.on('end', () => {
            const bytes = Buffer.concat(chunks);
            if (res.statusCode === 200 && bytes.subarray(0, 200).includes('"result"')) done(bytes);
            else failed(new Error(`${res.statusCode}: ${bytes.subarray(0, 300).toString('utf8')}`));
          });
        });
        asked.on('error', failed);
        asked.end(body);
      }),
  };
}

/** So many calls one after the other, or several at a time: how long each took, and how many a second there were. */
export async function load(run: () => Promise<unknown>, calls: number, atOnce = 1): Promise<{ ms: number[]; perSecond: number }> {
  const ms: number[] = [];
  let left = calls;
  const from = performance.now();
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const since = performance.now();
      await run();
      ms.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { ms, perSecond: calls / ((performance.now() - from) / 1000) };
}
