import { z } from 'zod';

/** One point of a plot: [ms UTC, value] or a bucket [ms, mean, min, max]; null value: a gap. */
export const Point = z.tuple([z.number(), z.number().nullable()]).rest(z.number().nullable());
export const Series = z.object({
  part: z.string(),
  trait: z.string(),
  unit: z.string().optional(),
  resolution: z.enum(['raw', '5min', 'hour']),
  points: z.array(Point),
});
export type Series = z.infer<typeof Series>;
/** One stay of a non-numeric state: for ribbons. */
export const Stay = z.object({ from: z.number(), to: z.number(), value: z.string() });
export type Stay = z.infer<typeof Stay>;
