import { describe, expect, it } from 'vitest';
import { home as open } from './home.ts';
import { CLIENT, person, REDIRECT, session, signInCode, token } from './people.ts';

const home = open();
const flow = (body: object) => home.rest('POST', '/auth/login_flow', { handler: ['homeassistant', null], ...body }, null);

describe('signing in', () => {
  it('asks for a name and a password', async () => {
    const { status, json } = await flow({ client_id: CLIENT, redirect_uri: REDIRECT });
    expect(status).toBe(200);
    expect(json).toMatchObject({ type: 'form', flow_id: expect.any(String), step_id: 'init', errors: {} });
    expect(json.data_schema.map(({ name }: { name: string }) => name)).toEqual(['username', 'password']);
  });

  it('takes only an address for a client', async () => {
    const { status, json } = await flow({ client_id: 'myapp://', redirect_uri: 'myapp://callback' });
    expect(status).toBe(400);
    expect(json.message).toMatch(/[Ii]nvalid client id/);
  });

  it('says no to a wrong password and lets one try again', async () => {
    const who = await person(home, 'system-users');
    const { json } = await flow({ client_id: CLIENT, redirect_uri: REDIRECT });
    const wrong = await home.rest(
      'POST',
      `/auth/login_flow/${json.flow_id}`,
      { username: who.username, password: 'no', client_id: CLIENT },
      null,
    );
    expect(wrong.json).toMatchObject({ type: 'form', errors: { base: 'invalid_auth' } });
    const right = await home.rest(
      'POST',
      `/auth/login_flow/${json.flow_id}`,
      { username: who.username, password: who.password, client_id: CLIENT },
      null,
    );
    expect(right.json).toMatchObject({ type: 'create_entry', result: expect.any(String) });
  });

  it('refuses to come back to another place, after the password', async () => {
    const who = await person(home, 'system-users');
    const { json } = await flow({ client_id: CLIENT, redirect_uri: 'http://127.0.0.1:2/callback' });
    const answer = await home.rest(
      'POST',
      `/auth/login_flow/${json.flow_id}`,
      { username: who.username, password: who.password, client_id: CLIENT },
      null,
    );
    expect(answer).toMatchObject({ status: 403, json: { message: 'Invalid redirect URI' } });
  });

  it('does not know a flow that is not there', async () => {
    expect(await home.rest('POST', '/auth/login_flow/unheard_of', { client_id: CLIENT }, null)).toMatchObject({
      status: 404,
      json: { message: 'Invalid flow specified' },
    });
  });

  it('names how one can sign in', async () => {
    const { json } = await home.rest('GET', '/auth/providers', undefined, null);
    expect(json.providers).toContainEqual(expect.objectContaining({ type: 'homeassistant', id: null }));
  });
});

describe('a session', () => {
  it('is given for a code, once', async () => {
    const who = await person(home, 'system-users');
    const code = await signInCode(home, who);
    const form = { grant_type: 'authorization_code', code, client_id: CLIENT };
    const { status, json } = await token(home, form);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 1800,
    });
    expect(json.access_token.split('.')).toHaveLength(3);
    expect(await token(home, form)).toMatchObject({ status: 400, json: { error: 'invalid_request', error_description: 'Invalid code' } });
  });

  it('is not given to another client', async () => {
    const code = await signInCode(home, await person(home, 'system-users'));
    expect(await token(home, { grant_type: 'authorization_code', code, client_id: 'http://127.0.0.1:2/' })).toMatchObject({
      status: 400,
      json: { error: 'invalid_request' },
    });
  });

  it('is renewed by its refresh token, which stays', async () => {
    const { refresh_token } = await session(home, await person(home, 'system-users'));
    const { status, json } = await token(home, { grant_type: 'refresh_token', refresh_token, client_id: CLIENT });
    expect(status).toBe(200);
    expect(json).toMatchObject({ access_token: expect.any(String), token_type: 'Bearer', expires_in: 1800 });
    expect(json).not.toHaveProperty('refresh_token');
    expect((await home.rest('GET', '/api/', undefined, json.access_token)).status).toBe(200);
  });

  it.each([
    ['an address that lacks its last stroke', { client_id: CLIENT.slice(0, -1) }, 'invalid_request'],
    ['a refresh token that is none', { refresh_token: 'nonsense' }, 'invalid_grant'],
    ['a way of asking nobody knows', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('is not renewed with %s', async (_case, change, error) => {
    const { refresh_token } = await session(home, await person(home, 'system-users'));
    const form = { grant_type: 'refresh_token', refresh_token, client_id: CLIENT, ...change };
    expect(await token(home, form)).toMatchObject({ status: 400, json: { error } });
  });

  it('ends for every door at once when it is revoked', async () => {
    const { refresh_token, access_token } = await session(home, await person(home, 'system-users'));
    const wire = await home.wire(access_token);
    expect((await home.rest('POST', '/auth/revoke', new URLSearchParams({ token: refresh_token }), null)).status).toBe(200);
    await wire.closed;
    expect((await home.rest('GET', '/api/', undefined, access_token)).status).toBe(401);
    expect((await token(home, { grant_type: 'refresh_token', refresh_token, client_id: CLIENT })).json).toMatchObject({
      error: 'invalid_grant',
    });
    await expect(home.wire(access_token)).rejects.toThrow('Invalid access token or password');
  });

  it('that never was is revoked without a word', async () => {
    expect((await home.rest('POST', '/auth/revoke', new URLSearchParams({ token: 'nonsense' }), null)).status).toBe(200);
  });

  it('makes a long-lived token, whose end closes its socket', async () => {
    const { access_token } = await session(home, await person(home, 'system-users'));
    const wire = await home.wire(access_token);
    const name = `contract ${Math.random()}`;
    const long = await wire.get('auth/long_lived_access_token', { client_name: name, lifespan: 1 });
    expect((await home.rest('GET', '/api/', undefined, long)).status).toBe(200);
    expect((await wire.ask('auth/long_lived_access_token', { client_name: name, lifespan: 1 })).success).toBe(false);
    const other = await home.wire(long);
    const tokens: any[] = await wire.get('auth/refresh_tokens');
    const mine = tokens.find(({ client_name }) => client_name === name);
    expect(mine).toMatchObject({ type: 'long_lived_access_token', is_current: false });
    await wire.get('auth/delete_refresh_token', { refresh_token_id: mine.id });
    await other.closed;
    expect((await home.rest('GET', '/api/', undefined, long)).status).toBe(401);
  });
});
