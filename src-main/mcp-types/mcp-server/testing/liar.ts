import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { passingSecrets } from '../../../core/connections/sealing.ts';
import { systemClock } from '../../../core/host/clock.ts';
import { createNet } from '../../../core/net/net.ts';
import type { Log, World } from '../../../kit/index.ts';

type Json = Record<string, unknown>;
/** What it says where; a function answers by itself. */
type Lies = {
  resource?: Json;
  metadata?: Json | ((req: IncomingMessage, res: ServerResponse) => void);
  token?: (form: URLSearchParams, res: ServerResponse) => void;
  /** What lets somebody in; nothing does, unless it is named. */
  good?: string;
};
/** `shown`: the keys it was shown. */
export type Liar = { origin: string; url: string; asked: string[]; shown: string[]; lies: Lies; close(): void };

/** A server that wants people to sign in, and its sign-in server, on one address: honest, but for what it is told to say. */
export async function startLiar(lies: Lies = {}): Promise<Liar> {
  const asked: string[] = [];
  const shown: string[] = [];
  const server = createServer((req, res) => void answer(req, res));
  const json = (res: ServerResponse, body: unknown, status = 200): void =>
    void res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const path = new URL(req.url ?? '/', liar.origin).pathname;
    asked.push(`${req.method} ${path}`);
    if (req.headers.authorization !== undefined) shown.push(req.headers.authorization);
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks).toString('utf8');
    if (path === '/.well-known/oauth-protected-resource/mcp')
      return json(res, { resource: liar.url, authorization_servers: [liar.origin], ...liar.lies.resource });
    if (path === '/.well-known/oauth-authorization-server') {
      const { metadata } = liar.lies;
      return typeof metadata === 'function' ? metadata(req, res) : json(res, { ...honest(liar.origin), ...metadata });
    }
    if (path === '/register') return json(res, { client_id: 'registered', redirect_uris: ['http://127.0.0.1:7420/oauth/callback'] }, 201);
    if (path === '/token') {
      if (liar.lies.token) return liar.lies.token(new URLSearchParams(body), res);
      return json(res, { access_token: 'an-access', refresh_token: 'a-refresh', token_type: 'Bearer', expires_in: 3600 });
    }
    if (req.headers.authorization !== `Bearer ${liar.lies.good ?? ''}`)
      return void res.writeHead(401, { 'www-authenticate': 'Bearer scope="read"' }).end();
    json(res, { jsonrpc: '2.0', id: null, error: { code: -32601, message: 'Nothing to see here' } }, 404);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const liar: Liar = {
    origin,
    url: `${origin}/mcp`,
    asked,
    shown,
    lies,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return liar;
}

const honest = (origin: string): Json => ({
  issuer: origin,
  authorization_endpoint: `${origin}/authorize`,
  token_endpoint: `${origin}/token`,
  registration_endpoint: `${origin}/register`,
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['none'],
  authorization_response_iss_parameter_supported: true,
});

/** A real world of a connection to this address, in which names lead where the test says. */
export function worldOf(url: string, log: Log, names: Record<string, string> = {}): { world: World; close(): void } {
  const life = new AbortController();
  const net = createNet({
    clock: systemClock,
    log,
    resolve: async (host) => {
      const address = names[host];
      if (address === undefined) throw Object.assign(new Error('unknown'), { code: 'ENOTFOUND' });
      return [{ address, family: 4 }];
    },
  });
  const world = net.world({
    type: { id: 'mcp-server', reach: ['typed', 'public'], endpoints: {} },
    hosts: [new URL(url).hostname],
    secrets: passingSecrets(),
    signal: life.signal,
    log,
  });
  return { world, close: () => life.abort() };
}
