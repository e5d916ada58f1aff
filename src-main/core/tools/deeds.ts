import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { JournalEntry, Outcome } from '../../../src-shared/model/journal.ts';
import { Verdict } from '../../../src-shared/model/rule.ts';
import { ToolSettings } from '../../../src-shared/model/tool.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { Clock } from '../../kit/world.ts';
import type { Journal } from '../activity/journal.ts';
import { canonical } from '../storage/chain.ts';
import type { JournalDraft } from '../storage/repositories.ts';
import type { KnownTool } from './catalogue.ts';
import type { Adjustment } from './overrides.ts';

/** So many are named in an entry, and can be put back with it; of more, only how many there were is kept. */
const MOST_NAMED = 200;
type Command = 'tools.enable' | 'tools.adjust' | 'tools.rule' | 'tools.allowChange';
const FIELDS = ['alias', 'title', 'description', 'risk', 'cacheMs', 'perMinute'] as const;

/** What was so before, by tool. */
const Switched = z.object({ names: z.array(z.string()), enabled: z.boolean() });
const Adjusted = z.record(z.string(), ToolSettings);
/** Null: no rule was of that tool alone. */
const Ruled = z.record(z.string(), Verdict.nullable());
export type RuledBefore = z.infer<typeof Ruled>;

type DeedParts = {
  journal: Pick<Journal, 'append' | 'get'>;
  clock: Pick<Clock, 'now'>;
  /** What a person does: by the table below, so that undoing it is a deed as well. */
  enable(names: string[], enabled: boolean, by: By): Promise<unknown>;
  adjust(names: string[], set: Adjustment, by: By): Promise<unknown>;
  /** Puts the rules of tools back as they were. */
  ruleAgain(before: RuledBefore, by: By): Promise<unknown>;
};
export type By = { caller: Caller; undoes?: string };
/** `args`: what was set, as the journal keeps it; `before`: what brings back what was, where that is known. */
type Deed = { command: Command; what: string; with?: Sentence['with']; args?: Record<string, unknown>; before?: unknown };

export type Written = { undo?: string };

interface Deeds {
  /** One entry, on disk when it resolves, however many tools it was about; none for nothing. Says by which entry it is taken back, where it can be. */
  write(names: readonly string[], deed: Deed, by: By): Promise<Written>;
  /** Undefined: that entry is of something else. */
  undo(entry: string, caller: Caller): Promise<Outcome | undefined>;
}

/** What a person makes of tools stands in the journal like whatever else they do: in words, one entry a deed, and with a way back. */
export function createDeeds({ journal, clock, enable, adjust, ruleAgain }: DeedParts): Deeds {
  const back = async ({ id, command, before }: JournalEntry, caller: Caller): Promise<void> => {
    const by = { caller, undoes: id };
    if (command === 'tools.enable') {
      const { names, enabled } = Switched.parse(before);
      await enable(names, enabled, by);
      return;
    }
    if (command === 'tools.rule') {
      await ruleAgain(Ruled.parse(before), by);
      return;
    }
    // Most were alike before, and go back in one deed.
    const alike = Map.groupBy(Object.entries(Adjusted.parse(before)), ([, settings]) => canonical(settings));
    for (const group of alike.values())
      await adjust(
        group.map(([name]) => name),
        Object.fromEntries(FIELDS.map((field) => [field, group[0]?.[1][field] ?? null])),
        by,
      );
  };
  return {
    write: async (names, { command, what, with: words, args = {}, before }, { caller, undoes }) => {
      const count = names.length;
      if (count === 0) return {};
      const isNamed = count <= MOST_NAMED;
      const undoable = isNamed && before !== undefined;
      const one = count === 1;
      const draft: JournalDraft = {
        ...{ id: randomUUID(), at: clock.now(), caller, target: {}, command, risk: 'control', outcome: 'done' },
        what: {
          key: `activity.what.tools.${what}${one ? '' : 'Many'}`,
          with: { ...words, ...(one ? { tool: names[0] ?? '' } : { count }) },
        },
        args: { ...args, ...(!one && isNamed && { tools: [...names] }) },
        undoable,
        ...(undoable && { before }),
        ...(undoes !== undefined && { undoes }),
      };
      await journal.append(draft);
      return undoable ? { undo: draft.id } : {};
    },
    undo: async (id, caller) => {
      const entry = await journal.get(id);
      if (!entry || !UNDOABLE.has(entry.command)) return undefined;
      if (!entry.undoable || entry.undoneBy !== undefined) throw new SwitchboardError('not.undoable', 'This cannot be taken back');
      await back(entry, caller);
      return { entry: id, status: 'done', tookMs: 0, undoable: false };
    },
  };
}

const UNDOABLE: ReadonlySet<string> = new Set<Command>(['tools.enable', 'tools.adjust', 'tools.rule']);

/** One thing is said with its value; several are said to be several, and the details tell them. */
export function adjustmentIn(set: Adjustment): Pick<Deed, 'what' | 'with'> {
  const given = FIELDS.flatMap((field) => (set[field] === undefined ? [] : [{ field, value: set[field] }]));
  const [only] = given;
  if (given.every(({ value }) => value === null)) return { what: 'original' };
  if (!only || given.length > 1) return { what: 'settings' };
  if (only.field === 'cacheMs')
    return only.value === 0 ? { what: 'cacheOff' } : { what: 'cache', with: { seconds: Math.round(Number(only.value) / 1000) } };
  if (only.field === 'risk') return { what: `risk.${String(only.value)}` };
  return { what: only.field, with: { value: String(only.value).slice(0, 80) } };
}

/** What each had of what is set now; only those where that makes a difference. */
export const settingsBefore = (tools: readonly KnownTool[], set: Adjustment): Record<string, ToolSettings> =>
  Object.fromEntries(
    tools
      .filter(({ settings }) => FIELDS.some((field) => set[field] !== undefined && (set[field] ?? undefined) !== settings?.[field]))
      .map(({ name, settings }) => [name, settings ?? {}]),
  );
