import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { Verdict } from '../../../../src-shared/model/rule.ts';
import type { Foreseen } from '../../tools/foresee.ts';
import type { Effect } from '../../tools/work.ts';
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

type Sees = { sight: { part(caller: Caller, id: string): unknown } };
const MOST_LEFT = 10;

/** What would happen, as this caller may know it: what is kept from them is not named for being part of a scene. */
export function planOf({ sight }: Sees, caller: Caller, foreseen: Foreseen): Plan {
  const { what, verdict, why, risk, already, undoable, effects } = foreseen;
  const isNamed = ({ target: { part } }: Effect): boolean =>
    caller.kind === 'person' || (part !== undefined && sight.part(caller, part) !== undefined);
  const isTold = !effects || effects.every(isNamed) || why.with?.['target'] === undefined;
  const left = effects?.map((effect) => `${isNamed(effect) ? sentence(effect.what) : 'something that is not named here'} (${effect.risk})`);
  return {
    would: already ? `Nothing to do: it is so already (${sentence(what)})` : sentence(what),
    rules: verdict,
    why: isTold ? sentence(why) : 'A rule of the person for something in it',
    risk,
    undoable,
    ...(left && { leaves: [...new Set(left)].slice(0, MOST_LEFT) }),
  };
}

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
