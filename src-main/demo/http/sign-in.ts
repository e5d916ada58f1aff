import { isClient, isRedirect } from '../people/tokens.ts';
import type { Door } from '../protocol/door.ts';
import { signInPage } from './page.ts';
import type { Asked, Reply, Route } from './route.ts';

const REVOKED: Reply = { status: 200, text: '' };

/** Signing in: the page, the tokens, and what anybody may ask to learn what this is. */
export const signIn: Route[] = [
  {
    path: /^\/manifest\.json$/,
    open: true,
    answer: () => ({ json: { name: 'Home Assistant', short_name: 'Home Assistant', start_url: '/?homescreen=1', display: 'standalone' } }),
  },
  {
    path: /^\/auth\/providers$/,
    open: true,
    answer: () => ({
      json: { providers: [{ name: 'Home Assistant Local', id: null, type: 'homeassistant' }], preselect_remember_me: true },
    }),
  },
  {
    path: /^\/\.well-known\/oauth-authorization-server$/,
    open: true,
    answer: () => ({
      json: {
        authorization_endpoint: '/auth/authorize',
        token_endpoint: '/auth/token',
        revocation_endpoint: '/auth/revoke',
        response_types_supported: ['code'],
        service_documentation: 'https://developers.home-assistant.io/docs/auth_api',
      },
    }),
  },
  { path: /^\/auth\/authorize$/, open: true, answer: authorize },
  { method: 'POST', path: /^\/auth\/token$/, open: true, answer: token },
  {
    method: 'POST',
    path: /^\/auth\/revoke$/,
    open: true,
    answer: ({ tokens }, { body }) => {
      tokens.revoke(new URLSearchParams(body).get('token') ?? '');
      return REVOKED;
    },
  },
];

function token({ tokens }: Door, { body }: Asked): Reply {
  const form = new URLSearchParams(body);
  if (form.get('action') !== 'revoke') return tokens.grant(form);
  tokens.revoke(form.get('token') ?? '');
  return REVOKED;
}

/** Asks who is there; or, having nobody to ask, agrees at once. */
function authorize({ home, tokens, household }: Door, { url }: Asked): Reply {
  const asked = url.searchParams;
  const [client, redirect] = [asked.get('client_id') ?? '', asked.get('redirect_uri') ?? ''];
  if (!isClient(client)) return { status: 400, text: 'Invalid client id' };
  if (home.asks) return { html: signInPage(client, redirect, asked.get('state') ?? '') };
  if (!isRedirect(client, redirect)) return { status: 403, text: 'Invalid redirect URI' };
  const back = new URL(redirect);
  back.searchParams.set('code', tokens.code(household.owner, client));
  back.searchParams.set('state', asked.get('state') ?? '');
  return { status: 302, text: '', headers: { location: back.href } };
}
