import { z } from 'zod';

export const EXPOSURES = ['full', 'search', 'selected'] as const;
/** An assistant or program that may call us; its token is known to us only as a hash. */
export const Client = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['assistant', 'program']),
  exposure: z.enum(EXPOSURES),
  createdAt: z.number(),
  lastSeen: z.number().optional(),
  revokedAt: z.number().optional(),
  version: z.string().optional(),
  era: z.enum(['legacy', 'modern']).optional(),
  calls: z.number(),
});
export type Client = z.infer<typeof Client>;
