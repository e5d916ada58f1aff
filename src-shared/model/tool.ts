import { z } from 'zod';
import { Risk } from './risk.ts';
import { Verdict } from './rule.ts';
import { Text } from './text.ts';

/** What the person made of a tool, whatever its source says. `alias`: its name behind the short name of its connection. */
export const ToolSettings = z.object({
  alias: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,52}$/).optional(),
  title: z.string().trim().min(1).max(200).optional(),
  description: z.string().trim().min(1).max(2_048).optional(),
  risk: Risk.optional(),
  /** How long an answer to the same question may be given again; 0: never. */
  cacheMs: z.number().int().min(0).max(86_400_000).optional(),
  perMinute: z.number().int().min(1).max(100_000).optional(),
}); // prettier-ignore
export type ToolSettings = z.infer<typeof ToolSettings>;

export const FINDINGS = [
  'hidden',
  'instruction',
  'secrecy',
  'reference',
  'secret',
  'sending',
  'shadow',
  'reserved',
  'lookalike',
  'oversize',
  'parameter',
  'schema',
] as const;
/**
 * What stands out in what somebody else's tool says of itself. `where`: `name`, `title`, `description`, or the path within a schema
 * (`input.properties.url.description`); `text`: the piece as it stands there, with what is invisible in it.
 */
export const Finding = z.object({ kind: z.enum(FINDINGS), grave: z.boolean(), where: z.string(), text: z.string() });
export type Finding = z.infer<typeof Finding>;

/** Why a tool waits for the person: it says something else than it did, its connection leads elsewhere, or it was found out at first sight. */
export const Held = z.enum(['changed', 'moved', 'suspicious']);
export type Held = z.infer<typeof Held>;

/** What a source says itself, where the person made something else of it. */
const Original = z.object({ name: z.string(), title: Text, description: z.string(), risk: Risk });

/** Something an assistant can call. */
export const Tool = z.object({
  name: z.string(),
  connection: z.string().optional(),
  origin: z.enum(['first-party', 'type', 'upstream', 'generated']),
  title: Text,
  description: z.string(),
  risk: Risk,
  /** What it may bring about, for a person who is asked whether it shall be done. */
  consequence: Text.optional(),
  input: z.record(z.string(), z.unknown()),
  output: z.record(z.string(), z.unknown()).optional(),
  enabled: z.boolean(),
  /** It says something else of itself than when it was first seen, and is held back: the mark of what it says now. */
  changed: z.string().optional(),
  rule: Verdict,
  calls: z.number(),
  /** About what it costs an assistant to have it in its list, where it is listed in fewer words than here. */
  tokens: z.number().optional(),
  /** What assistants call it, where the person gave it another name: rules, switches and choices go by `name`. */
  alias: z.string().optional(),
  original: Original.optional(),
  settings: ToolSettings.optional(),
  /** What the person decided of these was decided of something else: its source says another thing now. */
  outdated: z.array(z.enum(['title', 'description', 'risk'])).optional(),
  findings: z.array(Finding).optional(),
  held: Held.optional(),
});
export type Tool = z.infer<typeof Tool>;

/** A tool as a line of a long table. `alias`, `about`: as assistants read it; `found`: how many findings. */
export const ToolRow = Tool.pick({
  name: true,
  alias: true,
  connection: true,
  origin: true,
  title: true,
  risk: true,
  rule: true,
  calls: true,
  enabled: true,
  held: true,
}).extend({
  about: z.string(),
  tokens: z.number(),
  overridden: z.boolean(),
  cached: z.boolean(),
  limited: z.boolean(),
  found: z.number(),
  /** It stands in what its source says gravely. */
  grave: z.boolean(),
});
export type ToolRow = z.infer<typeof ToolRow>;

/** Which tools are meant. */
export const ToolsWhere = z.object({
  search: z.string().max(200).optional(),
  /** `null`: those of this program. */
  connection: z.string().nullable().optional(),
  risk: z.array(Risk).optional(),
  filter: z.enum(['all', 'on', 'off', 'held', 'found', 'overridden']).optional(),
});
export type ToolsWhere = z.infer<typeof ToolsWhere>;

/** Where a far tool says something else of itself: what it said, and what it says now, as far as they differ. */
export const ToolDifference = z.object({
  field: z.enum(['title', 'description', 'input', 'output', 'hints', 'icons']),
  before: z.string().optional(),
  now: z.string().optional(),
});
export type ToolDifference = z.infer<typeof ToolDifference>;

/** A tool that is held back until the person has looked at it. `isKnown`: what it said before is known. */
export const ToolChange = z.object({
  name: z.string(),
  title: Text,
  mark: z.string(),
  isKnown: z.boolean(),
  held: Held,
  findings: z.array(Finding),
  differences: z.array(ToolDifference),
});
export type ToolChange = z.infer<typeof ToolChange>;
