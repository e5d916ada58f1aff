import { z } from 'zod';
import { InputError } from '../../../../src-shared/errors/errors.ts';
import type { JournalEntry } from '../../../../src-shared/model/journal.ts';
import { line, sentence, stated } from '../as-data.ts';
import { homeTool } from '../home-tool.ts';
import { wordOf } from '../wording.ts';
import { isoOf } from './when.ts';

const Input = z.object({
  limit: z.number().int().min(1).max(50).default(10),
  cursor: z.string().max(20).optional().describe('"next" of the page before'),
});
const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Entry = z.object({
  id: z.string(),
  at: z.string(),
  what: z.string(),
  status: z.string(),
  before: Value.optional(),
  after: Value.optional(),
  rule: z.string().optional(),
  undoable: z.boolean(),
});
const Output = z.object({ entries: z.array(Entry), next: z.string().optional() });

export const activity = homeTool(
  {
    name: 'activity',
    title: { en: 'Recent doings', 'zh-CN': '最近操作' },
    description:
      'What you did here lately, newest first: outcome, the rule that decided, state before and after, and whether undo can take it back.',
    risk: 'read',
  },
  Input,
  Output,
  async ({ journal, sight }, caller, { limit, cursor }) => {
    const before = cursor === undefined ? undefined : Number(cursor);
    if (before !== undefined && !Number.isSafeInteger(before)) throw new InputError({ cursor: 'not one of ours' });
    const { entries, more } = await journal.list({ caller: caller.id, limit, ...(before !== undefined && { before }) });
    const last = entries.at(-1);
    return {
      entries: entries.map((entry) => shown(sight.entry(caller, entry))),
      ...(more && last && { next: String(last.at) }),
    };
  },
  ({ entries, next }) =>
    entries.length === 0 ? 'Nothing yet.' : [...entries.map(sayEntry), ...(next ? [`More with cursor "${next}".`] : [])].join('\n'),
);

function shown(entry: JournalEntry): z.input<typeof Entry> {
  const { id, at, what, outcome, problem, before, after, rule, undoable, undoneBy, answered } = entry;
  const trait = entry.command.slice(0, Math.max(0, entry.command.lastIndexOf('.')));
  const word = (value: unknown) => wordOf(trait, { value, at: 0 });
  return {
    id,
    at: isoOf(at),
    what: sentence(what),
    status: answered ? `${outcome}, nothing was done` : problem === undefined ? outcome : `${outcome} (${problem})`,
    ...(before !== undefined && trait !== '' && { before: word(before) }),
    ...(after !== undefined && trait !== '' && { after: word(after) }),
    ...(rule && { rule: sentence(rule) }),
    undoable: undoable && undoneBy === undefined,
  };
}

const sayEntry = ({ id, at, what, status, before, after, rule, undoable }: z.output<typeof Entry>): string =>
  [
    `- ${at} ${what}: ${line(status)}`,
    before !== undefined && after !== undefined && `, ${stated(before)} → ${stated(after)}`,
    rule && `; ${rule}`,
    undoable && `; undo with entry ${id}`,
  ]
    .filter(Boolean)
    .join('');
