import { z } from 'zod';

export const EXPOSURES = ['full', 'search', 'selected'] as const;

/** How much one client may ask for. Reading is cheap and gets far; what moves something in the home is held shorter. */
export const ClientLimits = z.object({
  /** Calls of tools in a minute. */
  calls: z.number().int().min(1).max(1_000_000),
  /** Commands in a minute that change something. */
  acts: z.number().int().min(1).max(1_000_000),
  /** Calls at the same time. */
  inFlight: z.number().int().min(1).max(1_000),
});
export type ClientLimits = z.infer<typeof ClientLimits>;
export const DEFAULT_LIMITS: ClientLimits = { calls: 1_200, acts: 120, inFlight: 16 };

/** An assistant or program that may call us; its token is known to us only as a hash. */
export const Client = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['assistant', 'program']),
  exposure: z.enum(EXPOSURES),
  /** What it is shown beside the home's own tools when its exposure is `selected`. */
  tools: z.array(z.string()).default([]),
  limits: ClientLimits.default(DEFAULT_LIMITS),
  /** Whether the person may answer its questions in it. Its program could answer for them. */
  mayApprove: z.boolean().optional(),
  createdAt: z.number(),
  lastSeen: z.number().optional(),
  revokedAt: z.number().optional(),
  version: z.string().optional(),
  era: z.enum(['legacy', 'modern']).optional(),
  calls: z.number(),
});
export type Client = z.infer<typeof Client>;
