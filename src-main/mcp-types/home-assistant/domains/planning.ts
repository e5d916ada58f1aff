import type { Entity } from '../home/entities.ts';
import { EXTRA } from '../home/extras.ts';
import { attribute, does, isOn, moment, numeric, orNull, text, truth, type DomainRow } from './row.ts';

/** "H:MM:SS", also with days in front or fractions behind. */
export function seconds(duration: string | undefined): number | undefined {
  const match = duration?.match(/^(?:(\d+) days?, )?(\d+):(\d\d):(\d\d)/);
  if (!match) return undefined;
  const [days = 0, hours = 0, minutes = 0, rest = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + rest;
}
const left = (entity: Entity): number | undefined => seconds(text(entity, entity.state === 'idle' ? 'duration' : 'remaining'));

const nextEvent = (entity: Entity): unknown => {
  const start = moment(attribute(entity, 'start_time'));
  const end = moment(attribute(entity, 'end_time'));
  const summary = text(entity, 'message');
  return start === undefined || summary === undefined
    ? null
    : {
        summary,
        start,
        ...(end !== undefined && { end }),
        ...(truth(entity, 'all_day') !== undefined && { allDay: truth(entity, 'all_day') }),
        location: orNull(text(entity, 'location')),
      };
};
const iso = (ms: unknown): string => new Date(Number(ms)).toISOString();

/** Timers, lists and calendars. */
export const planning: Record<string, DomainRow> = {
  timer: {
    kind: 'other',
    abilities: [
      {
        trait: 'timer',
        value: (entity) => ({
          state: entity.state,
          endsAt: entity.state === 'active' ? orNull(moment(attribute(entity, 'finishes_at'))) : null,
          seconds: orNull(left(entity)),
        }),
        commands: {
          start: {
            call: (args) => ({ service: 'start', ...(args['seconds'] !== undefined && { data: { duration: Number(args['seconds']) } }) }),
          },
          pause: does('pause'),
          cancel: does('cancel'),
          finish: does('finish'),
        },
      },
    ],
  },
  todo: {
    kind: 'list',
    abilities: [
      {
        trait: 'todo',
        value: (entity) => ({
          open: numeric(entity.state),
          ...(attribute(entity, EXTRA.items) !== undefined && { items: attribute(entity, EXTRA.items) }),
        }),
        commands: {
          add: { needs: 1, call: (args) => ({ service: 'add_item', data: { item: args['text'] } }) },
          complete: { needs: 4, call: (args) => ({ service: 'update_item', data: { item: args['id'], status: 'completed' } }) },
          remove: { needs: 2, call: (args) => ({ service: 'remove_item', data: { item: args['id'] } }) },
        },
      },
    ],
  },
  calendar: {
    kind: 'calendar',
    abilities: [
      {
        trait: 'calendar',
        value: (entity) => ({ busy: isOn(entity), next: nextEvent(entity) }),
        commands: {
          add: {
            needs: 1,
            call: (args) => ({
              service: 'create_event',
              data: {
                summary: args['summary'],
                start_date_time: iso(args['start']),
                end_date_time: iso(args['end'] ?? Number(args['start']) + 3_600_000),
                ...(typeof args['location'] === 'string' && { location: args['location'] }),
              },
            }),
          },
        },
      },
    ],
  },
};
