import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { MAX_FRAME_CHARS, type Channel } from '../../../src-shared/contract/channel.ts';
import { isOwnOrigin } from '../../core/http/guards.ts';

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
};

/** The panel's wire: a WebSocket that needs the session's cookie and our own page as its origin. */
export function createHub({ server, isOwnHost, session, open }: With): { drop(): void; close(): void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_CHARS, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();

  const upgrade = (req: IncomingMessage, stream: Duplex, head: Buffer): void => {
    stream.on('error', () => stream.destroy());
    const who = session(req);
    const refused = refusal(req, who !== undefined, isOwnHost(req));
    // No time limit of the server counts after an upgrade: a peer that never hangs up would keep its socket for ever.
    if (refused || !who)
      return void stream.end(`HTTP/1.1 ${refused} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () => stream.destroy());
    sockets.handleUpgrade(req, stream, head, (socket) => {
      alive.add(socket);
      socket.on('pong', () => alive.add(socket));
      socket.on('error', () => socket.terminate());
      const close = open(socketChannel(socket), who);
      if (close) socket.once('close', close);
      else socket.close(RESTART, 'starting');
    });
  };
  const pings = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, PING_MS);
  pings.unref();
  server.on('upgrade', upgrade);
  const drop = () => sockets.clients.forEach((socket) => socket.close(RESTART, 'restarting'));

  return {
    drop,
    close: () => {
      clearInterval(pings);
      server.off('upgrade', upgrade);
      drop();
      sockets.close();
    },
  };
}

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
