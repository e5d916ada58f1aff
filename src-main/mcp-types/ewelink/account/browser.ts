import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { OAuthBack, OAuthFrom, OAuthGoing, OAuthTokens } from '../../../kit/type.ts';
import type { World } from '../../../kit/world.ts';
import { createWire, type App } from '../cloud/wire.ts';
import { isRegion } from './hosts.ts';
import { exchange, sealed } from './session.ts';
import { nonce, sign } from './signing.ts';

/** The vendor's page where the person signs in. It signs the moment, so it is made anew for every try. */
export function begin(app: App, { redirect, state }: Pick<OAuthFrom, 'redirect' | 'state'>, world: World): OAuthGoing {
  const seq = String(world.clock.now());
  // Everything is encoded: a signature may hold characters that mean something else in an address.
  const query = new URLSearchParams({
    clientId: app.id,
    seq,
    authorization: sign(app.secret.reveal(), `${app.id}_${seq}`),
    redirectUrl: redirect,
    grantType: 'authorization_code',
    state,
    nonce: nonce(),
  });
  return { url: `${world.endpoint('oauth')}?${query.toString()}` };
}

/** Exchanges the code at once, in the region the page sent back. */
export async function finish(
  app: App,
  { code, redirect, params }: Pick<OAuthBack, 'code' | 'redirect' | 'params'>,
  world: World,
): Promise<OAuthTokens> {
  const region = params['region'];
  if (!isRegion(region)) throw new SwitchboardError('account.code', 'The page did not say in which region the account lives');
  const session = await exchange(createWire(world, app), { code, region, redirect, now: world.clock.now() }, world.signal);
  return { tokens: sealed(session), account: `eWeLink ${region.toUpperCase()}` };
}
