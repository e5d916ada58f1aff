import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Way } from '../../../../src-shared/model/assistant.ts';
import type { Client } from '../../../../src-shared/model/client.ts';
import { manualClock } from '../../../kit/testing/index.ts';
import { memoryStorage, person } from '../../tools/fake-home.ts';
import { createTopics } from '../../topics.ts';
import { createAssistants, oursOf } from '../assistants.ts';
import { createClients, type ClientsArea } from '../clients.ts';
import type { Connect } from './connect.ts';
import { foldersOf } from './folders.ts';
import { thisMachine } from './machine.ts';
import { rowOf } from './plan.ts';
import { TABLE } from './table.ts';

const who = { caller: person, session: 's' };
const posix = process.platform !== 'win32';
let root: string;
let home: string;
let programs: string;
let clients: ClientsArea;
let notes: ReturnType<typeof memoryStorage>['notes'];
let assistants: Connect;
let env: Record<string, string>;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'switchboard-connect-'));
  home = join(root, 'home');
  programs = join(root, 'programs');
  mkdirSync(home);
  mkdirSync(programs);
  env = { PATH: programs };
  clients = await createClients({ storage: { clients: rows() }, topics: createTopics(), clock: manualClock() });
  notes = memoryStorage().notes;
  assistants = assistantsOf(false);
});
afterEach(async () => {
  await clients.close();
  rmSync(root, { recursive: true, force: true });
});

function rows() {
  const kept = new Map<string, Client & { tokenHash: string }>();
  return {
    list: async () => [...kept.values()],
    save: async (row: Client & { tokenHash: string }) => void kept.set(row.id, row),
    remove: async (id: string) => void kept.delete(id),
  };
}
type Lent = Parameters<typeof createAssistants>[0] & Parameters<typeof oursOf>[0];
function assistantsOf(demo: boolean, instead: Partial<Lent> = {}, port = 7420): Connect {
  const lent = {
    ports: {
      dataDir: join(root, 'data'),
      demo,
      clock: manualClock(),
      settings: { read: () => ({ port }), write: () => undefined },
      bridge: { command: '/opt/switchboard', args: ['mcp', '--data', '/d'] },
    },
    clients,
    notes,
    endpoint: () => 'http://127.0.0.1:7420',
    machine: { ...thisMachine(env, home), find: (program: string) => onlyIn(programs, program) },
    ...instead,
  };
  return createAssistants({ ...lent, ours: oursOf(lent) });
}
/** Only what a test put there is installed, whatever this computer has. */
const onlyIn = (dir: string, program: string): string | undefined => (existsSync(join(dir, program)) ? join(dir, program) : undefined);

const fileOf = (id: string): string => rowOf(id).files(foldersOf({ home, platform: process.platform, env }))[0] ?? '';
function write(id: string, text: string, mode = 0o644): string {
  const path = fileOf(id);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}
const read = (path: string) => readFileSync(path, 'utf8');
const modeOf = (path: string) => statSync(path).mode & 0o777;
async function connect(assistant: string, way: Way = 'file', by = assistants) {
  const { fingerprint } = await by['clients.preview']({ assistant, way }, who);
  return by['clients.connect']({ assistant, way, fingerprint }, who);
}
const disconnect = (assistant: string) => assistants['clients.disconnect']({ assistant }, who);
const tokenIn = (text: string): string => /sb_[\w-]{43}/.exec(text)?.[0] ?? '';
/** A program of an assistant that keeps what it was asked, and does as the script says. */
function install(program: string, script: string): string {
  const log = join(root, `${program}.log`);
  const path = join(programs, program);
  writeFileSync(
    path,
    `#!${process.execPath}\nconst fs = require('node:fs');\nconst args = process.argv.slice(2);\nfs.appendFileSync(${JSON.stringify(log)}, JSON.stringify(args) + '\\n');\n${script}\n`,
  );
  chmodSync(path, 0o755);
  return log;
}
const CLAUDE = `
const file = process.env.HOME + '/.claude.json';
const said = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
said.mcpServers ??= {};
const [, verb] = args;
if (verb === 'add') said.mcpServers[args[6]] = { type: 'http', url: args[7], headers: { Authorization: args[9].replace('Authorization: ', '') } };
if (verb === 'remove') delete said.mcpServers[args[4]];
if (verb === 'list') for (const [name, one] of Object.entries(said.mcpServers)) console.log(name + ': ' + one.url + ' (HTTP) - ✔ Connected');
else fs.writeFileSync(file, JSON.stringify({ ...said, starts: (said.starts ?? 0) + 1 }, null, 2));`;

