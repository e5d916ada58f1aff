import { z } from 'zod';
import { ReplicaState } from '../model/connection.ts';
import { command, query, topic } from './define.ts';

const Stages = z.array(z.object({ stage: z.string(), passed: z.number(), stopped: z.number(), p50: z.number(), p95: z.number() }));
/** Where the calls to one connection stand just now. `failures`: in a row. */
const Gate = z.object({
  id: z.string(),
  name: z.string(),
  breaker: z.enum(['closed', 'open', 'half-open']),
  since: z.number().optional(),
  retryAt: z.number().optional(),
  failures: z.number(),
  waiting: z.number(),
  running: z.number(),
  cacheHits: z.number(),
  cacheMisses: z.number(),
  retried: z.number(),
  timeouts: z.number(),
  /** Turned away before they reached it: by a rule, a person, a pause or a limit. */
  refused: z.number().optional(),
  replicas: z.array(ReplicaState).optional(),
});
/**
 * How calls went besides well: of some nobody knows (they are calls, and neither well nor failed), and what was refused went nowhere (it is
 * none of the calls). May be left out where there are none.
 */
const Besides = { unknown: z.number().optional(), refused: z.number().optional() };
/** What happened in one bucket of time, of one connection or one client. Tokens are an estimate: letters by four. */
const Tally = z.object({
  at: z.number(),
  id: z.string(),
  calls: z.number(),
  errors: z.number(),
  ...Besides,
  p50: z.number(),
  p95: z.number(),
  cacheHits: z.number(),
  retried: z.number(),
  timeouts: z.number(),
  tokensIn: z.number(),
  tokensOut: z.number(),
});

/** `timed`: how many of the calls took a time that was measured; without any, p50 and p95 say nothing. */
const Counted = z.object({
  name: z.string(),
  calls: z.number(),
  failed: z.number(),
  ...Besides,
  timed: z.number(),
  p50: z.number(),
  p95: z.number(),
});

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
  'insights.stages': query(z.undefined(), Stages),
  /** How the gateway stands: every connection that was called or is there, every stage, and what is kept of answers. */
  'insights.gateway': query(
    z.undefined(),
    z.object({
      connections: z.array(Gate),
      stages: Stages,
      cache: z.object({ entries: z.number(), bytes: z.number(), hits: z.number(), misses: z.number() }),
    }),
  ),
  /** Calls over time; `step` in ms is rounded up to what is kept (a minute of the last hours, else five). Buckets without calls are left out. */
  'insights.series': query(
    z.object({ range: z.enum(['hour', 'day', 'week', 'month']), step: z.number().int().min(60_000).max(86_400_000).optional() }),
    z.object({
      from: z.number(),
      to: z.number(),
      step: z.number(),
      connections: z.array(Tally),
      clients: z.array(Tally),
      names: z.record(z.string(), z.string()),
    }),
  ),
  /** Whatever is kept of answers, of one connection or all, is asked anew. */
  'insights.forgetAnswers': command(z.object({ connection: z.string().optional() }), z.null()),
  /** Something of the gateway is other than when it was last asked for: at most once a second, while somebody looks. */
  'insights.changed': topic(z.null()),
};
