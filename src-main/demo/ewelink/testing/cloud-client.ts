import { createHmac } from 'node:crypto';
import { WebSocket } from 'ws';
import type { EwelinkDemo } from '../index.ts';

type Answer = { error: number; msg: string; data: Record<string, never> & Record<string, unknown> };
type AppName = 'standard' | 'enterprise';
const sign = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('base64');

/** Somebody who speaks to the demo's cloud by hand, as plainly as can be. */
export function cloudClient(demo: EwelinkDemo, role: AppName = 'enterprise', region = 'eu') {
  const app = demo.apps[role];
  const base = demo.endpoints[`rest.${region}`] ?? '';
  const call = async (
    method: string,
    path: string,
    { body, token, query }: { body?: object; token?: string; query?: Record<string, string> } = {},
  ): Promise<Answer> => {
    const text = body ? JSON.stringify(body) : undefined;
    const sorted = Object.entries(query ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    const signature = sign(app.secret, text ?? sorted.map(([name, value]) => `${name}=${value}`).join('&'));
    const answer = await fetch(`${base}${path}?${new URLSearchParams(sorted)}`, {
      method,
      headers: {
        'x-ck-appid': app.id,
        authorization: token ? `Bearer ${token}` : `Sign ${signature}`,
        ...(text && { 'content-type': 'application/json' }),
      },
      ...(text && { body: text }),
    });
    return (await answer.json()) as Answer;
  };
  const logIn = async (who: 'owner' | 'other' = 'owner') => {
    const { email, password, countryCode } = demo.people[who];
    const { data } = await call('POST', '/v2/user/login', { body: { email, password, countryCode } });
    return data as unknown as { at: string; rt: string; user: { apikey: string } };
  };
  const pageUrl = (redirectUrl: string, state = 'state-1', seq = String(demo.world.now())): string => {
    const given = {
      clientId: app.id,
      seq,
      authorization: sign(app.secret, `${app.id}_${seq}`),
      redirectUrl,
      grantType: 'authorization_code',
      state,
      nonce: 'a1B2c3D4',
    };
    return `${demo.endpoints['oauth']}?${new URLSearchParams(given)}`;
  };
  return { app, call, logIn, pageUrl };
}

/** A socket that has said who it is. */
export async function pushClient(demo: EwelinkDemo, { at, apikey, role = 'enterprise' }: { at: string; apikey: string; role?: AppName }) {
  const address = (await (await fetch(demo.endpoints['dispatch.eu'] ?? '')).json()) as { domain: string; port: number };
  const socket = new WebSocket(`ws://${address.domain}:${address.port}/api/ws`);
  const heard: Record<string, unknown>[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  let sequence = 1_767_225_600_000;
  const waiting = new Map<string, (ack: Record<string, unknown>) => void>();
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    if (data.toString() === 'pong') return void heard.push({ pong: true });
    const message = JSON.parse(data.toString()) as Record<string, unknown>;
    const wait = waiting.get(String(message['sequence']));
    if (wait && !('action' in message)) wait(message);
    else heard.push(message);
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('close', reject));
  const ask = (message: object): Promise<Record<string, unknown>> => {
    const own = String(++sequence);
    const answer = new Promise<Record<string, unknown>>((resolve) => waiting.set(own, resolve));
    socket.send(JSON.stringify({ sequence: own, userAgent: 'app', ...message }));
    return answer;
  };
  const greeting = ask({ action: 'userOnline', version: 8, ts: 1, at, apikey, appid: demo.apps[role].id, nonce: 'a1B2c3D4' });
  const hello = await Promise.race([greeting, closed.then((code): Record<string, unknown> => ({ closed: code }))]);
  const update = (deviceid: string, params: object, owner = apikey) =>
    ask({ action: 'update', apikey: owner, selfApikey: apikey, deviceid, params });
  const query = (deviceid: string, params: string[] = [], owner = apikey) =>
    ask({ action: 'query', apikey: owner, selfApikey: apikey, deviceid, params });
  return { socket, hello, heard, closed, ask, update, query };
}
