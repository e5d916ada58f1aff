import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';
import { MAX_FRAME_CHARS, type Channel } from '../../../src-shared/contract/channel.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { isOwnOrigin } from '../../core/http/guards.ts';
import type { Log } from '../../kit/world.ts';

const PING_MS = 20_000;
/** A window that does not read any more is let go; it reconnects and asks anew. */
const MAX_WAITING_BYTES = 4 * MAX_FRAME_CHARS;
/** "Service restart": the window reconnects at once. */
const RESTART = 1012;

type With = {
  server: Server;
  isOwnHost(req: IncomingMessage): boolean;
  session(req: IncomingMessage): string | undefined;
  /** Puts the channel to work; undefined while there is no core to talk to. */
  open(channel: Channel, session: string): (() => void) | undefined;
  log: Pick<Log, 'error'>;
};

/** The panel's wire: a WebSocket that needs the session's cookie and our own page as its origin. */
export function createHub({ server, isOwnHost, session, open, log }: With): { drop(): void; close(): void } {
  let loading: Promise<WebSocketServer> | undefined;
  let sockets: WebSocketServer | undefined;
  let isClosed = false;
  // Loaded with the first window: many a machine is never looked at.
  const load = async (): Promise<WebSocketServer> => {
    const { WebSocketServer } = await import('ws');
    sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_CHARS, perMessageDeflate: false });
    return sockets;
  };
  const alive = new WeakSet<WebSocket>();

  const upgrade = (req: IncomingMessage, stream: Duplex, head: Buffer): void => {
    stream.on('error', () => stream.destroy());
    const who = session(req);
    const refused = refusal(req, who !== undefined, isOwnHost(req));
    if (refused || !who) return refuse(stream, refused ?? 401);
    (loading ??= load()).then(
      (opened) => {
        if (isClosed) return void stream.destroy();
        opened.handleUpgrade(req, stream, head, (socket) => welcome(socket, who));
      },
      (thrown: unknown) => {
        // The next window may have more luck: an update may be replacing our files just now.
        loading = undefined;
        const { problem, status } = SwitchboardError.from(thrown);
        log.error('The wire of the panel could not be opened', { problem, cause: String(thrown) });
        refuse(stream, status);
      },
    );
  };
  const welcome = (socket: WebSocket, who: string): void => {
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    socket.on('error', () => socket.terminate());
    const close = open(socketChannel(socket), who);
    if (close) socket.once('close', close);
    else socket.close(RESTART, 'starting');
  };
  const pings = setInterval(() => {
    for (const socket of sockets?.clients ?? []) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, PING_MS);
  pings.unref();
  server.on('upgrade', upgrade);
  const drop = () => sockets?.clients.forEach((socket) => socket.close(RESTART, 'restarting'));

  return {
    drop,
    close: () => {
      isClosed = true;
      clearInterval(pings);
      server.off('upgrade', upgrade);
      drop();
      sockets?.close();
    },
  };
}

/** No time limit of the server counts after an upgrade: a peer that never hangs up would keep its socket for ever. */
const refuse = (stream: Duplex, status: number): void =>
  void stream.end(`HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () => stream.destroy());

/** Why a socket is not opened; undefined when it may be. */
function refusal(req: IncomingMessage, hasSession: boolean, isOwn: boolean): number | undefined {
  if (req.url?.split('?', 1)[0] !== '/hub') return 404;
  if (!isOwn) return 403;
  if (!hasSession) return 401;
  return isOwnOrigin(req.headers.origin, req.headers.host) ? undefined : 403;
}

const socketChannel = (socket: WebSocket): Channel => ({
  send: (text) => {
    if (socket.bufferedAmount > MAX_WAITING_BYTES) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.send(text);
  },
  onText: (listener) => {
    const listen = (data: Buffer, isBinary: boolean) => {
      if (!isBinary) listener(data.toString('utf8'));
    };
    socket.on('message', listen);
    return () => void socket.off('message', listen);
  },
  onClose: (listener) => {
    socket.once('close', listener);
    return () => void socket.off('close', listener);
  },
});
