import { parseJSONRPCMessage, type JSONRPCMessage, SUPPORTED_PROTOCOL_VERSIONS } from '@modelcontextprotocol/server';
import type { IncomingMessage } from 'node:http';
import { acceptsStreams, plainAnswer, type Answer } from '../lane/answer.ts';
import { runCall } from '../lane/call.ts';
import { relayContext, type OnTheLine } from '../lane/context.ts';
import { listMessage } from '../lane/list.ts';
import { isLogLevel } from '../lane/log-level.ts';
import {
  CODES,
  errorMessage,
  isObject,
  requestIn,
  resultMessage,
  RpcError,
  sendMessage,
  type Params,
  type RpcRequest,
} from '../lane/rpc.ts';
import type { ServedTools } from '../lane/served-tools.ts';
import type { Streams } from '../lane/streams.ts';
import type { ListNews } from '../list-news.ts';
import type { Rest } from '../rest.ts';
import type { McpFacts } from '../facts.ts';
import type { Came } from '../serve-mcp.ts';
import { createLogBudgets } from './log-budget.ts';
import { placesOf } from './places.ts';
import { connectSdk, type Receive } from './sdk.ts';
import { createSession, SESSION_HEADER, type Session } from './session.ts';
import { createSessions } from './sessions.ts';

export interface LegacyLeg {
  post(came: Came, body: unknown): Promise<void>;
  /** Listens to a session, or goes on listening. */
  get(came: Came): void;
  delete(came: Came): void;
  /** Ends the sessions of one client, or of all. */
  forget(client?: string): void;
  /** Takes back what these clients are asked just now. */
  quiet(whose: (client: string) => boolean): void;
  close(): void;
}
type With = { facts: McpFacts; streams: Streams; served: ServedTools; rest: Rest; news: ListNews; identity: Params };

/** No more than a client may ask at the same time anyway. */
const MAX_BATCH = 16;
const LAST_WITH_BATCHES = '2025-03-26';

