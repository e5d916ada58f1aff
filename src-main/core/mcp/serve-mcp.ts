import { toNodeHandler } from '@modelcontextprotocol/node';
import {
  CLIENT_INFO_META_KEY,
  createMcpHandler,
  ProtocolError,
  ProtocolErrorCode,
  McpServer,
  type AuthInfo,
  type ServerContext,
} from '@modelcontextprotocol/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Client } from '../../../src-shared/model/client.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { Allowance } from '../clients/allowance.ts';
import type { Topics } from '../topics.ts';
import type { House } from './house.ts';
import { reportWaiting } from './progress.ts';
import type { HomeTool } from './home-tool.ts';
import { HOME_TOOLS, listed } from './tool-table.ts';

export type McpFacts = {
  house: House;
  topics: Topics;
  clock: Clock;
  log: Log;
  version: string;
  seen(client: string, facts: { era?: Client['era']; version?: string }): void;
  called(client: string): void;
  /** How much each client may ask for. */
  allowance: Pick<Allowance, 'enter' | 'call'>;
  /** Throws while assistants are paused. */
  guardAssistant(): void;
};
/** Answers one request of a client that has shown its token. */
export type ServeMcp = {
  handle(req: IncomingMessage, res: ServerResponse, body: unknown, client: Client): Promise<void>;
  close(): Promise<void>;
};

const INSTRUCTIONS =
  'Switchboard controls a home under rules its person set. Call overview first, find to learn ids and commands, control to act. Say honestly when something was not confirmed or was refused.';

/** The SDK's side of `/mcp`, both eras; this file and what it imports are loaded with the first request. */
export function createServeMcp(facts: McpFacts): ServeMcp {
  const callers = new Map<string, Caller>();
  const list = HOME_TOOLS.map(listed);

  const handler = createMcpHandler(
    ({ era, authInfo }) => {
      const caller = callers.get(authInfo?.clientId ?? '');
      if (!caller) throw new SwitchboardError('auth.required', 'No client');
      facts.seen(caller.id, { era });
      // `McpServer` for its low-level half only: with it the SDK neither compiles schemas nor keeps a registry.
      const mcp = new McpServer(
        { name: 'switchboard', version: facts.version },
        { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
      );
      mcp.server.setRequestHandler('tools/list', () => ({ tools: list }));
      mcp.server.setRequestHandler('tools/call', ({ params }, ctx) => call(params.name, params.arguments, caller, ctx, facts));
      return mcp;
    },
    { legacy: 'stateless', onerror: (error) => facts.log.debug('MCP', { error: error.message }) },
  );

  return {
    handle: async (req, res, body, client) => {
      const version = versionIn(body);
      if (version) facts.seen(client.id, { version });
      callers.set(client.id, { kind: client.kind, id: client.id, name: client.name });
      // The token stays at the door: what is behind it knows the client by its id.
      const authInfo: AuthInfo = { token: '', clientId: client.id, scopes: [] };
      const node = toNodeHandler({ fetch: (request, options) => handler.fetch(request, { ...options, authInfo }) });
      await node(req, res, body);
    },
    close: () => handler.close(),
  };
}

async function call(name: string, args: unknown, caller: Caller, ctx: ServerContext, facts: McpFacts) {
  const tool = HOME_TOOLS.find((one) => one.name === name);
  if (!tool) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool "${name}"`);
  facts.called(caller.id);
  const quiet = reportWaiting(ctx, caller, facts);
  try {
    await facts.allowance.call(caller.id);
    if (caller.kind === 'assistant') facts.guardAssistant();
    const { text, structured, failed, images = [] } = await run(tool, args, caller, ctx, facts);
    const pictures = images.map((image) => ({ type: 'image' as const, ...image }));
    return { content: [{ type: 'text' as const, text }, ...pictures], structuredContent: structured, ...(failed && { isError: true }) };
  } catch (thrown) {
    const error = SwitchboardError.from(thrown);
    if (error.problem === 'bug') facts.log.error('A tool failed', { tool: name, cause: String(error.cause) });
    return { content: [{ type: 'text' as const, text: `${error.message} (${error.problem})` }], isError: true };
  } finally {
    quiet();
  }
}

const run = (tool: HomeTool, args: unknown, caller: Caller, ctx: ServerContext, { house }: McpFacts) =>
  tool.run(house, caller, args, { signal: ctx.mcpReq.signal });

const Named = z.object({ name: z.string(), version: z.string() });
const Introduced = z.object({
  params: z.object({ clientInfo: Named.optional(), _meta: z.object({ [CLIENT_INFO_META_KEY]: Named.optional() }).optional() }),
});

/** The name and version a client goes by: in the envelope of each modern request, in the handshake of an older one. */
function versionIn(body: unknown): string | undefined {
  const params = Introduced.safeParse(body).data?.params;
  const info = params?._meta?.[CLIENT_INFO_META_KEY] ?? params?.clientInfo;
  return info && `${info.name} ${info.version}`.slice(0, 80);
}
