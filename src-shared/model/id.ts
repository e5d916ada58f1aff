import { z } from 'zod';

/** `c` and 12 random base32 letters; given once, never reused. */
export const ConnectionId = z.string().regex(/^c[a-z2-7]{12}$/);
/** `<connection>/<source id, percent-encoded>` */
export const DeviceId = z.string().regex(/^c[a-z2-7]{12}\/[^/]+$/);
/** `<device>/<key>`; the key is `main` when a device has a single part. */
export const PartId = z.string().regex(/^c[a-z2-7]{12}\/[^/]+\/[^/]+$/);
/** An id as somebody sends it: of bounded length. Whether there is such a thing is looked up. */
export const GivenId = z.string().min(1).max(1000);
/** A person-chosen short name of a connection; prefixes its upstream tools. Fixed once given. */
export const Slug = z
  .string()
  .regex(/^[a-z][a-z0-9]{1,15}$/)
  .refine((slug) => slug !== 'home' && slug !== 'tools', 'reserved');
