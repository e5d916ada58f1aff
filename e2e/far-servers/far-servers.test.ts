import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { consentOf } from '../../src-shared/forms/consent.ts';
import type { Host } from '../../src-main/hosts/headless/host.ts';
import { runningHome, type Home } from '../../src-main/hosts/headless/testing/running-host.ts';
import { startFixture } from '../conformance/fixture/fixture.ts';

const FIXTURE = resolve(import.meta.dirname, '../conformance/fixture/main.ts');
const command = { program: process.execPath, args: [FIXTURE, '--stdio'] };
const env = [{ name: 'FIXTURE_KEY', value: { set: 'canary-far-4711' } }];
const agreed = { agreed: consentOf({ command: 'command', env: 'env' }, { command, env }) };

let home: Home;
let host: Host;
let panel: Awaited<ReturnType<Home['panel']>>;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  home = runningHome();
  ends.push(home.end);
  host = await home.start();
  panel = await home.panel(host);
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const stateOf = async (id: string) => (await panel.call('connections.list')).find((one) => one.id === id)?.health;
const connected = (id: string) => expect.poll(async () => (await stateOf(id))?.state).toBe('connected');
const create = (config: Record<string, unknown>) =>
  panel.call('connections.create', { type: 'mcp-server', slug: 'far', name: 'Far', config });
/** Programs of this connection, by the folder they work in. */
const pids = async (id: string): Promise<number[]> => {
  const { execFileSync } = await import('node:child_process');
  const list = execFileSync('sh', [
    '-c',
    `ls -l /proc/[0-9]*/cwd 2>/dev/null | grep -F '${join(home.data, 'work', id)}' || true`,
  ]).toString();
  return [...list.matchAll(/\/proc\/(\d+)\/cwd/g)].map(([, pid]) => Number(pid));
};

describe('a program of this computer', () => {
  it('is not started before somebody agreed to the very command', async () => {
    const refused = (config: Record<string, unknown>) =>
      expect(create({ way: 'program', ...config })).rejects.toMatchObject({ problem: 'input.invalid' });
    await refused({ command, env });
    await refused({ command, env, consent: { agreed: 'yes' } });
    await refused({ command: { ...command, args: [...command.args, '--more'] }, env, consent: agreed });
    await refused({ command, env: [...env, { name: 'MORE', value: { set: 'x' } }], consent: agreed });
    expect(await panel.call('connections.list')).toEqual([]);
  });

  it('runs, offers its tools, comes back when it dies, and is gone with its connection', async () => {
    const { id } = await create({ way: 'program', command, env, consent: agreed });
    await connected(id);
    await expect
      .poll(async () => (await panel.call('tools.list')).tools.filter(({ connection }) => connection === id).length)
      .toBeGreaterThan(30);
    if (process.platform !== 'linux') return;
    const [first] = await pids(id);
    expect(readFileSync(`/proc/${first}/cmdline`, 'utf8')).not.toContain('canary-far-4711');
    process.kill(first!, 'SIGKILL');
    await expect.poll(async () => (await pids(id)).filter((pid) => pid !== first).length).toBe(1);
    await connected(id);
    // That it ran for the first time stands in the journal, that it was started again in the log alone.
    const told = async () => (await panel.call('activity.list', { limit: 20 })).entries.map(({ command: deed }) => deed);
    await expect.poll(told).toEqual(['program.started']);
    await panel.call('connections.remove', { id });
    expect(await pids(id)).toEqual([]);
  });

  it('is asked about again when its command changes', async () => {
    const { id } = await create({ way: 'program', command, env, consent: agreed });
    await connected(id);
    const next = { ...command, args: [...command.args, '--legacy'] };
    const config = { way: 'program', command: next, env: [{ name: 'FIXTURE_KEY', value: { saved: true } }], consent: agreed };
    await expect(panel.call('connections.update', { id, config })).rejects.toMatchObject({
      details: { fields: { consent: 'fields.problem.consent' } },
    });
  });

  it('that is missing waits for the person, and says which', async () => {
    const missing = { program: '/no/such/program', args: [] };
    const { id } = await create({
      way: 'program',
      command: missing,
      consent: { agreed: consentOf({ command: 'command' }, { command: missing }) },
    });
    await expect.poll(async () => stateOf(id)).toMatchObject({ state: 'attention', problem: 'program.missing' });
  });
});

describe('a server at an address', () => {
  it('is tried line by line before it is saved', async () => {
    const fixture = await startFixture({ token: 'right' });
    ends.push(fixture.close);
    const lines: string[] = [];
    panel.on('connections.testing', ({ step, state, problem }) => void lines.push([step, state, problem].filter(Boolean).join(' ')));
    const config = (token: string) => ({
      way: 'address',
      url: fixture.url,
      headers: [{ name: 'Authorization', value: { set: `Bearer ${token}` } }],
    });
    expect(await panel.call('connections.test', { type: 'mcp-server', test: 'a', config: config('wrong') })).toEqual({ ok: false });
    expect(lines.at(-1)).toBe('address failed auth.refused');
    const tested = await panel.call('connections.test', { type: 'mcp-server', test: 'b', config: config('right') });
    expect(tested).toMatchObject({ ok: true, counts: { resources: 3, prompts: 5 } });
    expect(lines.slice(-4)).toEqual(['address running', 'address ok', 'tools running', 'tools ok']);
    expect(fixture.sessions()).toBe(0);
  });

  it('waits for the person when the key is wrong, and comes back by itself when the server does', async () => {
    const fixture = await startFixture();
    const { id } = await create({ way: 'address', url: fixture.url });
    await connected(id);
    await fixture.close();
    await expect.poll(async () => (await stateOf(id))?.state).not.toBe('connected');
    const again = await startFixture({ port: Number(new URL(fixture.url).port) });
    ends.push(again.close);
    await expect.poll(async () => (await stateOf(id))?.state).toBe('connected');
  });

  it('leads nobody elsewhere, and no key goes there', async () => {
    const seen: unknown[] = [];
    const elsewhere = createServer((req, res) => (seen.push(req.headers), res.writeHead(200).end())).listen(0, '127.0.0.1');
    const at = elsewhere.address();
    const port = typeof at === 'object' && at ? at.port : 0;
    const leads = createServer((_req, res) => res.writeHead(307, { location: `http://127.0.0.1:${port}/mcp` }).end()).listen(
      0,
      '127.0.0.1',
    );
    const from = leads.address();
    ends.push(async () => [elsewhere, leads].forEach((server) => (server.closeAllConnections(), server.close())));
    const url = `http://127.0.0.1:${typeof from === 'object' && from ? from.port : 0}/mcp`;
    const config = { way: 'address', url, headers: [{ name: 'Authorization', value: { set: 'Bearer canary-redirect' } }] };
    expect(await panel.call('connections.test', { type: 'mcp-server', test: 'c', config })).toEqual({ ok: false });
    expect(seen).toEqual([]);
  });

  it('keeps its short name in front of its tools, whatever a window sends', async () => {
    const fixture = await startFixture();
    ends.push(fixture.close);
    const { id, config } = await create({ way: 'address', url: fixture.url, prefix: false });
    await connected(id);
    expect(config).not.toHaveProperty('prefix');
    const names = async () => (await panel.call('tools.list')).tools.filter(({ connection }) => connection === id).map(({ name }) => name);
    await expect.poll(names).toContain('far__test_simple_text');
  });
});
