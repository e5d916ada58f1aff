import { URLSearchParams } from 'node:url';
import { WebSocket } from 'ws';
import { Plain } from '../steps.mjs';
import { FLOWS } from './configuration.mjs';

const CLIENT = 'http://127.0.0.1:1/';

/**
 * Makes the owner of a fresh home and gives back a long-lived token. Speaks its API; no browser. The further steps are left alone: they
 * set up services of the internet, and nothing here waits for them.
 */
export async function onboard(url) {
  const post = async (path, body, token) => {
    const form = body instanceof URLSearchParams;
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { ...(form ? {} : { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) },
      body: form ? body : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Plain(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const owner = {
    client_id: CLIENT,
    name: 'Owner',
    username: 'owner',
    password: `p${Math.random().toString(36).slice(2)}`,
    language: 'en',
  };
  const { auth_code } = await post('/api/onboarding/users', owner);
  const grant = new URLSearchParams({ grant_type: 'authorization_code', code: auth_code, client_id: CLIENT });
  const { access_token } = await post('/auth/token', grant);
  const token = await longLived(url, access_token);
  for (const { handler, answers } of FLOWS) await addEntry(post, token, handler, answers);
  return token;
}

/** Lists and calendars come by a flow of at most one form; a release that asks otherwise goes without, and the suite skips visibly. */
async function addEntry(post, token, handler, answers) {
  try {
    const flow = await post('/api/config/config_entries/flow', { handler, show_advanced_options: false }, token);
    if (flow.type !== 'form') return;
    const known = new Set((flow.data_schema ?? []).map(({ name }) => name));
    const given = Object.fromEntries(Object.entries(answers).filter(([name]) => known.has(name)));
    await post(`/api/config/config_entries/flow/${flow.flow_id}`, given, token);
  } catch (error) {
    if (!(error instanceof Plain)) throw error;
    process.stdout.write(`    (no ${handler}: ${error.message})\n`);
  }
}

/** A long-lived token is asked for over the socket. */
function longLived(url, access) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/api/websocket`);
    const say = (message) => socket.send(JSON.stringify(message));
    socket.on('error', reject);
    socket.on('close', () => reject(new Plain('Home Assistant closed the socket before it gave a token.')));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.type === 'auth_required') say({ type: 'auth', access_token: access });
      if (message.type === 'auth_ok') say({ id: 1, type: 'auth/long_lived_access_token', client_name: 'contract suite', lifespan: 1 });
      if (message.type !== 'result') return;
      resolve(message.result);
      socket.close();
    });
  });
}
