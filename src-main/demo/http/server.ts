import { once } from 'node:events';
import { createServer, STATUS_CODES, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Door } from '../protocol/door.ts';
import { serveSession } from '../protocol/session.ts';
import { answerHttp } from './answer.ts';

export type Certificate = { key: string; cert: string };
export type Serving = {
  port: number;
  /** Hangs up and lets nobody in for a while. */
  close(ms: number): void;
  /** Shows another certificate to whoever connects from now on. */
  certify(certificate: Certificate): void;
  stop(): Promise<void>;
};

const refuse = (socket: Duplex, status: number): void =>
  void socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);

/** Listens on loopback only. */
export async function serve(door: Door, port: number, certificate?: Certificate): Promise<Serving> {
  const secure = certificate && createSecure(certificate);
  const server: Server = secure ?? createServer();
  server.on('request', (request, response) => void answerHttp(door, request, response));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4 * 1024 * 1024, autoPong: false });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const { banned, upgradeStatus } = door.faults.door;
    if (banned || upgradeStatus !== undefined) return refuse(socket, banned ? 403 : (upgradeStatus ?? 503));
    if (request.url !== '/api/websocket') return refuse(socket, 404);
    return sockets.handleUpgrade(request, socket, head, (client) => serveSession(client, socket, door));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const listening = typeof address === 'object' && address ? address.port : port;
  return {
    port: listening,
    close: (ms) => {
      server.close();
      server.closeIdleConnections();
      door.home.later(ms, () => server.listen(listening, '127.0.0.1'));
    },
    certify: (next) => secure?.setSecureContext(next),
    stop: async () => {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      sockets.close();
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}
