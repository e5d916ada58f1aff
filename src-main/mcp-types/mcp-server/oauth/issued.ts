import type { OAuthTokens as Issued, StoredOAuthClientInformation } from '@modelcontextprotocol/client';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Client, Grant } from './grant.ts';

/** Nobody sends more than this with every request. */
const MOST_LETTERS = 16 * 1024;
/** A key stands in a header: what would end it there, or is no letter, makes another request of it. */
const isKey = (key: string): boolean => key.length <= MOST_LETTERS && /^[\x21-\x7e]+$/.test(key);
/** Ten years; what is said to be good for longer, or since before it was given, is renewed like everything else. */
const LONGEST_S = 315_360_000;

/** The part of a grant that a renewal replaces. */
export function freshOf(issued: Issued, now: number, host: string): Pick<Grant, 'access' | 'refresh' | 'at' | 'until' | 'scope'> {
  const { access_token, refresh_token, expires_in, scope, token_type } = issued;
  if (token_type.toLowerCase() !== 'bearer')
    throw new SwitchboardError('remote.strange', `${host} gives keys of another kind`, { with: { host } });
  for (const key of [access_token, refresh_token ?? access_token])
    if (!isKey(key)) throw new SwitchboardError('remote.strange', `${host} gives keys that nobody can send`, { with: { host } });
  return {
    access: access_token,
    at: now,
    ...(refresh_token !== undefined && { refresh: refresh_token }),
    ...(expires_in !== undefined && { until: now + Math.min(Math.max(0, expires_in), LONGEST_S) * 1000 }),
    ...(scope !== undefined && { scope }),
  };
}

/** A client as the helpers of the SDK want to be told of one. */
export const informationOf = ({ id, secret, method }: Client): StoredOAuthClientInformation => ({
  client_id: id,
  ...(secret !== undefined && { client_secret: secret }),
  ...(method !== undefined && { token_endpoint_auth_method: method }),
});
