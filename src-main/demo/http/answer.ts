import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../life/service.ts';
import type { User } from '../people/people.ts';
import type { Door } from '../protocol/door.ts';
import { configItems } from './config-items.ts';
import { loginRoutes } from './login-flow.ts';
import { onboarding } from './onboarding.ts';
import { pictures } from './pictures.ts';
import { NOT_FOUND, UNAUTHORIZED, type Reply, type Route } from './route.ts';
import { signIn } from './sign-in.ts';
import { states } from './states.ts';
import { past } from './past.ts';

const MOST_BODY = 1024 * 1024;
const ROUTES: Route[] = [...states, ...past, ...pictures, ...configItems, ...signIn, ...loginRoutes, ...onboarding];

/** The REST side, with Home Assistant's own words for no. */
export async function answerHttp(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status = 200, json, text, html, bytes, headers } = await replyTo(door, request);
  response.writeHead(status, {
    'content-type': typeOf({ json, html, bytes }),
    date: new Date(door.home.now()).toUTCString(),
    ...headers,
  });
  response.end(bytes ?? html ?? (json === undefined ? text : JSON.stringify(json)));
}

function typeOf({ json, html, bytes }: { json: unknown; html: string | undefined; bytes: Buffer | undefined }): string {
  if (bytes) return 'image/png';
  if (html !== undefined) return 'text/html; charset=utf-8';
  return json === undefined ? 'text/plain; charset=utf-8' : 'application/json';
}

async function replyTo(door: Door, request: IncomingMessage): Promise<Reply> {
  const { banned, httpStatus } = door.faults.door;
  if (banned) return { status: 403, text: '403: Forbidden' };
  if (httpStatus !== undefined) return { status: httpStatus, text: `${httpStatus}: faulty` };
  const url = new URL(request.url ?? '/', 'http://demo');
  const here = ROUTES.filter(({ path }) => path.test(url.pathname));
  const route = here.find(({ method = 'GET' }) => method === request.method);
  const match = route && url.pathname.match(route.path);
  if (!route || !match) return here.length > 0 ? { status: 405, text: '405: Method Not Allowed' } : NOT_FOUND;
  const user = whoMay(door, route, match, request, url);
  if (!user) return UNAUTHORIZED;
  try {
    return await route.answer(door, { match, url, body: await bodyOf(request), user });
  } catch (thrown) {
    return refusal(thrown);
  }
}

/** Who asks, if they may. */
function whoMay(door: Door, route: Route, match: RegExpMatchArray, request: IncomingMessage, url: URL): User | undefined {
  const known = userOf(door, request, url);
  if (known) return route.admin && !known.admin ? undefined : known;
  return route.open || isPictures(door, route, match, url) ? door.household.owner : undefined;
}

/** REST hides why: bad words are 400, anything a device says is 500. */
function refusal(thrown: unknown): Reply {
  if (thrown instanceof Refusal && thrown.code === 'rest_unauthorized') return UNAUTHORIZED;
  if (thrown instanceof Refusal && thrown.code === 'malformed') return { status: 400, json: { message: thrown.message } };
  if (thrown instanceof Refusal && thrown.code === 'home_assistant_error')
    return { status: 500, text: '500 Internal Server Error\n\nServer got itself in trouble' };
  return { status: 400, text: '400: Bad Request' };
}

function userOf(door: Door, request: IncomingMessage, url: URL) {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token !== undefined) {
    const holder = door.tokens.holder(token);
    if (!holder) door.faults.door.loginFailed();
    return holder?.user;
  }
  return door.tokens.signed(url.pathname, url.searchParams.get('authSig') ?? '') ? door.household.owner : undefined;
}

/** A picture's own token, as its entity names it. */
function isPictures(door: Door, route: Route, match: RegExpMatchArray, url: URL): boolean {
  const token = url.searchParams.get('token');
  return token !== null && route.token?.(door, match[1] ?? '') === token;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) {
    body += String(piece);
    if (body.length > MOST_BODY) throw new Refusal('invalid_format', 'too large');
  }
  return body;
}
