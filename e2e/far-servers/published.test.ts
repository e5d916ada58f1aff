import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { consentOf } from '../../src-shared/forms/consent.ts';
import { runningHome } from '../../src-main/hosts/headless/testing/running-host.ts';
import { publishedAt, type Published } from './published-address.ts';

// Four servers that others wrote and many use, as programs behind us, one of them at addresses of both kinds as well, and one call to each.
const home = runningHome();
const dir = realpathSync(mkdtempSync(join(tmpdir(), 'switchboard-published-')));
const token = 'sb_a-token-for-the-published-alone';
const client = new Client({ name: 'near', version: '1' }, { versionNegotiation: { mode: 'auto' } });
const program = (at: string, ...args: string[]) => {
  const command = { program: process.execPath, args: [fileURLToPath(at), ...args] };
  // One of them would keep what it learns beside its own code.
  const env = [{ name: 'MEMORY_FILE_PATH', value: { set: join(dir, 'memory.jsonl') } }];
  return { way: 'program', command, env, consent: { agreed: consentOf({ command: 'command', env: 'env' }, { command, env }) } };
};
const running: Published[] = [];
const CALLS = [
  ['every__echo', { message: 'hello' }, /Echo: hello/],
  ['streamed__echo', { message: 'over one address' }, /Echo: over one address/],
  ['events__echo', { message: 'over two' }, /Echo: over two/],
  ['files__read_text_file', { path: join(dir, 'given', 'note.txt') }, /^Written by hand$/],
  ['memory__create_entities', { entities: [{ name: 'Ada', entityType: 'person', observations: ['likes tea'] }] }, /likes tea/],
  ['think__sequentialthinking', { thought: 'One', nextThoughtNeeded: false, thoughtNumber: 1, totalThoughts: 1 }, /"thoughtNumber": ?1/],
] as const;

beforeAll(async () => {
  mkdirSync(join(dir, 'given'));
  writeFileSync(join(dir, 'given', 'note.txt'), 'Written by hand');
  writeFileSync(join(dir, 'secret.txt'), 'Not given');
  running.push(...(await Promise.all([publishedAt('streamableHttp'), publishedAt('sse')])));
  const [streamed, events] = running.map(({ url }) => ({ way: 'address', url }));
  const connections = [
    { slug: 'streamed', config: streamed },
    { slug: 'events', config: events },
    { slug: 'every', config: program(import.meta.resolve('@modelcontextprotocol/server-everything/dist/index.js')) },
    { slug: 'files', config: program(import.meta.resolve('@modelcontextprotocol/server-filesystem/dist/index.js'), join(dir, 'given')) },
    { slug: 'memory', config: program(import.meta.resolve('@modelcontextprotocol/server-memory/dist/index.js')) },
    { slug: 'think', config: program(import.meta.resolve('@modelcontextprotocol/server-sequential-thinking/dist/index.js')) },
  ].map((one) => ({ ...one, type: 'mcp-server', name: one.slug }));
  const rules = connections.flatMap(({ slug }) =>
    ['read', 'control', 'danger'].map((risk) => ({ connection: slug, risk, verdict: 'allow' })),
  );
  const seed = join(dir, 'seed.json');
  writeFileSync(seed, JSON.stringify({ connections, rules, clients: [{ name: 'Near', token }] }), { mode: 0o600 });
  const host = await home.start(['--seed', seed]);
  const headers = { authorization: `Bearer ${token}` };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${host.url}/mcp`), { requestInit: { headers } }));
}, 90_000);
afterAll(async () => {
  await client.close();
  await home.end();
  await Promise.all(running.map(({ end }) => end()));
  rmSync(dir, { recursive: true, force: true });
});

const call = async (name: string, args: Record<string, unknown>): Promise<string> => {
  const { content } = await client.callTool({ name, arguments: args });
  const [first] = content;
  return first?.type === 'text' ? first.text : '';
};

it.each(CALLS)('%s answers through us as it does alone', async (name, args, answer) => {
  const names = async () => (await client.listTools({}, { cacheMode: 'refresh' })).tools.map((tool) => tool.name);
  await expect.poll(names, { timeout: 12_000 }).toContain(name);
  expect(await call(name, args)).toMatch(answer);
});

it('what a server keeps to itself stays there', async () => {
  expect(await call('files__read_text_file', { path: join(dir, 'secret.txt') })).toMatch(/denied/i);
});
