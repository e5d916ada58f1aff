import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const types = readdirSync(path.join(root, 'src-main/mcp-types'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const names = types.map(({ name }) => name.split('-').join('[ _-]?'));
const product = (file: string): boolean => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.includes('testing/');

/** Words of the protocol's own library and of assistants' settings files, which happen to read like a kind's name; others chose them. */
const OF_OTHERS = /\b(McpServer|mcpServers|disabledMcpServers|mcp_servers)\b/g;
const isKnown = (text: string): boolean => new RegExp(names.join('|'), 'i').test(text.replace(OF_OTHERS, ''));

it('a kind is recognised however it is written, and not by words of others', () => {
  expect(["type === 'mcp-server'", 'an MCP server', 'mcpServer', 'HomeAssistant'].map(isKnown)).toEqual([true, true, true, true]);
  expect(['new McpServer()', '{ mcpServers: {} }', "path: ['mcp_servers']"].map(isKnown)).toEqual([false, false, false]);
});

it.each(['src-main/core', 'src-shared/contract', 'src-renderer'])('nothing in %s knows a kind of connection by its name', (folder) => {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter(product);
  expect(names.length).toBeGreaterThan(0);
  expect(files.filter((file) => isKnown(readFileSync(path.join(root, folder, file), 'utf8')))).toEqual([]);
});
