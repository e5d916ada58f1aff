import type { Entity } from '../home/entities.ts';
import { EXTRA } from '../home/extras.ts';
import { attribute, does, isOn, numeric, only, orNull, text, truth, type AbilityRow, type Args, type DomainRow } from './row.ts';
import { happened, onTheWall, planned } from './moments.ts';

/** "H:MM:SS", also with days in front or fractions behind. */
export function seconds(duration: string | undefined): number | undefined {
  const match = duration?.match(/^(?:(\d+) days?, )?(\d+):(\d\d):(\d\d)/);
  if (!match) return undefined;
  const [days = 0, hours = 0, minutes = 0, rest = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + rest;
}
const left = (entity: Entity): number | undefined => seconds(text(entity, entity.state === 'idle' ? 'duration' : 'remaining'));

const timer: AbilityRow = {
  trait: 'timer',
  value: (entity) => ({
    state: entity.state,
    endsAt: entity.state === 'active' ? orNull(happened(entity, attribute(entity, 'finishes_at'))) : null,
    seconds: orNull(left(entity)),
  }),
  commands: {
    start: { call: ({ seconds: length }) => ({ service: 'start', data: only({ duration: length }) }) },
    pause: does('pause'),
    cancel: does('cancel'),
    finish: does('finish'),
    // Only what runs can be changed.
    change: { when: (entity) => entity.state === 'active', call: ({ seconds: by }) => ({ service: 'change', data: { duration: by } }) },
  },
};

const TODO = { create: 1, remove: 2, update: 4, move: 8, date: 16, moment: 32, description: 64 };
/** A day and a moment go by different names. */
const due = ({ due: given }: Args): Args =>
  typeof given !== 'string' ? {} : given.length > 10 ? { due_datetime: given } : { due_date: given };
const todo: AbilityRow = {
  trait: 'todo',
  value: (entity) => ({ open: numeric(entity.state), ...only({ items: attribute(entity, EXTRA.items) }) }),
  commands: {
    add: {
      needs: TODO.create,
      call: (args) => ({ service: 'add_item', data: only({ item: args['text'], description: args['description'], ...due(args) }) }),
    },
    complete: {
      needs: TODO.update,
      call: ({ id, done }) => ({ service: 'update_item', data: { item: id, status: done === false ? 'needs_action' : 'completed' } }),
    },
    change: {
      needs: TODO.update,
      call: (args) => ({
        service: 'update_item',
        data: only({ item: args['id'], rename: args['text'], description: args['description'], ...due(args) }),
      }),
    },
    remove: { needs: TODO.remove, call: ({ id }) => ({ service: 'remove_item', data: { item: [id] } }) },
    clear: { needs: TODO.remove, call: () => ({ service: 'remove_completed_items' }) },
    move: {
      needs: TODO.move,
      call: ({ id, after }) => ({ message: 'todo/item/move', data: only({ uid: id, previous_uid: after }) }),
    },
  },
};

const nextEvent = (entity: Entity): unknown => {
  const start = planned(entity, attribute(entity, 'start_time'));
  const end = planned(entity, attribute(entity, 'end_time'));
  const summary = text(entity, 'message');
  return start === undefined || summary === undefined
    ? null
    : {
        summary,
        start,
        ...only({ end, allDay: truth(entity, 'all_day') }),
        location: orNull(text(entity, 'location')),
        description: orNull(text(entity, 'description')),
      };
};
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const iso = (ms: number): string => new Date(ms).toISOString();
const day = (ms: number, { time }: Entity): string => onTheWall(ms, time?.zone).slice(0, 10);
type Span = { start: string; end: string; wholeDay: boolean };
/** Whole days end, as calendars count, with the day after. */
function span({ start, end, allDay }: Args, entity: Entity): Span {
  const from = Number(start);
  const until = typeof end === 'number' ? end : from + (allDay === true ? DAY_MS : HOUR_MS);
  return allDay === true
    ? { start: day(from, entity), end: day(Math.max(until, from + DAY_MS), entity), wholeDay: true }
    : { start: iso(from), end: iso(until), wholeDay: false };
}
/** Events are changed by a command of the socket, which writes their times without saying which kind they are. */
const event = (args: Args, entity: Entity): Args => {
  const { start, end } = span(args, entity);
  return only({ summary: args['summary'], dtstart: start, dtend: end, location: args['location'], description: args['description'] });
};
const which = ({ id, recurrence, following }: Args): Args =>
  only({ uid: id, recurrence_id: recurrence, recurrence_range: following === true ? 'THISANDFUTURE' : undefined });
const calendar: AbilityRow = {
  trait: 'calendar',
  value: (entity) => ({ busy: isOn(entity), next: nextEvent(entity), ...only({ events: attribute(entity, EXTRA.events) }) }),
  commands: {
    add: {
      needs: 1,
      call: (args, entity) => {
        const { start, end, wholeDay } = span(args, entity);
        const times = wholeDay ? { start_date: start, end_date: end } : { start_date_time: start, end_date_time: end };
        const { summary, location, description } = args;
        return { service: 'create_event', data: only({ summary, location, description, ...times }) };
      },
    },
    change: {
      needs: 4,
      call: (args, entity) => ({ message: 'calendar/event/update', data: { ...which(args), event: event(args, entity) } }),
    },
    remove: { needs: 2, call: (args) => ({ message: 'calendar/event/delete', data: which(args) }) },
  },
};

/** Timers, lists and calendars. */
export const planning: Record<string, DomainRow> = {
  timer: { kind: 'other', abilities: [timer] },
  todo: { kind: 'list', abilities: [todo] },
  calendar: { kind: 'calendar', abilities: [calendar] },
};
