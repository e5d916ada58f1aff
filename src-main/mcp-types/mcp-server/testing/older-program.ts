import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { RootsListChangedNotificationSchema, UrlElicitationRequiredError } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';

/** A program made with the first line of the SDK, as most are. `--fragile`: it ends at a word it does not know. `--noisy`: it chatters. `--asks-at-once`: for folders. */
const has = (flag: string): boolean => process.argv.includes(flag);

if (has('--fragile'))
  process.stdin.once('data', (first) => {
    if (!String(first).includes('"initialize"')) process.exit(1);
  });
if (has('--noisy')) console.log('Welcome to this server!\n{"half": a message}');

const mcp = new McpServer({ name: 'older', version: '1.0.0' }, { capabilities: { logging: {} } });
const text = (words: unknown) => ({
  content: [{ type: 'text' as const, text: typeof words === 'string' ? words : JSON.stringify(words) }],
});

mcp.registerTool('add', { inputSchema: { a: z.number(), b: z.number() } }, async ({ a, b }) => text(String(a + b)));
mcp.registerTool('ask', { inputSchema: {} }, async () =>
  text(
    await mcp.server.elicitInput({
      message: 'What is your name?',
      requestedSchema: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
    }),
  ),
);
mcp.registerTool('sample', { inputSchema: {} }, async () =>
  text(await mcp.server.createMessage({ messages: [{ role: 'user', content: { type: 'text', text: 'Hello' } }], maxTokens: 5 })),
);
mcp.registerTool('roots', { inputSchema: {} }, async () => text(await mcp.server.listRoots()));
const address = { mode: 'url' as const, message: 'Sign in', url: 'https://example.com/sign-in' };
mcp.registerTool('send', { inputSchema: {} }, async () => {
  const { action } = await mcp.server.elicitInput({ ...address, elicitationId: 'asked' });
  await mcp.server.createElicitationCompletionNotifier('asked')();
  return text(action);
});
mcp.registerTool('unlock', { inputSchema: {} }, async () => {
  await mcp.server.createElicitationCompletionNotifier('refused')();
  return text('open');
});
mcp.registerTool('locked', { inputSchema: {} }, () => {
  throw new UrlElicitationRequiredError([{ ...address, elicitationId: 'refused' }]);
});
let known: unknown = 'none yet';
mcp.server.setNotificationHandler(RootsListChangedNotificationSchema, async () => void (known = await mcp.server.listRoots()));
// As servers of folders do: asked once, before anybody calls.
if (has('--asks-at-once'))
  mcp.server.oninitialized = () =>
    void mcp.server.listRoots().then(
      (roots) => (known = roots),
      (thrown: unknown) => (known = String(thrown)),
    );
mcp.registerTool('known-roots', { inputSchema: {} }, async () => text(known));
mcp.registerTool('wipe', { inputSchema: {}, annotations: { destructiveHint: true } }, async () => text('wiped'));
mcp.registerTool('look', { inputSchema: {}, annotations: { readOnlyHint: true, title: 'Look around' } }, async () => text('seen'));
mcp.registerTool('end', { inputSchema: {} }, async () => process.exit(7));

await mcp.connect(new StdioServerTransport());
