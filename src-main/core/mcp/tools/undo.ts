import { z } from 'zod';
import { NotFound } from '../../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { JournalEntry } from '../../../../src-shared/model/journal.ts';
import { sentence, stated } from '../as-data.ts';
import { homeTool } from '../home-tool.ts';
import type { House } from '../house.ts';
import { wordOf } from '../wording.ts';
import { Plan, planOf, refusal, sayPlan } from './foreseen.ts';

const Input = z.object({
  entry: z.string().min(1).max(80).optional().describe('of activity; without it the newest that can be undone'),
  dry_run: z.boolean().default(false),
});
const Output = z.object({
  ok: z.boolean(),
  entry: z.string().optional(),
  undoes: z.string().optional(),
  status: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]).optional(),
  tookMs: z.number().optional(),
  plan: Plan.optional(),
  problem: z.string().optional(),
  approval: z.string().optional(),
  message: z.string().optional(),
});
const LOOK_BACK = 100;

export const undo = homeTool(
  {
    name: 'undo',
    title: { en: 'Undo', 'zh-CN': '撤销' },
    description:
      'Takes back something you did: brings the former state back. Goes under the same rules as any command. dry_run: only says what would happen.',
    risk: 'control',
    hints: { idempotent: false },
  },
  Input,
  Output,
  async (house, caller, { entry: wanted, dry_run: dry }, context) => {
    const entry = await own(house, caller, wanted);
    if (!entry) return { ok: false, status: 'failed', problem: 'not.undoable', message: 'There is nothing of yours to take back' };
    const head = { entry: entry.id, undoes: sentence(entry.what) };
    try {
      if (dry)
        return { ok: true, ...head, status: 'planned', plan: planOf(house, caller, await house.tools.foreseeUndo(entry.id, caller)) };
      const asking = { ask: context.ask };
      const { status, value, tookMs } = await house.tools.undo(entry.id, caller, context.confirmed ?? false, context.signal, asking);
      const seen = entry.target.part === undefined ? undefined : house.sight.part(caller, entry.target.part);
      const trait = entry.command.slice(0, Math.max(0, entry.command.lastIndexOf('.')));
      const isTold = seen !== undefined && value !== undefined && !seen.withheld.includes(trait);
      return {
        ok: status !== 'failed' && status !== 'unknown',
        ...head,
        status,
        ...(isTold && { value: wordOf(trait, { value, at: 0, limits: seen.part.traits[trait]?.limits }) }),
        tookMs: Math.round(tookMs),
      };
    } catch (thrown) {
      if (caller.kind === 'person') throw thrown;
      return { ok: false, ...head, ...refusal(thrown) };
    }
  },
  ({ undoes, status, value, plan, message }) =>
    [
      undoes && `Taking back: ${undoes}: `,
      status,
      value !== undefined && `, now ${stated(value)}`,
      plan && `; ${sayPlan(plan)}`,
      message && `. ${message}`,
    ]
      .filter(Boolean)
      .join(''),
);

/** Nobody takes back what somebody else did, but the person. */
async function own({ journal }: House, caller: Caller, id: string | undefined): Promise<JournalEntry | undefined> {
  if (id !== undefined) {
    const entry = await journal.get(id);
    if (!entry || (caller.kind !== 'person' && entry.caller.id !== caller.id)) throw new NotFound('entry', id);
    return entry;
  }
  const { entries } = await journal.list({ caller: caller.id, limit: LOOK_BACK });
  return entries.find(({ undoable, undoneBy }) => undoable && undoneBy === undefined);
}
