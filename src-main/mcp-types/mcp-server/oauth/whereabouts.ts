import {
  checkResourceAllowed,
  discoverAuthorizationServerMetadata,
  discoverOAuthProtectedResourceMetadata,
  type AuthorizationServerMetadata,
  type OAuthProtectedResourceMetadata,
} from '@modelcontextprotocol/client';
import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { World } from '../../../kit/index.ts';
import type { Challenge } from './challenge.ts';
import { serverOf } from './grant.ts';
import { mustBeOpenable, mustBeSafe, safeFetch } from './safe-fetch.ts';
import { scopeFor } from './scopes.ts';
import { troubleOf } from './trouble.ts';

/** Where a server sends people to sign in, and what it has to be asked for there. */
export type Whereabouts = {
  server: string;
  issuer: string;
  metadata: AuthorizationServerMetadata;
  resource: string;
  scope: string | undefined;
};

/** Asks a server, and the one it names, as far as the rules allow; `known`: the issuer that let us in before. */
export async function whereabouts(url: string, challenge: Challenge, world: World, known?: string): Promise<Whereabouts> {
  const server = serverOf(url);
  // Its keys would go over the same wire.
  mustBeSafe(new URL(server));
  const described = await describedBy(server, challenge, world);
  const resource = described?.resource ?? server;
  if (described && !checkResourceAllowed({ requestedResource: server, configuredResource: resource }))
    throw new SwitchboardError('auth.resource', 'The keys are for another server', { with: { resource: resource.slice(0, 200) } });
  const named = described?.authorization_servers ?? [];
  const issuer = named.find((one) => one === known) ?? named[0];
  const metadata = await metadataOf(issuer ?? new URL('/', server).href, issuer !== undefined, world);
  holds(metadata, new URL(server));
  const scope = scopeFor(challenge.scope, described?.scopes_supported, metadata.scopes_supported);
  return { server, issuer: metadata.issuer, metadata, resource, scope };
}

async function describedBy(server: string, challenge: Challenge, world: World): Promise<OAuthProtectedResourceMetadata | undefined> {
  try {
    const named = challenge.metadata === undefined ? {} : { resourceMetadataUrl: challenge.metadata };
    return await discoverOAuthProtectedResourceMetadata(server, named, safeFetch(world));
  } catch (thrown) {
    // Older servers describe themselves nowhere: then they themselves sign people in.
    if (thrown instanceof SwitchboardError || thrown instanceof z.core.$ZodError || thrown instanceof SyntaxError)
      throw troubleOf(thrown, new URL(server).host);
    return undefined;
  }
}

async function metadataOf(issuer: string, isNamed: boolean, world: World): Promise<AuthorizationServerMetadata> {
  const { host } = new URL(issuer);
  const found = await discoverAuthorizationServerMetadata(issuer, { fetchFn: safeFetch(world) }).catch((thrown: unknown) => {
    throw troubleOf(thrown, host);
  });
  if (!found) throw new SwitchboardError('auth.nowhere', `${host} describes no sign-in`, { with: { host } });
  // Letter by letter: the helper forgives a slash at the end.
  if (isNamed && found.issuer !== issuer) throw new SwitchboardError('auth.issuer', `${host} names another issuer`, { with: { host } });
  return found;
}

function holds(metadata: AuthorizationServerMetadata, server: URL): void {
  const { host } = new URL(metadata.issuer);
  if (!metadata.response_types_supported.includes('code'))
    throw new SwitchboardError('auth.nowhere', `${host} gives no codes`, { with: { host } });
  if (!metadata.code_challenge_methods_supported?.includes('S256'))
    throw new SwitchboardError('auth.proof', `${host} offers no proof keys`, { with: { host } });
  mustBeOpenable(new URL(metadata.authorization_endpoint), server);
  const { token_endpoint, registration_endpoint } = metadata;
  for (const endpoint of [token_endpoint, registration_endpoint, revocationOf(metadata)])
    if (endpoint !== undefined) mustBeSafe(new URL(endpoint));
}

const Revoking = z.object({ revocation_endpoint: z.url().optional() }).catch({});
/** Where a session can be ended; only one kind of description is expected to say so. */
export const revocationOf = (metadata: AuthorizationServerMetadata): string | undefined => Revoking.parse(metadata).revocation_endpoint;
