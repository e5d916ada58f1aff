import { randomUUID } from 'node:crypto';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { FoundPart } from '../areas.ts';
import { answer, type Stage, type Work } from './work.ts';

/** The wish to know what a part keeps private, as the rules, the person and the journal see it. */
export const reading = ({ device, part, room }: FoundPart, caller: Caller, at: number, signal: AbortSignal): Work => ({
  id: randomUUID(),
  at,
  intent: { target: { kind: 'part', part: part.id, trait: '', command: 'read' }, args: {} },
  caller,
  signal,
  args: {},
  what: { key: 'activity.what.read', with: { part: part.name } },
  target: { part: part.id, device: device.id, connection: device.connection, ...(room && { room: room.id }) },
  command: 'read',
  risk: 'private',
  undoable: false,
  beforeSending: [],
});

/** The wish to use a tool of this program, where a rule names it. */
export const using = (
  { name, risk }: { name: string; risk: Risk },
  args: Record<string, unknown>,
  caller: Caller,
  at: number,
  signal: AbortSignal,
): Work => ({
  id: randomUUID(),
  at,
  intent: { target: { kind: 'tool', tool: name }, args },
  caller,
  signal,
  args,
  what: { key: 'activity.what.tool', with: { tool: name } },
  target: { tool: name },
  command: 'run',
  risk,
  undoable: false,
  beforeSending: [],
});

/** The end of that way: nothing stood against it. */
export const permitted: Stage = { name: 'permitted', run: async (work) => answer(work, 'done') };
