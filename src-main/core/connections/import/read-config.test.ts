import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { createTexts } from '../../../../src-shared/text/translate.ts';
import { readConfig, readTable } from './read-config.ts';
import { sealedIn, type FoundServer } from './found-server.ts';
import { keyInTheOpen, maybeInTheOpen } from './in-the-open.ts';

const only = (text: string): FoundServer => {
  const [server, ...others] = readConfig(text);
  expect(others).toEqual([]);
  if (!server) throw new Error('nothing was found');
  return server;
};
const json = (value: unknown): string => JSON.stringify(value, null, 2);
const MEMORY = { command: 'npx', args: ['-y', '@modelcontextprotocol/server-memory'] };

describe('settings of an assistant', () => {
  it.each([
    ['Cursor, Claude, Windsurf', json({ mcpServers: { memory: { ...MEMORY, env: { A: 'b' } } } })],
    ['VS Code, with remarks', `{\n  // mine\n  "servers": { "memory": ${json({ type: 'stdio', ...MEMORY, env: { A: 'b' } })}, },\n}`],
    ['the settings of VS Code', json({ 'editor.tabSize': 2, mcp: { servers: { memory: { ...MEMORY, env: { A: 'b' } } } } })],
    ['Zed', json({ theme: 'x', context_servers: { memory: { source: 'custom', ...MEMORY, env: { A: 'b' } } } })],
    ['Zed of old', json({ context_servers: { memory: { command: { path: 'npx', args: MEMORY.args, env: { A: 'b' } } } } })],
    ['OpenCode', json({ mcp: { memory: { type: 'local', command: ['npx', ...MEMORY.args], environment: { A: 'b' }, enabled: true } } })],
    [
      'Codex',
      `model = "x"\n[mcp_servers.memory]\ncommand = "npx"\nargs = ["-y", "@modelcontextprotocol/server-memory"]\n[mcp_servers.memory.env]\nA = "b"\n`,
    ],
    [
      'Goose',
      'extensions:\n  memory:\n    type: stdio\n    cmd: npx\n    args: ["-y", "@modelcontextprotocol/server-memory"]\n    envs:\n      A: b\n',
    ],
    ['a table alone', json({ memory: { ...MEMORY, env: { A: 'b' } } })],
    ['a piece of a page', `"memory": ${json({ ...MEMORY, env: { A: 'b' } })},`],
    ['a block of a page', '```json\n' + json({ mcpServers: { memory: { ...MEMORY, env: { A: 'b' } } } }) + '\n```'],
    ['one entry', json({ ...MEMORY, env: ['A=b'] })],
  ])('of %s are understood', (_who, text) => {
    expect(only(text)).toMatchObject({
      name: 'memory',
      way: 'program',
      command: { program: 'npx', args: MEMORY.args },
      env: [{ name: 'A', value: 'b' }],
      disabled: false,
    });
  });

  it.each([
    ['url', { url: 'https://a.example/mcp', headers: { 'X-Key': 'v' } }],
    ['serverUrl', { serverUrl: 'https://a.example/mcp', headers: { 'X-Key': 'v' } }],
    ['httpUrl', { httpUrl: 'https://a.example/mcp', headers: { 'X-Key': 'v' } }],
    ['uri', { type: 'streamable_http', uri: 'https://a.example/mcp', headers: { 'X-Key': 'v' } }],
    ['http_headers', { url: 'https://a.example/mcp', http_headers: { 'X-Key': 'v' } }],
  ])('name an address by %s', (_key, entry) => {
    expect(only(json({ mcpServers: { a: entry } }))).toMatchObject({
      way: 'address',
      url: 'https://a.example/mcp',
      headers: [{ name: 'X-Key', value: 'v' }],
    });
  });

  it('may hold several servers, some of them off, and only those for all projects count', () => {
    const found = readConfig(
      json({
        mcpServers: { a: MEMORY, b: { ...MEMORY, disabled: true }, c: { ...MEMORY, enabled: false }, d: MEMORY },
        mcp: { excluded: ['d'] },
        projects: { '/work': { mcpServers: { hidden: MEMORY } } },
      }),
    );
    expect(found.map(({ name, disabled }) => [name, disabled])).toEqual([['a', false], ['b', true], ['c', true], ['d', true]]); // prettier-ignore
  });

  it('keep a name and a password of an address among the headers', () => {
    expect(only('https://me:p%40ss@a.example/mcp')).toMatchObject({
      url: 'https://a.example/mcp',
      headers: [{ name: 'Authorization', value: `Basic ${Buffer.from('me:p@ss').toString('base64')}` }],
    });
  });

  it('of Codex name the variables of their headers', () => {
    const text = '[mcp_servers.x]\nurl = "https://a.example/mcp"\nbearer_token_env_var = "TOKEN"\nenv_http_headers = { "X-Org" = "ORG" }\n';
    expect(only(text)).toMatchObject({
      headers: [{ name: 'X-Org', value: '${env:ORG}' }, { name: 'Authorization', value: 'Bearer ${env:TOKEN}' }],
      asks: [{ id: 'env:ORG', secret: true }, { id: 'env:TOKEN', secret: true }],
    }); // prettier-ignore
  });
});

