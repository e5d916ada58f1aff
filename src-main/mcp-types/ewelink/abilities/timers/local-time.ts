const MINUTE = 60_000;
const DAY = 24 * 60;
const WEEK = 7;

/** Where a home is in time: its zone by name, and the moment from which it is seen. */
export type Here = { readonly zone: string; readonly now: number };

/** Where this computer is: nobody but its owner says where its home is. */
export const hereAt = (clock: { now(): number }): Here => ({
  zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  get now() {
    return clock.now();
  },
});

/** Making one takes as long as eight readings of it, and every timer of a device is read with each of its reports. */
const calendars = new Map<string, Intl.DateTimeFormat>();
function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  calendars.set(zone, made);
  return made;
}

/** Minutes that clocks there are ahead of UTC at a moment. */
export function ahead(zone: string, at: number): number {
  const parts = calendarOf(zone).formatToParts(at);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const there = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return Math.round((there - at) / MINUTE);
}

/** A time of the week: days from Sunday 0, minutes from midnight. */
export type Weekly = { readonly days: readonly number[]; readonly minutes: number };

/** The same moments on clocks that are so many minutes ahead: past midnight it is another day. */
export function shifted({ days, minutes }: Weekly, by: number): Weekly {
  const moved = minutes + by;
  const over = Math.floor(moved / DAY);
  return { days: days.map((day) => (((day + over) % WEEK) + WEEK) % WEEK).sort((a, b) => a - b), minutes: moved - over * DAY };
}

const two = (value: number): string => String(value).padStart(2, '0');
export const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
/** Day and time there, as `2026-11-30 22:00`. */
export const spelledMoment = (at: number, zone: string): string =>
  new Date(at + ahead(zone, at) * MINUTE).toISOString().slice(0, 16).replace('T', ' ');

/** The moment that such a text names there. An hour that clocks skip is the hour after it. */
export function momentOf(text: string, zone: string): number | undefined {
  const utc = Date.parse(`${text.replace(' ', 'T')}:00.000Z`);
  if (!Number.isFinite(utc)) return undefined;
  const guess = utc - ahead(zone, utc) * MINUTE;
  return utc - ahead(zone, guess) * MINUTE;
}
