import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { listening, textOf } from './listening.ts';

export const GIVEN = { id: 'a-client-typed-by-hand', secret: 'canary-client-secret-4711' };
export const SCOPES = ['tools:read', 'tools:write'];

export type SignInServer = {
  issuer: string;
  /** Whom this token lets in, for whom and to do what; undefined: nobody, any more. */
  tokenOf(token: string): Promise<{ audience: string; scopes: string[] } | undefined>;
  /** Ends every session there is. */
  revokeAll(): Promise<void>;
  /** Paths that were asked for, newest last. */
  asked: string[];
  /** What it was sent, header by header and body by body. */
  sent: Set<string>;
  /** Everything it ever gave out that lets somebody in. */
  given: Set<string>;
  close(): Promise<void>;
};
type Options = { lifeSeconds?: number; redirects?: string[]; registers?: boolean };

/** A real authorization server: registration, proof keys, resource indicators, `iss`, refresh tokens that rotate. One button signs anybody in. */
export async function startSignInServer({
  lifeSeconds = 3600,
  redirects = ['http://127.0.0.1:7420/oauth/callback'],
  registers = true,
}: Options = {}): Promise<SignInServer> {
  const asked: string[] = [];
  const given = new Set<string>();
  const sent = new Set<string>();
  let provider: Provider | undefined;
  const http = await listening((issuer) => {
    provider = new Provider(issuer, configuration(lifeSeconds, redirects, registers));
    const real = provider;
    const handle = real.callback();
    real.on('grant.success', ({ body }: KoaContextWithOIDC) => keep(body, given));
    return (req, res) => {
      sent.add(`${req.url} ${JSON.stringify(req.headers)}`);
      req.on('data', (chunk: Buffer) => void sent.add(chunk.toString('utf8')));
      req.pause();
      asked.push(`${req.method} ${new URL(req.url ?? '/', issuer).pathname}`);
      if (req.url?.startsWith('/interaction/')) return void interact(real, req, res).catch(() => res.writeHead(500).end());
      void handle(req, res);
    };
  });
  const signIn = (): Provider => {
    if (!provider) throw new Error('It has not started');
    return provider;
  };
  const revoked = new Set<string>();
  return {
    issuer: http.origin,
    asked,
    sent,
    given,
    tokenOf: async (token) => {
      const found = revoked.has(token) ? undefined : await signIn().AccessToken.find(token);
      return found && !found.isExpired ? { audience: String(found.aud), scopes: (found.scope ?? '').split(' ') } : undefined;
    },
    revokeAll: async () => {
      for (const token of given) {
        revoked.add(token);
        await (await signIn().RefreshToken.find(token))?.destroy();
      }
    },
    close: http.close,
  };
}

const Tokens = z.looseObject({ access_token: z.string().optional(), refresh_token: z.string().optional() }).catch({});
function keep(body: unknown, given: Set<string>): void {
  const { access_token, refresh_token } = Tokens.parse(body);
  for (const token of [access_token, refresh_token]) if (token !== undefined) given.add(token);
}

const configuration = (lifeSeconds: number, redirects: string[], registers: boolean): Configuration => ({
  clients: [
    {
      client_id: GIVEN.id,
      client_secret: GIVEN.secret,
      application_type: 'native',
      redirect_uris: redirects,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    },
  ],
  scopes: [...SCOPES, 'offline_access', 'openid'],
  cookies: { keys: ['a-key-of-a-test'] },
  pkce: { required: () => true },
  rotateRefreshToken: true,
  issueRefreshToken: async () => true,
  ttl: { AccessToken: lifeSeconds, RefreshToken: 86_400, Grant: 86_400, Session: 86_400, Interaction: 3600, AuthorizationCode: 60 },
  findAccount: async (_ctx, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
  interactions: { url: async (_ctx, { uid }) => `/interaction/${uid}` },
  features: {
    devInteractions: { enabled: false },
    registration: { enabled: registers },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      useGrantedResource: async () => true,
      getResourceServerInfo: async (_ctx, resource) => ({
        scope: SCOPES.join(' '),
        audience: resource,
        accessTokenTTL: lifeSeconds,
        accessTokenFormat: 'opaque',
      }),
    },
  },
});

/** A page with two buttons; whoever presses the first is signed in and allows what was asked for. */
async function interact(provider: Provider, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const details = await provider.interactionDetails(req, res);
  if (req.method !== 'POST') {
    res.writeHead(200, { 'content-type': 'text/html' });
    res.end(
      '<!doctype html><title>Sign in</title><form method="post"><button name="answer" value="yes">Allow</button><button name="answer" value="no">Deny</button></form>',
    );
    return;
  }
  const { prompt, params, session, grantId } = details;
  if (new URLSearchParams(await textOf(req)).get('answer') !== 'yes')
    return provider.interactionFinished(req, res, { error: 'access_denied', error_description: 'not today' });
  if (prompt.name === 'login') return provider.interactionFinished(req, res, { login: { accountId: 'ann' } });
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  const grant = known ?? new provider.Grant({ accountId: session?.accountId ?? 'ann', clientId: String(params['client_id']) });
  const missing = prompt.details as { missingOIDCScope?: string[]; missingResourceScopes?: Record<string, string[]> };
  if (missing.missingOIDCScope) grant.addOIDCScope(missing.missingOIDCScope.join(' '));
  for (const [resource, scopes] of Object.entries(missing.missingResourceScopes ?? {})) grant.addResourceScope(resource, scopes.join(' '));
  await provider.interactionFinished(req, res, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
}
