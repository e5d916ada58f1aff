import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { readConfig } from '../../../../src-main/core/connections/import/read-config.ts';
import { previewOf } from '../../../../src-main/core/connections/import/preview.ts';
import { rowsOf } from './chosen.ts';
import { ServerRow } from './server-row.tsx';

const shown = (args: string[]): string => {
  const inputs = [{ id: 'key', type: 'promptString', description: 'Your key', password: true }];
  const [server] = readConfig(JSON.stringify({ inputs, servers: { notes: { command: 'docker', args } } }));
  if (!server) return expect.fail('nothing was read');
  const place = { assistant: 'vs-code', name: 'VS Code', file: 'mcp.json', servers: [previewOf(server, { env: {}, connections: [] })] };
  const [row] = rowsOf([place], { 'vs-code/notes': { chosen: true, answers: { 'input:key': 'canary-71' } } });
  return row ? renderToStaticMarkup(<ServerRow row={row} onChoice={() => undefined} />) : expect.fail('no row');
};

it('hides what is typed for a key, and has it go into a variable', () => {
  const html = shown(['run', '-e', 'KEY=${input:key}', 'mcp/notes']);
  expect(html).toMatch(/<input[^>]*type="password"/);
  expect(html.replace(/<input[^>]*>/g, '')).not.toContain('canary');
  expect(html).toContain('Into the vault: KEY');
});

it('says of one that would stay readable why it is not taken', () => {
  expect(shown(['run', 'mcp/notes', '--x', '${input:key}'])).toContain('A key seems to stand in the command itself');
  const literal = shown(['run', 'mcp/notes', '--api-key', 'canary-72', 'postgresql://me:canary@db/x']);
  expect(literal).not.toContain('canary-72');
  expect(literal).not.toContain('me:canary');
});
