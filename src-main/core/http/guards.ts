import type { IncomingMessage } from 'node:http';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { Refused } from './body.ts';

/** Names under which this machine reaches itself; any other name may be an attacker's, bound to our address. */
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export const isThisMachine = (name: string | undefined): boolean => name !== undefined && LOOPBACK.includes(name);

/** Never by a header of ours only: a page in a browser can reach this port, so every request is looked at before anything else. */
export function guardHost(req: IncomingMessage, isAllowed: (name: string) => boolean): void {
  const name = hostname(req.headers.host);
  if (isThisMachine(name) || (name && isAllowed(name))) return;
  throw new SwitchboardError('reach.blocked', 'This address is not one Switchboard answers to', { with: { host: name ?? '' } });
}

/** The address of a request; `//` and its like are none and must end nothing but the request. */
export function urlOf(req: IncomingMessage): URL {
  const url = addressOf(req.url ?? '/');
  if (url) return url;
  throw new Refused(400, 'This is not an address');
}
const addressOf = remembered((path) => URL.parse(path, 'http://door') ?? undefined);

/** No `Origin` is a program; our own is the panel; anything else, `null` included, is a page that has no business here. */
export function guardOrigin(req: IncomingMessage): void {
  const { origin, host } = req.headers;
  if (origin === undefined || isOwnOrigin(origin, host)) return;
  throw new SwitchboardError('reach.blocked', 'Requests of other web pages are refused');
}

export const isOwnOrigin = (origin: string | undefined, host: string | undefined): boolean =>
  origin !== undefined && host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);

/** A token in an address ends up in histories and logs, so it is refused even when it is right. */
export function guardQuery(query: URLSearchParams): void {
  for (const name of ['token', 'access_token', 'apikey', 'api_key']) {
    if (query.has(name)) throw new SwitchboardError('auth.required', 'A token belongs in the Authorization header, never in the address');
  }
}

export const bearer = (req: IncomingMessage): string | undefined =>
  /^Bearer ([\x21-\x7e]{1,512})$/i.exec(req.headers.authorization ?? '')?.[1];

export const hostname = (host: string | undefined): string | undefined => (host ? nameIn(host) : undefined);
const nameIn = remembered((host) => URL.parse(`http://${host}`)?.hostname.toLowerCase());

/**
 * The same few are asked for again and again, and reading an address takes longer than the rest of the door. What comes back is only read;
 * a query may hold what nobody should keep.
 */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    if (known.size >= 32) known.clear();
    if (text.length <= 100 && !text.includes('?')) known.set(text, made);
    return made;
  };
}
