import type { IncomingMessage } from 'node:http';
import { Passing } from '../../../kit/passing.ts';
import { GONE } from '../../http/answer.ts';
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
import { greetingFor, REVISIONS } from './greeting.ts';
import type { Receive } from './sdk.ts';
import { createSession, SESSION_HEADER, type Session } from './session.ts';
import type { Withdrawable } from './session-answer.ts';
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

/** What says nothing to the SDK that it has to know before it is asked something. */
const NOTICES = new Set(['notifications/initialized', 'notifications/cancelled', 'notifications/roots/list_changed']);

/**
 * Clients of 2024-11-05 to 2025-11-25: a session each, with greeting and tools on the lane and the rest by the SDK, which is loaded with the
 * first request that wants it: most assistants call tools and nothing else.
 */
export function createLegacyLeg({ facts, streams, served, rest, news, identity }: With): LegacyLeg {
  const sessions = createSessions(facts.clock);
  const budgets = createLogBudgets();
  const greeted = new WeakMap<Session, Params>();
  const sdks = new WeakMap<Session, Promise<Receive>>();

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
    const answer = session.answerOver(req, res);
    session.begin(request, answer);
    const greeting = greetingFor(request.params, facts.version);
    if (!greeting) return give(session, request);
    const { protocolVersion, capabilities, clientInfo } = request.params;
    greeted.set(session, { protocolVersion, capabilities, clientInfo });
    session.version = greeting.protocolVersion;
    session.end(request.id, resultMessage(request.id, JSON.stringify(greeting)));
  };
  const connected = async (session: Session): Promise<Receive> => {
    try {
      return await (await import('./sdk.ts')).connectSdk(session, facts.version, rest, greeted.get(session));
    } catch (cause) {
      // The next request tries again: a program that is being updated is whole again soon.
      sdks.delete(session);
      throw new RpcError(CODES.internal, 'This part of the program cannot be read just now', { status: 500, cause });
    }
  };
  const give = async (session: Session, message: Params | RpcRequest): Promise<void> => {
    const sdk = sdks.get(session) ?? connected(session);
    sdks.set(session, sdk);
    (await sdk)(message);
  };

  /** The answer, where it is ours to give; undefined where the SDK gives it. */
  const ownAnswer = async (request: RpcRequest, session: Session | undefined, line: OnTheLine, { client, caller }: Came) => {
    const { id, method, params } = request;
    if (method === 'tools/list') {
      await served.wording();
      return listMessage(id, params, served.listing(client, caller), 'legacy', '{}');
    }
    if (method === 'tools/call') return resultMessage(id, await runCall({ ...line, params, client, caller }, { facts, served, identity }));
    if (method === 'ping') return resultMessage(id, '{}');
    if (!session) throw new RpcError(CODES.refused, 'Mcp-Session-Id is missing: initialize first', { status: 400 });
    return method === 'logging/setLevel' ? resultMessage(id, setLevel(session, params)) : undefined;
  };
  const inSession = async (session: Session, request: RpcRequest, answer: Withdrawable, came: Came): Promise<void> => {
    const open = session.begin(request, answer);
    if (!open) return answer.end(errorMessage(request.id, new RpcError(CODES.request, 'A request of this id is still open')), 400);
    try {
      const own = await ownAnswer(request, session, open.line, came);
      if (own !== undefined) session.end(request.id, own);
      else await give(session, request);
    } catch (thrown) {
      if (!(thrown instanceof RpcError)) throw thrown;
      session.end(request.id, errorMessage(request.id, thrown));
    }
  };
  const alone = async (request: RpcRequest, answer: Answer, came: Came): Promise<void> => {
    try {
      const line = { era: 'legacy' as const, capabilities: {}, signal: answer.signal, tell: answer.tell };
      const own = await ownAnswer(request, undefined, line, came);
      if (own !== undefined) answer.end(own);
    } catch (thrown) {
      if (!(thrown instanceof RpcError)) throw thrown;
      answer.end(errorMessage(request.id, thrown), thrown.status);
    }
  };

  /** What needs no answer: notifications, and answers to questions of ours. */
  const take = async (session: Session | undefined, message: Params): Promise<void> => {
    if (!session) return;
    if (message.method === 'notifications/cancelled' && isObject(message.params)) session.cancel(message.params.requestId);
    const told = message.method === 'notifications/roots/list_changed' ? session.beside('roots/list') : undefined;
    if (told) void rest.rootsChanged(session.caller, relayContext(told, undefined));
    if (!('method' in message) && session.answered(message)) return;
    if (sdks.has(session) || !isPlainNotice(message)) await give(session, message);
  };

  let batched = 0;
  const answerOne = (session: Session | undefined, request: RpcRequest, came: Came, open: Passing<number, Withdrawable>): Promise<string> =>
    new Promise((resolve, reject) => {
      const ended = new AbortController();
      const { signal } = ended;
      const place = (batched += 1);
      const end = (text: string | Buffer) => {
        open.delete(place);
        resolve(String(text));
      };
      const answer = { canTell: false, signal, withdraw: () => ended.abort(GONE), tell: () => undefined, end };
      open.set(place, answer);
      (session ? inSession(session, request, answer, came) : alone(request, answer, came)).catch(reject);
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
    const place = placesOf(came.client.id, facts.allowance);
    // Those that are not answered yet: who hangs up has withdrawn them, and no other.
    const open = new Passing<number, Withdrawable>();
    came.res.once('close', () => open.all().forEach(({ withdraw }) => withdraw()));
    const answers = parts.map(async ({ message, request }): Promise<string[]> => {
      if (request) return [await place(request, () => answerOne(session, request, came, open))];
      await take(session, message);
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
      if (request && session) return inSession(session, request, session.answerOver(req, res), came);
      if (request) return alone(request, plainAnswer(req, res, client.id, streams), came);
      if (!isObject(body)) throw invalid('The body is not a JSON-RPC message');
      if (('method' in body && 'id' in body) || (!session && !('method' in body))) throw invalid('The body is not a JSON-RPC message');
      await take(session, body);
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

const isPlainNotice = ({ jsonrpc, method, params = {}, ...rest }: Params): boolean =>
  jsonrpc === '2.0' && typeof method === 'string' && NOTICES.has(method) && isObject(params) && Object.keys(rest).length === 0;

const invalid = (why: string): RpcError => new RpcError(CODES.request, why, { status: 400 });

/** A client that names no revision keeps the one it agreed on; one we never heard of is refused. */
function checkVersion(req: IncomingMessage): void {
  const version = req.headers['mcp-protocol-version'];
  if (typeof version === 'string' && !REVISIONS.some((one) => one === version.trim()))
    throw new RpcError(CODES.refused, `Unsupported protocol version; supported: ${REVISIONS.join(', ')}`, {
      status: 400,
    });
}
