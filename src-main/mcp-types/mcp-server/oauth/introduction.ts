import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { World } from '../../../kit/index.ts';
import { parsed, type Client, type Grant } from './grant.ts';
import { safeFetch } from './safe-fetch.ts';
import { isMore } from './scopes.ts';
import { unregistered } from './trouble.ts';
import type { Whereabouts } from './whereabouts.ts';

const GRANTS = ['authorization_code', 'refresh_token'];

/** How the person wants this program to be known there, where they said so. */
export type Introduction = { id?: string | undefined; secret?: string | undefined; page?: string | undefined };

/**
 * Who we are at this issuer: what the person was given there, else our description at an address of theirs, else what we registered before,
 * else a registration anew. Nothing of one issuer is ever shown to another.
 */
export async function introduced(
  place: Whereabouts,
  redirect: string,
  { id, secret, page }: Introduction,
  before: Grant | undefined,
  world: World,
): Promise<Client> {
  const { metadata, issuer } = place;
  const { host } = new URL(issuer);
  if (id !== undefined) {
    // They were given by whoever signed people in then; another has no business with them.
    if (before && before.issuer !== issuer && before.client.kind === 'given' && before.client.id === id) throw unregistered(host, redirect);
    return { kind: 'given', id, redirect, ...(secret !== undefined && { secret }) };
  }
  if (page !== undefined && metadata.client_id_metadata_document_supported === true) return { kind: 'page', id: pageOf(page), redirect };
  if (before && isStillGood(before, place, redirect, world)) return before.client;
  if (metadata.registration_endpoint === undefined) throw unregistered(host, redirect);
  return registered(place, metadata.registration_endpoint, redirect, world);
}

const isStillGood = ({ client, issuer: old }: Grant, { issuer, scope }: Whereabouts, redirect: string, world: World): boolean =>
  client.kind === 'registered' &&
  old === issuer &&
  !isMore(scope, client.scope) &&
  client.redirect === redirect &&
  (client.until === undefined || client.until > world.clock.now());

function pageOf(page: string): string {
  const url = URL.canParse(page) ? new URL(page) : undefined;
  if (url?.protocol === 'https:' && url.pathname !== '/') return page;
  throw new SwitchboardError('input.invalid', 'A description lies at https:// and below a path', {
    fields: { clientPage: 'fields.problem.url' },
  });
}

async function registered({ metadata, issuer, scope }: Whereabouts, endpoint: string, redirect: string, world: World): Promise<Client> {
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  // A program on a person's computer keeps no secret from them; one that has to have one takes it.
  const method = ['none', 'client_secret_basic', 'client_secret_post'].find((one) => methods.includes(one)) ?? 'none';
  const { host } = new URL(issuer);
  const asked = {
    client_name: 'Switchboard',
    redirect_uris: [redirect],
    grant_types: GRANTS,
    response_types: ['code'],
    application_type: 'native',
    token_endpoint_auth_method: method,
    scope,
  };
  const answer = await safeFetch(world)(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(asked),
  });
  if (!answer.ok) throw unregistered(host, redirect);
  const { data } = Registered.safeParse(parsed(await answer.text()));
  if (!data) throw new SwitchboardError('remote.strange', `${host} registers nobody in particular`, { with: { host } });
  return { ...clientOf(data, redirect), ...(scope !== undefined && { scope }) };
}

const Registered = z.object({
  client_id: z.string().min(1),
  client_secret: z.string().optional(),
  client_secret_expires_at: z.number().optional(),
  token_endpoint_auth_method: z.string().optional(),
});

const clientOf = (
  { client_id, client_secret, client_secret_expires_at, token_endpoint_auth_method }: z.infer<typeof Registered>,
  redirect: string,
): Client => ({
  kind: 'registered',
  id: client_id,
  redirect,
  ...(client_secret !== undefined && { secret: client_secret }),
  ...(token_endpoint_auth_method !== undefined && { method: token_endpoint_auth_method }),
  ...(client_secret_expires_at && { until: client_secret_expires_at * 1000 }),
});