const BEFORE = {
  json: '{\n    // what I use\n    "theme": "dark", // at night\n    "other": { "a": [1, 2] },\n}\n',
  toml: '# mine\nmodel = "gpt-5"   # fast\n\n[projects."/home/me"]\ntrust_level = "trusted"\n',
  yaml: '# mine\nGOOSE_MODEL:   gpt-5 # fast\nextensions:\n    developer:\n        enabled: true\n',
};

describe('every assistant of the table', () => {
  const cases = TABLE.flatMap(({ id, http }) => [...(http ? [[id, 'file'] as const] : []), [id, 'bridge'] as const]);

  it.each(cases)('%s by %s: our entry goes in, and out again to the last byte', async (id, way) => {
    const path = write(id, BEFORE[rowOf(id).format]);
    const { client, backup } = await connect(id, way);
    const now = read(path);
    const token = way === 'file' ? tokenIn(now) : read(join(root, 'data', 'bridge', `${id}.token`)).trim();
    expect(clients.verify(token)?.id).toBe(client.id);
    if (way === 'bridge') expect(now).not.toContain('sb_');
    if (posix) expect([modeOf(path), modeOf(dirname(join(root, 'data', 'assistants', id, 'x')))]).toEqual([0o600, 0o700]);
    expect(backup).toBeDefined();

    expect(await disconnect(id)).toMatchObject({ how: 'restored' });
    expect(read(path)).toBe(BEFORE[rowOf(id).format]);
    if (posix) expect(modeOf(path)).toBe(0o644);
    expect(clients.verify(token)).toBeUndefined();
    expect(existsSync(join(root, 'data', 'bridge', `${id}.token`))).toBe(false);
  });

  it.each(cases)('%s by %s: a file that was not there is gone again, and its folders', async (id, way) => {
    await connect(id, way);
    expect(existsSync(fileOf(id))).toBe(true);
    await disconnect(id);
    expect(readdirSync(home)).toEqual([]);
  });

  it('is one row with a name and an id of its own', () => {
    expect(new Set(TABLE.map(({ id }) => id)).size).toBe(TABLE.length);
  });

  it.each([{}, { XDG_CONFIG_HOME: '/home/me/.config' }, { COPILOT_HOME: '/home/me/elsewhere' }])(
    'Copilot keeps its settings in a folder of its own, whatever else is set: %o',
    (env) => {
      const folders = foldersOf({ home: '/home/me', platform: 'linux', env });
      const folder = 'COPILOT_HOME' in env ? '/home/me/elsewhere' : '/home/me/.copilot';
      expect([rowOf('copilot-cli').signs(folders), rowOf('copilot-cli').files(folders)]).toEqual([[folder], [`${folder}/mcp-config.json`]]);
    },
  );

  it.each(['darwin', 'win32', 'linux'])('has a place for its settings on %s', (platform) => {
    const folders = foldersOf({ home: platform === 'win32' ? 'C:\\Users\\me' : '/home/me', platform, env: {} });
    for (const row of TABLE)
      for (const path of [...row.files(folders), ...row.signs(folders)])
        expect(path, row.id).toMatch(platform === 'win32' ? /^C:\\Users\\me\\[^/]+$/ : /^\/home\/me\/[^\\]+$/);
  });
});

