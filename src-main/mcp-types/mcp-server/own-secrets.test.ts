import { expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { OwnSecrets } from './own-secrets.ts';
import { farLink } from './testing/far-link.ts';

const KEY = 'plainvaultword77';
const PASSWORD = 'q7"Zk2mP9xW4tLb8';
const env = { API_KEY: KEY, DB_PASSWORD: PASSWORD, LOG_LEVEL: 'warning-of-everything', KEY_FILE: '/home/me/keys/mine.pem' };
const EVERYTHING = `${import.meta.dirname}/../../../node_modules/@modelcontextprotocol/server-everything/dist/index.js`;

it('what a server was given as a secret does not come back by a tool that prints its variables', async () => {
  const far = await farLink({ kind: 'program', command: { program: process.execPath, args: [EVERYTHING] }, env });
  try {
    const signal = new AbortController().signal;
    const { result, raw = '' } = await far.link.runTool('get-env', {}, signal, { back: false, caller: 'Ann' });
    for (const said of [JSON.stringify(result), raw]) {
      expect(said).toContain('[secret]');
      expect(said).not.toContain(KEY);
      expect(said).not.toContain(JSON.stringify(PASSWORD).slice(1, -1));
      // Sealed as well, and no secret: an answer without such words would be none.
      expect(said).toContain('warning-of-everything');
      expect(said).toContain('/home/me/keys/mine.pem');
    }
    expect(JSON.parse(raw)).toEqual(result);
  } finally {
    await far.close();
  }
});

const own = new OwnSecrets({
  kind: 'address',
  url: 'https://a.example/mcp',
  headers: { Authorization: `Bearer ${KEY}-and-more-1`, 'X-Team': 'blue-and-green' },
});

it('nor by an error that quotes the key it refuses, nor in pieces', () => {
  const thrown = new SwitchboardError('remote.refused', `Invalid key: ${KEY}-and-more-1`, {
    with: { host: 'a', code: 7, data: `"${KEY}-and-more-1"` },
  });
  const hidden = own.inFailure(thrown);
  expect(hidden).toMatchObject({
    problem: 'remote.refused',
    message: 'Invalid key: [secret]',
    details: { with: { code: 7, data: '"[secret]"' } },
  });
  expect(own.inFailure(new SwitchboardError('remote.refused', 'No', { with: { host: 'a' } }))).toMatchObject({ message: 'No' });
});

it('nor by a text that spells it otherwise', () => {
  const slashed = new OwnSecrets({ kind: 'program', command: { program: 'x', args: [] }, env: { API_KEY: 'abc/def/ghi77' } });
  const raw = String.raw`{"content":[{"type":"text","text":"abc\/def\u002fghi77"}]}`;
  const { result, raw: told } = slashed.inAnswer({ result: JSON.parse(raw), raw });
  for (const said of [JSON.stringify(result), told]) expect(said).toBe('{"content":[{"type":"text","text":"[secret]"}]}');
  const plain = { result: { content: [] }, raw: '{ "content": [] }' };
  expect(slashed.inAnswer(plain)).toBe(plain);
});

it('and what holds none of it stays the very thing it was', () => {
  const value = { content: [{ type: 'text', text: 'blue-and-green' }] };
  expect(own.inValue(value)).toBe(value);
  expect(own.isEmpty).toBe(false);
  expect(
    new OwnSecrets({ kind: 'program', command: { program: 'x', args: [] }, env: { LOG_LEVEL: 'debug', TOKEN: 'short' } }).isEmpty,
  ).toBe(true);
});
