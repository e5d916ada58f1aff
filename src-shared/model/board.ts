import { z } from 'zod';

/** One thing on a board: a tile, a plot of the last hours, a scene to run. What no longer exists stays pinned and is shown as missing. */
export const Pin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('part'), part: z.string() }),
  z.object({ kind: z.literal('plot'), part: z.string(), trait: z.string(), hours: z.number().int().min(1).max(8760) }),
  z.object({ kind: z.literal('scene'), scene: z.string() }),
]);
export type Pin = z.infer<typeof Pin>;

/** A page of pins the person put together, beside the generated Home. */
export const Board = z.object({ id: z.string(), name: z.string(), order: z.number(), pins: z.array(Pin) });
export type Board = z.infer<typeof Board>;