/** Clients of 2024-11-05 to 2025-11-25: a session each, with tools on the lane and the rest by the SDK. */
export function createLegacyLeg({ facts, streams, served, rest, news, identity }: With): LegacyLeg {
  const sessions = createSessions(facts.clock);
  const budgets = createLogBudgets();
  const sdks = new WeakMap<Session, Receive>();

  const sessionOf = ({ req, client }: Came): Session | undefined => {
    checkVersion(req);
    const id = req.headers[SESSION_HEADER];
    return typeof id === 'string' && id !== '' ? sessions.get(id, client.id) : undefined;
  };
  const initialize = async (came: Came, request: RpcRequest): Promise<void> => {
    const { client, caller, req, res } = came;
    const session = sessions.add(client.id, (id) =>
      createSession({ id, client, caller, streams, watch: rest.watch, news, clock: facts.clock, budget: budgets.of(client.id) }),
    );
    session.capabilities = isObject(request.params.capabilities) ? request.params.capabilities : {};
    sdks.set(session, await connectSdk(session, facts.version, rest));
    session.begin(request, session.answerOver(req, res));
    give(session, request);
  };
  const give = (session: Session, message: Params | RpcRequest): void => sdks.get(session)?.(messageIn(message));

  /** The answer, where it is ours to give; undefined where the SDK gives it. */
  const ownAnswer = async (request: RpcRequest, session: Session | undefined, line: OnTheLine, { client, caller }: Came) => {
    const { id, method, params } = request;
    if (method === 'tools/list') {
      await served.wording();
      return listMessage(id, params, served.listing(client, caller), 'legacy', '{}');
    }
    if (method === 'tools/call') return resultMessage(id, await runCall({ ...line, params, client, caller }, { facts, served, identity }));
    if (!session && method !== 'ping') throw new RpcError(CODES.refused, 'Mcp-Session-Id is missing: initialize first', { status: 400 });
    if (!session) return resultMessage(id, '{}');
    return method === 'logging/setLevel' ? resultMessage(id, setLevel(session, params)) : undefined;
  };
  const serve = async (session: Session | undefined, request: RpcRequest, answer: Answer, came: Came): Promise<void> => {
    const open = session?.begin(request, answer);
    if (session && !open)
      return answer.end(errorMessage(request.id, new RpcError(CODES.request, 'A request of this id is still open')), 400);
    const end = (message: string | Buffer, status?: number): void =>
      session ? session.end(request.id, message) : answer.end(message, status);
    try {
      const line = open?.line ?? { era: 'legacy' as const, capabilities: {}, signal: answer.signal, tell: answer.tell };
      const own = await ownAnswer(request, session, line, came);
      if (own !== undefined) end(own);
      else if (session) give(session, request);
    } catch (thrown) {
      if (!(thrown instanceof RpcError)) throw thrown;
      end(errorMessage(request.id, thrown), thrown.status);
    }
  };

  /** What needs no answer: notifications, and answers to questions of ours. */
  const take = (session: Session | undefined, message: Params): void => {
    if (!session) return;
    if (message.method === 'notifications/cancelled' && isObject(message.params)) session.cancel(message.params.requestId);
    const told = message.method === 'notifications/roots/list_changed' ? session.beside('roots/list') : undefined;
    if (told) void rest.rootsChanged(session.caller, relayContext(told, undefined));
    if (!('method' in message) && session.answered(message)) return;
    give(session, message);
  };

  const answerOne = (session: Session | undefined, request: RpcRequest, signal: AbortSignal, came: Came): Promise<string> =>
    new Promise((resolve, reject) => {
      const answer: Answer = { canTell: false, signal, tell: () => undefined, end: (text) => resolve(String(text)) };
      serve(session, request, answer, came).catch(reject);
    });
  const batch = async (came: Came, messages: unknown[]): Promise<void> => {
    if (messages.length === 0 || messages.length > MAX_BATCH) throw invalid(`A batch holds 1 to ${MAX_BATCH} messages`);
    const session = sessionOf(came);
    const version = session?.version ?? came.req.headers['mcp-protocol-version'];
    // They came with 2025-03-26 and went with the revision after it.
    if (typeof version === 'string' && version > LAST_WITH_BATCHES) throw invalid('Messages come one by one');
    // Nothing of it is done before all of it is known to be right.
    const parts = messages.map((message) => {
      if (!isObject(message)) throw invalid('Not a message');
      const request = requestIn(message);
      if (request?.method === 'initialize') throw invalid('initialize comes alone');
      return { message, request };
    });
    const ended = new AbortController();
    came.res.once('close', () => ended.abort());
    const place = placesOf(came.client.id, facts.allowance);
    const answers = parts.map(async ({ message, request }): Promise<string[]> => {
      if (request) return [await place(request, () => answerOne(session, request, ended.signal, came))];
      take(session, message);
      return [];
    });
    const told = (await Promise.all(answers)).flat();
    if (told.length === 0) came.res.writeHead(202).end();
    else sendMessage(came.res, 200, `[${told.join(',')}]`);
  };

  return {
    post: async (came, body) => {
      if (Array.isArray(body)) return batch(came, body);
      const request = requestIn(body);
      if (request?.method === 'initialize') return initialize(came, request);
      const session = sessionOf(came);
      const { req, res, client } = came;
      if (request) return serve(session, request, session?.answerOver(req, res) ?? plainAnswer(req, res, client.id, streams), came);
      if (!isObject(body)) throw invalid('The body is not a JSON-RPC message');
      if (('method' in body && 'id' in body) || (!session && !('method' in body))) throw invalid('The body is not a JSON-RPC message');
      take(session, body);
      res.writeHead(202).end();
    },
    get: (came) => {
      const session = sessionOf(came);
      if (!session) throw new RpcError(CODES.refused, 'There is nothing to listen to without a session', { status: 405 });
      if (!acceptsStreams(came.req)) throw new RpcError(CODES.refused, 'Accept text/event-stream', { status: 406 });
      const last = came.req.headers['last-event-id'];
      if (typeof last === 'string' && last !== '') {
        if (!session.channels.resume(came.res, last)) throw new RpcError(CODES.refused, 'This event is not one of ours', { status: 400 });
      } else session.channels.listen(came.res);
    },
    delete: (came) => {
      const session = sessionOf(came);
      if (!session) throw new RpcError(CODES.refused, 'There is no session to end', { status: 405 });
      sessions.remove(session);
      came.res.writeHead(200).end();
    },
    forget: sessions.forget,
    quiet: (whose) => sessions.all().forEach((session) => whose(session.client) && session.unask()),
    close: sessions.close,
  };
}

/** The SDK would answer a level it does not know with a fault of its own. */
function setLevel(session: Session, { level }: Params): string {
  if (!isLogLevel(level)) throw new RpcError(CODES.params, 'There is no such level');
  session.logLevel = level;
  return '{}';
}

function messageIn(message: Params | RpcRequest): JSONRPCMessage {
  try {
    return parseJSONRPCMessage({ jsonrpc: '2.0', ...message });
  } catch {
    throw invalid('The body is not a JSON-RPC message');
  }
}

const invalid = (why: string): RpcError => new RpcError(CODES.request, why, { status: 400 });

/** A client that names no revision keeps the one it agreed on; one we never heard of is refused. */
function checkVersion(req: IncomingMessage): void {
  const version = req.headers['mcp-protocol-version'];
  if (typeof version === 'string' && !SUPPORTED_PROTOCOL_VERSIONS.includes(version.trim()))
    throw new RpcError(CODES.refused, `Unsupported protocol version; supported: ${SUPPORTED_PROTOCOL_VERSIONS.join(', ')}`, {
      status: 400,
    });
}
