import { z } from 'zod';

const Params = z.record(z.string(), z.unknown());
const Addressed = z.looseObject({ sequence: z.string(), deviceid: z.string(), apikey: z.string(), selfApikey: z.string().optional() });
export const Handshake = z.looseObject({
  action: z.literal('userOnline'),
  // The vendor's own library leaves it away.
  version: z.literal(8).optional(),
  at: z.string(),
  apikey: z.string(),
  appid: z.string(),
  nonce: z.string().regex(/^[A-Za-z0-9]{8}$/).optional(),
  sequence: z.string(),
}); // prettier-ignore
export const Update = z.looseObject({ action: z.literal('update'), params: Params, ...Addressed.shape });
export const Query = z.looseObject({
  action: z.literal('query'),
  params: z.array(z.string()).or(z.literal('')).optional(),
  ...Addressed.shape,
});
export const Message = z.union([Handshake, Update, Query]);
export type Update = z.output<typeof Update>;
export type Query = z.output<typeof Query>;
export type Handshake = z.output<typeof Handshake>;
export type Message = z.output<typeof Message>;

/** Undefined: not for us, or nonsense; the cloud keeps silent then. */
export function read(text: string): Message | undefined {
  try {
    const parsed = Message.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