describe('what is left open', () => {
  it('is asked for as VS Code does', () => {
    const found = only(
      json({
        inputs: [
          { type: 'promptString', id: 'key', description: 'API key', password: true },
          { type: 'pickString', id: 'place', description: 'Region', options: ['eu', 'us'], default: 'eu' },
        ],
        servers: { a: { command: 'npx', args: ['--region', '${input:place}'], env: { KEY: '${input:key}', HOME_DIR: '${userHome}/x' } } },
      }),
    );
    expect(found.asks).toEqual([
      { id: 'input:place', label: 'Region', secret: false, otherwise: 'eu', options: ['eu', 'us'], inCommand: true },
      { id: 'input:key', label: 'API key', secret: true, inCommand: false },
    ]);
    expect(found.env).toEqual([{ name: 'KEY', value: '${input:key}' }, { name: 'HOME_DIR', value: `${homedir()}/x` }]); // prettier-ignore
  });

  it.each([
    ['${env:A}', 'env:A', undefined],
    ['${A}', 'env:A', undefined],
    ['{env:A}', 'env:A', undefined],
    ['$A', 'env:A', undefined],
    ['${A:-none}', 'env:A', 'none'],
  ])('may be spelled %s', (text, id, otherwise) => {
    const found = only(json({ mcpServers: { a: { ...MEMORY, env: { KEY: text } } } }));
    expect(found.env).toEqual([{ name: 'KEY', value: '${env:A}' }]);
    expect(found.asks).toEqual([{ id, label: 'A', secret: true, inCommand: false, ...(otherwise !== undefined && { otherwise }) }]);
  });

  it('is the program’s own business where it is given the variable itself', () => {
    const found = only(json({ mcpServers: { a: { command: 'npx', args: ['--header', 'Authorization:${AUTH}'], env: { AUTH: 'x' } } } }));
    expect(found.command?.args).toEqual(['--header', 'Authorization:${AUTH}']);
    expect(found.asks).toEqual([]);
  });
});

