import type { RawData, WebSocket } from 'ws';
import { InputError, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { reasonOf } from '../../kit/abort.ts';
import { hostOf } from '../../kit/host-of.ts';
import type { Socket, SocketOptions } from '../../kit/world.ts';
import { pinned, type Guard } from './guard.ts';
import type { Agents } from './hop.ts';
import { problemOfWire } from './problem.ts';

const MAX_BYTES = 64_000_000;
const TIMEOUT_MS = 10_000;

/** Opens a WebSocket through the guard; it closes with the connection that opened it. */
export async function openSocket(
  { guard, agents, life }: { guard: Guard; agents: Agents; life: AbortSignal },
  address: string,
  options: SocketOptions = {},
): Promise<Socket> {
  const checked = await guard.check(address);
  const { WebSocket } = await import('ws').catch(notThere);
  const signal = AbortSignal.any([life, ...(options.signal ? [options.signal] : [])]);
  signal.throwIfAborted();
  const host = hostOf(checked.url);
  const agent = checked.url.protocol === 'wss:' ? { agent: await agents.secure() } : {};
  const socket = valid(
    () =>
      new WebSocket(checked.url, options.protocols ?? [], {
        lookup: pinned(checked),
        headers: { 'User-Agent': 'Switchboard', ...options.headers },
        maxPayload: options.maxBytes ?? MAX_BYTES,
        handshakeTimeout: options.timeoutMs ?? TIMEOUT_MS,
        followRedirects: false,
        ...agent,
      }),
  );
  const stop = () => socket.terminate();
  signal.addEventListener('abort', stop, { once: true });
  socket.once('close', () => signal.removeEventListener('abort', stop));
  // Words may arrive in the same packet as the handshake: they wait for the first listener.
  const open = described(socket, host);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('unexpected-response', (_request, response) => {
      reject(problemOfStatus(response.statusCode ?? 0, host));
      socket.terminate();
    });
    socket.on('error', (thrown) => reject(signal.aborted ? reasonOf(signal) : problemOfHandshake(thrown, host)));
    socket.once('close', () => reject(signal.aborted ? reasonOf(signal) : problemOfWire(new Error('closed'), host)));
  });
  return open;
}

/** It is read with the first socket, and may be gone by then: of a program that was updated while it ran, say. */
const notThere = (cause: unknown): never => {
  throw new SwitchboardError('host.incomplete', 'Sockets could not be loaded', { with: { part: 'ws' } }, { cause });
};

/** What no socket can be made of – a line end in a token, a fragment in an address – is said before anything is sent. */
function valid(make: () => WebSocket): WebSocket {
  try {
    return make();
  } catch (thrown) {
    throw new InputError({ address: thrown instanceof Error ? thrown.message : 'not valid' });
  }
}

function described(socket: WebSocket, host: string): Socket {
  const listeners = new Set<(text: string) => void>();
  const early: string[] = [];
  socket.on('message', (data, isBinary) => {
    if (isBinary) return;
    const text = textOf(data);
    if (listeners.size === 0) early.push(text);
    else listeners.forEach((listen) => listen(text));
  });
  let closed: [code: number, reason: string] | undefined;
  socket.once('close', (code, reason) => (closed = [code, String(reason)]));
  return {
    send: (text) => {
      if (socket.readyState !== socket.OPEN) throw problemOfWire(new Error('closed'), host);
      socket.send(text);
    },
    onText: (listener) => {
      listeners.add(listener);
      early.splice(0).forEach(listener);
      return () => void listeners.delete(listener);
    },
    onClose: (listener) => {
      if (closed) listener(...closed);
      const tell = (code: number, reason: Buffer) => listener(code, String(reason));
      socket.once('close', tell);
      return () => void socket.off('close', tell);
    },
    ping: (timeoutMs) => ping(socket, timeoutMs, host),
    close: () => closeSoon(socket),
  };
}

const textOf = (data: RawData): string => {
  const whole = Array.isArray(data) ? Buffer.concat(data) : data;
  return Buffer.isBuffer(whole) ? whole.toString('utf8') : Buffer.from(whole).toString('utf8');
};

const ping = (socket: WebSocket, timeoutMs: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return reject(problemOfWire(new Error('closed'), host));
    const done = (settle: () => void) => {
      clearTimeout(timer);
      socket.off('pong', answered);
      socket.off('close', gone);
      settle();
    };
    const answered = () => done(resolve);
    const gone = () => done(() => reject(problemOfWire(new Error('closed'), host)));
    const timer = setTimeout(
      () => done(() => reject(new SwitchboardError('remote.timeout', `${host} did not answer a ping`, { with: { host } }))),
      timeoutMs,
    );
    socket.once('pong', answered);
    socket.once('close', gone);
    socket.ping();
  });

/** Says goodbye, and hangs up when the far end does not. */
function closeSoon(socket: WebSocket): void {
  if (socket.readyState === socket.CLOSED) return;
  const timer = setTimeout(() => socket.terminate(), 1000);
  socket.once('close', () => clearTimeout(timer));
  socket.close();
}

function problemOfStatus(status: number, host: string): SwitchboardError {
  const problem =
    status === 401 || status === 403
      ? 'auth.refused'
      : status === 404
        ? 'remote.not-found'
        : status >= 500
          ? 'remote.unreachable'
          : 'remote.strange';
  return new SwitchboardError(problem, `${host} answered the handshake with ${status}`, { with: { host, status } });
}

const problemOfHandshake = (thrown: Error, host: string): SwitchboardError =>
  /timed out/.test(thrown.message)
    ? new SwitchboardError('remote.timeout', `${host} did not answer`, { with: { host } }, { cause: thrown })
    : problemOfWire(thrown, host);
