import { request, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** `/mcp` as a program of its own would speak to it, byte by byte: every header and every status is the test's. */
export type Answer = { status: number; headers: IncomingMessage['headers']; text: string; json: any };
export type Said = { method?: string; headers?: Record<string, string>; body?: unknown; path?: string };

export const JSON_TYPES = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export function ask(url: string, { method = 'POST', headers = {}, body, path = '/mcp' }: Said): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}${path}`, { method, headers, agent: false }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('error', reject);
      res.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: res.statusCode ?? 0, headers: res.headers, text, json: parsed(text) });
      });
    });
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  });
}

/** An answer's JSON, whether it came plain or as the last event of a stream. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('{') || text.startsWith('[') ? text : (text.split('data: ').at(-1) ?? ''));
  } catch {
    return undefined;
  }
}

export type Event = { id?: string; data: any };
export type Listened = {
  status: number;
  headers: IncomingMessage['headers'];
  events: Event[];
  ended: boolean;
  next(many?: number): Promise<Event[]>;
  close(): void;
};

/** A busy machine takes its time. */
const PATIENCE_MS = 8_000;

/** Opens a stream and keeps what comes. */
export function listen(
  url: string,
  { method = 'GET', headers = {}, body }: Said,
  heard: (event: Event, at: number) => void = () => undefined,
): Promise<Listened> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/mcp`, { method, headers, agent: false }, (res) => {
      let rest = '';
      const listened: Listened = {
        status: res.statusCode ?? 0,
        headers: res.headers,
        events: [],
        ended: false,
        next: async (many = 1) => {
          for (const until = Date.now() + PATIENCE_MS; listened.events.length < many && Date.now() < until && !listened.ended;)
            await wait(5);
          return listened.events.slice(0, many);
        },
        close: () => asked.destroy(),
      };
      res.setEncoding('utf8');
      res.on('data', (chunk: string) => {
        const blocks = `${rest}${chunk}`.split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const [, id] = /^id: (.*)$/m.exec(block) ?? [];
          const [, data] = /^data: (.*)$/m.exec(block) ?? [];
          if (data === undefined) continue;
          const event = { ...(id !== undefined && { id }), data: data.trim() === '' ? undefined : JSON.parse(data) };
          listened.events.push(event);
          heard(event, performance.timeOrigin + performance.now());
        }
      });
      res.on('close', () => (listened.ended = true));
      res.on('error', () => undefined);
      resolve(listened);
    });
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const META = 'io.modelcontextprotocol/';
/** A request of the current revision with everything it needs. */
export function modern(
  method: string,
  params: Record<string, any> = {},
  { id = 1, capabilities = {}, logLevel }: { id?: number | string; capabilities?: object; logLevel?: string } = {},
) {
  const name = params.name ?? params.uri;
  return {
    headers: {
      ...JSON_TYPES,
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': method,
      ...(typeof name === 'string' && { 'mcp-name': name }),
    } as Record<string, string>,
    body: {
      jsonrpc: '2.0',
      id,
      method,
      params: {
        ...params,
        _meta: {
          [`${META}protocolVersion`]: '2026-07-28',
          [`${META}clientCapabilities`]: capabilities,
          [`${META}clientInfo`]: { name: 'test', version: '1' },
          ...(logLevel && { [`${META}logLevel`]: logLevel }),
          ...params._meta,
        },
      },
    },
  };
}

export const initialize = (version = '2025-11-25', capabilities: object = {}) => ({
  jsonrpc: '2.0',
  id: 'first',
  method: 'initialize',
  params: { protocolVersion: version, capabilities, clientInfo: { name: 'test', version: '1' } },
});