describe('what cannot be connected', () => {
  it.each([
    ['./server', 'relative', { command: './server' }],
    ['a script somewhere', 'relative', { command: 'node', args: ['dist/index.js'] }],
    ['the folder it is in', 'relative', { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '.'] }],
    ['a folder that is not whole', 'relativeFolder', { command: 'node', args: ['x.js'], cwd: 'work' }],
    ['a socket', 'socket', { type: 'ws', url: 'wss://a.example' }],
    ['a part of the assistant', 'builtin', { type: 'builtin', name: 'developer', command: undefined }],
    ['nothing at all', 'nothing', {}],
    ['a list', 'nothing', []],
    ['words that are tables', 'shape', { command: 'npx', args: [{ a: 1 }] }],
    ['one word for many', 'shape', { command: 'npx', args: '-y server' }],
    ['variables that are tables', 'shape', { command: 'npx', env: { A: { b: 1 } } }],
    ['an address of another kind', 'address', { url: 'file:///etc/passwd' }],
    ['no address', 'address', { url: 'not an address' }],
  ])('says why: %s', (_what, why, entry) => {
    const [odd, good] = readConfig(json({ mcpServers: { odd: entry, good: MEMORY } }));
    expect(odd?.problem?.key).toBe(`import.problem.${why}`);
    expect(odd?.command ?? odd?.url).toBeUndefined();
    expect(good).toMatchObject({ name: 'good', command: { program: 'npx' } });
  });

  it('is fine with a folder that is whole', () => {
    expect(only(json({ mcpServers: { a: { command: 'node', args: ['dist/index.js'], cwd: '~/work' } } }))).toMatchObject({
      command: { program: 'node', args: ['dist/index.js'], cwd: `${homedir()}/work` },
    });
  });

  it('is said to be unreadable: broken, too deep, too many, a bomb', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]`).join('\n')}\nextensions: *i\n`; // prettier-ignore
    for (const text of ['{"mcpServers": {', '['.repeat(200_000), `{"mcpServers":${'{"a":'.repeat(100_000)}`])
      expect(() => readConfig(text)).toThrow(expect.objectContaining({ problem: 'config.unreadable' }));
    expect(() => readTable(bomb, 'yaml', ['extensions'])).toThrow(expect.objectContaining({ problem: 'config.unreadable' }));
    expect(() => readTable('{"mcpServers": 5}', 'json', ['mcpServers'])).toThrow(/not a table/);
    for (const text of ['- '.repeat(400_000), '#  [a'.repeat(150_000), '\n\n   '.repeat(150_000)]) expect(readConfig(text)).toEqual([]);
    const long = json({ said: 'x\\"[{'.repeat(2_000_000), mcpServers: { memory: MEMORY } });
    expect(readTable(long, 'json', ['mcpServers'])).toMatchObject([{ name: 'memory' }]);
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`s${at}`, MEMORY]));
    expect(() => readTable(json({ mcpServers: many }), 'json', ['mcpServers'])).toThrow(/501 servers/);
  });

  it('does not reach into prototypes', () => {
    const text = '{"mcpServers": {"__proto__": {"command": "npx", "url": "x"}, "constructor": {"command": "npx"}}}';
    expect(readConfig(text).map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(Object.hasOwn(Object.prototype, 'command')).toBe(false);
    expect(readTable('{}', 'json', ['constructor'])).toEqual([]);
  });
});

