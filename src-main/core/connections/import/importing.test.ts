import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportPlace } from '../../../../src-shared/contract/importing.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Touches } from '../../../../src-shared/forms/confinement.ts';
import { consented, consentText } from '../../../../src-shared/forms/consent.ts';
import type { Connection } from '../../../../src-shared/model/connection.ts';
import { silentLog } from '../../../kit/testing/index.ts';
import type { Who } from '../../areas.ts';
import { thisMachine } from '../../clients/connect/machine.ts';
import type { Ours } from '../../clients/connect/ours.ts';
import { createImporting, type Importing } from './importing.ts';

let home: string;
let importing: Importing;
let connections: Connection[];
let configs: Record<string, unknown>[];
const env: Record<string, string | undefined> = {};
const WHO: Who = { caller: { kind: 'person', id: 'person', name: 'person' }, session: 'test' };
const CANARY = 'hush-hush-canary-71';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'import-'));
  [connections, configs] = [[], []];
  for (const name of Object.keys(env)) Reflect.deleteProperty(env, name);
  const ours: Ours = {
    machine: thisMachine(env, home, 'linux'),
    entry: 'switchboard',
    address: () => 'http://127.0.0.1:7420/mcp',
    isPassing: () => false,
    bridge: { command: '/opt/switchboard', args: ['/opt/bridge.mjs'] },
    tokenFile: (assistant) => join(home, 'data', `${assistant}.token`),
    backups: join(home, 'data', 'assistants'),
  };
  importing = createImporting({
    ours,
    connections: { list: () => connections },
    create: async ({ name, far: config }) => {
      if (name === 'refused') throw new SwitchboardError('storage.full', 'no room');
      configs.push(config);
      const connection = { id: `c${connections.length}`, type: 'kind', name, config } as unknown as Connection;
      connections.push(connection);
      return connection;
    },
    clock: { now: Date.now, sleep: async () => {}, every: () => () => {} },
    log: silentLog,
  });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const PLACES = {
  cursor: '.cursor/mcp.json',
  'claude-code': '.claude.json',
  'claude-desktop': '.config/Claude/claude_desktop_config.json',
  codex: '.codex/config.toml',
  'gemini-cli': '.gemini/settings.json',
  'vs-code': '.config/Code/User/mcp.json',
  windsurf: '.codeium/windsurf/mcp_config.json',
  zed: '.config/zed/settings.json',
} as const;
const file = (assistant: keyof typeof PLACES): string => join(home, PLACES[assistant]);
function lay(assistant: keyof typeof PLACES, content: unknown): void {
  mkdirSync(dirname(file(assistant)), { recursive: true });
  writeFileSync(file(assistant), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
}
const scan = async () => {
  const places = await importing['connections.importScan'](undefined, WHO);
  return places.map((place) => ImportPlace.parse(place));
};
const serversOf = async (assistant: string) => (await scan()).find((place) => place.assistant === assistant)?.servers ?? [];
const agreed = (server: Awaited<ReturnType<typeof serversOf>>[number]): string =>
  consentText(
    consented(
      server.command,
      server.variables.map((name) => ({ name })),
    ) ?? { program: '', args: [], folder: '', variables: [] },
  );
const run = (assistant: string, ...servers: Parameters<Importing['connections.importRun']>[0]['servers']) =>
  importing['connections.importRun']({ assistant, servers }, WHO);
const MEMORY = { command: 'npx', args: ['-y', '@modelcontextprotocol/server-memory'] };
const COMMAND = { program: 'npx', args: MEMORY.args };

describe('what assistants have', () => {
  it('is found where each of them keeps it, and shown without a value of a variable or a header', async () => {
    const secret = { env: { API_KEY: CANARY, REGION: 'eu' } };
    lay('cursor', {
      mcpServers: { far: { url: `https://a.example/mcp?api_key=${CANARY}`, headers: { Authorization: `Bearer ${CANARY}` } } },
    });
    lay('claude-code', {
      numStartups: 4,
      mcpServers: { memory: { type: 'stdio', ...MEMORY, ...secret } },
      projects: { '/x': { mcpServers: { no: MEMORY } } },
    });
    lay('claude-desktop', { mcpServers: { fs: { command: 'npx', args: ['a'], ...secret } } });
    lay(
      'codex',
      `[mcp_servers.git]\ncommand = "uvx"\nargs = ["mcp-server-git"]\nenabled = false\n[mcp_servers.git.env]\nTOKEN = "${CANARY}"\n`,
    );
    lay('gemini-cli', { mcpServers: { g: { httpUrl: 'https://g.example/mcp', headers: { 'X-Key': CANARY } } }, mcp: { allowed: [] } });
    lay('vs-code', `{ // mine\n "servers": { "v": { "type": "stdio", "command": "npx", "args": ["v"], "env": { "K": "${CANARY}" } } } }`);
    lay('windsurf', { mcpServers: { w: { serverUrl: `https://me:${CANARY}@w.example/mcp` } } });
    lay('zed', { context_servers: { z: { source: 'custom', command: 'npx', args: ['z'], ...secret } } });
    const places = await scan();
    expect(JSON.stringify(places)).not.toContain(CANARY);
    expect(JSON.stringify(places)).not.toContain(Buffer.from(`me:${CANARY}`).toString('base64'));
    expect(places.map(({ assistant, servers }) => [assistant, servers.map(({ name }) => name)]).sort()).toEqual([
      ['claude-code', ['memory']], ['claude-desktop', ['fs']], ['codex', ['git']], ['cursor', ['far']], ['gemini-cli', ['g']],
      ['vs-code', ['v']], ['windsurf', ['w']], ['zed', ['z']],
    ]); // prettier-ignore
    const [memory] = await serversOf('claude-code');
    expect(memory).toMatchObject({ variables: ['API_KEY', 'REGION'], secretNames: ['API_KEY'], command: COMMAND, disabled: false });
    expect(await serversOf('codex')).toMatchObject([{ disabled: true }]);
    expect(await serversOf('windsurf')).toMatchObject([{ url: 'https://w.example/mcp', secretNames: ['Authorization'] }]);
    expect((await serversOf('cursor'))[0]?.url).toBe('https://a.example/mcp?api_key=…');
    expect(places.find(({ assistant }) => assistant === 'cursor')?.file).toBe('~/.cursor/mcp.json');
  });

  it('is without what leads back to us', async () => {
    lay('cursor', {
      mcpServers: {
        switchboard: { url: 'http://127.0.0.1:7999/mcp' },
        renamed: { url: 'http://localhost:7420/mcp' },
        bridge: { command: 'node', args: ['/opt/bridge.mjs', '--token-file', '/x'] },
        other: { url: 'http://127.0.0.1:9000/mcp' },
      },
    });
    expect((await serversOf('cursor')).map(({ name }) => name)).toEqual(['other']);
  });

  it('is marked where it is connected already, or stands in two places', async () => {
    lay('cursor', { mcpServers: { a: MEMORY, b: { url: 'https://a.example/mcp/' } } });
    lay('zed', { context_servers: { again: MEMORY } });
    connections.push({ id: 'c9', name: 'Mine', config: { url: 'https://a.example/mcp' } } as unknown as Connection);
    const all = (await scan()).flatMap(({ servers }) => servers);
    expect(all.map(({ name, exists, twin }) => [name, exists?.name, twin])).toEqual([['a', undefined, undefined], ['b', 'Mine', undefined], ['again', undefined, 'Cursor']]); // prettier-ignore
    // Of a type that somebody made: its command stands nowhere but in what was agreed to.
    const consent = { agreed: consentText({ ...COMMAND, folder: '', variables: [] }) };
    connections.push({ id: 'c8', name: 'Own', config: { consent, other: { agreed: '[' } } } as unknown as Connection);
    expect((await serversOf('cursor')).map(({ exists }) => exists?.name)).toEqual(['Own', 'Mine']);
  });

  it('is chosen where its key stands, whichever assistant was looked at first', async () => {
    const bare = { command: MEMORY.command, args: MEMORY.args };
    lay('claude-desktop', { mcpServers: { bare } });
    lay('cursor', { mcpServers: { whole: { ...bare, env: { API_KEY: 'sk-1' } } } });
    lay('zed', { context_servers: { again: { ...bare, env: { API_KEY: 'sk-2' } } } });
    const all = (await scan()).flatMap(({ servers }) => servers);
    expect(all.map(({ name, twin }) => [name, twin])).toEqual([['bare', 'Cursor'], ['whole', undefined], ['again', 'Cursor']]); // prettier-ignore
  });

  it('hides no file that is broken or hostile, and keeps no other from being read', async () => {
    lay('cursor', '{ "mcpServers": { "a": ');
    lay('claude-code', '[1, 2');
    lay('gemini-cli', { mcpServers: 7 });
    mkdirSync(dirname(file('windsurf')), { recursive: true });
    writeFileSync(file('windsurf'), '');
    truncateSync(file('windsurf'), 1024 ** 3);
    mkdirSync(dirname(file('claude-desktop')), { recursive: true });
    symlinkSync(file('claude-desktop'), file('claude-desktop'));
    mkdirSync(file('vs-code'), { recursive: true });
    lay('codex', 'a = [[[[');
    lay('zed', { context_servers: { good: MEMORY, odd: { command: { a: { b: 1 } } } } });
    const places = await scan();
    const of = (assistant: string) => places.find((place) => place.assistant === assistant);
    expect(of('cursor')?.problem).toMatchObject({ key: 'import.file.broken', with: { line: 1 } });
    expect(of('claude-code')?.problem?.key).toBe('import.file.broken');
    expect(of('gemini-cli')?.problem).toMatchObject({ key: 'import.file.noTable', with: { name: 'mcpServers' } });
    expect(of('windsurf')?.problem?.key).toBe('import.file.large');
    expect(of('claude-desktop')?.problem?.key).toBe('import.file.loop');
    expect(of('vs-code')?.problem?.key).toBe('import.file.noFile');
    expect(of('codex')?.problem?.key).toBe('import.file.unwritten');
    expect(of('zed')?.servers.map(({ name, problem }) => [name, problem?.key])).toEqual([['good', undefined], ['odd', 'import.problem.nothing']]); // prettier-ignore
  });

  it.skipIf(process.getuid?.() === 0)('may be closed to us, and that is said', async () => {
    lay('cursor', {});
    chmodSync(file('cursor'), 0);
    expect((await scan())[0]?.problem?.key).toBe('import.file.notAllowed');
  });

  it('is nothing on a computer without assistants', async () => {
    lay('cursor', {});
    lay('claude-code', { numStartups: 1 });
    expect(await scan()).toEqual([]);
  });
});

describe('bringing over', () => {
  it('makes connections with every value sealed, and a program only with consent to its exact command', async () => {
    lay('cursor', {
      mcpServers: {
        a: { ...MEMORY, env: { API_KEY: CANARY } },
        b: { url: 'https://a.example/mcp', headers: { Authorization: CANARY } },
        c: MEMORY,
      },
    });
    const [a, b, c] = await serversOf('cursor');
    if (!a || !b || !c) throw new Error('not found');
    const { created, failed } = await run(
      'cursor',
      { key: a.key, stamp: a.stamp, name: 'A', consent: agreed(a) },
      { key: b.key, stamp: b.stamp, name: 'B' },
      { key: c.key, stamp: c.stamp, name: 'C', consent: agreed(a) },
    );
    expect(created.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(failed).toEqual([{ key: 'c', name: 'C', why: { key: 'import.failed.consent' } }]);
    expect(configs).toEqual([
      { way: 'program', command: COMMAND, env: [{ name: 'API_KEY', value: { set: CANARY } }], consent: { agreed: agreed(a) } },
      { way: 'address', url: 'https://a.example/mcp', headers: [{ name: 'Authorization', value: { set: CANARY } }] },
    ]);
    expect((await serversOf('cursor')).map(({ exists }) => exists?.name)).toEqual(['A', 'B', 'A']);
  });

  it('keeps its programs within the walls that were chosen, which are part of what was agreed to', async () => {
    lay('cursor', { mcpServers: { a: MEMORY, b: { url: 'https://b.example/mcp' } } });
    const [a, b] = await serversOf('cursor');
    if (!a || !b) throw new Error('not found');
    const touches: Touches = { within: 'folders', folders: [{ path: '/srv/notes', write: false }], network: false };
    const chosen = (consent: string) => [
      { key: a.key, stamp: a.stamp, name: 'A', consent },
      { key: b.key, stamp: b.stamp, name: 'B' },
    ];
    const asked = (consent: string) => importing['connections.importRun']({ assistant: 'cursor', servers: chosen(consent), touches }, WHO);
    expect((await asked(agreed(a))).failed).toEqual([{ key: 'a', name: 'A', why: { key: 'import.failed.consent' } }]);
    configs = [];
    const within = consentText({ ...consented(a.command, a.variables.map((name) => ({ name })), touches)! }); // prettier-ignore
    expect((await asked(within)).failed).toEqual([]);
    expect(configs).toMatchObject([{ way: 'program', touches, consent: { agreed: within } }, { way: 'address' }]);
    expect(configs[1]).not.toHaveProperty('touches');
  });

  it('leaves out what has no value, which nothing could be sealed in', async () => {
    lay('cursor', {
      mcpServers: {
        a: { ...MEMORY, env: { REGION: 'eu', PROFILE: '' } },
        b: { url: 'https://a.example/mcp', headers: { 'X-Team': '', 'X-Key': 'v' } },
      },
    });
    const [a, b] = await serversOf('cursor');
    if (!a || !b) throw new Error('not found');
    expect([a.variables, b.headers]).toEqual([['REGION'], ['X-Key']]);
    const { failed } = await run(
      'cursor',
      { key: 'a', stamp: a.stamp, name: 'A', consent: agreed(a) },
      { key: 'b', stamp: b.stamp, name: 'B' },
    );
    expect(failed).toEqual([]);
    expect(configs).toMatchObject([
      { env: [{ name: 'REGION', value: { set: 'eu' } }] },
      { headers: [{ name: 'X-Key', value: { set: 'v' } }] },
    ]);
  });

  it('takes no name that another has', async () => {
    lay('cursor', { mcpServers: { everything: { url: 'https://a.example/mcp' } } });
    lay('zed', { context_servers: { everything: { url: 'https://b.example/mcp' } } });
    connections.push({ id: 'c9', name: 'everything', config: {} } as unknown as Connection);
    for (const assistant of ['cursor', 'zed']) {
      const [one] = await serversOf(assistant);
      if (!one) throw new Error('not found');
      await run(assistant, { key: one.key, stamp: one.stamp, name: one.name });
    }
    expect(connections.map(({ name }) => name)).toEqual(['everything', 'everything 2', 'everything 3']);
  });

  it('is refused where the entry is another by now, and goes on with the rest', async () => {
    lay('cursor', { mcpServers: { a: MEMORY, b: { url: 'https://b.example/mcp' }, refused: { url: 'https://c.example/mcp' } } });
    const [a, b, c] = await serversOf('cursor');
    if (!a || !b || !c) throw new Error('not found');
    lay('cursor', {
      mcpServers: { a: { command: 'npx', args: ['evil'] }, b: { url: 'https://b.example/mcp' }, refused: { url: 'https://c.example/mcp' } },
    });
    const { created, failed } = await run(
      'cursor',
      { key: a.key, stamp: a.stamp, name: 'A', consent: agreed(a) },
      { key: 'nobody', stamp: 'x', name: 'N' },
      { key: c.key, stamp: c.stamp, name: 'refused' },
      { key: b.key, stamp: b.stamp, name: 'B' },
    );
    expect(created.map(({ key }) => key)).toEqual(['b']);
    expect(failed.map(({ key, why }) => [key, why.key])).toEqual([
      ['a', 'import.failed.changed'],
      ['nobody', 'import.failed.changed'],
      ['refused', 'problems.storage.full.title'],
    ]);
  });

  it('asks what is left open, takes from this computer only where the command stays as agreed, and never what is ours', async () => {
    Object.assign(env, { TOKEN: CANARY, DIR: '/secret', SWITCHBOARD_PASSPHRASE: CANARY });
    lay('vs-code', {
      inputs: [{ id: 'key', type: 'promptString', description: 'API key', password: true }],
      servers: {
        a: {
          command: 'npx',
          args: ['--dir', '${env:DIR}'],
          env: { T: 'x-${env:TOKEN}', K: '${input:key}', P: '${env:SWITCHBOARD_PASSPHRASE}' },
        },
      },
    });
    const [a] = await serversOf('vs-code');
    if (!a) throw new Error('not found');
    expect(a.asks).toEqual([
      { id: 'env:DIR', label: 'DIR', secret: false, inCommand: true },
      { id: 'env:TOKEN', label: 'TOKEN', secret: true, inCommand: false, known: 'here' },
      { id: 'input:key', label: 'API key', secret: true, inCommand: false },
      { id: 'env:SWITCHBOARD_PASSPHRASE', label: 'SWITCHBOARD_PASSPHRASE', secret: true, inCommand: false },
    ]);
    const wanted = { command: { program: 'npx', args: ['--dir', '/mine'] }, variables: ['T', 'K', 'P'] };
    const consent = consentText({ program: 'npx', args: wanted.command.args, folder: '', variables: ['K', 'P', 'T'] });
    const one = { key: a.key, stamp: a.stamp, name: 'A', consent };
    expect((await run('vs-code', one)).failed[0]?.why).toEqual({ key: 'import.failed.unanswered', with: { label: 'DIR' } });
    const answers = { 'env:DIR': '/mine', 'input:key': '${env:TOKEN}' };
    expect((await run('vs-code', { ...one, answers })).failed[0]?.why).toMatchObject({ with: { label: 'SWITCHBOARD_PASSPHRASE' } });
    expect((await run('vs-code', { ...one, answers: { ...answers, 'env:SWITCHBOARD_PASSPHRASE': 'p' } })).failed).toEqual([]);
    expect(configs[0]).toMatchObject({
      command: wanted.command,
      env: [{ value: { set: `x-${CANARY}` } }, { value: { set: '${env:TOKEN}' } }, { value: { set: 'p' } }],
    });
  });
});

describe('a key that is not in a variable', () => {
  const KEY = `ghp_${CANARY}`;

  it('comes over in one where that can be, and is in no frame and no command', async () => {
    const args = ['run', '-i', '--rm', '-e', `GITHUB_TOKEN=${KEY}`, 'ghcr.io/github/github-mcp-server'];
    lay('cursor', { mcpServers: { github: { command: 'docker', args } } });
    const [found] = await serversOf('cursor');
    if (!found) throw new Error('not found');
    expect(found).toMatchObject({ command: { args: args.with(4, 'GITHUB_TOKEN') }, secretNames: ['GITHUB_TOKEN'] });
    expect(JSON.stringify(await scan())).not.toContain(CANARY);
    expect((await run('cursor', { key: 'github', stamp: found.stamp, name: 'G', consent: agreed(found) })).failed).toEqual([]);
    const [{ env: sealed, ...open } = { env: undefined }] = configs;
    expect(sealed).toEqual([{ name: 'GITHUB_TOKEN', value: { set: KEY } }]);
    expect(JSON.stringify(open)).not.toContain(CANARY);
  });

  it('stays where it is otherwise, is shown to nobody, and that is said', async () => {
    lay('vs-code', {
      inputs: [{ id: 'key', type: 'promptString', password: true, default: KEY }],
      servers: {
        asked: { command: 'npx', args: ['--x', '${input:key}'] },
        option: { command: 'npx', args: ['s', '--api-key', KEY] },
        pair: { command: 'npx', args: ['s', `--token=${KEY}`, `Authorization: Bearer ${CANARY}`, `postgresql://me:${CANARY}@db/x`] },
        address: { url: `https://a.example/mcp?token=${CANARY}` },
      },
    });
    const found = await serversOf('vs-code');
    expect(JSON.stringify(found)).not.toContain(CANARY);
    expect(found.map(({ name, problem }) => [name, problem?.key])).toEqual([
      ['asked', 'import.problem.secretInCommand'],
      ['option', 'import.problem.secretInCommand'],
      ['pair', 'import.problem.secretInCommand'],
      ['address', 'import.problem.secretInAddress'],
    ]);
    expect(found[2]?.command?.args).toEqual(['s', '--token=…', 'Authorization: …', 'postgresql://me:…@db/x']);
    const wishes = found.map((one) => ({ key: one.key, stamp: one.stamp, name: 'N', consent: agreed(one), answers: { 'input:key': KEY } }));
    expect(JSON.stringify(await run('vs-code', ...wishes))).not.toContain(CANARY);
    expect(configs).toEqual([]);
  });

  it('is veiled in the words that are taken out as well', async () => {
    const args = ['run', '-e', 'PIN=canary-71', '--api-key', 'canary-72', '--header', 'Authorization: Bearer canary-73', 'mcp/fetch'];
    lay('cursor', { mcpServers: { a: { command: 'docker', args }, b: { command: 'npx', args: ['b'] } } });
    const one = await importing['connections.importTakeOut']({ assistant: 'cursor', keys: ['a'] }, WHO);
    expect(JSON.stringify(one.lines)).not.toContain('canary');
    lay('cursor', `{ "mcpServers": { "a": ${JSON.stringify({ command: 'docker', args })},\n "b": {"command": "b"} } }`);
    const line = await importing['connections.importTakeOut']({ assistant: 'cursor', keys: ['a'] }, WHO);
    expect(JSON.stringify(line.lines)).not.toContain('canary');
    expect(JSON.stringify(line.lines)).toContain('mcp/fetch');
  });

  it('is not taken either where somebody types it into a plain question', async () => {
    lay('vs-code', { inputs: [{ id: 'x', type: 'promptString' }], servers: { a: { command: 'npx', args: ['${input:x}'] } } });
    const [a] = await serversOf('vs-code');
    if (!a) throw new Error('not found');
    const consent = consentText({ program: 'npx', args: [KEY], folder: '', variables: [] });
    const { failed } = await run('vs-code', { key: 'a', stamp: a.stamp, name: 'A', consent, answers: { 'input:x': KEY } });
    expect(failed[0]?.why).toEqual({ key: 'import.problem.secretInCommand' });
    expect(configs).toEqual([]);
  });
});

describe('taking the entries out of the assistant afterwards', () => {
  it('shows the change without secrets, makes a copy, and leaves everything else as it was', async () => {
    const text = `{\n  // mine\n  "theme": "dark",\n  "mcpServers": {\n    "a": { "command": "npx", "args": ["a"], "env": { "K": "${CANARY}" } },\n    "keep": { "command": "npx", "args": ["k"], "env": { "SHORT": "abc" } },\n    "b": { "url": "https://b.example/mcp" }\n  }\n}\n`;
    lay('cursor', text);
    const wish = { assistant: 'cursor', keys: ['a', 'b'] };
    const shown = await importing['connections.importTakeOut'](wish, WHO);
    expect(JSON.stringify(shown.lines)).not.toContain(CANARY);
    expect(JSON.stringify(shown.lines)).not.toContain('abc');
    expect(shown.lines.filter(({ kind }) => kind === 'remove').length).toBeGreaterThan(1);
    const { backup } = await importing['connections.importTakeOutNow']({ ...wish, fingerprint: shown.fingerprint }, WHO);
    expect(readFileSync(backup.replace('~', home), 'utf8')).toBe(text);
    expect(statSync(backup.replace('~', home)).mode & 0o777).toBe(0o600);
    const now = readFileSync(file('cursor'), 'utf8');
    expect(now).toContain('// mine');
    expect(now).toContain('"keep": { "command": "npx", "args": ["k"], "env": { "SHORT": "abc" } }');
    expect(now).not.toContain('b.example');
    await expect(importing['connections.importTakeOutNow']({ ...wish, fingerprint: shown.fingerprint }, WHO)).rejects.toMatchObject({
      problem: 'conflict.changed',
    });
  });
});
