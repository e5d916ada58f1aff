import { createServer } from 'node:http';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';

/** A server on the SDK alone: what stands behind the product, and what the product is measured against. */
const count = Number(process.argv[2] ?? 1);
const description = 'Looks something up and says what it found, in a few words, with where it comes from and how sure it is. '.repeat(3);
const inputSchema = {
  type: 'object' as const,
  properties: {
    text: { type: 'string', description: 'What to say' },
    count: { type: 'integer' },
    deep: { type: 'object', properties: {} },
  },
};
const annotations = { readOnlyHint: true };
const tools = Array.from({ length: count }, (_one, index) => ({
  name: `tool_${String(index).padStart(5, '0')}`,
  description,
  inputSchema,
  annotations,
}));

const handler = createMcpHandler(() => {
  // For its low-level half only: nothing of the SDK is slower than it has to be.
  const mcp = new McpServer({ name: 'bench', version: '1.0.0' });
  const { server } = mcp;
  server.registerCapabilities({ tools: {} });
  server.setRequestHandler('tools/list', () => ({ tools }));
  server.setRequestHandler('tools/call', ({ params }) => ({ content: [{ type: 'text', text: String(params.arguments?.text) }] }));
  return mcp;
});
const http = createServer(toNodeHandler(handler));
http.keepAliveTimeout = 60_000;
http.listen(0, '127.0.0.1', () => {
  const at = http.address();
  process.send?.({ ask: 'ready', answer: { url: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/mcp` } });
});
process.on('message', ({ ask }: { ask: string }) => ask === 'stop' && process.exit(0));
process.on('disconnect', () => process.exit(0));
