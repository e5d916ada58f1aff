import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { z } from 'zod';
import type { LanFault } from '../faults/lan.ts';
import type { Living } from '../life/living.ts';
import type { Device } from '../world/device.ts';
import type { Params } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { seal, unseal } from './cipher.ts';
import type { LanOutcome } from './command.ts';
import { commandFor } from './commands.ts';
import { childrenAnswer, streamChildren } from './bridge.ts';

const Envelope = z.looseObject({
  sequence: z.union([z.string(), z.number()]).optional(),
  deviceid: z.string(),
  encrypt: z.boolean().optional(),
  iv: z.string().optional(),
  data: z.union([z.string(), z.record(z.string(), z.unknown())]),
});
const Data = z.record(z.string(), z.unknown());
const MOST_BODY = 64 * 1024;

export type Neighbour = { world: World; living: Living; device: Device; fault(): LanFault | undefined; nextSeq(): number };
export type Door = { port: number; close(): Promise<void> };

/** A device's own little server: one connection at a time, everybody else is reset. */
export async function openDoor(neighbour: Neighbour): Promise<Door> {
  const busy = new Set<Socket>();
  const server = createServer((request, response) => void serve(neighbour, busy, request, response));
  server.on('connection', (socket) => {
    const fault = neighbour.fault();
    if (busy.size > 0 || fault === 'reset' || fault === 'gone') return void socket.resetAndDestroy();
    busy.add(socket);
    socket.on('close', () => busy.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: portOf(server), close: () => closed(server) };
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

async function serve(neighbour: Neighbour, busy: Set<Socket>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const fault = neighbour.fault();
  if (fault === 'silent') return;
  response.on('finish', () => busy.delete(request.socket));
  if (typeof fault === 'object' && 'wait' in fault)
    await neighbour.world.clock.sleep(fault.wait, neighbour.world.signal).catch(() => undefined);
  const command = /^\/zeroconf\/(.+)$/.exec(request.url ?? '')?.[1] ?? '';
  if (request.method === 'POST') return perform(neighbour, response, command, await bodyOf(request), fault);
  if (neighbour.device.row.local !== 'zigbee_gateway') return unknown(response);
  if (command === 'devices') return say(neighbour, response, childrenAnswer(neighbour), fault);
  if (command !== 'sse') return unknown(response);
  busy.delete(request.socket);
  return streamChildren(neighbour, response);
}

function perform(neighbour: Neighbour, response: ServerResponse, command: string, body: string, fault?: LanFault): void {
  const { device } = neighbour;
  const known = commandFor(device.row.local ?? '', device.uiid, command);
  if (!known || fault === 'html') return unknown(response);
  if (typeof fault === 'object' && 'error' in fault) return say(neighbour, response, { error: fault.error }, fault);
  const read = readBody(device, body);
  say(neighbour, response, 'error' in read ? read : known.run(neighbour, read.params), fault, read.sequence);
}

const unknown = (response: ServerResponse): void =>
  void response
    .writeHead(200, { 'content-type': 'text/html', connection: 'close' })
    .end('<html><head><title>404 Not Found</title></head><body>This URI does not exist</body></html>');

type Read = { sequence?: string | number | undefined } & ({ params: Params } | { error: number });
function readBody(device: Device, body: string): Read {
  const envelope = parsed(Envelope, body);
  if (!envelope) return { error: 400 };
  const { sequence, deviceid, encrypt, iv, data } = envelope;
  if (device.row.local === 'diy_plug') {
    // Some clients pack the object once more.
    const params = typeof data === 'string' ? parsed(Data, data) : data;
    return params ? { params, sequence } : { error: 400, sequence };
  }
  if (encrypt !== true || iv === undefined || typeof data !== 'string') return { error: 401, sequence };
  if (deviceid !== device.id) return { error: 404, sequence };
  const text = unseal(device.key, { iv, data });
  if (text === undefined) return { error: 401, sequence };
  const params = parsed(Data, text);
  return params ? { params, sequence } : { error: 400, sequence };
}

function parsed<T>(shape: z.ZodType<T>, text: string): T | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function say(
  { device, nextSeq }: Neighbour,
  response: ServerResponse,
  outcome: LanOutcome,
  fault?: LanFault,
  sequence?: string | number,
): void {
  const { error, data } = outcome;
  const key = fault === 'wrong key' ? 'another key' : device.key;
  const sealed = device.row.local !== 'diy_plug';
  const more = data === undefined ? {} : sealed ? { encrypt: true, ...seal(key, JSON.stringify(data)) } : { data };
  const text = JSON.stringify({ seq: nextSeq(), ...(sequence !== undefined && { sequence: String(sequence) }), error, ...more });
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
  if (fault === 'garbage') return void response.end(Buffer.from([0xff, 0xfe, 0x00, 0x7b, 0x9c]));
  if (fault !== 'torn') return void response.end(text);
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) {
    body += String(piece);
    if (body.length > MOST_BODY) return '';
  }
  return body;
}
