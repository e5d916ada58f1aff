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
  ])('warns of %s', (line, concerns) => {
    const [program, ...args] = line.split(' ');
    const wanted = consented({ program, args }, []);
    expect(wanted && concernsOf(wanted)).toEqual(concerns);
    expect(wanted && consentText(wanted)).toContain(String(program));
  });
});
