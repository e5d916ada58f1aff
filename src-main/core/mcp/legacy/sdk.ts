import { parseJSONRPCMessage, type JSONRPCMessage, type Transport } from '@modelcontextprotocol/server';
import { randomUUID } from 'node:crypto';
import { CODES, RpcError, type Params, type RpcRequest } from '../lane/rpc.ts';
import { relayContext } from '../lane/context.ts';
import { createProgress, tokenOf } from '../progress.ts';
import type { Rest } from '../rest.ts';
import { sdkServer } from '../sdk-server.ts';
import type { Session } from './session.ts';

/** The SDK's half of a session: every method that is not on the lane, and whatever has to be refused in the protocol's own words. */
export type Receive = (message: Params | RpcRequest) => void;

/** Under this name the SDK is told how the client was greeted; no client has a request of this name. */
const GREETING = randomUUID();

/** `greeted`: with what the client began, where it was answered already. */
export async function connectSdk(session: Session, version: string, rest: Rest, greeted: Params | undefined): Promise<Receive> {
  const greeting = Promise.withResolvers<undefined>();
  const { server } = sdkServer(version, { logging: {} });
  server.fallbackRequestHandler = async ({ method, params = {} }, ctx) => {
    if (method === 'resources/subscribe' || method === 'resources/unsubscribe') return subscribe(session, method, params, rest);
    const open = session.opened(ctx.mcpReq.id);
    if (!open || !rest.knows(method)) throw new RpcError(CODES.method, 'Method not found');
    const progress = createProgress(() => tokenOf(params._meta), open.line.tell);
    return rest.answer(method, params, { caller: session.caller, context: relayContext(open.line, progress) });
  };
  const transport: Transport = {
    start: () => Promise.resolve(),
    close: () => Promise.resolve(),
    send: (message) => {
      if ('id' in message && message.id === GREETING) greeting.resolve(undefined);
      else if (!('method' in message) && message.id !== undefined) {
        if ('result' in message) noteVersion(session, message.result);
        session.end(message.id, JSON.stringify('error' in message ? { ...message, error: blamed(message.error) } : message));
      } else if ('method' in message) session.channels.say(JSON.stringify(message));
      return Promise.resolve();
    },
  };
  await server.connect(transport);
  const receive: Receive = (message) => transport.onmessage?.(messageIn(message));
  if (!greeted) return receive;
  receive({ id: GREETING, method: 'initialize', params: greeted });
  await greeting.promise;
  receive({ method: 'notifications/initialized' });
  return receive;
}

function messageIn(message: Params | RpcRequest): JSONRPCMessage {
  try {
    return parseJSONRPCMessage({ jsonrpc: '2.0', ...message });
  } catch {
    throw new RpcError(CODES.request, 'The body is not a JSON-RPC message', { status: 400 });
  }
}

type Refused = { code: number; message: string; data?: unknown };
/** Of params that do not fit the SDK says that the fault is ours, with everything it wanted. */
const blamed = (error: Refused): Refused =>
  error.code === CODES.internal && error.message.startsWith('[') ? { code: CODES.params, message: 'Invalid params' } : error;

/** The handshake is the only answer that names a revision. */
function noteVersion(session: Session, result: Params): void {
  if (session.version === undefined && typeof result.protocolVersion === 'string') session.version = result.protocolVersion;
}

async function subscribe(session: Session, method: string, { uri }: Params, rest: Rest): Promise<Params> {
  if (typeof uri !== 'string') throw new RpcError(CODES.params, 'uri must be a text');
  if (method === 'resources/unsubscribe') {
    session.watching.remove(uri);
    return {};
  }
  await rest.prepare(session.caller, [uri]);
  if (!session.watching.add(uri)) throw new RpcError(CODES.params, 'Resource not found', { data: { uri } });
  return {};
}
