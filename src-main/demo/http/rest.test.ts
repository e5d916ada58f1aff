import { afterEach, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from '../index.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
async function demoHome(): Promise<Demo> {
  const demo = await startDemo();
  ends.push(() => demo.stop());
  return demo;
}

describe('REST', () => {
  it('answers as Home Assistant does, with and without a token', async () => {
    const { homeAssistant } = await demoHome();
    const get = (path: string, token?: string) =>
      fetch(homeAssistant.url + path, { headers: token ? { authorization: `Bearer ${token}` } : {} });
    expect(await (await get('/api/', homeAssistant.token)).json()).toEqual({ message: 'API running.' });
    const refused = await get('/api/states');
    expect([refused.status, await refused.text()]).toEqual([401, '401: Unauthorized']);
    expect(await (await get('/manifest.json')).json()).toMatchObject({ name: 'Home Assistant' });
    const picture = Buffer.from(await (await get('/api/camera_proxy/camera.drive', homeAssistant.token)).arrayBuffer());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
  });

  it('signs in with a code that works once', async () => {
    const { homeAssistant } = await demoHome();
    const client_id = 'http://127.0.0.1:9/';
    const going = await fetch(
      `${homeAssistant.url}/auth/authorize?${new URLSearchParams({ response_type: 'code', client_id, redirect_uri: `${client_id}callback`, state: 's' })}`,
      { redirect: 'manual' },
    );
    const code = new URL(going.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const ask = async (form: Record<string, string>) => {
      const answer = await fetch(`${homeAssistant.url}/auth/token`, { method: 'POST', body: new URLSearchParams({ client_id, ...form }) });
      return { status: answer.status, body: (await answer.json()) as Record<string, string> };
    };
    const first = await ask({ grant_type: 'authorization_code', code });
    expect(first).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 1800 } });
    expect(await ask({ grant_type: 'authorization_code', code })).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    expect(await ask({ grant_type: 'refresh_token', refresh_token: first.body['refresh_token'] ?? '' })).toMatchObject({ status: 200 });
    expect(await ask({ grant_type: 'refresh_token', refresh_token: 'dead' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    const states = await fetch(`${homeAssistant.url}/api/states`, { headers: { authorization: `Bearer ${first.body['access_token']}` } });
    expect(states.status).toBe(200);
  });
});
