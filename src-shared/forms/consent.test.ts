import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreedCommand, concernsOf, consented, consentOf, consentText, isAgreed, visible } from './consent.ts';

const OF = { command: 'command', env: 'env' };
const command = fc.record({ program: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''), args: fc.array(fc.string()) });

const NOTES = { path: '/home/ann/notes', write: false };
const WALLS = { ...OF, touches: 'touches' };
const command_ = { program: 'npx', args: ['-y', 'server'] };
const agreedTo = (touches: unknown) => consentOf(WALLS, { command: command_, touches });
const shut = (folders: object[], network: boolean) => ({ within: 'folders', folders, network });

describe('what a program may touch', () => {
  const all = { within: 'account' };
  const [none, dark] = [shut([], true), shut([], false)];
  const [reads, changes] = [shut([NOTES], true), shut([{ ...NOTES, write: true }], true)];

  it.each([
    ['all → all, as before it was asked', undefined, all],
    ['all → walls', all, reads],
    ['a folder to change → to read', changes, reads],
    ['a folder → none', reads, none],
    ['network → none', none, dark],
  ])('is agreed to where it narrows: %s', (_words, agreed, wanted) => {
    expect(isAgreed({ agreed: agreedTo(agreed) }, agreedTo(wanted))).toBe(true);
  });

  it.each([
    ['walls → all', reads, all],
    ['walls → all, by no answer', reads, undefined],
    ['to read → to change', reads, changes],
    ['none → a folder', none, reads],
    ['a folder → one within it', reads, shut([{ ...NOTES, path: '/home/ann/notes/deep' }], true)],
    ['a folder → one beside it', reads, shut([{ ...NOTES, path: '/home/ann/notes-2' }], true)],
    ['no network → network', dark, none],
  ])('is asked again where it widens: %s', (_words, agreed, wanted) => {
    expect(isAgreed({ agreed: agreedTo(agreed) }, agreedTo(wanted))).toBe(false);
  });

  it('is asked again where the folder it works in was listed to be read, and is not any more', () => {
    const of = (touches: unknown) => consentOf(WALLS, { command: { ...command_, cwd: NOTES.path }, touches });
    expect(isAgreed({ agreed: of(reads) }, of(none))).toBe(false);
    expect(isAgreed({ agreed: of(none) }, of(changes))).toBe(true);
    expect(isAgreed({ agreed: of(none) }, of(reads))).toBe(true);
  });

  it('excuses no other command', () => {
    const other = consentOf(WALLS, { command: { ...command_, args: ['-y', 'other'] }, touches: none });
    expect(isAgreed({ agreed: agreedTo(all) }, other)).toBe(false);
    // What somebody wrote who was never asked.
    for (const text of [
      '',
      '[]',
      'null',
      '["npx",["-y","server"],"",[],{"network":true}]',
      '["npx",["-y","server"],"",[],7]',
      '["npx",["-y","server"],"",[],{"folders":[7]},1]',
    ])
      expect(isAgreed({ agreed: text }, agreedTo(none)), text).toBe(false);
  });

  it('is the same text in whatever order it was given, and none of the command', () => {
    const [one, other] = [shut([NOTES, { ...NOTES, path: '/a' }], true), shut([{ ...NOTES, path: '/a' }, NOTES], true)];
    expect(agreedTo(one)).toBe(agreedTo(other));
    expect(agreedCommand(agreedTo(one) ?? '')).toBe(agreedTo(all));
    expect(agreedTo(all)).toBe(agreedTo(undefined));
  });
});

