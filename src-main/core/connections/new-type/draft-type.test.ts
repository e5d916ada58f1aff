import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../kit/manifest.ts';
import { readConfig } from '../import/read-config.ts';
import { draftOf as windowDraftOf } from '../../../../src-renderer/screens/connections/new-type/draft.ts';
import { lacksOf } from '../../../../src-renderer/screens/connections/new-type/lacks.ts';
import { draftOf } from './draft-type.ts';

const drafts = (text: string, taken: string[] = []) => readConfig(text).map((server) => draftOf(server, new Set(taken)));
const only = (text: string, taken?: string[]) => {
  const [draft] = drafts(text, taken);
  if (!draft?.manifest) return expect.fail('nothing was read');
  // Whatever is drafted is a manifest that would be taken as it stands.
  parseManifest(draft.manifest);
  return { ...draft, manifest: draft.manifest };
};

describe('a described server as a type', () => {
  it('asks for what is secret, keeps the rest, and keeps the secret out of the manifest', () => {
    const { manifest, answers } = only(
      JSON.stringify({
        mcpServers: { notes: { command: 'npx', args: ['-y', 'notes-server'], env: { API_KEY: 'sk-canary-4711', LEVEL: '2' } } },
      }),
    );
    expect(manifest).toMatchObject({ id: 'notes', title: { en: 'notes' }, fields: [{ name: 'apiKey', kind: 'secret' }] });
    expect(manifest.transport).toEqual({
      kind: 'mcp-command',
      program: 'npx',
      args: ['-y', 'notes-server'],
      env: { API_KEY: '${apiKey}', LEVEL: '2' },
    });
    expect(answers).toEqual({ apiKey: { set: 'sk-canary-4711' } });
    expect(JSON.stringify(manifest)).not.toContain('canary');
  });

  it('asks what the settings themselves ask, once, with what they offer', () => {
    const { manifest } = only(
      JSON.stringify({
        servers: {
          team: {
            url: 'https://mcp.example.com/${input:space}/mcp',
            headers: { Authorization: 'Bearer ${input:key}', 'X-Space': '${input:space}' },
          },
        },
        inputs: [
          { id: 'key', type: 'promptString', description: 'Your key', password: true },
          { id: 'space', type: 'pickString', description: 'Space', options: ['a', 'b'], default: 'b' },
        ],
      }),
    );
    expect(manifest.transport).toEqual({
      kind: 'mcp-url',
      url: 'https://mcp.example.com/${space}/mcp',
      headers: { Authorization: 'Bearer ${yourKey}', 'X-Space': '${space}' },
    });
    expect(manifest.fields).toMatchObject([
      { name: 'space', kind: 'choice', initial: 'b', options: [{ value: 'a' }, { value: 'b' }] },
      { name: 'yourKey', kind: 'secret', label: { en: 'Your key' } },
    ]);
  });

  it.each([
    ['docker run -i --rm -e GITHUB_TOKEN=ghp_canary ghcr.io/github/github-mcp-server', 'github', ['githubToken']],
    ['npx -y mcp-remote https://a.example/sse --header "Authorization: Bearer sk-canary"', 'remote', ['authorization']],
    ['https://mcp.example.com/mcp?token=ghp_canary&page=2', 'example-com', ['token']],
    ['https://mcp.example.com/mcp?access_token=canary', 'example-com', ['accessToken']],
    ['DB=postgres://u:canary@h/${NAME} npx notes', 'notes', ['db', 'name']],
    ['http://192.168.1.5:8000/mcp?token=ghp_canary', undefined, ['token', 'address']],
  ])('makes a key anywhere a question, and of nothing else a name: %s', (text, id, asked) => {
    const { manifest, answers, name } = only(text);
    expect(JSON.stringify([manifest, name])).not.toContain('canary');
    expect(manifest.fields.map((field) => field.name)).toEqual(expect.arrayContaining(asked));
    expect(answers).toMatchObject({ [asked[0] ?? '']: { set: expect.stringContaining('canary') } });
    if (id !== undefined) expect(manifest.id).toBe(id);
  });

  it.each([
    'npx notes --token=ghp_canary',
    'npx notes --api-key canary-4711',
    'npx notes postgresql://me:canary@db.example/x',
    `npx notes --config '{"apiKey":"canary"}'`,
    'npx notes --password canary',
    'npx notes --header "Authorization: Bearer canary-4711"',
  ])('asks for a key in a command as a secret, which may not stay there: %s', (text) => {
    const [draft] = drafts(text);
    expect(JSON.stringify(draft?.manifest)).not.toContain('canary');
    expect(draft?.manifest?.fields).toMatchObject([{ kind: 'secret' }]);
    expect(() => parseManifest(draft?.manifest)).toThrow(expect.objectContaining({ problem: 'input.invalid' }));
    expect(draft?.manifest && lacksOf(windowDraftOf(draft.manifest))).toEqual(['secret']);
  });

  it.each([
    ['docker run -i --rm mcp/neo4j-cloud-aura-api', ['run', '-i', '--rm', 'mcp/neo4j-cloud-aura-api'], []],
    [
      'npx notes --token YOUR_TOKEN_HERE --auth-mode oauth-device',
      ['notes', '--token', 'YOUR_TOKEN_HERE', '--auth-mode', 'oauth-device'],
      [],
    ],
    ['npx notes q7Zk2mP9xW4tLb8RvN3cYd6H', ['notes', 'q7Zk2mP9xW4tLb8RvN3cYd6H'], ['import.remark.maybeKey']],
  ])('asks for nothing that is no key: %s', (text, args, remarks) => {
    const draft = only(text);
    expect(draft.manifest).toMatchObject({ fields: [], transport: { args } });
    expect(draft.remarks.map(({ key }) => key)).toEqual(remarks);
  });

  it('asks for the key that an address has an example of', () => {
    const { manifest, answers } = only('https://mcp.example.com/mcp?token=YOUR_TOKEN_HERE');
    expect(manifest).toMatchObject({
      fields: [{ name: 'token', kind: 'secret' }],
      transport: { url: 'https://mcp.example.com/mcp?token=${token}' },
    });
    expect(answers).toEqual({});
  });

  it('asks what VS Code asks for as a secret as one, even in a command', () => {
    const inputs = [{ id: 'key', type: 'promptString', password: true }];
    const [draft] = drafts(JSON.stringify({ inputs, servers: { notes: { command: 'npx', args: ['--x', '${input:key}'] } } }));
    expect(draft?.manifest?.fields).toMatchObject([{ name: 'key', kind: 'secret' }]);
  });

  it('asks for an address in the home, and takes one of the internet as it is', () => {
    expect(only('http://192.168.1.5:8000/mcp').manifest).toMatchObject({
      transport: { url: '${address}' },
      fields: [{ name: 'address', kind: 'url', initial: 'http://192.168.1.5:8000/mcp' }],
    });
    expect(only('https://mcp.example.com/mcp').manifest).toMatchObject({ transport: { url: 'https://mcp.example.com/mcp' }, fields: [] });
  });

  it('reads a command as it is typed, and takes no example for a key', () => {
    const { manifest, answers } = only('NOTES_TOKEN=your-token-here npx -y @acme/notes-server --dir "/tmp/my notes"');
    expect(manifest.transport).toMatchObject({
      args: ['-y', '@acme/notes-server', '--dir', '/tmp/my notes'],
      env: { NOTES_TOKEN: '${notesToken}' },
    });
    expect(answers).toEqual({});
  });

  it('takes a name nobody has, and says why a server cannot be one', () => {
    expect(only('npx notes', ['notes', 'notes-2']).manifest.id).toBe('notes-3');
    expect(only('npx 记忆').manifest.id).toBe('my-type');
    expect(only('http://127.0.0.1:3999/mcp').manifest.id).toBe('localhost-3999');
    expect(only('http://192.168.1.5/mcp').manifest.id).toBe('my-192-168-1-5');
    expect(drafts('{"mcpServers":{"x":{"type":"ws","url":"ws://x"}}}')).toMatchObject([{ problem: { key: 'import.problem.socket' } }]);
  });
});
