import { WebSocket, WebSocketServer } from 'ws';
import { createClient } from '../../src-shared/contract/client.ts';
import type { Switchboard } from '../../src-shared/contract/index.ts';
import { openDesktop } from '../launch.ts';
import { enter, socketChannel } from '../contract/socket.ts';
import { startHost } from './host.ts';
import { percentile, timed, type Row } from './measure.ts';

type Ping = () => Promise<unknown>;
async function rounds(count: number, ping: Ping): Promise<number[]> {
  for (let warm = 0; warm < 50; warm += 1) await ping();
  const took: number[] = [];
  for (let round = 0; round < count; round += 1) took.push(await timed(ping));
  return took;
}

/** The floor: one text frame there and back over a bare socket. */
async function bareSocket(count: number): Promise<number[]> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket) => socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary })));
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  const socket = new WebSocket(`ws://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
  await new Promise((open) => socket.once('open', open));
  const took = await rounds(
    count,
    () => new Promise((back) => (socket.once('message', back), socket.send('{"id":1,"call":"settings.get"}'))),
  );
  socket.close();
  await new Promise((closed) => server.close(closed));
  return took;
}

/** One query and its answer over both wires. */
export async function contractWires(short: boolean): Promise<Row[]> {
  const count = short ? 300 : 2000;
  const bare = await bareSocket(count);
  const host = await startHost();
  const { channel, close } = await socketChannel(host.url, await enter(host.link));
  const client = createClient<Switchboard>(channel);
  const overSocket = await rounds(count, () => client.call('system.vocabulary'));
  close();
  await host.stop();

  const desktop = await openDesktop();
  const overIpc = await desktop.page.evaluate(async (times) => {
    type Wire = { send(text: string): void; onText(listener: (text: string) => void): () => void };
    const wire = (window as unknown as { switchboard: Wire }).switchboard;
    const took: number[] = [];
    for (let round = 1; round <= times; round += 1) {
      const from = performance.now();
      await new Promise<void>((done) => {
        const stop = wire.onText((text) => {
          if (!text.startsWith(`{"id":${9_000_000 + round}`)) return;
          stop();
          done();
        });
        wire.send(JSON.stringify({ id: 9_000_000 + round, call: 'system.vocabulary' }));
      });
      took.push(performance.now() - from);
    }
    return took;
  }, count);
  await desktop.close();
  return [
    {
      what: 'contract round trip over WebSocket, p50',
      value: percentile(overSocket, 50),
      unit: 'ms',
      base: { name: 'bare socket', value: percentile(bare, 50) },
    },
    {
      what: 'contract round trip over WebSocket, p95',
      value: percentile(overSocket, 95),
      unit: 'ms',
      base: { name: 'bare socket', value: percentile(bare, 95) },
    },
    {
      what: 'contract round trip over IPC, p50',
      value: percentile(overIpc, 50),
      unit: 'ms',
      base: { name: 'bare socket', value: percentile(bare, 50) },
      note: process.env['ELECTRON_OVERRIDE_DIST_PATH'] ? 'stand-in' : 'real Electron',
    },
  ];
}
