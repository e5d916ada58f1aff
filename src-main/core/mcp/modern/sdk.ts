import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, type AuthInfo, type Result, type ServerContext } from '@modelcontextprotocol/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { RelayContext } from '../../../kit/link.ts';
import type { McpFacts } from '../facts.ts';
import { relayContext } from '../lane/context.ts';
import { LIST_TTL_MS } from '../lane/list.ts';
import { isObject, type Params } from '../lane/rpc.ts';
import { createProgress, tokenOf } from '../progress.ts';
import type { Rest } from '../rest.ts';
import { sdkServer } from '../sdk-server.ts';
import { META_KEYS } from './envelope.ts';
import { inputRequired, type Line, type ParkedCalls, type Run, type Step } from './parked.ts';
import { sealed, type Rounds } from './rounds.ts';
import { leadsTo, type Bound, type StateCodec } from './state.ts';

export interface ModernSdk {
  /** Answers whatever is not on the lane: discovery, resources, prompts – and every request that contradicts itself. */
  handle(req: IncomingMessage, res: ServerResponse, body: unknown, caller: Caller): Promise<void>;
  close(): Promise<void>;
}
type With = { facts: McpFacts; rest: Rest; states: StateCodec; rounds: Rounds; parked: ParkedCalls };

/** What a resource says may change with the next report. */
const TTL_MS: Record<string, number> = {
  'resources/list': LIST_TTL_MS,
  'resources/templates/list': LIST_TTL_MS,
  'prompts/list': LIST_TTL_MS,
  'resources/read': 0,
};
export function createModernSdk({ facts, rest, states, rounds, parked }: With): ModernSdk {
  const callers = new Map<string, Caller>();

  const asksMeanwhile = (connection: string | undefined): boolean =>
    connection !== undefined && facts.connections.link(connection)?.relay?.()?.about.era === 'legacy';

  const answer = async (method: string, params: Params, { mcpReq }: ServerContext, caller: Caller): Promise<Result> => {
    const state: unknown = mcpReq.requestState();
    const whose = await rest.whose(method, params, caller);
    const leads = leadsTo(facts, whose);
    const bound: Bound = { client: caller.id, method, name: String(params.name ?? params.uri), args: params.arguments, leads };
    const { far, round: came, parked: waits, asked: question } = state === undefined ? {} : states.open(state, bound);
    const { inputResponses } = mcpReq;
    if (waits !== undefined && question !== undefined) {
      await rest.admit(caller);
      const step = await parked.resume({ parked: waits, asked: question }, caller.id, lineOf(mcpReq), inputResponses);
      return steppedTo(step, bound, states);
    }
    const round = rounds.begin(caller.id, inputResponses && came);
    const asked = { ...params, ...(inputResponses !== undefined && { inputResponses }), ...(far !== undefined && { requestState: far }) };
    // It asks while it works: the request stands still here until whoever made it comes back with the answer.
    if (asksMeanwhile(whose)) {
      const step = await parked.start(caller.id, lineOf(mcpReq), async (standing) =>
        JSON.stringify(await rest.answer(method, asked, { caller, context: contextOf(mcpReq, standing), round })),
      );
      return steppedTo(step, bound, states);
    }
    const result = await rest.answer(method, asked, { caller, context: contextOf(mcpReq), round });
    if (result.resultType === 'input_required') return sealed(result, round, bound, states);
    const ttlMs = TTL_MS[method];
    return ttlMs === undefined ? result : { ...result, ttlMs, cacheScope: 'private' };
  };

  const handler = createMcpHandler(
    ({ authInfo }) => {
      const caller = callers.get(authInfo?.clientId ?? '');
      if (!caller) throw new SwitchboardError('auth.required', 'No client');
      const mcp = sdkServer(facts.version);
      // Without it the SDK says of a method nobody knows that there is none.
      if (authInfo?.extra?.isOurs === true)
        mcp.server.fallbackRequestHandler = ({ method, params = {} }, context) => answer(method, params, context, caller);
      return mcp;
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

/** What a request that may stand still has come to. */
function steppedTo(step: Step, bound: Bound, states: StateCodec): Result {
  const parsed: unknown = JSON.parse('result' in step ? step.result : inputRequired(step.question, states.mint(step.at, bound), {}));
  return isObject(parsed) ? parsed : {};
}

function lineOf({ envelope, signal, notify, _meta: meta }: ServerContext['mcpReq']): Line {
  const said: Params = { ...envelope };
  const [capabilities, level] = [said[META_KEYS.capabilities], said[META_KEYS.log]];
  const tell = (message: string): void => {
    const note: unknown = JSON.parse(message);
    if (!isObject(note) || typeof note.method !== 'string' || !isObject(note.params)) return;
    notify({ method: note.method, params: note.params }).catch(() => undefined); // the client is gone
  };
  const now = {
    capabilities: isObject(capabilities) ? capabilities : {},
    logLevel: typeof level === 'string' ? level : undefined,
    progressToken: tokenOf(meta),
  };
  return { tell, signal, now };
}

/** `standing`: it may stand still, and goes by whoever is on the line just then. */
function contextOf(mcpReq: ServerContext['mcpReq'], standing?: Parameters<Run>[0]): RelayContext {
  const { now, tell, signal } = lineOf(mcpReq);
  const line = { era: 'modern' as const, ...now, signal, tell, ...standing };
  const token = standing ? () => standing.now().progressToken : () => now.progressToken;
  return relayContext(line, createProgress(token, line.tell));
}
