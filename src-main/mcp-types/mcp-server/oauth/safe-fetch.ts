import { isIP } from 'node:net';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { HttpRequest, World } from '../../../kit/index.ts';

/** Descriptions and tokens are small; who sends more, or goes on for ever, is not listened to. */
const MOST_BYTES = 256 * 1024;
const PATIENCE_MS = 10_000;
const METHODS = ['GET', 'POST'] as const;
const BODILESS = new Set([204, 205, 304]);

/** `fetch` for what belongs to a sign-in: encrypted, small, soon, and behind the guard of the connection like everything else. */
export function safeFetch(world: World): (input: string | URL, init?: RequestInit) => Promise<Response> {
  return async (input, init = {}) => {
    const url = new URL(input);
    mustBeSafe(url);
    const method = METHODS.find((known) => known === (init.method ?? 'GET'));
    if (!method) throw new SwitchboardError('bug', `A sign-in needs no ${init.method}`);
    const answer = await world.http({ url: url.href, method, ...sent(init), once: true, timeoutMs: PATIENCE_MS, maxBytes: MOST_BYTES });
    return new Response(BODILESS.has(answer.status) ? null : answer.text, { status: answer.status, headers: answer.headers });
  };
}

function sent({ headers, body }: RequestInit): Pick<HttpRequest, 'headers' | 'body'> {
  const given = Object.fromEntries(new Headers(headers));
  if (body === undefined || body === null) return { headers: given };
  if (body instanceof URLSearchParams)
    return { headers: { 'content-type': 'application/x-www-form-urlencoded', ...given }, body: body.toString() };
  return { headers: given, body: typeof body === 'string' ? body : '' };
}

const isHere = ({ hostname }: URL): boolean => /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);

/** Keys cross no wire in the clear; this machine alone needs no encryption towards itself. */
export function mustBeSafe(url: URL): void {
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isHere(url))) return;
  throw new SwitchboardError('auth.insecure', `${url.host} is to be reached without encryption`, { with: { host: url.host } });
}

/** A page that the browser opens: the same, and never a bare number of somebody else's network, nor this machine for a server elsewhere. */
export function mustBeOpenable(page: URL, server: URL): void {
  mustBeSafe(page);
  if (page.username || page.password) throw blocked(page);
  const isBare = isHere(page) || isIP(page.hostname.replace(/^\[|\]$/g, '')) !== 0;
  if (isBare && page.hostname !== server.hostname && !(isHere(page) && isHere(server))) throw blocked(page);
}

const blocked = ({ host }: URL): SwitchboardError =>
  new SwitchboardError('reach.blocked', `A sign-in may not lead to ${host}`, { with: { host } });
