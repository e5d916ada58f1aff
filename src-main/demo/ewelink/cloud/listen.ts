import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { WebSocketServer } from 'ws';
import { serveLine, type PushHouse } from '../push/serve-line.ts';
import { REGIONS, type Region } from '../world/rows.ts';
import { answerHttp, type CloudHouse, type PushAddress } from './gate.ts';

export type Listening = { port: number; pause(ms: number): void; stop(): Promise<void> };
export type House = CloudHouse & PushHouse;
/** `all`: one door for every region, told apart by the host a client asks for, as at the vendor's. */
export type Behind = { region: Region } | { certificate: { key: string; cert: string } };

const regionIn = (host = ''): Region => REGIONS.find((region) => host.startsWith(`${region}-`)) ?? 'eu';

/** Listens on loopback only: requests, and sockets at their one path. */
export async function listen(house: House, behind: Behind, port = 0): Promise<Listening> {
  const server: Server = 'certificate' in behind ? createSecure(behind.certificate) : createServer();
  const regionOf = (host?: string): Region => ('region' in behind ? behind.region : regionIn(host));
  const addressFor = (host?: string): PushAddress =>
    'region' in behind
      ? { domain: '127.0.0.1', port: portOf(server) }
      : { domain: `${regionOf(host)}-pconnect2.coolkit.cc`, port: portOf(server) };
  server.on('request', (request, response) => {
    const { host } = request.headers;
    answerHttp(house, regionOf(host), addressFor(host), request, response).catch(() => response.destroy());
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (house.faults.wire.blocked || request.url !== '/api/ws') return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (client) => serveLine(client, socket, house, regionOf(request.headers.host)));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const listening = portOf(server);
  return {
    port: listening,
    pause: (ms) => {
      server.close();
      server.closeAllConnections();
      house.office.world.later(ms, () => server.listen(listening, '127.0.0.1'));
    },
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

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};
