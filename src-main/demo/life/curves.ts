import { noise } from '../random.ts';

const HOUR = 3_600_000;
const STEP = 600_000;

/** Wanders smoothly between −1 and 1. */
function wander(name: string, at: number): number {
  const step = Math.floor(at / STEP);
  const share = at / STEP - step;
  return (noise(name, step) * (1 - share) + noise(name, step + 1) * share) * 2 - 1;
}

/** Warmest in the afternoon, coolest before dawn. The same for yesterday and for now, so history and present meet. */
export const driftAt = (name: string, { base, swing, digits }: { base: number; swing: number; digits: number }, at: number): number => {
  const hours = (at / HOUR) % 24;
  const value = base + swing * Math.sin(((hours - 9) / 24) * 2 * Math.PI) + Math.abs(swing) * 0.25 * wander(name, at);
  const rounded = Number(value.toFixed(digits));
  return base > 100 ? Math.max(0, rounded) : rounded;
};

/** How likely something is used in each hour of the day. */
const BUSY = [2, 1, 1, 1, 1, 3, 25, 55, 40, 20, 15, 20, 30, 20, 15, 20, 30, 50, 65, 75, 70, 55, 30, 8];

/** Whether something was on in the half hour around a moment of the past. */
export const usedAt = (name: string, at: number): boolean =>
  noise(name, Math.floor(at / (HOUR / 2))) * 100 < (BUSY[Math.floor(at / HOUR) % 24] ?? 0);

/** Watts while on: never quite the same. */
export const wattsAt = (name: string, watts: number, at: number): number => Math.round(watts * (1 + 0.06 * wander(name, at)) * 10) / 10;
