import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { HttpAnswer, HttpRequest, World } from '../../../kit/world.ts';
import { addresses } from '../wire/address.ts';
import type { Access } from './access.ts';

/** `path` begins with a slash; anything else as for `world.http`. */
export type RestRequest = { path: string } & Pick<HttpRequest, 'method' | 'body' | 'as' | 'headers' | 'maxBytes' | 'timeoutMs'>;
export type Rest = (request: RestRequest, signal: AbortSignal) => Promise<HttpAnswer>;

/**
 * Calls to the REST side of a home in the name of whoever signed in. Home Assistant answers 401 to a dead token and to missing rights
 * alike, so a 401 is looked into before anybody is told to sign in again.
 */
export function restOf(world: World, url: string, access: Access): Rest {
  const { http } = addresses(url);
  const ask = async ({ path, headers, ...request }: RestRequest, signal: AbortSignal): Promise<HttpAnswer> =>
    world.http({ ...request, url: http + path, headers: { ...headers, Authorization: `Bearer ${await access.token(signal)}` }, signal });
  const lives = async (signal: AbortSignal): Promise<boolean> => (await ask({ path: '/api/' }, signal)).status === 200;

  return async (request, signal) => {
    const first = await ask(request, signal);
    if (first.status !== 401) return first;
    const second = (await access.refused(signal)) ? await ask(request, signal) : first;
    if (second.status !== 401) return second;
    // Rights are looked at last: every 401 counts towards a ban.
    throw (await lives(signal)) ? forbidden(request) : refused();
  };
}

const forbidden = ({ path }: RestRequest) => new SwitchboardError('remote.forbidden', `The account may not use ${path.split('?')[0]}`);
const refused = () => new SwitchboardError('auth.refused', 'Home Assistant did not accept the access token');
