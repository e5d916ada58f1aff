import { z } from 'zod';
import { Risk } from './risk.ts';
import { Verdict } from './rule.ts';
import { Text } from './text.ts';

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
});
export type Tool = z.infer<typeof Tool>;

/** Where a far tool says something else of itself: what it said, and what it says now, as far as they differ. */
export const ToolDifference = z.object({
  field: z.enum(['title', 'description', 'input', 'output', 'hints']),
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
  differences: z.array(ToolDifference),
});
export type ToolChange = z.infer<typeof ToolChange>;
