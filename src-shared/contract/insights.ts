import { z } from 'zod';
import { query } from './define.ts';

const Counted = z.object({ name: z.string(), calls: z.number(), failed: z.number(), p50: z.number(), p95: z.number() });

export const insights = {
  'insights.summary': query(
    z.object({ range: z.enum(['day', 'week', 'month']) }),
    z.object({
      /** [hour ms UTC, calls by client id] */
      hours: z.array(z.object({ at: z.number(), calls: z.record(z.string(), z.number()) })),
      clients: z.array(z.object({ id: z.string(), name: z.string() })),
      connections: z.array(Counted),
      tools: z.array(Counted),
      approvals: z.object({ allowed: z.number(), denied: z.number(), expired: z.number() }),
      devices: z.object({ total: z.number(), online: z.number() }),
    }),
  ),
  /** What each stage of the pipeline has counted since start. */
  'insights.stages': query(
    z.undefined(),
    z.array(z.object({ stage: z.string(), passed: z.number(), stopped: z.number(), p50: z.number(), p95: z.number() })),
  ),
};
