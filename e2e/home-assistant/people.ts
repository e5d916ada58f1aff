import type { Home } from './home.ts';

const CLIENT = 'http://127.0.0.1:1/';
export const REDIRECT = 'http://127.0.0.1:1/callback';
export type Person = { userId: string; username: string; password: string };
export type Session = { access_token: string; refresh_token: string; expires_in: number; token_type: string };

/** Makes a person of a group who can sign in, and sees to it that they are gone afterwards. */
export async function person(home: Home, group: 'system-users' | 'system-read-only' | 'system-admin'): Promise<Person> {
  const username = `p${Math.random().toString(36).slice(2, 10)}`;
  const password = 'correct horse';
  const { user } = await home.admin.get('config/auth/create', { name: username, group_ids: [group], local_only: false });
  home.finally(() => home.admin.ask('config/auth/delete', { user_id: user.id }));
  await home.admin.get('config/auth_provider/homeassistant/create', { user_id: user.id, username, password });
  return { userId: user.id, username, password };
}

/** Signs in by the pages' own interface, without the pages: the code that a browser would bring back. */
export async function signInCode(
  home: Home,
  { username, password }: Pick<Person, 'username' | 'password'>,
  client = CLIENT,
  redirect = REDIRECT,
): Promise<string> {
  const flow = await home.rest(
    'POST',
    '/auth/login_flow',
    { client_id: client, handler: ['homeassistant', null], redirect_uri: redirect },
    null,
  );
  const step = await home.rest('POST', `/auth/login_flow/${flow.json.flow_id}`, { username, password, client_id: client }, null);
  if (step.json?.type !== 'create_entry') throw new Error(`not signed in: ${step.status} ${step.text}`);
  return step.json.result;
}

export const token = (home: Home, form: Record<string, string>) => home.rest('POST', '/auth/token', new URLSearchParams(form), null);

export async function session(home: Home, who: Person, client = CLIENT): Promise<Session> {
  const code = await signInCode(home, who, client, `${client}callback`);
  return (await token(home, { grant_type: 'authorization_code', code, client_id: client })).json;
}
export { CLIENT };
