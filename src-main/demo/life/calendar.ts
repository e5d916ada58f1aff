import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { noneOf } from './complaint.ts';
import { Refusal, argument, textOf, type Run, type Services } from './service.ts';

const DAY = 86_400_000;
export type Event = {
  uid: string;
  summary: string;
  /** A day (`2026-11-21`) or a moment. */
  start: string;
  end: string;
  description: string | null;
  location: string | null;
  rrule: string | null;
};
const kept = new WeakMap<Home, Map<string, Event[]>>();

export function calendarOf(home: Home, id: string): Event[] {
  const known = kept.get(home) ?? new Map<string, Event[]>();
  kept.set(home, known);
  const events = known.get(id) ?? PLANNED.get(id)?.(home) ?? [];
  known.set(id, events);
  return events;
}

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
function family(home: Home): Event[] {
  const at = (days: number, clock: string): string => `${day(home.startedAt + days * DAY)}T${clock}:00+00:00`;
  const plain = { description: null, location: null, rrule: null };
  return [
    { ...plain, uid: 'e-1', summary: 'Dentist', start: at(2, '09:30'), end: at(2, '10:00'), location: 'Harbour street 4' },
    { ...plain, uid: 'e-2', summary: 'Dinner with Kim', start: at(3, '18:00'), end: at(3, '20:00') },
  ];
}
const bins = (home: Home): Event[] => [
  {
    description: null,
    location: null,
    uid: 'e-3',
    summary: 'Bins out',
    start: day(home.startedAt + DAY),
    end: day(home.startedAt + 2 * DAY),
    rrule: 'FREQ=WEEKLY',
  },
];
/** What is planned from the start. */
const PLANNED = new Map([
  ['calendar.family', family],
  ['calendar.bins', bins],
]);

const side = (text: string) => (text.length === 10 ? { date: text } : { dateTime: text });
/** Events between two moments, in the shape the listing has. */
export const eventsBetween = (home: Home, id: string, from: number, to: number) =>
  inTurn(home, id, from, to).map(({ start, end, ...rest }) => ({ start: side(start), end: side(end), ...rest, recurrence_id: null }));

const inTurn = (home: Home, id: string, from: number, to: number): Event[] =>
  calendarOf(home, id)
    .flatMap((event) => occurrences(event, from, to))
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));

/** A weekly event comes again, on the same day. */
function occurrences(event: Event, from: number, to: number): Event[] {
  const [start, end] = [Date.parse(event.start), Date.parse(event.end)];
  const every = event.rrule?.includes('FREQ=WEEKLY') ? 7 * DAY : event.rrule?.includes('FREQ=DAILY') ? DAY : 0;
  const shift = (text: string, ms: number): string => (text.length === 10 ? day(Date.parse(text) + ms) : moved(text, ms));
  const found: Event[] = [];
  for (let by = 0; start + by < to && found.length < 400; by += every) {
    if (end + by > from) found.push(by === 0 ? event : { ...event, start: shift(event.start, by), end: shift(event.end, by) });
    if (every === 0) break;
  }
  return found;
}
const moved = (text: string, ms: number): string => new Date(Date.parse(text) + ms).toISOString().replace('.000Z', '+00:00');

/** Says again what is next, as time goes on. */
export function sayNext(home: Home, id: string): void {
  const now = home.now();
  const next = inTurn(home, id, now, now + 60 * DAY)[0];
  const clock = (text: string): string => (text.length === 10 ? `${text} 00:00:00` : text.slice(0, 19).replace('T', ' '));
  const running = next !== undefined && Date.parse(next.start) <= now;
  home.patch(id, {
    state: running ? 'on' : 'off',
    attributes: next
      ? { message: next.summary, all_day: next.start.length === 10, start_time: clock(next.start), end_time: clock(next.end), location: next.location ?? '', description: next.description ?? '' }
      : {},
  });
} // prettier-ignore

/** Tells whoever looks at it, too. */
export function calendarChanged(home: Home, id: string): void {
  sayNext(home, id);
  home.fire('demo_calendar_changed', { entity_id: id });
}

const In = z.object({ days: z.number().optional(), weeks: z.number().optional() }).catch({});
const iso = (text: string | undefined): string | undefined => text?.replace(' ', 'T');

/** One side of an event: a moment, a day, or so many days ahead. */
function sideOf({ home, data }: Run, which: 'start' | 'end'): string | undefined {
  const said = iso(textOf(data[`${which}_date_time`])) ?? textOf(data[`${which}_date`]);
  if (said !== undefined || data['in'] === undefined) return said;
  const { days: ahead, weeks = 0 } = In.parse(data['in']);
  return day(home.now() + ((ahead ?? weeks * 7) + (which === 'end' ? 1 : 0)) * DAY);
}

function create(call: Run): void {
  const [start, end] = [sideOf(call, 'start'), sideOf(call, 'end')];
  if (start === undefined || end === undefined)
    throw new Refusal('invalid_format', noneOf(call.home, ['start_date', 'start_date_time', 'in']));
  if (Date.parse(end) < Date.parse(start))
    throw new Refusal('service_validation_error', 'Validation error: Expected minimum event duration');
  const { home, entity, data } = call;
  const [description, location] = [textOf(data['description']) ?? null, textOf(data['location']) ?? null];
  addEvent(home, entity.entity_id, { summary: textOf(data['summary']) ?? '', start, end, description, location, rrule: null });
}

export function addEvent(home: Home, id: string, event: Omit<Event, 'uid'>): void {
  calendarOf(home, id).push({ uid: `e-${Math.floor(home.random() * 1e9)}`, ...event });
  calendarChanged(home, id);
}

function between({ home, entity, data }: Run): object {
  const from = Date.parse(iso(textOf(data['start_date_time'])) ?? new Date(home.now()).toISOString());
  const end = iso(textOf(data['end_date_time']));
  const span = z.object({ hours: z.number().default(0), days: z.number().default(0) }).catch({ hours: 24, days: 0 }).parse(data['duration']);
  const to = end === undefined ? from + span.hours * 3_600_000 + span.days * DAY : Date.parse(end);
  const events = inTurn(home, entity.entity_id, from, to);
  return { events: events.map(({ start, end: until, summary, description, location }) => ({ start, end: until, summary, ...(description && { description }), ...(location && { location }) })) };
} // prettier-ignore

export const calendar: Services = {
  create_event: {
    name: 'Create event',
    description: 'Adds a new calendar event.',
    needs: 1,
    arguments: {
      summary: argument.text({ required: true }),
      description: argument.text(),
      location: argument.text(),
      start_date_time: argument.anything('datetime', z.string()),
      end_date_time: argument.anything('datetime', z.string()),
      start_date: argument.anything('date', z.string()),
      end_date: argument.anything('date', z.string()),
      in: argument.anything('object', z.record(z.string(), z.unknown())),
    },
    run: create,
  },
  get_events: {
    name: 'Get events',
    description: 'Retrieves events on a calendar within a time range.',
    arguments: {
      start_date_time: argument.anything('datetime', z.string()),
      end_date_time: argument.anything('datetime', z.string()),
      duration: argument.anything('duration', z.unknown()),
    },
    respond: between,
  },
};
