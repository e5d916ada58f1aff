import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Office } from '../cloud/route.ts';
import type { Faults } from '../faults/faults.ts';
import { hex } from '../../random.ts';
import type { Params, Region } from '../world/rows.ts';
import { exchange } from './exchange.ts';
import { whoEnters } from './handshake.ts';
import type { Line, Lines } from './lines.ts';
import { read, type Handshake } from './messages.ts';
import { newsFor } from './news.ts';

export type PushHouse = { office: Office; faults: Faults; lines: Lines; heartbeat: number };
const GRACE = 30_000;
const MINUTE = 60_000;
const recent = new WeakMap<Lines, number[]>();

/** One client at the socket, from its first word to its last. */
export function serveLine(socket: WebSocket, wire: Duplex, house: PushHouse, region: Region): void {
  const { office, faults, lines } = house;
  const { world } = office;
  const line: Line = { id: hex(8, world.random), socket, wire };
  lines.all.add(line);
  const listening = { stop: (): void => undefined };
  const patience = { off: (): void => undefined };
  const send = (message: Params): void => {
    if (!faults.wire.silent && socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const waitForPing = (): void => {
    patience.off();
    patience.off = world.later(house.heartbeat * 1000 + GRACE, () => socket.terminate());
  };
  const enter = (hello: Handshake): void => {
    const { handshake } = faults.wire;
    if (handshake === 'stalled') return;
    if (tooOften(house)) return faults.wire.blockAddress();
    const { apikey, sequence } = hello;
    const session = whoEnters(office, region, hello);
    if (handshake !== undefined || !session) {
      send({ error: handshake ?? 406, reason: 'Authentication Failed', apikey, sequence, actionName: 'userOnline' });
      return void socket.close();
    }
    line.session = session;
    send({ error: 0, apikey, config: { hb: 1, hbInterval: house.heartbeat }, sequence });
    listening.stop();
    listening.stop = world.on((happening) => {
      const news = newsFor(world, session.account, line.id, happening);
      if (news) send(news);
    });
  };
  socket.on('message', (data: Buffer) => {
    if (faults.wire.silent) return;
    const text = data.toString();
    waitForPing();
    if (text === 'ping') return void (faults.wire.noPong || socket.send('pong'));
    const message = read(text);
    office.quota.frame(line.id);
    if (!message) return;
    if (message.action === 'userOnline') return enter(message);
    const { session } = line;
    if (!session) return send({ error: 406, reason: 'Authentication Failed', sequence: message.sequence });
    return exchange({ office, session, line: line.id, devices: faults.devices }, message, faults.acks, send);
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    lines.all.delete(line);
    listening.stop();
    patience.off();
  });
  waitForPing();
}

/** More handshakes in a minute than anybody needs. */
function tooOften({ lines, faults, office }: PushHouse): boolean {
  const now = office.world.now();
  const times = [...(recent.get(lines) ?? []).filter((at) => at > now - MINUTE), now];
  recent.set(lines, times);
  return times.length > faults.wire.mostHandshakes;
}
