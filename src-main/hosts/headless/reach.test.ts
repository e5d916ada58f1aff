import { execFileSync, spawnSync } from 'node:child_process';
import { request } from 'node:https';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runningHome, type Home } from './testing/running-host.ts';

let home: Home;
beforeEach(() => void (home = runningHome()));
afterEach(() => home.end());

const others = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .filter(({ internal, family }) => !internal && family === 'IPv4')
  .map(({ address }) => address);

const knock = (host: string, port: number): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 10_000 });
    const end = (how: string) => () => {
      socket.destroy();
      resolve(how);
    };
    socket.once('connect', end('open')).once('error', end('refused')).once('timeout', end('refused'));
  });

test('from outside this machine there is no door unless --listen made one', async () => {
  const { port } = await home.start();
  expect(await knock('127.0.0.1', port)).toBe('open');
  for (const address of [...others, '::1', '127.0.0.2']) expect(await knock(address, port), address).toBe('refused');
});

test.skipIf(spawnSync('openssl', ['version']).status !== 0)(
  'with a certificate the door speaks TLS only, and the password opens it',
  async () => {
    const [cert, key] = [join(home.dir, 'cert.pem'), join(home.dir, 'key.pem')];
    const subject = ['-subj', '/CN=switchboard.test', '-days', '1'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key, '-out', cert, ...subject],
      {
        stdio: 'ignore',
      },
    );
    const host = await home.start(['--tls-cert', cert, '--tls-key', key], { SWITCHBOARD_PASSWORD: 'correct horse' });
    expect(host.url).toMatch(/^https:/);
    const say = (path: string, method = 'GET', body = '', headers: Record<string, string> = {}) =>
      new Promise<{ status: number; cookie: string; text: string }>((resolve, reject) => {
        const asked = request(host.url + path, { method, headers, rejectUnauthorized: false, agent: false }, (res) => {
          let text = '';
          res.setEncoding('utf8').on('data', (piece: string) => (text += piece));
          res.on('end', () => resolve({ status: res.statusCode ?? 0, cookie: res.headers['set-cookie']?.[0] ?? '', text }));
        });
        asked.on('error', reject);
        asked.end(body);
      });
    expect((await say('/')).text).toContain('type="password"');
    expect((await say('/enter', 'POST', 'password=wrong')).status).toBe(403);
    const entered = await say('/enter', 'POST', 'password=correct+horse');
    expect(entered.cookie).toMatch(/HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/);
    expect((await say('/', 'GET', '', { cookie: entered.cookie.split(';')[0] ?? '' })).text).toContain('Panel');
    await expect(home.ask(host, '/')).rejects.toThrow();
  },
);

test('numbers about the home are for those who may know', async () => {
  const host = await home.start();
  for (const path of ['/metrics', '/health/detailed', '/api/v1/journal', '/api/v1/events', '/api/v1/openapi.json'])
    expect([401, 200], path).toContain((await home.ask(host, path)).status);
  for (const path of ['/metrics', '/health/detailed', '/api/v1/journal', '/api/v1/events'])
    expect((await home.ask(host, path)).status, path).toBe(401);
  const { token } = await (await home.panel(host)).call('clients.create', { name: 'Script', kind: 'program' });
  for (const path of ['/metrics', '/health/detailed', '/api/v1/journal']) {
    expect((await home.ask(host, path, { headers: { authorization: `Bearer ${token}` } })).status, path).toBe(200);
    expect((await home.ask(host, `${path}?token=${token}`, { headers: { authorization: `Bearer ${token}` } })).status, path).toBe(401);
    expect((await home.ask(host, `${path}?token=${token}`)).status, path).toBe(401);
  }
});

test('one client has a handful of event streams and no more', async () => {
  const host = await home.start();
  const { token } = await (await home.panel(host)).call('clients.create', { name: 'Script', kind: 'program' });
  const leave = new AbortController();
  const open = () => fetch(`${host.url}/api/v1/events`, { headers: { authorization: `Bearer ${token}` }, signal: leave.signal });
  const streams = await Promise.all(Array.from({ length: 12 }, open));
  expect(streams.filter(({ status }) => status === 200)).toHaveLength(8);
  expect(streams.filter(({ status }) => status === 429)).toHaveLength(4);
  leave.abort();
});
