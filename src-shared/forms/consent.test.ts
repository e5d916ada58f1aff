import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concernsOf, consented, consentOf, consentText, isAgreed, visible } from './consent.ts';

const OF = { command: 'command', env: 'env' };
const command = fc.record({ program: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''), args: fc.array(fc.string()) });

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
  ])('warns of %s', (line, concerns) => {
    const [program, ...args] = line.split(' ');
    const wanted = consented({ program, args }, []);
    expect(wanted && concernsOf(wanted)).toEqual(concerns);
    expect(wanted && consentText(wanted)).toContain(String(program));
  });
});
