import { exchangeAuthorization, startAuthorization } from '@modelcontextprotocol/client';
import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { World } from '../../../kit/index.ts';
import type { OAuthBack, OAuthFrom, OAuthGoing, OAuthPlace, OAuthTokens } from '../../../kit/type.ts';
import { dropChallenge, lastChallenge, type Challenge } from './challenge.ts';
import { Client, grantOf, parsed, serverOf, type Grant } from './grant.ts';
import { introduced, type Introduction } from './introduction.ts';
import { knock } from './knock.ts';
import { safeFetch } from './safe-fetch.ts';
import { isMore, union } from './scopes.ts';
import { freshOf, informationOf } from './issued.ts';
import { troubleOf } from './trouble.ts';
import { revocationOf, whereabouts, type Whereabouts } from './whereabouts.ts';

/** What a sign-in begins with: where, as whom, and what the last one came to. */
export type Asked = { url: string | undefined; introduction: Introduction; before: string | undefined };

/** What has to be the same when the browser comes back. */
const Kept = z.object({
  server: z.string(),
  issuer: z.string(),
  resource: z.string(),
  metadata: z.custom<Whereabouts['metadata']>((value) => typeof value === 'object' && value !== null),
  client: Client,
  scope: z.string().optional(),
  steps: z.number(),
});

/** Where the person would sign in, before anything is begun. */
export async function where(asked: Asked, world: World): Promise<OAuthPlace> {
  return pageOf((await look(asked, world)).place);
}

/** The page of the authorization server, asked for just the rights that the server wants. */
export async function begin(asked: Asked, { redirect, state, agreed }: OAuthFrom, world: World): Promise<OAuthGoing> {
  const { place, before, steps } = await look(asked, world);
  if (pageOf(place).page !== agreed) throw new SwitchboardError('auth.moved', 'It leads elsewhere than the person agreed to');
  const client = await introduced(place, redirect, asked.introduction, before, world);
  const { metadata, issuer, resource, scope, server } = place;
  const { authorizationUrl, codeVerifier } = await startAuthorization(issuer, {
    metadata,
    clientInformation: informationOf(client),
    redirectUrl: redirect,
    state,
    resource,
    ...(scope !== undefined && { scope }),
  });
  const kept: z.infer<typeof Kept> = { server, issuer, resource, metadata, client, steps, ...(scope !== undefined && { scope }) };
  return { url: authorizationUrl.href, verifier: codeVerifier, kept: JSON.stringify(kept) };
}

/** Takes the code only from whom it was asked of, and only there is it redeemed. */
export async function finish(asked: Asked, { code, params, redirect, verifier, kept }: OAuthBack, world: World): Promise<OAuthTokens> {
  const { data } = Kept.safeParse(parsed(kept));
  if (!data || asked.url === undefined || serverOf(asked.url) !== data.server)
    throw new SwitchboardError('auth.moved', 'The address was changed meanwhile');
  const { issuer, metadata, resource, client, server, scope, steps } = data;
  const { iss } = params;
  const issued = await exchangeAuthorization(issuer, {
    metadata,
    clientInformation: informationOf(client),
    authorizationCode: code,
    codeVerifier: verifier,
    redirectUri: redirect,
    resource,
    fetchFn: safeFetch(world),
    ...(iss !== undefined && { iss }),
  }).catch((thrown: unknown): never => {
    throw troubleOf(thrown, new URL(issuer).host, redirect);
  });
  await dropChallenge(world);
  const { token_endpoint, token_endpoint_auth_methods_supported } = metadata;
  const revocation = revocationOf(metadata);
  const grant: Grant = {
    id: crypto.randomUUID(),
    ...{ server, issuer, resource, client, token: token_endpoint, steps },
    ...(revocation !== undefined && { revocation }),
    ...(token_endpoint_auth_methods_supported && { methods: token_endpoint_auth_methods_supported }),
    ...(scope !== undefined && { asked: scope }),
    ...freshOf(issued, world.clock.now(), new URL(issuer).host),
  };
  return { tokens: JSON.stringify(grant) };
}

async function look({ url, before }: Asked, world: World): Promise<{ place: Whereabouts; before: Grant | undefined; steps: number }> {
  if (url === undefined)
    throw new SwitchboardError('input.invalid', 'The address is missing', { fields: { url: 'fields.problem.required' } });
  const mine = grantFor(url, before);
  const challenge = (await lastChallenge(world)) ?? (await knock(url, world));
  const wanted = challenge.scope === undefined ? undefined : union(mine?.asked, mine?.scope, challenge.scope);
  const next: Challenge = { ...challenge, ...(wanted !== undefined && { scope: wanted }) };
  const place = await whereabouts(url, next, world, mine?.issuer);
  // What was allowed elsewhere is not asked for here.
  if (mine && mine.issuer !== place.issuer) return { place: await whereabouts(url, challenge, world), before: mine, steps: 0 };
  return { place, before: mine, steps: mine && isMore(wanted, mine.asked) ? mine.steps + 1 : 0 };
}

function grantFor(url: string, before: string | undefined): Grant | undefined {
  const grant = before === undefined ? undefined : grantOf(before);
  return grant?.server === serverOf(url) ? grant : undefined;
}

const pageOf = ({ metadata }: Whereabouts): OAuthPlace => {
  const { host, origin, pathname } = new URL(metadata.authorization_endpoint);
  return { host, page: origin + pathname };
};
