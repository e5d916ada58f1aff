import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { consentOf } from '../../src-shared/forms/consent.ts';
import type { Host } from '../../src-main/hosts/headless/host.ts';
import { ask, bearer, initialize, JSON_TYPES, modern } from '../../src-main/core/mcp/testing/wire.ts';
import { runningHome, type Home } from '../../src-main/hosts/headless/testing/running-host.ts';
import { startFixture, type Fixture } from '../conformance/fixture/fixture.ts';

// The whole program between clients and real far servers: what crosses it, and what must not.
const EVERYTHING = resolve(import.meta.dirname, '../../node_modules/@modelcontextprotocol/server-everything/dist/index.js');
const command = { program: process.execPath, args: [EVERYTHING, 'stdio'] };
const CANARY = 'canary-cookie-4711';

let home: Home;
let host: Host;
let panel: Awaited<ReturnType<Home['panel']>>;
let token: string;
let client: string;
const fixtures: Fixture[] = [];
const ids: Record<string, string> = {};

const connect = async (slug: string, config: Record<string, unknown>): Promise<void> => {
  const { id } = await panel.call('connections.create', { type: 'mcp-server', slug, name: slug, config });
  ids[slug] = id;
};
const toolsOf = async (slug: string) => (await panel.call('tools.list')).tools.filter(({ connection }) => connection === ids[slug]);

beforeAll(async () => {
  home = runningHome();
  host = await home.start();
  panel = await home.panel(host);
  for (const slug of ['diary', 'web', 'mail']) {
    const fixture = await startFixture();
    fixtures.push(fixture);
    await connect(slug, { way: 'address', url: fixture.url, headers: [{ name: 'X-Key', value: { set: `own-key-${slug}` } }] });
  }
  await connect('everything', {
    way: 'program',
    command,
    env: [],
    consent: { agreed: consentOf({ command: 'command', env: 'env' }, { command, env: [] }) },
  });
  for (const slug of Object.keys(ids))
    await vi.waitFor(async () => expect((await toolsOf(slug)).length).toBeGreaterThan(5), { timeout: 15_000, interval: 50 });
  ({
    client: { id: client },
    token,
  } = await panel.call('clients.create', { name: 'Claude', kind: 'assistant' }));
  for (const connection of Object.values(ids)) await panel.call('rules.save', { client, connection, verdict: 'allow' });
});
afterAll(async () => {
  await home.end();
  await Promise.all(fixtures.map((fixture) => fixture.close()));
});

/** A call of the current revision, with whatever else a careless client may send along. */
const call = async (name: string, args: object = {}, who = token) => {
  const { headers, body } = modern('tools/call', { name, arguments: args });
  return (
    await ask(host.url, {
      headers: { ...headers, ...bearer(who), cookie: `session=${CANARY}`, 'proxy-authorization': CANARY, 'x-api-key': CANARY },
      body,
    })
  ).json;
};
/** The same by an older client, with a session of its own. */
const callAsBefore = async (name: string, who = token) => {
  const headers = { ...JSON_TYPES, ...bearer(who), cookie: `session=${CANARY}` };
  const first = await ask(host.url, { headers, body: initialize() });
  const own = { ...headers, 'mcp-session-id': String(first.headers['mcp-session-id']) };
  await ask(host.url, { headers: own, body: { jsonrpc: '2.0', method: 'notifications/initialized' } });
  return (await ask(host.url, { headers: own, body: { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name, arguments: {} } } }))
    .json;
};
const list = async (who = token) => {
  const { headers, body } = modern('tools/list');
  return (await ask(host.url, { headers: { ...headers, ...bearer(who) }, body })).json.result;
};

describe('what a far server gets of a call', () => {
  it('G1: is its own key, never the token or a cookie of whoever called', async () => {
    expect((await call('diary__test_simple_text')).result.isError).toBeFalsy();
    expect((await callAsBefore('diary__test_simple_text')).result.isError).toBeFalsy();
    const seen = fixtures[0]?.seen ?? [];
    expect(seen.filter((headers) => headers['x-key'] === 'own-key-diary').length).toBe(seen.length);
    const all = JSON.stringify(seen);
    expect(seen.length).toBeGreaterThan(2);
    for (const secret of [token, CANARY]) expect(all).not.toContain(secret);
    for (const name of ['authorization', 'cookie', 'proxy-authorization', 'x-api-key'])
      expect(
        seen.some((headers) => name in headers),
        name,
      ).toBe(false);
  });

  it('T5: is told as its own on every result, of every method', async () => {
    const { result } = await call('web__test_simple_text');
    expect(JSON.stringify(result._meta)).toContain('web');
    for (const [method, params] of [
      ['resources/read', { uri: 'web+test://static-text' }],
      ['prompts/get', { name: 'web__test_simple_prompt' }],
    ] as const) {
      const { headers, body } = modern(method, params);
      const { json } = await ask(host.url, { headers: { ...headers, ...bearer(token) }, body });
      expect(JSON.stringify(json), method).toContain('web');
    }
  });
});

