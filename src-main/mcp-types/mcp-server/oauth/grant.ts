import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';

/** Who we are at one authorization server: typed by the person, described at an address, or registered there by us. */
export const Client = z.object({
  kind: z.enum(['given', 'page', 'registered']),
  id: z.string(),
  secret: z.string().optional(),
  method: z.string().optional(),
  /** Where it was registered to come back to. */
  redirect: z.string(),
  /** The rights it was registered for; who needs more registers anew. */
  scope: z.string().optional(),
  until: z.number().optional(),
});
export type Client = z.infer<typeof Client>;

/**
 * What a sign-in came to, sealed as one text: good at one server, from one issuer, and used for nothing else. `asked`: the rights asked for,
 * which may be more than were given. `steps`: how often more had to be asked for.
 */
export const Grant = z.object({
  id: z.string(),
  server: z.string(),
  issuer: z.string(),
  resource: z.string(),
  token: z.string(),
  revocation: z.string().optional(),
  methods: z.array(z.string()).optional(),
  client: Client,
  access: z.string(),
  refresh: z.string().optional(),
  /** When the keys were given, and until when the first of them is good. */
  at: z.number(),
  until: z.number().optional(),
  scope: z.string().optional(),
  asked: z.string().optional(),
  steps: z.number().default(0),
});
export type Grant = z.infer<typeof Grant>;

export function grantOf(text: string): Grant {
  const { data } = Grant.safeParse(parsed(text));
  if (!data) throw new SwitchboardError('auth.sign-in', 'Nobody has signed in yet');
  return data;
}

/** JSON, or nothing: the schema behind it says what was missing. */
export function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** An address as a server is told apart by: what stands behind `#` is never sent. */
export function serverOf(url: string): string {
  const plain = new URL(url);
  plain.hash = '';
  return plain.href;
}
