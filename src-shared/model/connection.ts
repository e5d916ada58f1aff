import { z } from 'zod';
import { PROBLEMS } from '../errors/problems.ts';
import { ConnectionId, Slug } from './id.ts';
import { Sentence, Text } from './text.ts';

const ProblemKey = z.custom<keyof typeof PROBLEMS>((value) => typeof value === 'string' && Object.hasOwn(PROBLEMS, value));

export const HEALTH_STATES = ['connected', 'connecting', 'attention', 'offline', 'paused'] as const;
export const Health = z.object({
  state: z.enum(HEALTH_STATES),
  /** Why, in words; absent when the state says it all. */
  problem: ProblemKey.optional(),
  sentence: Sentence.optional(),
  since: z.number(),
  /** In trouble, but not over: what still works (devices on the network while the cloud lets nobody in) goes on. */
  goesOn: z.boolean().optional(),
  /** When the next attempt is due (offline). */
  retryAt: z.number().optional(),
});
export type Health = z.infer<typeof Health>;

/** How much may be asked of a connection; absent: as much as it takes. `retries`: of calls that only read. */
export const ConnectionLimits = z.object({
  perMinute: z.number().int().min(1).max(1_000_000).optional(),
  atOnce: z.number().int().min(1).max(1_000).optional(),
  retries: z.number().int().min(0).max(5).optional(),
});
export type ConnectionLimits = z.infer<typeof ConnectionLimits>;

/** One of several copies of a far server that stand for one connection. */
export const ReplicaState = z.object({
  id: z.string(),
  /** Where it is, if they are at different places. */
  name: z.string().optional(),
  state: z.enum(['up', 'starting', 'down']),
  /** It runs, and describes itself or its tools otherwise than the others: what it says otherwise is not asked of it. */
  differs: z.boolean().optional(),
  inFlight: z.number(),
  calls: z.number(),
  failed: z.number(),
});
export type ReplicaState = z.infer<typeof ReplicaState>;

export const Connection = z.object({
  id: ConnectionId,
  slug: Slug,
  type: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  health: Health,
  /** Config with every secret replaced by `{ saved: true }`. */
  config: z.record(z.string(), z.unknown()),
  /** When a sealed value that may say where it leads was last made another. */
  renewed: z.number().optional(),
  limits: ConnectionLimits.optional(),
  counts: z.object({
    devices: z.number(),
    tools: z.number(),
    scenes: z.number(),
    /** Those of its tools that are ours: by them assistants read what a far server offers besides tools. */
    own: z.number().optional(),
    /** Things beyond what one connection may hold. */
    leftOut: z.number().optional(),
  }),
  createdAt: z.number(),
});
export type Connection = z.infer<typeof Connection>;

/** One line about how a connection stands: its release, its region, what is used up of what is allowed. */
export const Fact = z.object({ label: Text, value: Text });
export type Fact = z.infer<typeof Fact>;

/** One line of a running *Test connection*. */
export const TestStep = z.object({
  test: z.string(),
  step: z.string(),
  state: z.enum(['running', 'ok', 'failed']),
  sentence: Sentence.optional(),
  text: Text.optional(),
  problem: ProblemKey.optional(),
  /** A name to begin with, by where it leads or what it says of itself. */
  named: z.string().max(80).optional(),
});
export type TestStep = z.infer<typeof TestStep>;

/** A service found on the local network that a type knows how to talk to. */
export const Found = z.object({
  type: z.string(),
  name: z.string(),
  address: z.string(),
  host: z.string(),
  port: z.number(),
  txt: z.record(z.string(), z.string()),
  /** Tells it from others wherever it is found. */
  identity: z.string().optional(),
  /** What picking it fills in. */
  fill: z.string().optional(),
  note: Text.optional(),
  /** False: it is there, but nobody can connect to it yet. */
  ready: z.boolean().optional(),
});
export type Found = z.infer<typeof Found>;
