import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

/** The far server behind everybody: an echo and as many tools besides as are wanted, of the revision all of them speak. `--http PORT` or `--stdio`. */
const after = (flag: string): number => Number(process.argv[process.argv.indexOf(flag) + 1]);
const text = { type: 'string', description: 'What to say' };
const inputSchema = { type: 'object' as const, properties: { text, count: { type: 'integer' } }, required: ['text'] };
const description =
  'Says back what it was told, in the words it was told, and nothing else, as often as somebody wants to hear it. '.repeat(3);
const tools = Array.from({ length: after('--tools') }, (_one, index) => ({
  name: index === 0 ? 'echo' : `tool_${String(index).padStart(5, '0')}`,
  // It only reads: what changes something waits for the disk, and is not what is compared here.
  ...{ description, inputSchema, annotations: { readOnlyHint: true } },
}));

function fresh(): McpServer {
  // For its low-level half only: nothing of the SDK is slower than it has to be.
  const made = new McpServer({ name: 'bench', version: '1.0.0' });
  const { server } = made;
  server.registerCapabilities({ tools: {} });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => ({ content: [{ type: 'text', text: String(params.arguments?.text) }] }));
  return made;
}

if (process.argv.includes('--stdio')) await fresh().connect(new StdioServerTransport());
else {
  const sessions = new Map<string, StreamableHTTPServerTransport>();
  const server = createServer((req, res) => {
    const id = req.headers['mcp-session-id'];
    const known = typeof id === 'string' ? sessions.get(id) : undefined;
    if (known) return void known.handleRequest(req, res);
    // Whoever was here before the restart has to begin anew.
    if (id !== undefined || req.method !== 'POST') return void res.writeHead(id === undefined ? 405 : 404).end();
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => randomUUID(),
      onsessioninitialized: (begun) => void sessions.set(begun, transport),
      onsessionclosed: (ended) => void sessions.delete(ended),
    });
    void fresh()
      .connect(transport)
      .then(() => transport.handleRequest(req, res));
  });
  server.keepAliveTimeout = 60_000;
  server.listen(after('--http'), '127.0.0.1');
}
