import { z } from 'zod';
import { Risk } from './risk.ts';

/** What one instance of a trait allows, as its source says. */
export const Limits = z.object({
  min: z.number().optional(),
  max: z.number().optional(),
  step: z.number().optional(),
  unit: z.string().optional(),
  /** What a number or flag measures: temperature, humidity, power, energy, motion, door … (the source's own vocabulary, lower case) */
  kind: z.string().optional(),
  options: z.array(z.string()).optional(),
  /** Commands of the trait this instance supports; absent: all. */
  commands: z.array(z.string()).optional(),
  /** Raises the risk of every acting command here: a garage door is a cover, and dangerous. */
  risk: Risk.optional(),
  /** A code must be given to act (locks, alarms). */
  code: z.boolean().optional(),
  /** What the code is made of; absent: anything. */
  codeFormat: z.enum(['number', 'text']).optional(),
  /** The only commands that ask for the code; absent: all. */
  codeFor: z.array(z.string()).optional(),
  /** Digits behind the point that its source shows. */
  digits: z.number().int().min(0).max(12).optional(),
  /** What a text must look like, as a regular expression; `min` and `max` are then its length. */
  pattern: z.string().optional(),
});
export type Limits = z.infer<typeof Limits>;

/** A text that is kept out of sight: it is never reported, and nothing that is set may be repeated. */
export const isSecret = (limits: Limits | undefined): boolean => limits?.kind === 'password';
