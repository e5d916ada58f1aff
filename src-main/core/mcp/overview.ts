import { z } from 'zod';
import type { Caller } from '../../../src-shared/model/caller.ts';
import { isMerelySet } from '../../../src-shared/model/key.ts';
import type { SeenPart } from '../clients/sight.ts';
import { isOn, roomOf, troubles, type House } from './house.ts';

const MAX_ON = 12;
const MAX_PROBLEMS = 25;

export const OverviewInput = z.object({});
export const OverviewOutput = z.object({
  rooms: z.array(z.object({ room: z.string(), floor: z.string().optional(), parts: z.number(), on: z.array(z.string()) })),
  counts: z.object({ parts: z.number(), on: z.number(), offline: z.number(), scenes: z.number() }),
  problems: z.array(z.string()),
});
export type Overview = z.infer<typeof OverviewOutput>;

/** The home at a glance: rooms, what is on, what is wrong. */
export function overview({ sight, devices, connections }: House, caller: Caller): Overview {
  const parts = sight.parts(caller).filter(({ part }) => !isMerelySet(part));
  const byRoom = new Map<string, SeenPart[]>();
  for (const seen of parts) {
    const id = roomOf(devices, seen)?.id ?? '';
    byRoom.set(id, [...(byRoom.get(id) ?? []), seen]);
  }
  const rooms = [...byRoom].map(([id, inside]) => {
    const room = devices.room(id);
    const on = inside.filter(isOn).map(({ part }) => part.name);
    return {
      order: room?.order ?? Number.MAX_SAFE_INTEGER,
      room: room?.name ?? '(no room)',
      ...(room?.floor && { floor: room.floor }),
      parts: inside.length,
      on: few(on, MAX_ON),
    };
  });
  const wrong = [
    ...connections
      .list()
      .flatMap(({ name, health: { state } }) =>
        state === 'connected' ? [] : [`connection "${name}" is ${state}: what it shows may be old`],
      ),
    ...parts.flatMap((seen) => troubles(seen).map((what) => `${seen.part.name}: ${what}`)),
  ];
  return {
    rooms: rooms.sort((a, b) => a.order - b.order).map(({ order: _order, ...room }) => room),
    counts: {
      parts: parts.length,
      on: parts.filter(isOn).length,
      offline: parts.filter(({ device }) => !device.online).length,
      scenes: sight.home(caller).scenes.length,
    },
    problems: few(wrong, MAX_PROBLEMS),
  };
}

const few = (names: string[], most: number): string[] =>
  names.length <= most ? names : [...names.slice(0, most), `… and ${names.length - most} more`];

export const sayOverview = ({ rooms, counts, problems }: Overview): string =>
  [
    `${counts.parts} parts, ${counts.on} on, ${counts.offline} offline, ${counts.scenes} scenes.`,
    ...rooms.map(
      ({ room, floor, parts, on }) =>
        `- ${room}${floor ? ` (${floor})` : ''}: ${parts} parts${on.length > 0 ? `; on: ${on.join(', ')}` : ''}`,
    ),
    ...(problems.length > 0 ? ['Problems:', ...problems.map((problem) => `- ${problem}`)] : []),
  ].join('\n');
