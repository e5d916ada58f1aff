import { z } from 'zod';
import { Risk } from './risk.ts';

export const VERDICTS = ['allow', 'ask', 'off'] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/**
 * client × target × risk → verdict. Every field left out means "any". `off` always wins; between `ask` and `allow` the most specific
 * wins (client before target; part › room › connection › risk), ties ask. A rule that does not name danger never loosens danger.
 */
export const Rule = z.object({
  id: z.string(),
  client: z.string().optional(),
  part: z.string().optional(),
  device: z.string().optional(),
  room: z.string().optional(),
  connection: z.string().optional(),
  tool: z.string().optional(),
  scene: z.string().optional(),
  /** The kind of part, alone or within the place above. */
  kind: z.string().optional(),
  risk: Risk.optional(),
  verdict: Verdict,
  /** Local time of day, "HH:MM"; may cross midnight. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** CEL; can only tighten: when it is not true the verdict counts as `off`. */
  when: z.string().optional(),
  /** `leak`: holds only once what is private and what strangers wrote have met at a client, and only for what goes out; it only tightens. */
  guard: z.enum(['leak']).optional(),
});
export type Rule = z.infer<typeof Rule>;
