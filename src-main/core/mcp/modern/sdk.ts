import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, Server, type AuthInfo } from '@modelcontextprotocol/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { INSTRUCTIONS } from '../identity.ts';
import { relayContext } from '../lane/context.ts';
import { LIST_TTL_MS } from '../lane/list.ts';
import { isObject, type Params } from '../lane/rpc.ts';
import { createProgress } from '../progress.ts';
import type { Rest } from '../rest.ts';
import type { McpFacts } from '../facts.ts';
import { META_KEYS } from './envelope.ts';
import type { StateCodec } from './state.ts';

export interface ModernSdk {
  /** Answers whatever is not on the lane: discovery, resources, prompts – and every request that contradicts itself. */
  handle(req: IncomingMessage, res: ServerResponse, body: unknown, caller: Caller): Promise<void>;
  close(): Promise<void>;
}
type With = { facts: McpFacts; rest: Rest; states: StateCodec };

const CAPABILITIES = {
  tools: { listChanged: true },
  resources: { listChanged: true, subscribe: true },
  prompts: { listChanged: true },
  completions: {},
};
/** What a resource says may change with the next report. */
const READ_TTL_MS = 0;
/** Where a far server's question may come in place of an answer. */
const ASKING: Record<string, string> = { 'prompts/get': 'name', 'resources/read': 'uri' };

export function createModernSdk({ facts, rest, states }: With): ModernSdk {
  const callers = new Map<string, Caller>();

  const handler = createMcpHandler(
    ({ authInfo }) => {
      const caller = callers.get(authInfo?.clientId ?? '');
      if (!caller) throw new SwitchboardError('auth.required', 'No client');
      const server = new Server(
        { name: 'switchboard', version: facts.version },
        {
          capabilities: CAPABILITIES,
          instructions: INSTRUCTIONS,
          cacheHints: { 'server/discover': { ttlMs: LIST_TTL_MS, cacheScope: 'private' } },
        },
      );
      // Without it the SDK says of a method nobody knows that there is none.
      if (authInfo?.extra?.isOurs === true)
        server.fallbackRequestHandler = async ({ method, params = {} }, { mcpReq }) => {
          const { signal, inputResponses, _meta: meta } = mcpReq;
          const envelope: Params = { ...mcpReq.envelope };
          const tell = (message: string): void => {
            const note: unknown = JSON.parse(message);
            if (!isObject(note) || typeof note.method !== 'string' || !isObject(note.params)) return;
            mcpReq.notify({ method: note.method, params: note.params }).catch(() => undefined); // the client is gone
          };
          const capabilities = envelope[META_KEYS.capabilities];
          const level = envelope[META_KEYS.log];
          const line = {
            era: 'modern' as const,
            capabilities: isObject(capabilities) ? capabilities : {},
            signal,
            tell,
            logLevel: typeof level === 'string' ? level : undefined,
          };
          const field = ASKING[method];
          const bound = { client: caller.id, method, name: String(params[field ?? '']), args: params.arguments };
          const state = mcpReq.requestState<unknown>();
          const opened = state === undefined ? {} : states.open(state, bound);
          const asked = {
            ...params,
            ...(inputResponses !== undefined && { inputResponses }),
            ...(opened.far !== undefined && { requestState: opened.far }),
          };
          const context = relayContext(line, createProgress(isObject(meta) ? meta.progressToken : undefined, tell));
          const answer = await rest.answer(method, asked, { caller, context });
          const cache = method === 'resources/read' ? READ_TTL_MS : LIST_TTL_MS;
          if (answer.resultType === 'input_required')
            return typeof answer.requestState === 'string'
              ? { ...answer, requestState: states.mint({ far: answer.requestState }, bound) }
              : answer;
          return method === 'completion/complete' || method === 'prompts/get' ? answer : { ...answer, ttlMs: cache, cacheScope: 'private' };
        };
      return server;
    },
    // Subscriptions are ours: one that comes this far was refused there.
    { legacy: 'reject', maxSubscriptions: 0, onerror: (error) => facts.log.debug('MCP', { error: error.message }) },
  );

  return {
    handle: async (req, res, body, caller) => {
      callers.set(caller.id, caller);
      const isOurs = isObject(body) && typeof body.method === 'string' && rest.knows(body.method);
      // The token stays at the door: what is behind it knows the client by its id.
      const authInfo: AuthInfo = { token: '', clientId: caller.id, scopes: [], extra: { isOurs } };
      const node = toNodeHandler({ fetch: (request, options) => handler.fetch(request, { ...options, authInfo }) });
      await node(req, res, body);
    },
    close: () => handler.close(),
  };
}
