import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runningHome, type Home } from './testing/running-host.ts';

let home: Home;
beforeEach(() => void (home = runningHome()));
afterEach(() => home.end());

const CANARY = 'canary-7f3a9c51e2b84d60';
const PASSPHRASE = 'a long passphrase 5150';
const forms = (secret: string) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64').replace(/=+$/, '')];

function filesIn(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => (statSync(join(dir, name)).isDirectory() ? filesIn(join(dir, name)) : [join(dir, name)]));
}
/** What stands in a file, unpacked where it is packed. */
function bytesOf(path: string): Buffer {
  const bytes = readFileSync(path);
  const start = bytes.indexOf(Buffer.from([0x1f, 0x8b, 8]));
  try {
    return start < 0 ? bytes : Buffer.concat([bytes, gunzipSync(bytes.subarray(start))]);
  } catch {
    return bytes;
  }
}

test('a secret that was typed, refused, saved, exported and backed up stands nowhere in readable form', async () => {
  // A far end that shouts back what it was told, as bad servers do.
  const echo = createServer((req, res) => {
    res.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ message: `bad token ${CANARY}`, you: req.headers }));
  });
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
  const at = echo.address();
  const url = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  const host = await home.start([], { SWITCHBOARD_LOG: 'debug', SWITCHBOARD_PASSPHRASE: PASSPHRASE });
  try {
    const panel = await home.panel(host);
    const config = { url, token: { set: CANARY } };
    await panel.call('connections.test', { type: 'home-assistant', config, test: 'one' }).catch(() => undefined);
    const { id } = await panel.call('connections.create', { type: 'home-assistant', name: 'Shouting home', config });
    const { token } = await panel.call('clients.create', { name: 'Claude', kind: 'assistant' });
    await vi.waitFor(async () => expect((await panel.call('connections.list'))[0]?.health.state).not.toBe('connecting'));
    await panel
      .call('connections.create', { type: 'home-assistant', name: 'No', config: { url: 'not an address', token: { set: CANARY } } })
      .catch(() => undefined);
    await panel.call('tools.run', {
      name: 'control',
      args: { actions: [{ part: 'x', command: 'lock.unlock', args: { code: CANARY, password: CANARY } }] },
    });
    await home.ask(host, `/mcp?token=${token}`, { method: 'POST' });
    await home.ask(host, '/mcp', { method: 'POST', headers: { authorization: `Bearer ${CANARY}` } });
    await panel.call('settings.backup', { passphrase: PASSPHRASE });
    const told = JSON.stringify([
      await panel.call('connections.list'),
      await panel.call('system.report'),
      await panel.call('system.log', { level: 'debug', limit: 2000 }),
      await panel.call('activity.export', { format: 'json' }),
      await panel.call('activity.export', { format: 'csv' }),
      await panel.call('system.health'),
      await panel.call('clients.list'),
      id,
    ]);
    await home.stop(host);
    for (const secret of [CANARY, PASSPHRASE, token]) {
      for (const form of forms(secret)) {
        expect(told.includes(form), `told ${form}`).toBe(false);
        for (const file of filesIn(home.data)) expect(bytesOf(file).includes(form), `${file} ${form}`).toBe(false);
      }
    }
    expect(filesIn(home.data).some((file) => file.includes('logs'))).toBe(true);
    for (const file of filesIn(home.data)) expect(statSync(file).mode & 0o077, file).toBe(0);
  } finally {
    echo.close();
  }
});
