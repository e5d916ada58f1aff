import type { World } from '../world/world.ts';
import type { App, Account } from '../world/account.ts';
import type { Sessions } from './sessions.ts';
import { signed } from './signature.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
const NEEDED = ['clientId', 'seq', 'authorization', 'redirectUrl', 'grantType', 'state', 'nonce'] as const;

export type Visit = { status: number; html?: string; location?: string };
/** `asks`: for e-mail and password. `agrees`: sends everybody on as the owner at once. */
export type SignIn = 'asks' | 'agrees';

const wrong = (why: string): Visit => ({
  status: 400,
  html: `<!doctype html><title>eWeLink</title><h1>Sign-in failed</h1><p>${escaped(why)}</p>`,
});

/** A registered redirect; the demo's own app takes any on this machine. */
function isRegistered({ redirects }: App, url: string): boolean {
  if (redirects !== 'loopback') return redirects.includes(url);
  return URL.canParse(url) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
}

/** The page in the system browser where somebody lets an app into their account. */
export function visit(world: World, sessions: Sessions, signIn: SignIn, query: URLSearchParams, form?: URLSearchParams): Visit {
  const missing = NEEDED.find((name) => !query.get(name));
  if (missing) return wrong(`${missing} is missing`);
  const given = (name: (typeof NEEDED)[number]): string => query.get(name) ?? '';
  const app = world.apps.find(({ id }) => id === given('clientId'));
  if (!app) return wrong('appid is unauthorized!');
  if (!signed(app.secret, `${app.id}_${given('seq')}`, given('authorization'))) return wrong('sign verification failed');
  if (given('grantType') !== 'authorization_code' || !/^[A-Za-z0-9]{8}$/.test(given('nonce'))) return wrong('parameter error');
  if (!isRegistered(app, given('redirectUrl'))) return wrong('redirectUrl is not registered');
  if (signIn === 'asks' && !form) return { status: 200, html: page() };
  const account = form ? known(world, form) : world.accounts[0];
  if (!account) return { status: 200, html: page('The account or the password is wrong.') };
  const back = new URL(given('redirectUrl'));
  back.searchParams.set('code', sessions.code(account, app, given('redirectUrl')));
  back.searchParams.set('region', account.region);
  back.searchParams.set('state', given('state'));
  return { status: 302, location: back.href };
}

const known = (world: World, form: URLSearchParams): Account | undefined =>
  world.accounts.find(({ row, password }) => row.email === form.get('email') && password === form.get('password'));

const page = (alert = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>eWeLink</title>
<style>body{font:16px system-ui;display:grid;place-items:center;min-height:90vh;margin:0}form{display:grid;gap:.75rem;width:20rem}input,button{font:inherit;padding:.5rem}</style></head>
<body><form method="post"><h1>Demo home</h1><p>Sign in as <b>demo@example.com</b>, password <b>demo-home</b>.</p>
<label>E-mail <input name="email" type="email" autocomplete="username" required autofocus></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<p role="alert">${escaped(alert)}</p><button>Log in</button></form></body></html>`;