describe('what a person agrees to', () => {
  it('is another text whenever anything of the command is another', () => {
    fc.assert(
      fc.property(command, command, (one, other) => {
        const [text, otherText] = [one, other].map((command) => consentOf(OF, { command }));
        expect(text === otherText).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(isAgreed({ agreed: text }, text)).toBe(true);
      }),
    );
  });

  it('holds the names of its variables, and not their values', () => {
    const command = { program: 'npx', args: ['-y', 'server'] };
    const of = (env: unknown) => consentOf(OF, { command, env });
    const set = of([{ name: 'KEY', value: { set: 'hush' } }]);
    expect(set).toBe(of([{ name: 'KEY', value: { saved: true } }]));
    expect(set).not.toBe(of([]));
    expect(set).not.toContain('hush');
  });

  it('is nothing while there is no command', () => {
    expect(consentOf(OF, {})).toBeUndefined();
    expect(consentOf(OF, { command: { program: ' ', args: [] } })).toBeUndefined();
    expect(isAgreed({ agreed: undefined }, undefined)).toBe(false);
  });

  it('shows what hides', () => {
    expect(visible('safe\u202Etxt.exe\u200B')).toBe('safe\\u{202e}txt.exe\\u{200b}');
  });

  it('shows what passes for a blank, or for nothing', () => {
    expect(visible('one\u00a0word\u3164\u2800\u{e0041}\ufe0f two')).toBe('one\\u{a0}word\\u{3164}\\u{2800}\\u{e0041}\\u{fe0f} two');
  });

  it.each([
    'LD_PRELOAD',
    'DYLD_INSERT_LIBRARIES',
    'NODE_OPTIONS',
    'PATH',
    'npm_config_registry',
    'PYTHONPATH',
    'BASH_ENV',
    'GIT_SSH_COMMAND',
  ])('warns of a variable by which another program runs: %s', (name) => {
    const wanted = consented({ program: 'npx', args: ['server'] }, [{ name, value: { set: 'x' } }]);
    expect(wanted && concernsOf(wanted)).toEqual(['steers']);
  });

  it('warns of no variable that only says something', () => {
    const env = ['API_KEY', 'GITHUB_TOKEN', 'LOG_PATH', 'DATABASE_URL', 'NODE_ENV', 'HOMEPATH_X'].map((name) => ({
      name,
      value: { set: 'x' },
    }));
    const wanted = consented({ program: 'npx', args: ['server'] }, env);
    expect(wanted && concernsOf(wanted)).toEqual([]);
  });

  it.each([
    ['sudo npx x', ['root']],
    ['bash -c ls', ['shell']],
    ['/bin/sh x', ['shell']],
    ['rm -rf /tmp/x', ['erases']],
    ['npx -y server-filesystem /home/ann', ['home']],
    ['npx -y server-filesystem /', ['home']],
    ['npx -y server-filesystem /home/ann/projects', []],
    ['cat /home/ann/.ssh/id_rsa', ['keys']],
    ['npx -y @modelcontextprotocol/server-everything', []],
    ['node -e fetch("http://x")', ['code']],
    ['python3 -c import(os)', ['code']],
    ['node --import data:text/javascript,x server.js', ['code']],
    ['node server.js -e', []],
    ['python -m mcp_server_time', []],
    ['uvx --from git+https://git.example/x mcp-x', ['elsewhere']],
    ['npx -y https://files.example/x.tgz', ['elsewhere']],
    ['npx -y github:somebody/mcp', ['elsewhere']],
    [String.raw`node \\files.example\share\server.exe`, ['elsewhere']],
    ['npx -y mcp-remote https://mcp.example.com/mcp', []],
    ['docker run -i --rm mcp/time', []],
    ['docker run --privileged -i mcp/x', ['root']],
    ['docker run -v /:/host -i mcp/x', ['home']],
    ['docker run -v /var/run/docker.sock:/var/run/docker.sock mcp/x', ['home']],
    ['docker run -v /home/ann/notes:/notes mcp/x', []],
    ['npx -c curl', ['shell']],
    ['npx -y -p some-package --call=curl', ['shell']],
    ['npm exec -c curl', ['shell']],
    ['npx -y server -c config.json', []],
    ['npx --node-options=--require=/tmp/x.js server', ['code']],
    ['npx --registry=http://files.example server', ['elsewhere']],
    ['uvx --default-index http://files.example server', ['elsewhere']],
    ['node --import=data:text/javascript,x server.js', ['code']],
    ['node --experimental-loader ./x.mjs server.js', ['code']],
    ['find /srv -name x -exec cat {} ;', ['code']],
    ['find /srv -delete', ['erases']],
    ['make -f /tmp/Makefile', ['code']],
    ['xargs server', ['code']],
    ['npx -y server watch', []],
    ['env NODE_OPTIONS=--require=/tmp/x.js node server.js', ['steers']],
    ['env LOG_LEVEL=debug node server.js', []],
    // A repository, and whatever stands at an address: nobody published that as a package.
    ['npx -y user/repo', ['elsewhere']],
    ['npx user/repo#feature/one', ['elsewhere']],
    ['npx -- user/repo', ['elsewhere']],
    ['npx -y evil@user/repo', ['elsewhere']],
    ['npx -y @scope/evil@user/repo', ['elsewhere']],
    ['npx -yq user/repo', ['elsewhere']],
    ['npx --yes user/repo', ['elsewhere']],
    ['npx --some-day user/repo', ['elsewhere']],
    ['npx -p user/repo serve', ['elsewhere']],
    ['npx --package=user/repo serve', ['elsewhere']],
    ['bunx user/repo', ['elsewhere']],
    ['bun x user/repo', ['elsewhere']],
    ['pnpm dlx user/repo', ['elsewhere']],
    ['npm exec user/repo', ['elsewhere']],
    ['npm exec -- user/repo', ['elsewhere']],
    ['cmd /c npx.cmd -y user/repo', ['shell', 'elsewhere']],
    ['npx https://files.example/pkg', ['elsewhere']],
    ['npx -y evil@https://files.example/pkg', ['elsewhere']],
    ['npx -y evil@ssh://files.example/pkg', ['elsewhere']],
    ['npx -y somebody@files.example:pkg', ['elsewhere']],
    ['uvx https://files.example/pkg', ['elsewhere']],
    ['uvx "evil @ https://files.example/pkg"', ['elsewhere']],
    ['uvx --from evil[cli]@https://files.example/x serve', ['elsewhere']],
    ['uvx -qi https://files.example/simple serve', ['elsewhere']],
    ['uvx --python 3.12 https://files.example/pkg', ['elsewhere']],
    ['uv run https://files.example/script', ['elsewhere']],
    ['uv tool run https://files.example/pkg', ['elsewhere']],
    ['pipx run --spec https://files.example/pkg serve', ['elsewhere']],
    ['deno run https://files.example/mod', ['elsewhere']],
    ['deno run -A --allow-net https://files.example/mod', ['elsewhere']],
    ['deno run --import-map https://files.example/map main.ts', ['elsewhere']],
    ['npx --@scope:registry=http://files.example @scope/server', ['elsewhere']],
    ['npx --userconfig /tmp/npmrc server', ['steers']],
    ['npx --userconfig=/tmp/npmrc server', ['steers']],
    ['uvx --config-file /tmp/uv.toml server', ['steers']],
    // A switch among others, behind the value of another, or spelled another way.
    ['npx -yc "curl x"', ['shell']],
    ['npx -yp some-package -c "curl x"', ['shell']],
    ['npx --loglevel silent -c "curl x"', ['shell']],
    ['npx --cal "curl x"', ['shell']],
    ['npx -call "curl x"', ['shell']],
    ['npm exec some-package -c "curl x"', ['shell']],
    ['npm run serve --script-shell=/tmp/x', ['shell']],
    ['env -S "bash -c x"', ['shell']],
    ['env "-Sbash -c x"', ['shell']],
    ['env -iS "bash -c x"', ['shell']],
    ['env -u HOME -S "bash -c x"', ['shell']],
    ['env "--split-string=bash -c x"', ['shell']],
    ['env --split-string "bash -c x"', ['shell']],
    [String.raw`env -S "'ba'sh\_-c\_x"`, ['shell']],
    ['env -S "A=b env -S bash"', ['shell']],
    ['env -S "npx -y user/repo"', ['elsewhere']],
    ['/usr/bin/env -S "NODE_OPTIONS=--require=/tmp/x.js node server.js"', ['steers']],
    ['env -S "node server.js"', []],
    // The network of the computer itself, and not of the container.
    ['docker run --net host mcp/x', ['root']],
    ['docker run --network host mcp/x', ['root']],
    ['docker run --network=host mcp/x', ['root']],
    ['docker run --net=host mcp/x', ['root']],
    ['podman run -i --rm --pid host mcp/x', ['root']],
    ['docker run --network mine mcp/x', []],
    ['docker run -i mcp/x --network host', []],
    // A program behind a version, from its author's own place, of another computer, or told things by a file.
    ['npx -y node@20 -e fetch("http://x")', ['code']],
    ['npx -y tsx@latest --eval=x', ['code']],
    ['npx -y node@20 server.js -e', []],
    ['go run host.example/x/serve@latest', ['elsewhere']],
    ['go install github.com/somebody/serve@v1', ['elsewhere']],
    ['go run -mod=mod host.example/x', ['elsewhere']],
    ['go run ./cmd/serve', []],
    ['go run -race . --repo github.com/somebody/x', []],
    ['go run -exec /tmp/x .', ['code']],
    ['cargo install --git ssh://git.example/x', ['elsewhere']],
    ['cargo run --release', []],
    ['docker -H tcp://other.example run mcp/x', ['elsewhere']],
    ['docker --host=ssh://other.example run mcp/x', ['elsewhere']],
    ['docker --context other run mcp/x', ['elsewhere']],
    ['docker run -h other mcp/x', []],
    ['docker compose -f /tmp/x.yml run serve', ['steers']],
    ['docker run --env-file mine.vars mcp/x', []],
    ['node --env-file=mine.vars server.js', ['steers']],
    ['node --env-file-if-exists mine.vars server.js', ['steers']],
    ['node server.js --env-file=mine.vars', []],
    ['uv run --env-file mine.vars server', ['steers']],
    // Such as stands in every handbook.
    ['npx -y @modelcontextprotocol/server-filesystem /home/me/docs', []],
    ['npx @scope/server@1.2.3 data/notes', []],
    ['npx -y @scope/server@npm:other@1', []],
    ['npx -y some-server@latest --config conf/mine.json -c https://mcp.example.com', []],
    ['npx -y -p some-package@^1.2 serve ./data', []],
    ['npx --cache my/cache --yes some-server', []],
    ['npx ./servers/mine', []],
    ['npx ../mine/server', []],
    ['npx -y mcp-remote https://mcp.example.com/mcp --header x:y', []],
    ['npm exec -y mcp-remote https://mcp.example.com/mcp', []],
    ['npm run serve -- -c conf/mine.json', []],
    ['npm --prefix servers/mine run serve', []],
    ['pnpm --dir servers/mine start', []],
    ['bun run src/index.ts', []],
    ['bun src/index.ts', []],
    ['uvx mcp-server-fetch', []],
    ['uvx mcp-server-git --repository work/mine', []],
    ['uvx --from ./mine serve', []],
    ['uvx --with rich[all]>=1 mcp-proxy https://mcp.example.com/sse', []],
    ['uv --directory /srv/mine run server.py', []],
    ['uv run --with mcp[cli] mcp run server.py', []],
    ['pipx run some-server', []],
    ['node ./server.js', []],
    ['node server.js https://api.example.com/v1', []],
    ['deno run -A npm:some-server https://api.example.com', []],
    ['deno run --allow-net jsr:@scope/server', []],
    ['deno run --allow-read --allow-env main.ts https://api.example.com/v1', []],
    ['docker run -i --rm mcp/fetch', []],
    ['docker run -i --rm -e API_KEY registry.example/mcp/x:1 --url https://api.example.com', []],
  ])('warns of %s', (line, concerns) => {
    const [program, ...args] = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
    const wanted = consented({ program, args }, []);
    expect(wanted && concernsOf(wanted)).toEqual(concerns);
    expect(wanted && consentText(wanted)).toContain(String(program));
  });
});
