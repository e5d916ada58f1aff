import { z } from 'zod';
import { Way } from '../../../../src-shared/model/assistant.ts';
import type { NoteRepository } from '../../storage/repositories.ts';

/** What we wrote into an assistant, so that it can be taken out again as if we had never been there. Nothing secret is in it. */
export const Written = z.object({
  client: z.string(),
  way: Way,
  at: z.number(),
  entry: z.string(),
  file: z.string(),
  /** As it was before us; left out where there was no file. */
  before: z.object({ backup: z.string(), mode: z.number() }).optional(),
  /** The folder that had to be made for it. */
  made: z.string().optional(),
  /** The file right after us: while it is that, what was before can be put back as it was. */
  after: z.string(),
  /** It was about to be written; whether it was, only the file says. */
  unfinished: z.literal(true).optional(),
  trace: z.object({ at: z.array(z.string()).readonly(), comma: z.boolean().optional(), lead: z.string(), trail: z.string() }).optional(),
});
export type Written = z.infer<typeof Written>;

export interface Records {
  get(assistant: string): Promise<Written | undefined>;
  all(): Promise<Map<string, Written>>;
  set(assistant: string, written: Written): Promise<void>;
  remove(assistant: string): Promise<void>;
}

const KIND = 'assistant';

export function createRecords(notes: NoteRepository): Records {
  return {
    get: async (assistant) => Written.safeParse(await notes.get(KIND, assistant)).data,
    all: async () => {
      const all = [...(await notes.all(KIND))];
      return new Map(
        all.flatMap(([assistant, note]) => {
          const read = Written.safeParse(note).data;
          return read ? [[assistant, read] as const] : [];
        }),
      );
    },
    set: (assistant, written) => notes.set(KIND, assistant, written),
    remove: (assistant) => notes.remove(KIND, assistant),
  };
}
