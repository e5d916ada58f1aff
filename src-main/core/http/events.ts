import type { ServerResponse } from 'node:http';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { TopicName, Payload } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Clock } from '../../kit/world.ts';
import type { Clients } from '../areas.ts';
import type { Sight } from '../clients/sight.ts';
import type { Topics } from '../topics.ts';
import { SECURITY_HEADERS } from './answer.ts';
import type { Route } from './route.ts';

const MAX_STREAMS = 64;
const MAX_STREAMS_EACH = 8;
const KEEP_ALIVE_MS = 15_000;
/** A reader that does not keep up is cut off; it reconnects and asks anew. */
const MAX_WAITING_BYTES = 1024 * 1024;

type Name = TopicName<Switchboard>;
/** The topics a client may hear, and what of each. A topic that is not here does not leave by this door. */
type Heard = { [N in Name]?: (payload: Payload<Switchboard, N>, caller: Caller, known: Set<string>) => unknown };
/** `known`: devices this client could see; of others it must not even hear that they are gone. */
type Stream = { caller: Caller; res: ServerResponse; known: Set<string> };
type With = { topics: Topics; sight: Sight; clients: Pick<Clients, 'onRevoked'>; clock: Clock };

/** Server-sent events that mirror the topics. */
export function createEvents({ topics, sight, clients, clock }: With): { route: Route; close(): void; count(): number } {
  const streams = new Set<Stream>();
  const heard: Heard = {
    'devices.changed': (changes, caller) => some(sight.changes(caller, changes)),
    'devices.updated': ({ devices, removed }, caller, known) => {
      const visible = new Set(sight.home(caller).devices.map(({ id }) => id));
      const ids = devices.map(({ id }) => id).filter((id) => visible.has(id));
      ids.forEach((id) => known.add(id));
      const gone = removed.filter((id) => known.delete(id));
      return ids.length + gone.length > 0 ? { devices: ids, removed: gone } : undefined;
    },
    'devices.rooms': (rooms) => rooms,
    'devices.scenes': (scenes, caller) => sight.scenes(caller, scenes),
    'connections.health': (health) => health,
    'activity.added': (entries, caller) =>
      some(entries.filter((entry) => entry.caller.id === caller.id).map((entry) => sight.entry(caller, entry))),
  };
  const tell = <N extends Name>(name: N): (() => void) =>
    topics.on(name, (payload) => {
      for (const stream of streams) {
        const visible = heard[name]?.(payload, stream.caller, stream.known);
        if (visible !== undefined) write(stream, `event: ${name}\ndata: ${JSON.stringify(visible)}\n\n`);
      }
    });
  const stops = [
    tell('devices.changed'),
    tell('devices.updated'),
    tell('devices.rooms'),
    tell('devices.scenes'),
    tell('connections.health'),
    tell('activity.added'),
    clients.onRevoked((id) => streams.forEach((stream) => stream.caller.id === id && stream.res.end())),
    clock.every(KEEP_ALIVE_MS, () => streams.forEach((stream) => write(stream, ': still here\n\n'))),
  ];

  return {
    count: () => streams.size,
    close: () => {
      stops.forEach((stop) => stop());
      streams.forEach(({ res }) => res.end());
    },
    route: {
      method: 'GET',
      path: '/api/v1/events',
      access: 'client',
      summary: 'Server-sent events: what changes, as it changes',
      type: 'text/event-stream',
      answer: ({ res, caller }) => {
        const mine = [...streams].filter((stream) => stream.caller.id === caller.id).length;
        if (streams.size >= MAX_STREAMS || mine >= MAX_STREAMS_EACH)
          throw new SwitchboardError('limit.reached', 'Too many event streams are open', { retryAfterMs: 10_000 });
        const stream = { caller, res, known: new Set(sight.home(caller).devices.map(({ id }) => id)) };
        streams.add(stream);
        res.once('close', () => streams.delete(stream));
        res.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream; charset=utf-8', connection: 'keep-alive' });
        write(stream, 'retry: 3000\n\n');
      },
    },
  };
}

const some = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

function write({ res }: Stream, text: string): void {
  if (res.writableLength > MAX_WAITING_BYTES) res.destroy();
  else if (!res.writableEnded) res.write(text);
}
