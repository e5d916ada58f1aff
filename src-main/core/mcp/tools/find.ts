import { z } from 'zod';
import { InputError } from '../../../../src-shared/errors/errors.ts';
import { KINDS } from '../../../../src-shared/model/device.ts';
import { isMerelySet } from '../../../../src-shared/model/key.ts';
import { fold } from '../../../../src-shared/text/fold.ts';
import type { SeenPart } from '../../clients/sight.ts';
import { quoted, stated } from '../as-data.ts';
import { homeTool } from '../home-tool.ts';
import { isOn, roomOf, show, troubles, type House } from '../house.ts';
import { wished } from './named-part.ts';

const Input = z.object({
  query: z.string().max(200).optional().describe('words of a name; misspellings are fine'),
  room: z.string().max(80).optional(),
  kind: z.enum(KINDS).optional(),
  state: z.enum(['on', 'off', 'offline', 'problem']).optional(),
  settings: z.boolean().optional().describe('also how parts are set up'),
  limit: z.number().int().min(1).max(50).default(15),
  cursor: z.string().max(20).optional().describe('"next" of the page before'),
});
const ShownPart = z.object({
  id: z.string(),
  name: z.string(),
  room: z.string().optional(),
  kind: z.string(),
  state: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  commands: z.array(z.string()),
  approval: z.enum(['none', 'some', 'all']),
  offline: z.boolean().optional(),
});
const Output = z.object({ total: z.number(), parts: z.array(ShownPart), next: z.string().optional() });

/** Parts by name, room, kind or state; the page size keeps the answer small however big the home is. */
export const find = homeTool(
  {
    name: 'find',
    title: { en: 'Find devices', 'zh-CN': '查找设备' },
    description:
      'Finds parts (lights, plugs, sensors …) by name, room, kind or state: ids, current state, the commands each takes. "approval": whether commands ask the person first.',
    risk: 'read',
  },
  Input,
  Output,
  async (house, caller, input) => {
    const { parts, ...paged } = page(
      (await wished(house, caller, input.query)).filter((seen) => (input.settings || !isMerelySet(seen.part)) && fits(house, seen, input)),
      input,
    );
    return { ...paged, parts: parts.map((seen) => show(house, caller, seen, input.settings)) };
  },
  ({ total, parts, next }) =>
    [
      total === 0
        ? 'Nothing fits. Ask with fewer words, or leave out the room.'
        : `${total} found${next ? `, ${parts.length} shown; more with cursor "${next}"` : ''}.`,
      ...parts.map((part, index) => sayPart(part, parts[index - 1])),
    ].join('\n'),
);

/** One page of a list; the cursor is where the next one begins. */
export function page<T>(
  all: T[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { total: number; parts: T[]; next?: string } {
  const start = Number(cursor ?? 0);
  if (!Number.isSafeInteger(start) || start < 0) throw new InputError({ cursor: 'not one of ours' });
  const end = start + limit;
  return { total: all.length, parts: all.slice(start, end), ...(end < all.length && { next: String(end) }) };
}

function fits({ devices }: House, seen: SeenPart, { room, kind, state }: z.output<typeof Input>): boolean {
  const at = roomOf(devices, seen);
  if (room && at?.id !== room && !fold(at?.name ?? '').includes(fold(room))) return false;
  if (kind && seen.part.kind !== kind) return false;
  if (state === 'on') return isOn(seen);
  if (state === 'off') return !isOn(seen);
  if (state === 'offline') return !seen.device.online;
  return state !== 'problem' || troubles(seen).length > 0;
}

/** Lamps beside lamps can the same: said once. */
const sayCommands = ({ commands, approval }: z.infer<typeof ShownPart>): string =>
  `${commands.join(', ')}${approval === 'none' ? '' : ` (${approval === 'all' ? '' : 'some '}asks the person first)`}`;

function sayPart(part: z.infer<typeof ShownPart>, before: z.infer<typeof ShownPart> | undefined): string {
  const { id, name, room, kind, state, commands, offline } = part;
  const can = sayCommands(part);
  return [
    `- ${quoted(name)}${room ? ` in ${quoted(room)}` : ''} [${kind}${offline ? ', offline' : ''}] id ${id}`,
    `  ${
      Object.entries(state)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => `${stated(key)}=${stated(value)}`)
        .join(', ') || 'nothing known'
    }`,
    ...(commands.length > 0 ? [`  can: ${before && can === sayCommands(before) ? 'the same' : can}`] : []),
  ].join('\n');
}
