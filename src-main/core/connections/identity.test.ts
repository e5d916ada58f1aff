import { expect, it } from 'vitest';
import { chooseSlug } from './identity.ts';

const program = (program: string, ...args: string[]) => ({ command: { program, args } });
const of = (name: string, config: Record<string, unknown> = {}, ...taken: string[]) =>
  chooseSlug(undefined, { name, type: 'mcp-server', config }, new Set(taken));

it('a connection is short for its name, or where that has no letters for its program or its host, and else for its kind', () => {
  expect(of('Notes', program('npx', '-y', '@modelcontextprotocol/server-memory'))).toBe('notes');
  expect(of('图标屋', program('npx', '-y', '@modelcontextprotocol/server-memory'))).toBe('memory');
  expect(of('图标屋', program('npx', '-y', '@modelcontextprotocol/server-memory'), 'memory')).toBe('memory2');
  expect(of('记事本', { url: 'https://mcp.notion.com/mcp' })).toBe('notion');
  expect(of('记事本', { url: 'http://127.0.0.1:8080/mcp' })).toBe('mcpserver');
  expect(of('记事本', { url: 7, command: 'x' })).toBe('mcpserver');
});
