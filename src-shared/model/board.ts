import { z } from 'zod';
import { GivenId } from './id.ts';

/** One thing on a board: a tile, a plot of the last hours, a scene to run. What no longer exists stays pinned and is shown as missing. */
export const Pin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('part'), part: GivenId }),
  z.object({ kind: z.literal('plot'), part: GivenId, trait: z.string().min(1).max(100), hours: z.number().int().min(1).max(8760) }),
  z.object({ kind: z.literal('scene'), scene: GivenId }),
]);
export type Pin = z.infer<typeof Pin>;

/** A page of pins the person put together, beside the generated Home. */
export const Board = z.object({ id: z.string(), name: z.string(), order: z.number(), pins: z.array(Pin) });
export type Board = z.infer<typeof Board>;
