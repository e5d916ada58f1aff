import { z } from 'zod';

/** How an assistant is told about us: by its own program, by its settings file, by a bridge that it starts, by a link that it opens. */
export const WAYS = ['command', 'file', 'bridge', 'link'] as const;
export const Way = z.enum(WAYS);
export type Way = z.infer<typeof Way>;

/** What the person has to do so that an assistant looks at its settings again. */
export const Afterwards = z.enum(['nothing', 'reload', 'session', 'restart', 'agree']);
export type Afterwards = z.infer<typeof Afterwards>;

/** An assistant that can be connected with one click. */
export const Assistant = z.object({
  id: z.string(),
  name: z.string(),
  /** Something of it lies on this computer. */
  found: z.boolean(),
  /** How it can be connected here, the best way first; empty while something of ours is missing. */
  ways: z.array(Way),
  /** What was written into it by us, and for which client. */
  connected: z
    .object({
      client: z.string(),
      /** The client was revoked; only the entry is left. */
      revoked: z.boolean(),
      way: Way,
      at: z.number(),
      entry: z.string(),
      file: z.string().optional(),
    })
    .optional(),
});
export type Assistant = z.infer<typeof Assistant>;

export const DiffLine = z.object({ kind: z.enum(['same', 'add', 'remove', 'gap']), text: z.string() });
export type DiffLine = z.infer<typeof DiffLine>;

/** Exactly what connecting would do. The token is not made yet and stands there as dots. */
export const ConnectPreview = z.object({
  assistant: z.string(),
  way: Way,
  /** What our entry is called. */
  entry: z.string(),
  file: z
    .object({
      path: z.string(),
      exists: z.boolean(),
      /** Of our name something is there already, and is replaced. */
      replaces: z.boolean(),
      lines: z.array(DiffLine),
      backups: z.string(),
    })
    .optional(),
  command: z.array(z.string()).optional(),
  link: z.string().optional(),
  afterwards: Afterwards,
  running: z.boolean(),
  /** The address that is written, where the settings name another port: at the next start it may lead nowhere. */
  passing: z.string().optional(),
  /** Whether its own program can say afterwards that it worked. */
  verifies: z.boolean(),
  /** The state of the file that was looked at; connecting is refused when it is another by then. */
  fingerprint: z.string(),
});
export type ConnectPreview = z.infer<typeof ConnectPreview>;

/** What an assistant's own program says of our entry. */
export const Reported = z.object({ state: z.enum(['connected', 'listed', 'missing', 'failed', 'silent']), words: z.string() });
export type Reported = z.infer<typeof Reported>;
