import { isUpgrade, ledAway } from '../../kit/led-away.ts';
import type { HttpRequest } from '../../kit/world.ts';

/** `typed`: the person named one address, and nobody else may name another for them. */
export type Follows = { typed: boolean };

/** What the next hop may know: another origin gets no credentials and no body. Throws where nothing may be followed. */
export function redirected({ body, ...request }: HttpRequest, from: URL, to: URL, status: number, { typed }: Follows): HttpRequest {
  const keeps = status === 307 || status === 308;
  const method = request.method ?? 'GET';
  const isSame = from.origin === to.origin;
  if (!isSame && typed) mayCross(method, from, to);
  if (!isSame && keeps && method !== 'GET' && method !== 'HEAD') throw ledAway(from, to);
  const headers = Object.fromEntries(
    Object.entries(request.headers ?? {}).filter(([name]) => isSame || /^(accept|accept-language|content-type)$/i.test(name)),
  );
  const kept = { ...request, url: to.href, headers };
  return keeps ? { ...kept, body } : { ...kept, method: method === 'HEAD' ? 'HEAD' : 'GET' };
}

/** Who reads is led from http to https of the same home; who writes to it is told to write there. */
function mayCross(method: string, from: URL, to: URL): void {
  if (!isUpgrade(from, to) || (method !== 'GET' && method !== 'HEAD')) throw ledAway(from, to);
}
