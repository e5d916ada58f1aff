import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Verdict } from '../../../../src-shared/model/rule.ts';
import type { Foreseen } from '../../tools/foresee.ts';
import { quoted, sentence } from '../as-data.ts';

/** What a dry run says of one act. */
export const Plan = z.object({
  would: z.string(),
  rules: z.enum(['allow', 'ask', 'off']),
  why: z.string(),
  risk: z.string(),
  undoable: z.boolean(),
  /** What it would leave behind to act by itself. */
  leaves: z.array(z.string()).optional(),
});
export type Plan = z.infer<typeof Plan>;

export const planOf = ({ what, verdict, why, risk, already, undoable, effects }: Foreseen): Plan => ({
  would: already ? `Nothing to do: it is so already (${sentence(what)})` : sentence(what),
  rules: verdict,
  why: sentence(why),
  risk,
  undoable,
  ...(effects && { leaves: effects.slice(0, 10).map((effect) => `${sentence(effect.what)} (${effect.risk})`) }),
});

const RULES: Record<Verdict, string> = {
  allow: 'the rules allow it',
  ask: 'the person would be asked first',
  off: 'the rules do not allow it',
};
export const sayPlan = ({ would, rules, why, risk, undoable, leaves = [] }: Plan): string =>
  `would: ${would}; ${RULES[rules]} (${why}); risk ${risk}${undoable ? ', can be undone' : ''}${leaves.length > 0 ? `; afterwards by itself: ${leaves.join('; ')}` : ''}. Nothing was done.`;

/** Why something was not done, and what an assistant should do next where the bare message does not say it. */
export type Refusal = { status: 'waiting' | 'denied' | 'failed'; problem: string; message: string; approval?: string };
export function refusal(thrown: unknown): Refusal {
  const { problem, message, details } = SwitchboardError.from(thrown);
  if (problem === 'bug') throw thrown;
  const advice = ADVICE[problem] ?? quoted(message, 400);
  if (problem === 'approval.waiting') return { status: 'waiting', problem, message: advice, approval: String(details.with?.['id'] ?? '') };
  const isNo = problem.startsWith('approval.') || problem.startsWith('policy.') || problem === 'paused';
  return { status: isNo ? 'denied' : 'failed', problem, message: advice };
}

const ADVICE: Partial<Record<string, string>> = {
  'approval.waiting':
    'Nothing was done yet. Tell the person that a question waits in Switchboard; once they answered, repeat the very same call.',
  'approval.denied': 'A person was asked and said no. Do not try again unless they ask for it.',
  'approval.timeout':
    'A person was asked but did not answer in time. Nothing was done; tell them a question waits in Switchboard before trying again.',
  'policy.denied': "The person's rules do not allow this. Do not look for a way around.",
  paused: 'The person has paused assistants. Nothing was done.',
};
