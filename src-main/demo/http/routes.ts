import type { IncomingMessage, ServerResponse } from 'node:http';
import { fullState } from '../home/state.ts';
import { homeConfig } from '../protocol/config.ts';
import { describeServices } from '../protocol/describe-services.ts';
import type { Door } from '../protocol/session.ts';

type Reply = { status?: number; json?: unknown; text?: string };
type Route = { path: RegExp; open?: boolean; answer(door: Door, match: RegExpMatchArray, url: URL): Reply };

const ROUTES: Route[] = [
  { path: /^\/api\/$/, answer: () => ({ json: { message: 'API running.' } }) },
  { path: /^\/api\/config$/, answer: ({ home }) => ({ json: homeConfig(home) }) },
  {
    path: /^\/api\/services$/,
    answer: () => ({ json: Object.entries(describeServices()).map(([domain, services]) => ({ domain, services })) }),
  },
  { path: /^\/api\/states$/, answer: ({ home }) => ({ json: [...home.states.values()].map(fullState) }) },
  {
    path: /^\/api\/states\/(.+)$/,
    answer: ({ home }, match) => {
      const state = home.get(match[1] ?? '');
      return state ? { json: fullState(state) } : { status: 404, json: { message: 'Entity not found.' } };
    },
  },
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
];

/** The REST side, with Home Assistant's own words for no. */
export function answerHttp(door: Door, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://demo');
  const found = ROUTES.map((route) => ({ route, match: url.pathname.match(route.path) })).find(({ match }) => match);
  const send = ({ status = 200, json, text }: Reply): void => {
    response.writeHead(status, { 'content-type': json === undefined ? 'text/plain; charset=utf-8' : 'application/json' });
    response.end(json === undefined ? text : JSON.stringify(json));
  };
  if (!found?.match) return send({ status: 404, text: '404: Not Found' });
  const token = request.headers.authorization?.match(/^Bearer (.+)$/)?.[1];
  if (!found.route.open && !(token && door.enter(token))) return send({ status: 401, text: '401: Unauthorized' });
  return send(found.route.answer(door, found.match, url));
}
