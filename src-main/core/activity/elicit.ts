import { z } from 'zod';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { Asking } from '../areas.ts';
import type { ApprovalRequest } from './approvals.ts';

/** For longer than the one call nobody decides where it cannot be seen who answers. */
const DECISIONS = ['once', 'deny'] as const;
const Answer = z.object({ decision: z.enum(DECISIONS) });

/** Puts the question to the person at their client, too. Undefined: they would not say there, so the panel decides. */
export async function elicit(
  { caller, what }: Pick<ApprovalRequest, 'caller' | 'what'>,
  ask: NonNullable<Asking['ask']>,
  say: (sentence: Sentence) => Promise<string>,
): Promise<(typeof DECISIONS)[number] | undefined> {
  const [wish, ...names] = await Promise.all([say(what), ...DECISIONS.map((one) => say({ key: `activity.screen.decide.${one}` }))]);
  const message = await say({ key: 'activity.screen.asks', with: { who: caller.name, what: wish ?? '' } });
  const schema = {
    type: 'object',
    properties: {
      decision: { type: 'string', title: await say({ key: 'activity.elicit.decision' }), enum: [...DECISIONS], enumNames: names },
    },
    required: ['decision'],
  };
  // A client that cannot ask after all leaves the question where it is: on the panel.
  const answer = await ask({ message, schema }).catch(() => undefined);
  return Answer.safeParse(answer).data?.decision;
}
