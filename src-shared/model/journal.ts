import { z } from 'zod';
import { PROBLEMS } from '../errors/problems.ts';
import { Caller } from './caller.ts';
import { Limits } from './limits.ts';
import { Risk } from './risk.ts';
import { Sentence } from './text.ts';

export const OUTCOMES = [
  'pending',
  'confirmed',
  'accepted',
  'unchanged',
  'progress',
  'done',
  'allowed',
  'denied',
  'failed',
  'unknown',
] as const;
/**
 * What became of an intent. `confirmed`: the device reported it; `progress`: it is moving there; `accepted`: taken but not reported in time;
 * `unchanged`: it was so already; `done`: a call with no device behind it; `allowed`: nothing yet, but the same call
 * would be done now; `unknown`: the answer was lost; `pending`: a crash left it open.
 */
export const OutcomeStatus = z.enum(OUTCOMES);
export type OutcomeStatus = z.infer<typeof OutcomeStatus>;

/** Where a person answers: in the window, in the tray, on a notification – or at the client, which nobody can tell from its program. */
const SURFACES = ['panel', 'tray', 'notification', 'client'] as const;
export const Surface = z.enum(SURFACES);
export type Surface = z.infer<typeof Surface>;

/** What becomes of a question that nobody holds a call open for. `expired`: nobody answered; `off`: the person took away what it was about. */
const ANSWERS = ['once', 'hour', 'always', 'deny', 'expired', 'paused', 'off'] as const;

/** One line of the journal: append-only, chained by hash. Texts are keys and parameters, never finished sentences. */
export const JournalEntry = z.object({
  id: z.string(),
  at: z.number(),
  caller: Caller,
  /** What was asked, in words: key and parameters. */
  what: Sentence,
  target: z.object({
    part: z.string().optional(),
    device: z.string().optional(),
    room: z.string().optional(),
    connection: z.string().optional(),
    tool: z.string().optional(),
    scene: z.string().optional(),
  }),
  command: z.string(),
  args: z.unknown(),
  risk: Risk,
  /** The rule that decided, in words. */
  rule: Sentence.optional(),
  outcome: OutcomeStatus,
  problem: z.custom<keyof typeof PROBLEMS>((value) => typeof value === 'string' && Object.hasOwn(PROBLEMS, value)).optional(),
  tookMs: z.number().optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  /** The path the command took: cloud, lan … */
  path: z.string().optional(),
  /** A person was asked about this very call and said yes. `hour`: nobody was asked, it ran on what they had allowed for an hour. */
  approved: z.union([z.boolean(), z.literal('hour')]).optional(),
  /** Where, when it was not on the panel. */
  approvedAt: Surface.optional(),
  /** This is no call but what became of a question whose call had gone by then: nothing was done. `at`: where the person answered it. */
  answered: z.object({ how: z.enum(ANSWERS), at: Surface.optional() }).optional(),
  /** What became known besides: what it reports instead, that it may be somebody else's doing. */
  note: Sentence.optional(),
  undoable: z.boolean(),
  /** The entry this one undid, and the one that undid this. */
  undoes: z.string().optional(),
  undoneBy: z.string().optional(),
  hash: z.string(),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/**
 * One value that is handed over, and where it stands. Without a value there is nothing inside; `hidden`: it is kept out of sight
 * until the person asks for it, and so long.
 */
export const Argument = z.object({
  at: z.array(z.string()),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]).optional(),
  hidden: z.number().optional(),
});
export type Argument = z.infer<typeof Argument>;

/** A question that waits for a person. */
export const Approval = z.object({
  id: z.string(),
  at: z.number(),
  expiresAt: z.number(),
  caller: Caller,
  what: Sentence,
  risk: Risk,
  /** All of them, whole: what is allowed is what runs. */
  args: z.array(Argument),
  rule: Sentence.optional(),
  target: JournalEntry.shape.target,
  /** What one caller asks within a moment belongs together. */
  batch: z.string(),
  /** The ability it is about, as it was when asked. */
  now: z.object({ trait: z.string(), value: z.unknown(), limits: Limits.optional() }).optional(),
  /** What it would do later, by itself. */
  effects: z.array(z.object({ what: Sentence, risk: Risk })).optional(),
  /** How far an *always* may reach, in words; chosen by its place. */
  scopes: z.array(Sentence),
  /** Whoever asked no longer holds a call open; the same call takes the answer when it comes again. */
  left: z.boolean().optional(),
});
export type Approval = z.infer<typeof Approval>;

/** What somebody may do for a while without asking again. */
export const Permit = z.object({
  id: z.string(),
  caller: Caller,
  /** What was asked when it was allowed. */
  what: Sentence,
  risk: Risk,
  /** With other values as well; without it, the very same and nothing else. */
  anyValues: z.boolean().optional(),
  until: z.number(),
});
export type Permit = z.infer<typeof Permit>;

/** What an intent came to, for whoever asked. */
export const Outcome = z.object({
  entry: z.string(),
  status: OutcomeStatus,
  value: z.unknown().optional(),
  tookMs: z.number(),
  undoable: z.boolean(),
  /** What the asker should know besides: it had changed since, somebody else moved it … */
  note: Sentence.optional(),
});
export type Outcome = z.infer<typeof Outcome>;
