import { z } from 'zod';

/** Who asks for something. */
export const Caller = z.object({ kind: z.enum(['person', 'assistant', 'program', 'automation']), id: z.string(), name: z.string() });
export type Caller = z.infer<typeof Caller>;
