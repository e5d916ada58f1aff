import { z } from 'zod';
import type { Clock } from '../../../kit/world.ts';
import { domainOf } from '../domains/index.ts';
import { bits, moment, text } from '../domains/row.ts';
import type { Commands } from '../wire/commands.ts';
import { tolerant } from '../wire/refused.ts';
import type { Entity } from './entities.ts';

/** Attributes under these names come from commands of their own, never from a state. */
export const EXTRA = {
  items: '\u0000items',
  forecast: '\u0000forecast',
  hourly: '\u0000hourly',
  events: '\u0000events',
  notes: '\u0000notes',
} as const;

const said = z.string().nullish().catch(null);
const amount = z.number().nullish().catch(null);
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

type Attributes = Record<string, unknown>;
/** One thing to ask beside the state. `read` answers attributes, or undefined for what makes no sense. */
type Extra = { type: string; keys?: (now: number) => Attributes; needs?: number; read(event: unknown): Attributes | undefined };

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
  read: (event) => {
    const { data } = Forecast.safeParse(event);
    const rows = data?.forecast?.flatMap((row) => {
      const at = moment(row.datetime);
      const { condition, temperature: high, templow: low, precipitation: rain, precipitation_probability: likely } = row;
      return at === undefined ? [] : [{ at, condition, high, low, ...(rain != null && { rain }), ...(likely != null && { likely }) }];
    });
    return rows && { [name]: rows };
  },
});
const AHEAD_MS = 30 * 86_400_000;
const calendar: Extra = {
  type: 'calendar/event/subscribe',
  keys: (now) => ({ start: new Date(now).toISOString(), end: new Date(now + AHEAD_MS).toISOString() }),
  read: (event) => {
    const { data } = Events.safeParse(event);
    const events = data?.events.flatMap((one) => {
      const start = one ? moment(one.start) : undefined;
      if (!one || start === undefined) return [];
      const { summary, uid, recurrence_id: recurrence, location, description } = one;
      const end = moment(one.end);
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
const EXTRAS: Record<string, readonly Extra[]> = {
  todo: [todo],
  weather: [forecast('daily', EXTRA.forecast, 1), forecast('hourly', EXTRA.hourly, 2)],
  calendar: [calendar],
};
const RELEASE_NOTES = 16;

export type ExtraFacts = {
  commands: Commands;
  clock: Clock;
  signal: AbortSignal;
  entity(id: string): Entity | undefined;
  hear(id: string, attributes: Attributes): void;
};

/** What lists, calendars, forecasts and updates tell beside their states. A home that cannot simply has none. */
export class Extras {
  readonly #facts: ExtraFacts;
  readonly #followed = new Map<string, (() => void)[]>();
  readonly #read = new Map<string, string>();

  constructor(facts: ExtraFacts) {
    this.#facts = facts;
  }

  /** Follows those that came, lets go of those that left. */
  async follow(ids: readonly string[]): Promise<void> {
    const here = new Set(ids);
    for (const id of this.#followed.keys()) if (!here.has(id)) this.#drop(id);
    for (const id of ids) {
      if (domainOf(id) === 'update') await this.#notes(id);
      else if (Object.hasOwn(EXTRAS, domainOf(id)) && !this.#followed.has(id)) await this.#subscribe(id);
    }
  }

  /** Calendars look ahead from the day they were asked. */
  async renew(): Promise<void> {
    const calendars = [...this.#followed.keys()].filter((id) => domainOf(id) === 'calendar');
    for (const id of calendars) {
      this.#drop(id);
      await this.#subscribe(id);
    }
  }

  #drop(id: string): void {
    for (const off of this.#followed.get(id) ?? []) off();
    this.#followed.delete(id);
  }

  async #subscribe(id: string): Promise<void> {
    const { commands, clock, signal, entity, hear } = this.#facts;
    const found = entity(id);
    if (!found) return;
    const offs: (() => void)[] = [];
    this.#followed.set(id, offs);
    for (const { type, keys, needs, read } of EXTRAS[domainOf(id)] ?? []) {
      if (needs !== undefined && (bits(found) & needs) === 0) continue;
      const listen = (event: unknown): void => {
        const attributes = read(event);
        if (attributes) hear(id, attributes);
      };
      const off = await tolerant(commands.subscribe(type, { entity_id: id, ...keys?.(clock.now()) }, listen, { signal }));
      if (off) offs.push(off);
    }
  }

  /** Once for every release there is to install. */
  async #notes(id: string): Promise<void> {
    const { commands, signal, entity, hear } = this.#facts;
    const found = entity(id);
    const latest = found && found.state === 'on' && (bits(found) & RELEASE_NOTES) !== 0 ? text(found, 'latest_version') : undefined;
    if (latest === undefined || this.#read.get(id) === latest) return;
    this.#read.set(id, latest);
    const notes = await tolerant(commands.read('update/release_notes', { entity_id: id }, { signal }));
    if (typeof notes === 'string') hear(id, { [EXTRA.notes]: notes });
  }
}
