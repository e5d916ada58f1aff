import { z } from 'zod';
import { Finding } from '../model/tool.ts';
import { command, query } from './define.ts';

const List = z.enum(['prompts', 'resources', 'templates']);
const FarWords = z.object({
  said: z.array(
    z.object({
      of: z.enum(['instructions', ...List.options]),
      name: z.string(),
      findings: z.array(Finding),
      /** Of these very words, where they are kept from assistants until somebody allows them. */
      mark: z.string().optional(),
      allowed: z.boolean().optional(),
      /** All that the mark is of, to be read before anybody allows it. */
      whole: z.string().optional(),
    }),
  ),
  /** What it says it has, and did not tell: nobody knows what stands there. */
  unread: z.array(List),
});
export type FarWords = z.infer<typeof FarWords>;

export const farWords = {
  /** What stands out in what a far server says beside its tools: an assistant would read that too. */
  'connections.words': query(z.object({ id: z.string() }), FarWords),
  /**
   * Assistants may read these words, or may not any more; `mark` is of what the person was shown. Other words are asked about anew. Taking back
   * is never too late: it counts also where the server cannot be asked, or says something else by now.
   */
  'connections.allowWords': command(z.object({ id: z.string(), of: List, mark: z.string(), allowed: z.boolean() }), z.null()),
};
