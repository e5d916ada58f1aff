import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { serveSession, type Door } from '../protocol/session.ts';
import { answerHttp } from './routes.ts';

export type Serving = { port: number; stop(): Promise<void> };

/** Listens on loopback only. */
export async function serve(door: Door, port: number): Promise<Serving> {
  const server = createServer((request, response) => void answerHttp(door, request, response));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4 * 1024 * 1024 });
  server.on('upgrade', (request, socket, head) => {
    if (request.url !== '/api/websocket') return socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
    return sockets.handleUpgrade(request, socket, head, (client) => serveSession(client, door));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: async () => {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      sockets.close();
      server.close();
      await once(server, 'close');
    },
  };
}
