import type { Problem } from '../../../../src-shared/errors/problems.ts';

const DAY_MS = 86_400_000;
/** A new AppID takes days: the person hears of it in time. */
const REMIND_MS = 30 * DAY_MS;

/** What to say of an AppID that ends on this day (`2027-06-07`): nothing, until there is a month left. */
export function appEnds(day: string | undefined, now: number): { problem: Problem; with: { day: string } } | undefined {
  const ends = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  if (day === undefined || Number.isNaN(ends) || ends - now > REMIND_MS) return undefined;
  return { problem: now >= ends ? 'account.app-ended' : 'account.app-ends', with: { day } };
}
