import { OAuthError, refreshAuthorization } from '@modelcontextprotocol/client';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { World } from '../../../kit/index.ts';
import type { Grant } from './grant.ts';
import { freshOf, informationOf } from './issued.ts';
import { safeFetch } from './safe-fetch.ts';
import { troubleOf } from './trouble.ts';

/** The same session with new keys. One that is no more rejects with `auth.sign-in`: only the person can begin another. */
export async function renewal(grant: Grant, world: World): Promise<Grant> {
  const { issuer, token, methods, client, refresh = '', resource } = grant;
  const { host } = new URL(issuer);
  const issued = await refreshAuthorization(issuer, {
    metadata: {
      issuer,
      token_endpoint: token,
      authorization_endpoint: issuer,
      response_types_supported: ['code'],
      ...(methods && { token_endpoint_auth_methods_supported: methods }),
    },
    clientInformation: informationOf(client),
    refreshToken: refresh,
    resource,
    fetchFn: safeFetch(world),
  }).catch((thrown: unknown): never => {
    if (isOver(thrown)) throw new SwitchboardError('auth.sign-in', `${host} ended the sign-in`);
    throw troubleOf(thrown, host);
  });
  return { ...grant, ...freshOf(issued, world.clock.now(), host) };
}

/** Whatever the sign-in server said, short of being in trouble itself, it will say again. */
const isOver = (thrown: unknown): boolean =>
  thrown instanceof OAuthError && !['server_error', 'temporarily_unavailable'].includes(thrown.code);

/** Ends the session at the far end, where it can be told. */
export async function revoke({ revocation, client, refresh, access }: Grant, world: World): Promise<void> {
  if (revocation === undefined) return;
  const headers = new Headers();
  const form = new URLSearchParams({ token: refresh ?? access, token_type_hint: refresh === undefined ? 'access_token' : 'refresh_token' });
  if (client.secret !== undefined && client.method !== 'client_secret_post')
    headers.set('authorization', `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`);
  else form.set('client_id', client.id);
  if (client.secret !== undefined && client.method === 'client_secret_post') form.set('client_secret', client.secret);
  await safeFetch(world)(revocation, { method: 'POST', headers, body: form });
}
