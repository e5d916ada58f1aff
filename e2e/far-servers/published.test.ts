import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { consentOf } from '../../src-shared/forms/consent.ts';
import { runningHome } from '../../src-main/hosts/headless/testing/running-host.ts';
import { publishedAt, type Published } from './published-address.ts';
import { throughUs } from './through-us.ts';

// Four servers that others wrote and many use, as programs behind us, one of them at addresses of both kinds as well, and one call to each.
const home = runningHome();
const dir = realpathSync(mkdtempSync(join(tmpdir(), 'switchboard-published-')));
const { start, call, names, close } = throughUs(home);
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
  ];
  await start(dir, connections);
}, 90_000);
afterAll(async () => {
  await close();
  await home.end();
  await Promise.all(running.map(({ end }) => end()));
  rmSync(dir, { recursive: true, force: true });
});

it.each(CALLS)('%s answers through us as it does alone', async (name, args, answer) => {
  await expect.poll(names, { timeout: 12_000 }).toContain(name);
  expect(await call(name, args)).toMatch(answer);
});

it('what a server keeps to itself stays there', async () => {
  expect(await call('files__read_text_file', { path: join(dir, 'secret.txt') })).toMatch(/denied/i);
});