describe('connecting', () => {
  it('finds what is installed, and says how each can be told', async () => {
    write('cursor', '{}');
    install('codex', '');
    const found = (await assistants['clients.targets'](undefined, who)).filter((one) => one.found);
    expect(found.map(({ id, ways }) => [id, ways])).toEqual([
      ['codex', ['file', 'bridge']],
      ['cursor', ['file', 'bridge', 'link']],
    ]);
  });

  it('does to the letter what the preview showed', async () => {
    const path = write('cursor', '{\n  "mcpServers": {\n    "a": { "command": "x" }\n  }\n}\n');
    const { file, fingerprint } = await assistants['clients.preview']({ assistant: 'cursor', way: 'file' }, who);
    expect(file).toMatchObject({ path: '~/.cursor/mcp.json', exists: true, replaces: false });
    expect(file?.lines.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind} ${text.trim()}`)).toEqual([
      'remove "a": { "command": "x" }',
      'add "a": { "command": "x" },',
      'add "switchboard": {',
      'add "url": "http://127.0.0.1:7420/mcp",',
      'add "headers": {',
      'add "Authorization": "Bearer sb_••••••••"',
      'add }',
      'add }',
    ]);
    await assistants['clients.connect']({ assistant: 'cursor', way: 'file', fingerprint }, who);
    const shown = file?.lines.filter(({ kind }) => kind !== 'remove').map(({ text }) => text);
    expect(
      read(path)
        .replace(/sb_[\w-]{43}/, 'sb_••••••••')
        .trimEnd()
        .split('\n'),
    ).toEqual(shown);
  });

  it('shows nothing of other people’s secrets', async () => {
    write('cursor', '{"mcpServers":{"a":{"env":{"KEY":"ghp_0123456789abcdef"}}}}');
    expect(JSON.stringify(await assistants['clients.preview']({ assistant: 'cursor', way: 'file' }, who))).not.toContain('ghp_0123');
  });

  it('is refused when the file is another by then, and nothing happens', async () => {
    const path = write('cursor', '{}');
    const { fingerprint } = await assistants['clients.preview']({ assistant: 'cursor', way: 'file' }, who);
    writeFileSync(path, '{ "more": 1 }');
    await expect(assistants['clients.connect']({ assistant: 'cursor', way: 'file', fingerprint }, who)).rejects.toMatchObject({
      problem: 'conflict.changed',
    });
    expect(read(path)).toBe('{ "more": 1 }');
    expect(clients.list()).toEqual([]);
  });

  it.each([
    ['cursor', '{ "mcpServers": '],
    ['codex', 'a = \n'],
    ['goose', 'a: [\n'],
    ['zed', Buffer.from([0x7b, 0xff, 0x7d])],
  ])('leaves a file alone that it cannot read: %s', async (id, text) => {
    const path = write(id, '');
    writeFileSync(path, text);
    await expect(connect(id)).rejects.toMatchObject({ problem: 'client.file' });
    expect(readFileSync(path)).toEqual(Buffer.from(text));
    expect(clients.list()).toEqual([]);
  });

  it.runIf(posix)('writes where a link leads, and leaves the link', async () => {
    const real = join(root, 'dotfiles.json');
    writeFileSync(real, '{}');
    mkdirSync(join(home, '.cursor'));
    symlinkSync(real, join(home, '.cursor', 'mcp.json'));
    await connect('cursor');
    expect(lstatSync(join(home, '.cursor', 'mcp.json')).isSymbolicLink()).toBe(true);
    expect(read(real)).toContain('switchboard');
  });

  it('again gives the same client another token, and still restores what was before the first time', async () => {
    const path = write('cursor', '{ "a": 1 }');
    const first = await connect('cursor');
    const old = tokenIn(read(path));
    const second = await connect('cursor');
    expect(second.client.id).toBe(first.client.id);
    expect([clients.verify(old), clients.verify(tokenIn(read(path)))?.id]).toEqual([undefined, first.client.id]);
    await disconnect('cursor');
    expect(read(path)).toBe('{ "a": 1 }');
  });

  it('again, by another way, where there was nothing: nothing is left after it either', async () => {
    await connect('cursor');
    await connect('cursor', 'bridge');
    expect(existsSync(join(root, 'data', 'bridge', 'cursor.token'))).toBe(true);
    await connect('cursor');
    expect(existsSync(join(root, 'data', 'bridge', 'cursor.token'))).toBe(false);
    await disconnect('cursor');
    expect(readdirSync(home)).toEqual([]);
  });

  it('keeps what the person wrote since, and takes out only ours', async () => {
    const path = write('cursor', '{\n  "a": 1\n}\n');
    await connect('cursor');
    writeFileSync(path, read(path).replace('"a": 1', '"a": 2'));
    expect(await disconnect('cursor')).toMatchObject({ how: 'removed' });
    expect(read(path)).toBe('{\n  "a": 2\n}\n');
  });

  it('gives back an entry of our name that was there before', async () => {
    const path = write('cursor', '{\n  "mcpServers": {\n    "switchboard": {\n      "url": "http://old"\n    }\n  }\n}\n');
    const { file } = await assistants['clients.preview']({ assistant: 'cursor', way: 'file' }, who);
    expect(file?.replaces).toBe(true);
    await connect('cursor');
    writeFileSync(path, read(path).replace(/^\{/, '{\n  "b": 1,'));
    await disconnect('cursor');
    expect(JSON.parse(read(path))).toEqual({ b: 1, mcpServers: { switchboard: { url: 'http://old' } } });
  });

  it.each([
    ['file', 7421, undefined],
    ['file', 7420, 'http://127.0.0.1:7421/mcp'],
    ['file', 0, 'http://127.0.0.1:7421/mcp'],
    ['link', 0, 'http://127.0.0.1:7421/mcp'],
    ['bridge', 0, undefined],
  ] as const)(
    'by %s, where the settings name port %s: says before whether the address may be another next time',
    async (way, port, passing) => {
      const elsewhere = assistantsOf(false, { endpoint: () => 'http://127.0.0.1:7421' }, port);
      expect((await elsewhere['clients.preview']({ assistant: 'cursor', way }, who)).passing).toBe(passing);
    },
  );

  it('from the demo is named so', async () => {
    const demo = assistantsOf(true);
    const { fingerprint } = await demo['clients.preview']({ assistant: 'cursor', way: 'file' }, who);
    await demo['clients.connect']({ assistant: 'cursor', way: 'file', fingerprint }, who);
    expect(Object.keys(JSON.parse(read(fileOf('cursor'))).mcpServers)).toEqual(['switchboard-demo']);
  });

  it('by a link gives the link and writes nothing', async () => {
    const { link, client } = await connect('cursor', 'link');
    const config = new URL(link ?? '').searchParams.get('config') ?? '';
    const entry = JSON.parse(Buffer.from(config, 'base64').toString());
    expect(clients.verify(tokenIn(entry.headers.Authorization))?.id).toBe(client.id);
    expect(readdirSync(home)).toEqual([]);
  });

  it('can be taken back from all at once; what cannot be is named', async () => {
    write('cursor', '{}');
    const broken = write('zed', '{}');
    for (const id of ['cursor', 'zed', 'codex']) await connect(id);
    writeFileSync(broken, '{');
    const { done, failed } = await assistants['clients.disconnectAll'](undefined, who);
    expect([done.toSorted(), failed.map(({ assistant }) => assistant)]).toEqual([['codex', 'cursor'], ['zed']]);
    expect(read(fileOf('cursor'))).toBe('{}');
    expect(clients.list().filter(({ revokedAt }) => revokedAt === undefined)).toEqual([]);
  });
});

describe.runIf(posix)('an assistant with a program of its own', () => {
  it('is told through it, header last, and asked what it sees', async () => {
    const log = install('claude', CLAUDE);
    const path = write('claude-code', '{\n  "mine": true\n}\n');
    const preview = await assistants['clients.preview']({ assistant: 'claude-code' }, who);
    expect(preview).toMatchObject({ way: 'command', verifies: true });
    expect(preview.command?.join(' ')).toBe(
      'claude mcp add --transport http --scope user switchboard http://127.0.0.1:7420/mcp --header Authorization: Bearer sb_••••••••',
    );
    await connect('claude-code', 'command');
    expect(JSON.parse(read(log).split('\n')[0] ?? '').at(-2)).toBe('--header');
    expect(modeOf(path)).toBe(0o600);
    expect(await assistants['clients.verify']({ assistant: 'claude-code' }, who)).toEqual({
      state: 'connected',
      words: 'switchboard: http://127.0.0.1:7420/mcp (HTTP) - ✔ Connected',
    });
    expect(await disconnect('claude-code')).toMatchObject({ how: 'restored' });
    expect(read(path)).toBe('{\n  "mine": true\n}\n');
  });

  it('that rewrote its file since is asked to take us out itself', async () => {
    install('claude', CLAUDE);
    await connect('claude-code', 'command');
    const path = fileOf('claude-code');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(read(path)), starts: 7 }));
    expect(await disconnect('claude-code')).toMatchObject({ how: 'removed' });
    expect(JSON.parse(read(path))).toEqual({ mcpServers: {}, starts: 8 });
  });

  it.each([
    ['says no', "console.error('No. Bearer ' + args[9]); process.exit(2);"],
    ['says yes and does nothing', ''],
  ])('that %s leaves no client behind, and its words carry no token', async (_what, script) => {
    install('claude', script);
    const failed = connect('claude-code', 'command');
    await expect(failed).rejects.toMatchObject({ problem: 'client.command', message: expect.not.stringMatching(/sb_[\w-]{10}/) });
    expect(clients.list()).toEqual([]);
  });
});

describe('what goes wrong on the way', () => {
  const OWN = '{\n  "mcpServers": {\n    "switchboard": {\n      "url": "http://old"\n    }\n  }\n}\n';
  const copies = (id: string): string[] => {
    const folder = join(root, 'data', 'assistants', id);
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  const alive = () => clients.list().filter(({ revokedAt }) => revokedAt === undefined);
  const loseCopies = () => rmSync(join(root, 'data', 'assistants'), { recursive: true });

  it.runIf(posix).each([
    ['fails', 'process.exit(1);'],
    ['is killed half way', "process.kill(process.pid, 'SIGKILL');"],
    ['writes it and then fails', "said.mcpServers[args[6]] = { url: 'half' }; save(); process.exit(1);"],
    ['writes something else', "said.mcpServers[args[6]] = { url: 'other' }; save();"],
  ])('its program took the person’s own entry out and %s: it stands there again', async (_what, add) => {
    const save = 'const save = () => fs.writeFileSync(file, JSON.stringify(said, null, 2));';
    install('claude', CLAUDE.replace("if (verb === 'add')", `${save}\nif (verb === 'add') { ${add}; }\nelse if (verb === 'never')`));
    const text = '{ "mcpServers": { "switchboard": { "type": "http", "url": "https://mine" } }, "other": 1 }';
    const path = write('claude-code', text);
    await expect(connect('claude-code', 'command')).rejects.toMatchObject({ problem: 'client.command' });
    const { mcpServers, other } = JSON.parse(read(path));
    expect({ mcpServers, other }).toEqual(JSON.parse(text));
    expect([modeOf(path), clients.list()]).toEqual([0o644, []]);
  });

  it.runIf(posix)('its program wrote our entry and then failed: nothing of it is left', async () => {
    install('claude', `${CLAUDE}\nif (verb === 'add') process.exit(3);`);
    const path = write('claude-code', '{ "other": 1 }');
    await expect(connect('claude-code', 'command')).rejects.toMatchObject({ problem: 'client.command' });
    expect(JSON.parse(read(path)).mcpServers?.switchboard).toBeUndefined();
    await expect(disconnect('claude-code')).rejects.toMatchObject({ problem: 'not.found' });
  });

  it.runIf(posix)('a link whose file is not there just now is left as it is', async () => {
    const path = fileOf('cursor');
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(join(root, 'dotfiles', 'mcp.json'), path);
    await expect(connect('cursor')).rejects.toMatchObject({ problem: 'client.file' });
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(clients.list()).toEqual([]);
  });

  it.runIf(posix)('a file that has another name too is left alone: one of them would keep the old text', async () => {
    const path = write('cursor', '{}');
    linkSync(path, join(root, 'other-name'));
    await expect(connect('cursor')).rejects.toMatchObject({ problem: 'client.file' });
    expect([statSync(path).nlink, read(path), clients.list()]).toEqual([2, '{}', []]);
  });

  it('the copy is lost: our entry goes out by itself, and connecting again works', async () => {
    const path = write('cursor', '{\n  "a": 1\n}\n');
    await connect('cursor');
    loseCopies();
    await connect('cursor');
    expect(clients.verify(tokenIn(read(path)))).toBeDefined();
    loseCopies();
    expect(await disconnect('cursor')).toMatchObject({ how: 'removed' });
    expect([read(path), alive()]).toEqual(['{\n  "a": 1\n}\n', []]);
  });

  it('the file cannot be read any more: its token opens nothing all the same, and the entry can be taken out later', async () => {
    const path = write('cursor', '{}');
    await connect('cursor');
    const [token, ours] = [tokenIn(read(path)), read(path)];
    writeFileSync(path, '{');
    await expect(disconnect('cursor')).rejects.toMatchObject({ problem: 'client.file' });
    expect(clients.verify(token)).toBeUndefined();
    writeFileSync(path, ours);
    expect(await disconnect('cursor')).toMatchObject({ how: 'restored' });
    expect(read(path)).toBe('{}');
  });

  it('an assistant that we know no longer stands in nobody’s way', async () => {
    await connect('cursor');
    const gone = await clients.add({ name: 'Gone', kind: 'assistant' });
    const { at, file, after } = { at: 0, file: join(home, 'gone.json'), after: 'x' };
    await notes.set('assistant', 'gone', { client: gone.client.id, way: 'file', at, entry: 'switchboard', file, after });
    const { done, failed } = await assistants['clients.disconnectAll'](undefined, who);
    expect([done, failed.map(({ assistant }) => assistant), alive()]).toEqual([['cursor'], ['gone'], []]);
  });

  it('copies hold other people’s tokens: they go when we do', async () => {
    write('cursor', '{"mcpServers":{"x":{"headers":{"Authorization":"Bearer THEIRS"}}}}');
    await connect('cursor');
    expect(copies('cursor')).toHaveLength(1);
    await disconnect('cursor');
    expect(copies('cursor')).toEqual([]);
    expect(existsSync(join(root, 'data', 'assistants', 'cursor'))).toBe(false);
  });

  it('the settings are gone: the copy is all that is left of them, and stays', async () => {
    const path = write('cursor', '{ "a": 1 }');
    await connect('cursor');
    rmSync(path);
    expect(await disconnect('cursor')).toMatchObject({ how: 'gone' });
    expect(copies('cursor')).toHaveLength(1);
  });

  it('the settings cannot be written: the bridge keeps the token that it has', async () => {
    const path = write('claude-desktop', '{}');
    await connect('claude-desktop', 'bridge');
    const folder = join(root, 'data', 'bridge');
    const token = read(join(folder, 'claude-desktop.token')).trim();
    // Somebody else writes into it just before we do.
    const get: typeof notes.get = (...key) => (writeFileSync(path, `${read(path)} `), notes.get(...key));
    await expect(connect('claude-desktop', 'bridge', assistantsOf(false, { notes: { ...notes, get } }))).rejects.toMatchObject({
      problem: 'conflict.changed',
    });
    expect([readdirSync(folder), read(join(folder, 'claude-desktop.token')).trim()]).toEqual([['claude-desktop.token'], token]);
    expect(clients.verify(token)).toBeDefined();
    await disconnect('claude-desktop');
    expect([readdirSync(folder), JSON.parse(read(path)), alive()]).toEqual([[], {}, []]);
  });

  describe('the power goes off', () => {
    const never = new Promise<never>(() => undefined);
    /** From a moment on nothing is kept any more, and nothing goes on. */
    const dying = (isDead: () => boolean, after: () => boolean = isDead): Connect =>
      assistantsOf(false, {
        notes: { ...notes, set: async (...note) => (isDead() ? never : (await notes.set(...note), after() ? never : undefined)) },
        clients: {
          ...clients,
          add: (client) => (isDead() ? never : clients.add(client)),
          renew: (id, token) => (isDead() ? never : clients.renew(id, token)),
        },
      });
    const isWritten = () => tokenIn(read(fileOf('cursor'))) !== '';

    it('before it is written: everything can be taken back', async () => {
      const path = write('cursor', OWN);
      const isNoted = async () => (await notes.get('assistant', 'cursor')) !== undefined;
      void connect(
        'cursor',
        'file',
        dying(isWritten, () => true),
      );
      await vi.waitUntil(isNoted);
      const { done } = await assistants['clients.disconnectAll'](undefined, who);
      expect([done, read(path), alive()]).toEqual([['cursor'], OWN, []]);
    });

    it('after it is written: its token counts, and everything can be taken back', async () => {
      const path = write('cursor', OWN);
      void connect('cursor', 'file', dying(isWritten));
      await vi.waitUntil(isWritten);
      expect(clients.verify(tokenIn(read(path)))).toBeDefined();
      const { done } = await assistants['clients.disconnectAll'](undefined, who);
      expect([done, read(path), alive()]).toEqual([['cursor'], OWN, []]);
    });

    it('the second time, after it is written: its new token counts', async () => {
      const path = write('cursor', OWN);
      await connect('cursor');
      const old = tokenIn(read(path));
      const isNew = () => ![old, ''].includes(tokenIn(read(path)));
      void connect('cursor', 'file', dying(isNew));
      await vi.waitUntil(isNew);
      expect(clients.verify(tokenIn(read(path)))).toBeDefined();
      expect([clients.verify(old), alive().length]).toEqual([undefined, 1]);
      await connect('cursor');
      expect(clients.verify(tokenIn(read(path)))).toBeDefined();
      await disconnect('cursor');
      expect([read(path), alive()]).toEqual([OWN, []]);
    });

    it.runIf(posix)('between its program taking out the person’s entry and writing ours: theirs comes back', async () => {
      install(
        'claude',
        CLAUDE.replace(
          "if (verb === 'add')",
          "if (verb === 'add') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);\nif (verb === 'never')",
        ),
      );
      const path = write('claude-code', '{ "mcpServers": { "switchboard": { "type": "http", "url": "https://mine" } } }');
      const died = connect('claude-code', 'command').catch(() => undefined);
      await vi.waitUntil(() => !read(path).includes('mine'), { timeout: 5_000 });
      rmSync(join(programs, 'claude'));
      await assistantsOf(false)['clients.disconnectAll'](undefined, who);
      expect(JSON.parse(read(path)).mcpServers).toEqual({ switchboard: { type: 'http', url: 'https://mine' } });
      await died;
    });
  });
});
