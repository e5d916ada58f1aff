import type { ServerResponse } from 'node:http';
import type { Device } from '../world/device.ts';
import type { Happening, World } from '../world/world.ts';
import { seal } from './cipher.ts';
import type { LanOutcome } from './command.ts';

type Bridge = { world: World; device: Device };
const HEARTBEAT = 15_000;

/** All children of a Zigbee bridge, as it answers on the network. */
export const childrenAnswer = ({ world, device }: Bridge): LanOutcome => ({
  error: 0,
  data: world.childrenOf(device).map(({ id, online, params }) => ({ deviceid: id, online, params })),
});

/** A stream of what happens to the children: each event sealed with the key of the bridge, an empty one now and then. */
export function streamChildren({ world, device }: Bridge, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  const send = (data: string): void => void response.write(`data: ${data}\n\n`);
  send('');
  const over = { beat: world.later(HEARTBEAT, beat) };
  function beat(): void {
    send('');
    over.beat = world.later(HEARTBEAT, beat);
  }
  const stop = world.on((happening) => {
    const event = eventFor(device, happening);
    if (event) send(JSON.stringify(seal(device.key, JSON.stringify(event))));
  });
  response.on('close', () => {
    stop();
    over.beat();
  });
}

function eventFor(bridge: Device, happening: Happening): object | undefined {
  if (happening.kind === 'children' && happening.gateway === bridge && happening.type === 1)
    return { action: 'delete', deviceid: happening.child.id };
  if (happening.kind !== 'report' && happening.kind !== 'online') return undefined;
  const { device } = happening;
  if (device.row.parent !== bridge.id) return undefined;
  if (happening.kind === 'online') return { action: 'online', deviceid: device.id, params: { online: device.online } };
  return { action: 'update', deviceid: device.id, params: happening.params };
}
