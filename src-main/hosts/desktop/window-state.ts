import { z } from 'zod';

const Bounds = z.object({ x: z.number().int(), y: z.number().int(), width: z.number().int().min(320), height: z.number().int().min(320) });
type Bounds = z.infer<typeof Bounds>;

/** What is remembered of the window between two starts. */
export const WindowState = z.object({ bounds: Bounds, maximized: z.boolean() });
export type WindowState = z.infer<typeof WindowState>;

const FIRST = { width: 1120, height: 760 };
/** So much of the title bar must be on a screen for a person to get hold of the window. */
const GRIP = { width: 120, height: 40 };

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);

const isWithinReach = (bounds: Bounds, area: Bounds): boolean =>
  overlap(bounds.x, bounds.width, area.x, area.width) >= GRIP.width &&
  bounds.y >= area.y - GRIP.height / 2 &&
  bounds.y + GRIP.height <= area.y + area.height;

/** Where to put the window: where it was, unless that screen is gone. */
export function firstBounds(saved: unknown, workAreas: readonly Bounds[]): { bounds: Partial<Bounds> & typeof FIRST; maximized: boolean } {
  const state = WindowState.safeParse(saved).data;
  if (!state || !workAreas.some((area) => isWithinReach(state.bounds, area)))
    return { bounds: FIRST, maximized: state?.maximized ?? false };
  return state;
}
