import { z } from 'zod';
import { moment } from '../domains/moments.ts';
import { finite } from '../domains/row.ts';

/** Attributes under these names come from commands of their own, never from a state. */
export const EXTRA = {
  items: '\u0000items',
  forecast: '\u0000forecast',
  hourly: '\u0000hourly',
  events: '\u0000events',
  notes: '\u0000notes',
} as const;

const said = z.string().nullish().catch(null);
const amount = z
  .unknown()
  .optional()
  .transform((value) => finite(value) ?? null);
const Items = z.object({
  items: z.array(
    z
      .object({ uid: z.string(), summary: z.string().catch(''), status: z.string().catch(''), due: said, description: said })
      .nullable()
      .catch(null),
  ),
});
const Forecast = z.object({
  forecast: z
    .array(
      z.object({
        datetime: z.string(),
        condition: said,
        temperature: amount,
        templow: amount,
        precipitation: amount,
        precipitation_probability: amount,
      }),
    )
    .nullish(),
});
const When = z.union([
  z.string(),
  z.object({ dateTime: z.string() }).transform((at) => at.dateTime),
  z.object({ date: z.string() }).transform((at) => at.date),
]);
const Events = z.object({
  events: z.array(
    z
      .object({ summary: z.string().catch(''), start: When, end: When, uid: said, recurrence_id: said, location: said, description: said })
      .nullable()
      .catch(null),
  ),
});

export type Attributes = Record<string, unknown>;
/** One thing to ask beside the state. `read` answers attributes, or undefined for what makes no sense; `zone` is the home's. */
export type Extra = {
  type: string;
  keys?: (now: number) => Attributes;
  needs?: number;
  read(event: unknown, zone?: string): Attributes | undefined;
};

const todo: Extra = {
  type: 'todo/item/subscribe',
  read: (event) => {
    const { data } = Items.safeParse(event);
    const items = data?.items.filter((item) => item !== null);
    return (
      items && {
        [EXTRA.items]: items.map(({ uid, summary, status, due, description }) => ({
          id: uid,
          text: summary,
          done: status === 'completed',
          due: due ?? null,
          ...(description && { description }),
        })),
      }
    );
  },
};
const forecast = (kind: 'daily' | 'hourly', name: string, needs: number): Extra => ({
  type: 'weather/subscribe_forecast',
  keys: () => ({ forecast_type: kind }),
  needs,
  read: (event, zone) => {
    const { data } = Forecast.safeParse(event);
    const rows = data?.forecast?.flatMap((row) => {
      const at = moment(row.datetime, zone);
      const { condition, temperature: high, templow: low, precipitation: rain, precipitation_probability: likely } = row;
      return at === undefined ? [] : [{ at, condition, high, low, rain, likely }];
    });
    return rows && { [name]: rows };
  },
});
const AHEAD_MS = 30 * 86_400_000;
const calendar: Extra = {
  type: 'calendar/event/subscribe',
  keys: (now) => ({ start: new Date(now).toISOString(), end: new Date(now + AHEAD_MS).toISOString() }),
  read: (event, zone) => {
    const { data } = Events.safeParse(event);
    const events = data?.events.flatMap((one) => {
      const start = one ? moment(one.start, zone) : undefined;
      if (!one || start === undefined) return [];
      const { summary, uid, recurrence_id: recurrence, location, description } = one;
      const end = moment(one.end, zone);
      const named = {
        ...(uid && { id: uid }),
        ...(recurrence && { recurrence }),
        ...(location && { location }),
        ...(description && { description }),
      };
      return [{ summary, start, ...(end !== undefined && { end }), allDay: one.start.length === 10, ...named }];
    });
    return events && { [EXTRA.events]: events };
  },
};
/** What is asked beside the state, by domain. */
export const EXTRAS: Record<string, readonly Extra[]> = {
  todo: [todo],
  weather: [forecast('daily', EXTRA.forecast, 1), forecast('hourly', EXTRA.hourly, 2)],
  calendar: [calendar],
};
