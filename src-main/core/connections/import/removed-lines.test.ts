import { describe, expect, it } from 'vitest';
import { removedLines } from './removed-lines.ts';

const shown = (text: string): string[] => removedLines(text, '').map((line) => line.text);

describe('what is taken out of an assistant’s settings', () => {
  it.each([
    ['args:\n  - --api-key\n  - canary\n', ['args:', '  - --api-key', '  - …']],
    ['args: [--api-key, canary]\n', ['args: [--api-key, …]']],
    ['args:\n- -e\n- PIN=canary\n', ['args:', '- -e', '- PIN=…']],
    ['cmd: npx srv --token canary --page 2\n', ['cmd: npx srv --token … --page 2']],
    ['uri: https://h.example/mcp?token=canary\n', ['uri: https://h.example/mcp?token=…']],
    ['envs: {A: canary, B: two canaries}\n', ['envs: {A: …, B: …}']],
    ['envs:\n  PIN: can{ary\n', ['envs:', '  PIN: …']],
    ['envs:\n  KEY: |\n    canary\n\n    canary\n  B: c\n', ['envs:', '  KEY: |', '    …', '', '    …', '  B: …']],
    ['key = """\ncanary\n"""\ncommand = "npx"\n', ['key = """…', '…', '…', 'command = "npx"']],
    ['# my key: ghp_canary12345\n', ['# my key: …']],
    ['description: my key is ghp_canary12345\n', ['description: my key is …']],
    ['"PIN": 471147,\n', ['"PIN": …,']],
    ['"args": ["{\\"apiKey\\":\\"canary\\"}"]\n', ['"args": ["{\\"apiKey\\":\\"…\\"}"]']],
    ['"command": "npx srv --api-key canary"\n', ['"command": "npx srv --api-key …"']],
    [`"A": "${'canary '.repeat(100)}"\n`, ['"A": "…"']],
  ])('is shown without its keys: %j', (text, lines) => expect(shown(text)).toEqual(lines));

  it.each([
    'cmd: uvx mcp-neo4j-cloud-aura-api',
    '  - --authentication',
    '  "args": ["-y", "@modelcontextprotocol/server-memory"],',
    '- run',
  ])('is shown as it is otherwise: %s', (line) => expect(shown(`${line}\n`)).toEqual([line]));

  it('and is shown at once, however crafted its lines are', () => {
    for (const line of [
      '"a" '.repeat(75),
      `"${'a='.repeat(148)}"`,
      '{a: '.repeat(75),
      "'".repeat(299),
      '{,'.repeat(150),
      'a: '.repeat(100),
    ])
      expect(shown(`${line}\n`.repeat(1000))).toHaveLength(1000);
  });
});
