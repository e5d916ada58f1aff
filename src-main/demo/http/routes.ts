import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { fullState } from '../home/state.ts';
import { Refusal } from '../life/service.ts';
import { callService } from '../protocol/call-service.ts';
import { homeConfig } from '../protocol/config.ts';
import { describeServices } from '../protocol/describe-services.ts';
import type { Door } from '../protocol/session.ts';
import { render } from '../protocol/templates.ts';
import { picture } from './picture.ts';

type Reply = { status?: number; json?: unknown; text?: string; bytes?: Buffer; headers?: Record<string, string> };
type Asked = { match: RegExpMatchArray; url: URL; body: string; user: string };
type Route = { method?: 'POST'; path: RegExp; open?: boolean; answer(door: Door, asked: Asked): Reply | Promise<Reply> };
const MOST_BODY = 1024 * 1024;
const Data = z.record(z.string(), z.unknown());
const Template = z.object({ template: z.string() });

const states: Route[] = [
  { path: /^\/api\/$/, answer: () => ({ json: { message: 'API running.' } }) },
  { path: /^\/api\/config$/, answer: ({ home }) => ({ json: homeConfig(home) }) },
  {
    path: /^\/api\/services$/,
    answer: () => ({ json: Object.entries(describeServices()).map(([domain, services]) => ({ domain, services })) }),
  },
  { path: /^\/api\/states$/, answer: ({ home }) => ({ json: [...home.states.values()].map(fullState) }) },
  {
    path: /^\/api\/states\/(.+)$/,
    answer: ({ home }, { match }) => {
      const state = home.get(match[1] ?? '');
      return state ? { json: fullState(state) } : { status: 404, json: { message: 'Entity not found.' } };
    },
  },
  {
    path: /^\/api\/camera_proxy\/(.+)$/,
    answer: ({ home }, { match }) =>
      home.get(match[1] ?? '')?.entity_id.startsWith('camera.')
        ? { bytes: picture(home.clock.now()) }
        : { status: 404, text: '404: Not Found' },
  },
  {
    method: 'POST',
    path: /^\/api\/template$/,
    answer: ({ home }, { body }) => ({ text: render(home, Template.parse(JSON.parse(body)).template).result }),
  },
  { method: 'POST', path: /^\/api\/services\/([a-z_]+)\/([a-z_]+)$/, answer: restService },
];

/** Answers with what changed meanwhile, which is often nothing. */
async function restService({ home }: Door, { match, body, user }: Asked): Promise<Reply> {
  const changed = new Map<string, unknown>();
  const off = home.on(({ change }) => change?.after && changed.set(change.id, fullState(change.after)));
  try {
    const data = body === '' ? {} : Data.parse(JSON.parse(body));
    await callService(home, { domain: match[1] ?? '', service: match[2] ?? '', data, target: {}, respond: false }, home.context(user));
    return { json: [...changed.values()] };
  } finally {
    off();
  }
}

const signIn: Route[] = [
  {
    path: /^\/manifest\.json$/,
    open: true,
    answer: () => ({ json: { name: 'Home Assistant', short_name: 'Home Assistant', start_url: '/?homescreen=1', display: 'standalone' } }),
  },
  {
    path: /^\/auth\/providers$/,
    open: true,
    answer: () => ({
      json: { providers: [{ name: 'Home Assistant Local', id: null, type: 'homeassistant' }], preselect_remember_me: true },
    }),
  },
  { path: /^\/auth\/authorize$/, open: true, answer: authorize },
  {
    method: 'POST',
    path: /^\/auth\/token$/,
    open: true,
    answer: ({ tokens }, { body }) => {
      const form = new URLSearchParams(body);
      if (form.get('action') !== 'revoke') return tokens.grant(form);
      tokens.revoke(form.get('token') ?? '');
      return { status: 200, text: '' };
    },
  },
  {
    method: 'POST',
    path: /^\/auth\/revoke$/,
    open: true,
    answer: ({ tokens }, { body }) => {
      tokens.revoke(new URLSearchParams(body).get('token') ?? '');
      return { status: 200, text: '' };
    },
  },
];

/** The demo has nobody to ask: it agrees at once. */
function authorize({ tokens }: Door, { url }: Asked): Reply {
  const redirect = url.searchParams.get('redirect_uri') ?? '';
  const code = tokens.code(url.searchParams.get('client_id') ?? '', redirect);
  if (code === undefined) return { status: 403, text: 'Invalid redirect URI' };
  const back = new URL(redirect);
  back.searchParams.set('code', code);
  back.searchParams.set('state', url.searchParams.get('state') ?? '');
  return { status: 302, text: '', headers: { location: back.href } };
}

const ROUTES = [...states, ...signIn];

/** The REST side, with Home Assistant's own words for no. */
export async function answerHttp(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status = 200, json, text, bytes, headers } = await replyTo(door, request);
  const type = bytes ? 'image/png' : json === undefined ? 'text/plain; charset=utf-8' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(bytes ?? (json === undefined ? text : JSON.stringify(json)));
}

async function replyTo(door: Door, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://demo');
  const here = ROUTES.filter(({ path }) => path.test(url.pathname));
  const route = here.find(({ method = 'GET' }) => method === request.method);
  const match = route && url.pathname.match(route.path);
  if (!route || !match) return here.length > 0 ? { status: 405, text: '405: Method Not Allowed' } : { status: 404, text: '404: Not Found' };
  const user = userOf(door, request);
  if (!route.open && !user && !isSigned(door, url)) return { status: 401, text: '401: Unauthorized' };
  try {
    return await route.answer(door, { match, url, body: await bodyOf(request), user: user?.id ?? door.home.userId });
  } catch (thrown) {
    // REST hides why: bad words are 400, anything a device says is 500.
    if (thrown instanceof Refusal && thrown.code === 'home_assistant_error')
      return { status: 500, text: '500 Internal Server Error\n\nServer got itself in trouble' };
    return { status: 400, text: '400: Bad Request' };
  }
}

function userOf(door: Door, request: IncomingMessage): ReturnType<Door['enter']> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return token === undefined ? undefined : door.enter(token);
}

const isSigned = (door: Door, url: URL): boolean => door.signed(url.pathname, url.searchParams.get('authSig') ?? '');

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) {
    body += String(piece);
    if (body.length > MOST_BODY) throw new Refusal('invalid_format', 'too large');
  }
  return body;
}
