import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { Secret } from '../../../kit/secret.ts';
import type { OAuthBack, OAuthFrom, OAuthGoing, OAuthTokens } from '../../../kit/type.ts';
import type { World } from '../../../kit/world.ts';
import { addresses } from '../wire/address.ts';
import { diagnose } from '../wire/diagnosis.ts';
import { whoIs } from './account.ts';
import { oauthAccess } from './oauth-access.ts';
import { exchange } from './session.ts';

const Described = z.object({ code_challenge_methods_supported: z.array(z.string()).catch([]) });
const LOOK_MS = 5000;

/** Home Assistant asks nobody to register: a client is the place its browser comes back to. */
const clientOf = (redirect: string): string => `${new URL(redirect).origin}/`;

/** The page of Home Assistant where the person signs in. Nobody is sent to an address where no home answers. */
export async function begin(url: string | undefined, { redirect, state, challenge }: OAuthFrom, world: World): Promise<OAuthGoing> {
  if (url === undefined)
    throw new SwitchboardError('input.invalid', 'The address is missing', { fields: { url: 'fields.problem.required' } });
  const { http } = addresses(url);
  const proof: Record<string, string> = (await offersProof(world, http))
    ? { code_challenge: challenge, code_challenge_method: 'S256' }
    : {};
  const asked = { response_type: 'code', client_id: clientOf(redirect), redirect_uri: redirect, state, ...proof };
  return { url: `${http}/auth/authorize?${new URLSearchParams(asked).toString()}` };
}

/** Exchanges the code, and asks whom it belongs to. */
export async function finish(url: string | undefined, { code, redirect, verifier }: OAuthBack, world: World): Promise<OAuthTokens> {
  if (url === undefined) throw new SwitchboardError('input.invalid', 'The address is missing');
  const grant = await exchange(world, url, { code, client: clientOf(redirect), verifier });
  const tokens = JSON.stringify(grant);
  const { name } = await whoIs(world, url, oauthAccess(world, url, new Secret(tokens)));
  return { tokens, account: name };
}

async function offersProof(world: World, http: string): Promise<boolean> {
  try {
    const answer = await world.http({ url: `${http}/.well-known/oauth-authorization-server`, timeoutMs: LOOK_MS, maxBytes: 64 * 1024 });
    if (answer.status !== 200) return false;
    return Described.safeParse(answer.json()).data?.code_challenge_methods_supported.includes('S256') === true;
  } catch (thrown) {
    const error = SwitchboardError.from(thrown);
    // Older homes answer with a page of words.
    if (error.problem === 'remote.strange') return false;
    throw await diagnose(world, http, error, world.signal);
  }
}
