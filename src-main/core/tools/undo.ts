import { isDeepStrictEqual } from 'node:util';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import { rowOfKey } from '../../../src-shared/model/traits/table.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { Devices, Intent } from '../areas.ts';
import type { Catalogue } from './catalogue.ts';
import type { WaysBack } from './ways-back.ts';
import type { Work } from './work.ts';

export type Undoing = { intent: Intent; note: Sentence | undefined };
type UndoParts = {
  get(id: string): Promise<JournalEntry | undefined>;
  devices: Pick<Devices, 'part'>;
  catalogue: Pick<Catalogue, 'all'>;
  waysBack: Pick<WaysBack, 'find'>;
};

/**
 * What would bring back the state before an entry, in the original numbers. It goes the whole way like anything else, so undoing "lock"
 * is dangerous again. Whether somebody changed it meanwhile is said, not refused: the person sees the tile and means it.
 */
export async function undoing(id: string, confirmed: boolean, parts: UndoParts): Promise<Undoing> {
  const entry = await parts.get(id);
  if (!entry) throw new NotFound('entry', id);
  if (!entry.undoable || entry.undoneBy !== undefined) throw cannot();
  return entry.target.tool === undefined ? partBack(entry, confirmed, parts) : toolBack(entry, confirmed, parts);
}

/**
 * An entry is taken back once, however many ask for it at once. It is looked at again right before anything is sent, and held from there
 * on: a person may have been asked in between, and another press may have been quicker.
 */
export function createOnce(
  get: UndoParts['get'],
): <T>(undoes: string, work: Pick<Work, 'beforeSending'>, run: () => Promise<T>) => Promise<T> {
  const underWay = new Set<string>();
  return async (undoes, { beforeSending }, run) => {
    let isMine = false;
    beforeSending.push(async () => {
      // It may be sent again.
      if (isMine) return;
      if (underWay.has(undoes)) throw cannot();
      underWay.add(undoes);
      isMine = true;
      if ((await get(undoes))?.undoneBy !== undefined) throw cannot();
    });
    try {
      return await run();
    } finally {
      if (isMine) underWay.delete(undoes);
    }
  };
}

function partBack(entry: JournalEntry, confirmed: boolean, { devices }: UndoParts): Undoing {
  const { part } = entry.target;
  const trait = traitOf(entry);
  const back = trait === undefined ? undefined : rowOfKey(trait)?.restore(entry.before);
  if (part === undefined || trait === undefined || !back) throw cannot();
  const now = devices.part(part)?.part.traits[trait]?.value;
  const moved = entry.after !== undefined && now !== undefined && !isDeepStrictEqual(now, entry.after);
  return {
    intent: { target: { kind: 'part', part, trait, command: back.command }, args: back.args, confirmed, undoes: entry.id },
    note: moved ? { key: 'activity.outcome.changedSince' } : undefined,
  };
}

/** A tool that said how it is taken back: another call of the same connection, with what it needs kept aside. */
async function toolBack(entry: JournalEntry, confirmed: boolean, { catalogue, waysBack }: UndoParts): Promise<Undoing> {
  const { connection } = entry.target;
  const back = connection === undefined ? undefined : await waysBack.find(connection, entry);
  const tool = back && catalogue.all().find((one) => one.connection === connection && one.original === back.tool);
  if (!back || !tool) throw cannot();
  return { intent: { target: { kind: 'tool', tool: tool.name }, args: back.args, confirmed, undoes: entry.id }, note: undefined };
}

const cannot = (): SwitchboardError => new SwitchboardError('not.undoable', 'This cannot be taken back');

/** The trait key lies in the command as `<trait key>.<command>`. */
const traitOf = ({ command }: JournalEntry): string | undefined => {
  const end = command.lastIndexOf('.');
  return end < 0 ? undefined : command.slice(0, end);
};
