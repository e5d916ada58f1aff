import type { IncomingMessage, ServerResponse } from 'node:http';
import { spoilt, wordsOf, type Answering } from '../faults/answers.ts';
import type { Faults } from '../faults/faults.ts';
import type { Params, Region } from '../world/rows.ts';
import { answer, type Letter } from './desk.ts';
import { visit, type SignIn } from './oauth-page.ts';
import type { Office } from './route.ts';

export type CloudHouse = { office: Office; faults: Faults; signIn: SignIn };
/** Where the sockets are, as a client of this region shall reach them. */
export type PushAddress = { domain: string; port: number };
type Reply = { status?: number; type?: string; text: string; headers?: Record<string, string> };

const MOST_BODY = 1024 * 1024;
const HTML =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>';
const json = (value: unknown): Reply => ({ type: 'application/json; charset=utf-8', text: JSON.stringify(value) });

/** Everything the cloud answers over HTTP, in the name of a region. */
export async function answerHttp(
  house: CloudHouse,
  region: Region,
  push: PushAddress,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { faults, office } = house;
  if (faults.wire.blocked) return void request.socket.destroy();
  const url = new URL(request.url ?? '/', 'http://cloud');
  const how = faults.answers.next(url.pathname);
  if (how === 'stalled') return;
  if (how === 'cut') return void request.socket.destroy();
  const wait = typeof how === 'object' && 'wait' in how ? how.wait : office.latency;
  if (wait > 0) await office.world.clock.sleep(wait, office.world.signal).catch(() => undefined);
  const body = await bodyOf(request);
  const reply = faulted(how, url.pathname) ?? (await replyTo(house, region, push, url, body, request, how));
  if (how === 'lost') return;
  send(office, response, reply, how === 'torn');
}

function send(
  { world }: Office,
  response: ServerResponse,
  { status = 200, type = 'text/html; charset=utf-8', text, headers }: Reply,
  torn: boolean,
): void {
  const bytes = Buffer.from(text);
  response.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    date: new Date(world.now()).toUTCString(),
    ...headers,
  });
  if (!torn) return void response.end(bytes);
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

/** The envelope; the dispatch answers without one. */
const enveloped = (path: string, error: number, msg: string, data: Params): Reply =>
  json(path === '/dispatch/app' ? { error, reason: error === 0 ? 'ok' : msg, ...data } : { error, msg, data });

function faulted(how: Answering | undefined, path: string): Reply | undefined {
  if (how === 'html') return { text: HTML };
  if (typeof how !== 'object') return undefined;
  if ('status' in how) return { status: how.status, text: HTML };
  return 'error' in how ? enveloped(path, how.error, how.msg ?? wordsOf(how.error), how.data ?? {}) : undefined;
}

async function replyTo(
  house: CloudHouse,
  region: Region,
  push: PushAddress,
  url: URL,
  body: string,
  request: IncomingMessage,
  how?: Answering,
): Promise<Reply> {
  if (url.pathname === '/oauth/index.html')
    return page(house, url.searchParams, request.method === 'POST' ? new URLSearchParams(body) : undefined);
  if (url.pathname === '/dispatch/app') return enveloped(url.pathname, 0, 'ok', { IP: '127.0.0.1', ...push });
  const letter: Letter = {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    region,
    appId: String(request.headers['x-ck-appid'] ?? ''),
    authorization: request.headers.authorization ?? '',
    body,
  };
  const { error, msg, data, byGateway } = await answer(house.office, letter);
  if (byGateway) return { status: byGateway, text: HTML.replaceAll('502 Bad Gateway', '403 Forbidden') };
  const kept = how !== undefined && error === 0 ? spoilt(how, data) : data;
  return json({ error, msg, data: kept });
}

function page({ office, signIn }: CloudHouse, query: URLSearchParams, form?: URLSearchParams): Reply {
  const { status, html = '', location } = visit(office.world, office.sessions, signIn, query, form);
  return { status, text: html, ...(location !== undefined && { headers: { location } }) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) {
    body += String(piece);
    if (body.length > MOST_BODY) return '';
  }
  return body;
}
