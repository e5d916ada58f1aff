import { spawn } from 'node:child_process';
import { Agent, createServer, request, type ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';

/**
 * The least that a gateway on Node can be: an HTTP server that hands every message on and knows nothing – no clients, no
 * rules, no journal, no limits, one caller. What it costs is what this machine asks of everybody, and no gateway is below it.
 * `PORT http URL` or `PORT stdio COMMAND ARGS…`.
 */
const [port, how, far = '', ...args] = process.argv.slice(2);
const JSON_TYPE = { 'content-type': 'application/json' };
const answer = (res: ServerResponse, text: string): void =>
  void res.writeHead(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(text) }).end(text);

type Relay = (body: string, session: Record<string, string>, res: ServerResponse) => void;

function overLine(): Relay {
  const child = spawn(far, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<number, { res: ServerResponse; id: unknown }>();
  let last = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const told = JSON.parse(line);
    const asked = waiting.get(told.id);
    if (!asked) return;
    waiting.delete(told.id);
    answer(asked.res, JSON.stringify({ ...told, id: asked.id }));
  });
  return (body, _session, res) => {
    const { id, ...rest } = JSON.parse(body);
    if (id === undefined) {
      child.stdin.write(`${body}\n`);
      return void res.writeHead(202).end();
    }
    waiting.set(++last, { res, id });
    child.stdin.write(`${JSON.stringify({ ...rest, id: last })}\n`);
  };
}

function overHttp(): Relay {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port: farPort, pathname } = new URL(far);
  const target = { agent, hostname, port: farPort, path: pathname, method: 'POST' };
  return (body, session, res) => {
    JSON.parse(body);
    const headers = { ...JSON_TYPE, ...session, accept: 'application/json, text/event-stream', 'content-length': Buffer.byteLength(body) };
    request({ ...target, headers }, (told) => {
      res.writeHead(told.statusCode ?? 502, told.headers);
      told.pipe(res);
    }).end(body);
  };
}

const relay = how === 'http' ? overHttp() : overLine();
const server = createServer((req, res) => {
  if (req.method !== 'POST') return void res.writeHead(405).end();
  let body = '';
  req.setEncoding('utf8').on('data', (piece: string) => (body += piece));
  const kept = (['mcp-session-id', 'mcp-protocol-version'] as const).flatMap((name) => {
    const value = req.headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  req.on('end', () => relay(body, Object.fromEntries(kept), res));
});
server.keepAliveTimeout = 60_000;
server.listen(Number(port), '127.0.0.1');