describe('what a page tells one to type', () => {
  it.each([
    ['npx -y @modelcontextprotocol/server-memory', 'memory', 'npx', MEMORY.args],
    ['$ KEY="a b" npx -y \\\n  @modelcontextprotocol/server-memory', 'memory', 'npx', MEMORY.args],
    ["uvx mcp-server-git --repository '/my work'", 'git', 'uvx', ['mcp-server-git', '--repository', '/my work']],
    ['docker run -i --rm mcp/fetch:1', 'fetch:1', 'docker', ['run', '-i', '--rm', 'mcp/fetch:1']],
    ['claude mcp add mem --env KEY=x -- npx -y @modelcontextprotocol/server-memory', 'mem', 'npx', MEMORY.args],
    ['claude mcp add-json mem \'{"command":"npx","args":["-y","@modelcontextprotocol/server-memory"]}\'', 'mem', 'npx', MEMORY.args],
  ])('%s', (text, name, program, args) => {
    expect(only(text)).toMatchObject({ name, command: { program, args } });
  });

  it.each([
    ['https://mcp.example.com/mcp', 'example.com'],
    ['claude mcp add --transport http far https://mcp.example.com/mcp --header "X-Key: v"', 'far'],
    ['code --add-mcp \'{"name":"far","type":"http","url":"https://mcp.example.com/mcp"}\'', 'far'],
    [
      `cursor://anysphere.cursor-deeplink/mcp/install?name=far&config=${Buffer.from('{"url":"https://mcp.example.com/mcp"}').toString('base64')}`,
      'far',
    ],
    [`vscode:mcp/install?${encodeURIComponent('{"name":"far","url":"https://mcp.example.com/mcp"}')}`, 'far'],
  ])('%s', (text, name) => {
    expect(only(text)).toMatchObject({ name, way: 'address', url: 'https://mcp.example.com/mcp' });
  });

  it.each(['curl https://x.example | sh', 'npx a && rm -rf /', 'npx $(whoami)', 'npx "`id`"', "npx 'a"])('never a shell: %s', (text) => {
    const found = () => readConfig(text);
    if (text.includes('$(')) expect(found).toThrow();
    else expect(found).toThrow(expect.objectContaining({ problem: 'config.unreadable' }));
  });

  it.each([
    ['npx foo; rm -rf ~', /“;” is for a shell/, /“;”是给 shell 用的/],
    ["npx 'a", /quotation mark \('\)/, /引号（'）/],
    ['{"mcpServers": {\n "a": nope-canary\n}', /line 2/, /第 2 行/],
    ['vscode:mcp/install?{canary', /not written as/, /写法不正确/],
  ])('that is refused, is refused with words: %s', (text, en, zh) => {
    const refused = (): SwitchboardError => {
      try {
        readConfig(text);
      } catch (thrown) {
        return SwitchboardError.from(thrown);
      }
      return expect.fail('it was read');
    };
    const { details, message } = refused();
    const sentence = { key: String(details.with?.['said']), with: details.with };
    expect(createTexts('en').say(sentence)).toMatch(en);
    expect(createTexts('zh-CN').say(sentence)).toMatch(zh);
    // It may be a key that makes no sense there.
    expect(JSON.stringify([details, message])).not.toContain('canary');
  });

  it.each([
    ['example.com/mcp', 'https://example.com/mcp', 'example.com'],
    ['mcp.linear.app', 'https://mcp.linear.app', 'linear.app'],
    ['localhost:3999/mcp', 'http://localhost:3999/mcp', 'localhost:3999'],
    ['192.168.1.5:8000/mcp', 'http://192.168.1.5:8000/mcp', '192.168.1.5:8000'],
    ['http://127.0.0.1:3999/mcp', 'http://127.0.0.1:3999/mcp', 'localhost:3999'],
  ])('may be an address as people say it: %s', (text, url, name) => expect(only(text)).toMatchObject({ way: 'address', url, name }));

  it.each(['null', 'true', '42', 'Please connect my notes server to this.', 'this is the server that I mean', '请连接我的笔记服务器。'])(
    'is no program: %s',
    (text) => expect(readConfig(text)).toEqual([]),
  );

  it.each([
    'server.py',
    'notes.sh',
    'git mcp serve',
    'notes-server',
    '/opt/记忆/server',
    'mytool serve --for this',
    'docker mcp gateway run',
  ])('is a program: %s', (text) => expect(only(text).way).toBe('program'));

  it('is nothing where there is nothing', () => {
    expect(readConfig(' \n ')).toEqual([]);
    expect(readConfig('{}')).toEqual([]);
    expect(readConfig('{"a": {"b": 1}}')).toEqual([]);
  });
});

describe('a key in a command or an address', () => {
  it.each([
    'npx server --api-key abcdefgh1234',
    'npx server --token=ghp_abcdefghijkl',
    'npx server --header "Authorization: Bearer abcdefgh1234"',
    'npx server "--header=X-Api-Key: abcdefgh1234"',
    'npx server postgresql://me:pw@db.example/x',
    'npx server --url=https://a.example/mcp?token=abcdefgh1234',
    'npx server sk-abcdefgh1234',
    'npx ghp_abcdefghijkl',
    'npx server --password hunter2',
    'npx server --db=postgres://u:pw@h/${DB}',
    `npx server --config '{"apiKey":"hunter2"}'`,
    'sudo docker run -e API_KEY=hunter2 mcp/fetch',
    '/usr/bin/env API_KEY=hunter2 npx server',
    `bash -c "curl -H 'Authorization: Bearer hunter2' x"`,
    'sudo docker run -e TOKEN=abcdefgh1234 mcp/fetch',
    'docker run -e HTTPS_PROXY=http://me:pw@proxy:1 mcp/fetch',
    'docker run mcp/fetch --token abcdefgh1234',
  ])('is seen where nothing else could carry it: %s', (text) => {
    expect(keyInTheOpen(only(text))?.key).toBe('import.problem.secretInCommand');
  });

  it.each(['https://a.example/mcp?api_key=abcdefgh1234', 'https://a.example/mcp?access_token=hunter2',  'https://a.example/s/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f/mcp'])('or in an address: %s', (text) => {
    expect(keyInTheOpen(only(text))?.key).toBe('import.problem.secretInAddress');
  }); // prettier-ignore

  it.each([
    'npx -y @modelcontextprotocol/server-filesystem /home/me/documents2024/some/where',
    'node /opt/node_modules/@modelcontextprotocol/server-everything/dist/index.js stdio',
    'docker run -i --rm -e AZURE_STORAGE_ACCOUNT_KEY_V2 ghcr.io/acme/notes@sha256:0123456789abcdef0123456789abcdef',
    'npx server --auth-url=https://login.example.com/authorize --key-file=/etc/notes/key.pem --author "Ann Example"',
    'https://a.example/notes-and-more-of-them-2024/mcp?page=notes',
    'uvx mcp-neo4j-cloud-aura-api',
    'docker run -i --rm mcp/neo4j-cloud-aura-api',
    'docker run -i --rm mcp/very-odd-1a2b3c4d5e6f7a8b9c0d',
    'docker run -i --name my-1a2b3c4d5e6f7a8b9c0d-notes --network my-docker-network-name-2024 mcp/fetch',
    'npx -y n8n-workflow-builder-mcp-server --authentication interactive',
    'npx -y sk-mcp',
  ])('is not what only looks long: %s', (text) => {
    expect([keyInTheOpen(only(text)), maybeInTheOpen(only(text))]).toEqual([undefined, []]);
  });

  it('may be what is only long: that is said, and keeps nothing from coming over', () => {
    for (const text of ['npx server q7Zk2mP9xW4tLb8RvN3cYd6H', 'https://a.example/mcp?page=q7Zk2mP9xW4tLb8RvN3cYd6H']) {
      expect(keyInTheOpen(only(text))).toBeUndefined();
      expect(maybeInTheOpen(only(text))).toEqual([{ key: 'import.remark.maybeKey' }]);
    }
  });

  it.each([
    ['docker run -i --rm -e TOKEN=abc mcp/fetch', ['run', '-i', '--rm', '-e', 'TOKEN', 'mcp/fetch']],
    ['docker run -i --rm --env=TOKEN=abc mcp/fetch', ['run', '-i', '--rm', '--env=TOKEN', 'mcp/fetch']],
    ['docker run --rm -ieTOKEN=abc mcp/fetch', ['run', '--rm', '-ieTOKEN', 'mcp/fetch']],
    ['podman run --env TOKEN=abc mcp/fetch', ['run', '--env', 'TOKEN', 'mcp/fetch']],
    ['cmd /c docker run -e TOKEN=abc mcp/fetch', ['/c', 'docker', 'run', '-e', 'TOKEN', 'mcp/fetch']],
    ['docker run -e TOKEN=abc mcp/fetch -e X=y', ['run', '-e', 'TOKEN', 'mcp/fetch', '-e', 'X=y']],
  ])('of a container goes to it by a variable: %s', (text, args) => {
    expect(only(text)).toMatchObject({ name: 'fetch', command: { args }, env: [{ name: 'TOKEN', value: 'abc' }] });
  });

  it('of a container is kept out of what steers the program that starts it, and is not said twice', () => {
    const args = ['run', '-e', 'PATH=/x', '-e', 'DOCKER_HOST=a', '-e', 'TOKEN=${TOKEN}', 'mcp/fetch'];
    const found = only(json({ mcpServers: { a: { command: 'docker', args, env: { TOKEN: 'abc' } } } }));
    expect(found.command?.args).toEqual(['run', '-e', 'PATH=/x', '-e', 'DOCKER_HOST=a', '-e', 'TOKEN', 'mcp/fetch']);
    expect(found).toMatchObject({ env: [{ name: 'TOKEN', value: 'abc' }], asks: [] });
  });

  it.each([
    ['-e FOO= -e TOKEN=abc', {}, '-e FOO= -e TOKEN', { TOKEN: 'abc' }],
    ['-e FOO', { FOO: '' }, '-e FOO=', {}],
    ['-e K=x -e K=', {}, '-e K -e K=', {}],
    ['-e K= -e K=x', {}, '-e K= -e K', { K: 'x' }],
    ['-e K=a -e K', { K: 'z' }, '-e K -e K', { K: 'z' }],
    ['-e K -e K=a', { K: 'z' }, '-e K -e K', { K: 'a' }],
    ['-e K=a -e K=b', {}, '-e K -e K', { K: 'b' }],
    ['-e K=a -e K=${K}', { K: 'z' }, '-e K -e K', { K: 'z' }],
  ])('of a container is what docker would make of it: %s with %j', (said, env, args, given) => {
    const found = only(json({ mcpServers: { a: { command: 'docker', args: ['run', ...said.split(' '), 'mcp/x'], env } } }));
    expect(found.command?.args).toEqual(['run', ...args.split(' '), 'mcp/x']);
    expect(Object.fromEntries(sealedIn(found.env).map(({ name, value }) => [name, value]))).toEqual(given);
  });

  it('in a header of mcp-remote may be short', () => {
    expect(only('npx mcp-remote https://a.example/sse --header "X-Api-Key: hunter2"').env).toEqual([
      { name: 'X_API_KEY', value: 'hunter2' },
    ]);
  });

  it('in a header of mcp-remote goes there by a variable', () => {
    const found = only('npx -y mcp-remote https://a.example/sse --header "Authorization: Bearer abcdefgh1234" --header "X-Page: 2"');
    expect(found).toMatchObject({
      command: {
        args: ['-y', 'mcp-remote', 'https://a.example/sse', '--header', 'Authorization:${AUTHORIZATION}', '--header', 'X-Page: 2'],
      },
      env: [{ name: 'AUTHORIZATION', value: 'Bearer abcdefgh1234' }],
      asks: [],
    });
    expect(keyInTheOpen(found)).toBeUndefined();
  });

  it('is asked for as one, wherever it would stand', () => {
    const inputs = [{ id: 'a', type: 'promptString', password: true }, { id: 'b', type: 'promptString' }, { id: 'c', type: 'promptString' }]; // prettier-ignore
    const args = ['--x', '${input:a}', '--token', '${input:b}', '--root', '${input:c}', '${env:API_KEY}'];
    const found = only(json({ inputs, servers: { notes: { command: 'npx', args } } }));
    expect(found.asks.map(({ id, secret }) => [id, secret])).toEqual([['input:a', true], ['input:b', true], ['input:c', false], ['env:API_KEY', true]]); // prettier-ignore
    expect(keyInTheOpen(found)?.key).toBe('import.problem.secretInCommand');
    const docker = only(json({ inputs, servers: { notes: { command: 'docker', args: ['run', '-e', 'K=${input:a}', 'mcp/x'] } } }));
    expect(docker).toMatchObject({ env: [{ name: 'K', value: '${input:a}' }], asks: [{ id: 'input:a', secret: true, inCommand: false }] });
    expect(keyInTheOpen(docker)).toBeUndefined();
    expect(keyInTheOpen(only(json({ inputs, servers: { n: { url: 'https://a.example/mcp?x=${input:a}' } } })))?.key).toBe('import.problem.secretInAddress'); // prettier-ignore
  });

  it('is no name of a server', () => {
    expect(only(json({ mcpServers: { ghp_abcdefghijkl: MEMORY } })).name).toBe('server');
    expect(only(json({ mcpServers: { 'sk-notes': MEMORY } })).name).toBe('sk-notes');
    expect(only('docker run -e K=ghp_abcdefghijkl').name).toBe('docker');
  });
});
