import { z } from 'zod';
import { InputError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import { KINDS } from '../../../src-shared/model/device.ts';
import { isMerelySet } from '../../../src-shared/model/key.ts';
import type { SeenPart } from '../clients/sight.ts';
import { isOn, roomOf, show, troubles, type House } from './house.ts';

const FUZZY = 200;

export const FindInput = z.object({
  query: z.string().max(200).optional().describe('Words of a name; misspellings are fine'),
  room: z.string().max(80).optional(),
  kind: z.enum(KINDS).optional(),
  state: z.enum(['on', 'off', 'offline', 'problem']).optional(),
  settings: z.boolean().optional().describe('Also how parts are set up (LED, power-on state …)'),
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
export const FindOutput = z.object({ total: z.number(), parts: z.array(ShownPart), next: z.string().optional() });
export type Found = z.infer<typeof FindOutput>;

/** Parts by name, room, kind or state; the page size keeps the answer small however big the home is. */
export function find(house: House, caller: Caller, input: z.output<typeof FindInput>): Found {
  const start = Number(input.cursor ?? 0);
  if (!Number.isSafeInteger(start) || start < 0) throw new InputError({ cursor: 'not one of ours' });
  const wanted = named(house, caller, input.query).filter(
    (seen) => (input.settings || !isMerelySet(seen.part)) && fits(house, seen, input),
  );
  const page = wanted.slice(start, start + input.limit);
  const end = start + page.length;
  return {
    total: wanted.length,
    parts: page.map((seen) => show(house, caller, seen, input.settings)),
    ...(end < wanted.length && { next: String(end) }),
  };
}

/** Best match first; every part when no name is asked for. */
export function named({ sight, devices }: House, caller: Caller, query: string | undefined): SeenPart[] {
  if (!query?.trim()) return sight.parts(caller);
  return devices.search(query, FUZZY).flatMap(({ part }) => sight.part(caller, part.id) ?? []);
}

function fits({ devices }: House, seen: SeenPart, { room, kind, state }: z.output<typeof FindInput>): boolean {
  const at = roomOf(devices, seen);
  if (room && at?.id !== room && !at?.name.toLowerCase().includes(room.toLowerCase())) return false;
  if (kind && seen.part.kind !== kind) return false;
  if (state === 'on') return isOn(seen);
  if (state === 'off') return !isOn(seen);
  if (state === 'offline') return !seen.device.online;
  return state !== 'problem' || troubles(seen).length > 0;
}

export const sayFound = ({ total, parts, next }: Found): string =>
  [
    total === 0
      ? 'Nothing fits. Ask with fewer words, or leave out the room.'
      : `${total} found${next ? `, ${parts.length} shown; more with cursor "${next}"` : ''}.`,
    ...parts.map(sayPart),
  ].join('\n');

const sayPart = ({ id, name, room, kind, state, commands, approval, offline }: Found['parts'][number]): string =>
  [
    `- ${name}${room ? `, ${room}` : ''} [${kind}${offline ? ', offline' : ''}] id ${id}`,
    `  ${Object.entries(state)
      .map(([key, value]) => `${key}=${String(value)}`)
      .join(', ')}`,
    ...(commands.length > 0
      ? [`  can: ${commands.join(', ')}${approval === 'none' ? '' : ` (${approval === 'all' ? '' : 'some '}asks the person first)`}`]
      : []),
  ].join('\n');
