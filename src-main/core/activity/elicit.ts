import { z } from 'zod';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { Asking } from '../areas.ts';
import { line, quoted, quotedOnce, quoting } from '../mcp/as-data.ts';
import type { ApprovalRequest } from './approvals.ts';

/** For longer than the one call nobody decides where it cannot be seen who answers. */
const DECISIONS = ['once', 'deny'] as const;
const Answer = z.object({ decision: z.enum(DECISIONS) });

/** No is no, wherever it is said and however late: as long as nothing was done. */
export const isNo = (answer: unknown): boolean => Answer.safeParse(answer).data?.decision === 'deny';

/** Longer than what people call their things; the sentence goes on behind it. */
const MAX_NAME = 60;
/** Whether a value that is handed over stands in the question at a client as it is. */
export const fits = (value: unknown): boolean => typeof value !== 'string' || quoted(value, MAX_NAME) === `"${value}"`;

/** Puts the question to the person at their client, too. Undefined: they would not say there, so the panel decides. */
export async function elicit(
  { caller, what }: Pick<ApprovalRequest, 'caller' | 'what'>,
  ask: NonNullable<Asking['ask']>,
  say: (sentence: Sentence) => Promise<string>,
): Promise<(typeof DECISIONS)[number] | undefined> {
  // A thing can be called like half a sentence of ours: what is a name is to be seen as one.
  const wish = quotedOnce(await say(quoting(what, MAX_NAME)));
  const names = await Promise.all(DECISIONS.map((one) => say({ key: `activity.screen.decide.${one}` })));
  const message = await say({ key: 'activity.screen.asks', with: { who: line(caller.name, MAX_NAME), what: wish } });
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
