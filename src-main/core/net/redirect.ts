import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { HttpRequest } from '../../kit/world.ts';
import { hostOf } from './guard.ts';

/** `typed`: the person named one address, and nobody else may name another for them. */
export type Follows = { typed: boolean };

/** What the next hop may know: another origin gets no credentials and no body. Throws where nothing may be followed. */
export function redirected({ body, ...request }: HttpRequest, from: URL, to: URL, status: number, { typed }: Follows): HttpRequest {
  const keeps = status === 307 || status === 308;
  const method = request.method ?? 'GET';
  const isSame = from.origin === to.origin;
  if (!isSame && typed) mayCross(method, from, to);
  if (!isSame && keeps && method !== 'GET' && method !== 'HEAD') throw leads(from, to);
  const headers = Object.fromEntries(
    Object.entries(request.headers ?? {}).filter(([name]) => isSame || /^(accept|accept-language|content-type)$/i.test(name)),
  );
  const kept = { ...request, url: to.href, headers };
  return keeps ? { ...kept, body } : { ...kept, method: method === 'HEAD' ? 'HEAD' : 'GET' };
}

/** A home that moved from http to https is the same home; who writes to it is told to write there. */
function mayCross(method: string, from: URL, to: URL): void {
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:' && hostOf(from) === hostOf(to);
  if (!isUpgrade) throw leads(from, to);
  if (method === 'GET' || method === 'HEAD') return;
  const facts = { host: hostOf(from), scheme: 'https://' };
  throw new SwitchboardError('remote.scheme', `${from.host} answers to https:// only`, { with: facts });
}

const leads = (from: URL, to: URL): SwitchboardError =>
  new SwitchboardError('remote.redirected', `${from.host} wants to lead to ${to.origin}, and nothing was sent there`, {
    with: { host: from.host, to: to.origin },
  });
