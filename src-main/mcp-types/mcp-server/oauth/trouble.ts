import { InsecureTokenEndpointError, IssuerMismatchError, OAuthError } from '@modelcontextprotocol/client';
import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';

/** What went wrong in a sign-in, in our words. Nothing of what the far end wrote is kept: it may hold anything, keys of ours too. */
export function troubleOf(thrown: unknown, host: string, redirect = ''): SwitchboardError {
  const own = ownOf(thrown);
  if (own) return own;
  if (thrown instanceof IssuerMismatchError) return said('auth.issuer', host, 'the issuer is another than expected');
  if (thrown instanceof InsecureTokenEndpointError) return said('auth.insecure', host, 'the token endpoint is not encrypted');
  if (thrown instanceof OAuthError) return refusal(thrown.code, host, redirect);
  if (thrown instanceof z.core.$ZodError || thrown instanceof SyntaxError)
    return said('remote.strange', host, 'a description makes no sense');
  return said('remote.strange', host, 'the sign-in did not go as it should');
}

export const unregistered = (host: string, redirect: string): SwitchboardError =>
  new SwitchboardError('auth.client', `${host} registers nobody`, { with: { host, redirect } });

const CLIENT = new Set(['invalid_client', 'unauthorized_client']);
const STRANGE = new Set(['server_error', 'temporarily_unavailable']);

function refusal(code: string, host: string, redirect: string): SwitchboardError {
  if (CLIENT.has(code)) return unregistered(host, redirect);
  if (STRANGE.has(code)) return said('remote.strange', host, 'the sign-in server is in trouble');
  return said('auth.refused', host, `the sign-in was refused (${/^[a-z_]{1,40}$/.test(code) ? code : 'no reason'})`);
}

const said = (problem: SwitchboardError['problem'], host: string, why: string): SwitchboardError =>
  new SwitchboardError(problem, `${host}: ${why}`, { with: { host } });

function ownOf(thrown: unknown, depth = 0): SwitchboardError | undefined {
  if (thrown instanceof SwitchboardError) return thrown;
  return thrown instanceof Error && depth < 4 ? ownOf(thrown.cause, depth + 1) : undefined;
}