describe('a real server that means no harm', () => {
  it('T3: has nothing grave found in it, and nothing held back', async () => {
    const tools = await toolsOf('everything');
    expect(tools.filter(({ held }) => held !== undefined)).toEqual([]);
    expect(tools.flatMap(({ findings = [] }) => findings).filter(({ grave }) => grave)).toEqual([]);
  });

  it('T4: asks first where no rule says otherwise, whatever it says of itself', async () => {
    const {
      token: other,
      client: { id },
    } = await panel.call('clients.create', { name: 'Other', kind: 'assistant' });
    await panel.call('rules.save', { client: id, connection: ids['everything'] ?? '', verdict: 'ask' });
    const asked = call('everything__echo', { message: 'hi' }, other);
    await expect.poll(async () => (await panel.call('approvals.list')).length).toBe(1);
    const [question] = await panel.call('approvals.list');
    await panel.call('approvals.decide', { id: question?.id ?? '', decision: 'deny' });
    expect((await asked).result.isError).toBe(true);
  });
});

describe('a list of tools', () => {
  it('G8: is one client’s own, and says so', async () => {
    const {
      token: other,
      client: { id },
    } = await panel.call('clients.create', { name: 'Third', kind: 'assistant' });
    await panel.call('rules.save', { client: id, connection: ids['diary'] ?? '', verdict: 'off' });
    const [mine, theirs] = [await list(), await list(other)];
    const names = ({ tools }: { tools: { name: string }[] }) => tools.map(({ name }) => name);
    expect([mine.cacheScope, theirs.cacheScope]).toEqual(['private', 'private']);
    expect(names(mine)).toContain('diary__test_simple_text');
    expect(names(theirs).filter((name) => name.startsWith('diary__'))).toEqual([]);
    expect((await call('diary__test_simple_text', {}, other)).error.code).toBe(-32602);
  });

  it('has the name and the words the person gave, and the call finds its tool', async () => {
    await panel.call('tools.adjust', { names: ['web__test_simple_text'], set: { alias: 'headline', description: 'What is new.' } });
    await expect
      .poll(async () => (await list()).tools.find(({ name }: { name: string }) => name === 'web__headline')?.description)
      .toBe('What is new.');
    expect((await call('web__headline')).result.content[0].text).toContain('simple text');
    await panel.call('tools.adjust', { names: ['web__headline'], set: { alias: null, description: null } });
  });
});

describe('T8: private things of one connection, words of a second and a way out by a third', () => {
  it('meet across connections and sessions of one client, and the guard asks', async () => {
    const {
      token: fresh,
      client: { id },
    } = await panel.call('clients.create', { name: 'Fresh', kind: 'assistant' });
    for (const slug of ['diary', 'web', 'mail'])
      await panel.call('rules.save', { client: id, tool: `${slug}__test_simple_text`, verdict: 'allow' });
    await panel.call('tools.adjust', { names: ['diary__test_simple_text'], set: { risk: 'private' } });
    await panel.call('rules.save', { guard: 'leak', verdict: 'off' });
    // What a stranger wrote is read, and goes out again: nothing private was read yet.
    expect((await call('web__test_simple_text', {}, fresh)).result.isError).toBeFalsy();
    expect((await call('mail__test_simple_text', {}, fresh)).result.isError).toBeFalsy();
    // The diary is read in a session of its own, and is a stranger's as well.
    expect((await callAsBefore('diary__test_simple_text', fresh)).result.isError).toBeFalsy();
    const sent = await call('mail__test_simple_text', {}, fresh);
    expect(sent.result.isError).toBe(true);
    expect(JSON.stringify(sent.result)).toContain('policy.denied');
  });
});
