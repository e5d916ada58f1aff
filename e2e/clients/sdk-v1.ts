import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { z } from 'zod';
import type { Lane } from './checks.ts';
import { NAME, type House } from './house.ts';

const Remote = z.object({ url: z.string(), headers: z.record(z.string(), z.string()) });
const Started = z.object({ command: z.string(), args: z.array(z.string()) });
const entryIn = <T>(house: House, file: string, schema: z.ZodType<T>): T =>
  z.object({ mcpServers: z.object({ [NAME]: schema }) }).parse(JSON.parse(house.read(file) ?? '')).mcpServers[NAME];

async function listsAndCalls(transport: StdioClientTransport | StreamableHTTPClientTransport): Promise<void> {
  const client = new Client({ name: 'older', version: '1.0.0' });
  await client.connect(transport);
  try {
    assert.ok((await client.listTools()).tools.some(({ name }) => name === 'overview'));
    const { isError, structuredContent } = await client.callTool({ name: 'overview', arguments: {} });
    assert.ok(!isError && structuredContent);
  } finally {
    await client.close();
  }
}

/** The first line of the SDK, which most assistants are made of: with what Cursor would read, and with what Claude Desktop would start. */
export async function sdkV1({ house, check, skip }: Lane): Promise<void> {
  await check('lists and calls over HTTP, as Cursor was told', async () => {
    const { id } = await house.connect('cursor', 'file');
    const { url, headers } = entryIn(house, '.cursor/mcp.json', Remote);
    await listsAndCalls(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
    assert.equal((await house.known(id))?.era, 'legacy');
  });
  if (!(await house.ways('claude-desktop')).includes('bridge')) return skip('over the bridge', 'there is no bridge');
  await check('lists and calls over the bridge, as Claude Desktop was told', async () => {
    await house.connect('claude-desktop', 'bridge');
    await listsAndCalls(new StdioClientTransport(entryIn(house, '.config/Claude/claude_desktop_config.json', Started)));
  });
}
