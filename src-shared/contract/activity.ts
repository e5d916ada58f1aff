import { z } from 'zod';
import { Approval, JournalEntry, Outcome, Permit, Surface } from '../model/journal.ts';
import { Risk } from '../model/risk.ts';
import { OUTCOME_GROUPS } from '../text/outcome-group.ts';
import { command, query, topic } from './define.ts';

export const Decision = z.enum(['once', 'hour', 'always', 'deny']);
export type Decision = z.infer<typeof Decision>;

/** Which lines of the journal; `caller`: one of them, or a kind. */
const Which = z.object({
  caller: z.string().optional(),
  search: z.string().optional(),
  group: z.enum(OUTCOME_GROUPS).optional(),
  risk: Risk.optional(),
});

export const activity = {
  'activity.list': query(
    Which.extend({
      before: z.number().optional(),
      limit: z.number().int().min(1).max(500).default(100),
      part: z.string().optional(),
      outcome: z.string().optional(),
    }),
    z.object({ entries: z.array(JournalEntry), more: z.boolean() }),
  ),
  'activity.undo': command(z.object({ entry: z.string(), confirmed: z.boolean().optional() }), Outcome),
  'activity.verify': query(z.undefined(), z.object({ ok: z.boolean(), entries: z.number(), brokenAt: z.string().optional() })),
  /** As for the list: what is looked at is what is saved. */
  'activity.export': query(Which.extend({ format: z.enum(['json', 'csv']) }), z.object({ text: z.string(), name: z.string() })),
  'approvals.list': query(z.undefined(), z.array(Approval)),
  /** `scope`: which of the question's scopes, for *always*. `from`: where the person pressed; what is dangerous is allowed on the panel alone. */
  'approvals.decide': command(
    z.object({
      id: z.string(),
      decision: Decision,
      scope: z.number().int().min(0).optional(),
      from: Surface.exclude(['client']).optional(),
    }),
    z.null(),
  ),
  'approvals.extend': command(z.object({ id: z.string() }), Approval),
  /** One value of a question that is kept out of sight, for the person who presses to see it: no other frame carries it. */
  'approvals.reveal': query(z.object({ id: z.string(), at: z.array(z.string()) }), z.object({ value: z.union([z.string(), z.number()]) })),
  /** What was allowed for an hour and still is. */
  'permits.list': query(z.undefined(), z.array(Permit)),
  'permits.end': command(z.object({ id: z.string() }), z.null()),
  'activity.added': topic(z.array(JournalEntry)),
  'approvals.changed': topic(z.array(Approval)),
  'permits.changed': topic(z.array(Permit)),
};
