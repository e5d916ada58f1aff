import { isDeepStrictEqual } from 'node:util';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import { rowOfKey } from '../../../src-shared/model/traits/table.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { Devices, Intent } from '../areas.ts';

export type Undoing = { intent: Intent; note: Sentence | undefined };

/**
 * What would bring back the state before an entry, in the original numbers. It goes the whole way like anything else, so undoing "lock"
 * is dangerous again. Whether somebody changed it meanwhile is said, not refused: the person sees the tile and means it.
 */
export async function undoing(
  id: string,
  confirmed: boolean,
  get: (id: string) => Promise<JournalEntry | undefined>,
  devices: Pick<Devices, 'part'>,
): Promise<Undoing> {
  const entry = await get(id);
  if (!entry) throw new NotFound('entry', id);
  const { part } = entry.target;
  const trait = traitOf(entry);
  const back = trait === undefined ? undefined : rowOfKey(trait)?.restore(entry.before);
  if (!entry.undoable || entry.undoneBy !== undefined || part === undefined || trait === undefined || !back) {
    throw new SwitchboardError('not.undoable', 'This cannot be taken back');
  }
  const now = devices.part(part)?.part.traits[trait]?.value;
  const moved = entry.after !== undefined && now !== undefined && !isDeepStrictEqual(now, entry.after);
  return {
    intent: { target: { kind: 'part', part, trait, command: back.command }, args: back.args, confirmed, undoes: id },
    note: moved ? { key: 'activity.outcome.changedSince' } : undefined,
  };
}

/** The trait key lies in the command as `<trait key>.<command>`. */
const traitOf = ({ command }: JournalEntry): string | undefined => {
  const end = command.lastIndexOf('.');
  return end < 0 ? undefined : command.slice(0, end);
};
