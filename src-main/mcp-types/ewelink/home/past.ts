import type { HistoryAnswer, HistoryPoint, HistoryRequest } from '../../../kit/link.ts';
import { keyOf, type Params, type Past } from '../abilities/ability.ts';
import { pastOf } from '../record/device-facts.ts';
import type { Member } from './member.ts';

/** What a device counted itself: how to ask for it, and what its answer means. */
export function pastFor({ thing }: Member, { part, trait }: Pick<HistoryRequest, 'part' | 'trait'>): Past | undefined {
  return pastOf(thing.row).find((past) => past.part(thing.known) === part && keyOf(past) === trait);
}

/** Its numbers, newest first, as points in time: whole hours, or days of this machine's place. */
export function pointsOf(
  past: Past,
  { thing }: Member,
  said: Params,
  { from, to }: Pick<HistoryRequest, 'from' | 'to'>,
  now: number,
): HistoryAnswer {
  const values = past.read(thing.known, said[past.param]);
  const points = values.map((value, back): HistoryPoint => [beginningOf(past.every, now, back), value]);
  return { points: points.filter(([at]) => at >= from && at <= to).reverse() };
}

function beginningOf(every: Past['every'], now: number, back: number): number {
  const date = new Date(now);
  if (every === 'hour') date.setHours(date.getHours() - back, 0, 0, 0);
  else {
    date.setHours(0, 0, 0, 0);
    date.setDate(date.getDate() - back);
  }
  return date.getTime();
}
