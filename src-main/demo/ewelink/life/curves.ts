import { noise } from '../../random.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Around a value over the day, highest in the afternoon. */
export function overTheDay(name: string, base: number, swing: number, at: number): number {
  const phase = ((at % DAY) / DAY) * 2 * Math.PI;
  return base + swing * Math.sin(phase - (2 * Math.PI * 9) / 24) + (noise(name, Math.floor(at / 60_000)) - 0.5) * swing * 0.2;
}

/** Watts of something that is on. */
export const wattsAt = (name: string, watts: number, at: number): number => watts * (0.9 + 0.2 * noise(name, Math.floor(at / 5000)));

/** What something used in one whole hour, in kilowatt hours: more in the evening, nothing at night. */
export function usedInHour(name: string, watts: number, hour: number): number {
  const oclock = hour % 24;
  const busy = oclock < 6 ? 0.05 : oclock > 16 && oclock < 23 ? 0.7 : 0.3;
  return Math.round(((watts * busy * noise(name, hour)) / 1000) * 100) / 100;
}

/** The same for a day, as many days ago. */
export function usedInDay(name: string, watts: number, at: number, daysAgo: number): number {
  const midnight = Math.floor(at / DAY) * 24 - daysAgo * 24;
  const until = daysAgo === 0 ? Math.floor(at / HOUR) : midnight + 24;
  let sum = 0;
  for (let hour = midnight; hour < until; hour += 1) sum += usedInHour(name, watts, hour);
  return Math.round(sum * 100) / 100;
}
