import { z } from 'zod';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import { isMerelySet } from '../../../../src-shared/model/key.ts';
import type { SeenPart } from '../../clients/sight.ts';
import { quoted } from '../as-data.ts';
import { homeTool } from '../home-tool.ts';
import { isOn, roomOf, troubles, type House } from '../house.ts';

const MAX_ROOMS = 60;
/** Names of what is on, in all rooms together; a few in each however many rooms there are. */
const MAX_ON = 150;
const MAX_ON_EACH = 12;
const MIN_ON_EACH = 3;
const MAX_PROBLEMS = 25;

const Output = z.object({
  rooms: z.array(
    z.object({ room: z.string(), floor: z.string().optional(), parts: z.number(), on: z.array(z.string()), moreOn: z.number().optional() }),
  ),
  counts: z.object({ parts: z.number(), on: z.number(), offline: z.number(), scenes: z.number() }),
  problems: z.array(z.object({ what: z.string(), problem: z.string() })),
  moreProblems: z.number(),
});
type Overview = z.infer<typeof Output>;

export const overview = homeTool(
  {
    name: 'overview',
    title: { en: 'Home at a glance', 'zh-CN': '家庭概览' },
    description: 'The home at a glance: rooms, what is on, what needs attention. Start here.',
    risk: 'read',
  },
  z.object({}),
  Output,
  (house, caller) => atAGlance(house, caller),
  sayOverview,
);

/** Rooms, what is on, what is wrong. */
function atAGlance({ sight, devices, connections, tools }: House, caller: Caller): Overview {
  const parts = sight.parts(caller).filter(({ part }) => !isMerelySet(part));
  const byRoom = new Map<string, SeenPart[]>();
  for (const seen of parts) {
    const id = roomOf(devices, seen)?.id ?? '';
    const inside = byRoom.get(id);
    if (inside) inside.push(seen);
    else byRoom.set(id, [seen]);
  }
  const most = Math.max(MIN_ON_EACH, Math.min(MAX_ON_EACH, Math.floor(MAX_ON / Math.max(1, byRoom.size))));
  const rooms = [...byRoom].map(([id, inside]) => {
    const room = devices.room(id);
    const on = inside.filter(isOn).map(({ part }) => part.name);
    return {
      order: room?.order ?? Number.MAX_SAFE_INTEGER,
      room: room?.name ?? '(no room)',
      ...(room?.floor && { floor: room.floor }),
      parts: inside.length,
      on: on.slice(0, most),
      ...(on.length > most && { moreOn: on.length - most }),
    };
  });
  const wrong = [
    ...connections
      .list()
      .filter(({ id }) => tools.verdict(caller, { connection: id, risk: 'read' }).verdict !== 'off')
      .flatMap(({ name, health: { state } }) =>
        state === 'connected' ? [] : [{ what: name, problem: `connection is ${state}: what it shows may be old` }],
      ),
    ...parts.flatMap((seen) => troubles(seen).map((problem) => ({ what: seen.part.name, problem }))),
  ];
  return {
    rooms: rooms
      .sort((a, b) => a.order - b.order)
      .slice(0, MAX_ROOMS)
      .map(({ order: _order, ...room }) => room),
    counts: {
      parts: parts.length,
      on: parts.filter(isOn).length,
      offline: parts.filter(({ device }) => !device.online).length,
      scenes: sight.scenes(caller, devices.home().scenes).length,
    },
    problems: wrong.slice(0, MAX_PROBLEMS),
    moreProblems: Math.max(0, wrong.length - MAX_PROBLEMS),
  };
}

function sayOverview({ rooms, counts, problems, moreProblems }: Overview): string {
  return [
    `${counts.parts} parts, ${counts.on} on, ${counts.offline} offline, ${counts.scenes} scenes.`,
    ...rooms.map(
      ({ room, floor, parts, on, moreOn }) =>
        `- ${quoted(room)}${floor ? ` (${quoted(floor)})` : ''}: ${parts} parts${on.length > 0 ? `; on: ${on.map((name) => quoted(name)).join(', ')}${moreOn ? ` and ${moreOn} more` : ''}` : ''}`,
    ),
    ...(problems.length > 0 ? ['Problems:', ...problems.map(({ what, problem }) => `- ${quoted(what)}: ${problem}`)] : []),
    ...(moreProblems > 0 ? [`- and ${moreProblems} more`] : []),
  ].join('\n');
}
