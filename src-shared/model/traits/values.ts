import { z } from 'zod';
import { none, percent, row } from './row.ts';

const numeric = z.union([z.number(), z.string()]);
const asNumber = (value: number | string): number | undefined => (typeof value === 'number' ? value : undefined);
const Event = z.object({
  /** How its source calls it, where it can be changed. */
  id: z.string().optional(),
  /** Which of a repeated event. */
  recurrence: z.string().optional(),
  summary: z.string(),
  start: z.number(),
  end: z.number().optional(),
  allDay: z.boolean().optional(),
  location: z.string().nullish(),
  description: z.string().nullish(),
});
const wished = {
  end: z.number().optional(),
  allDay: z.boolean().optional(),
  location: z.string().max(500).optional(),
  description: z.string().max(4096).optional(),
};
const Planned = z.object({ summary: z.string().min(1).max(255), start: z.number(), ...wished });
/** A repeated event: only this one, or this and all that follow. */
const which = { recurrence: z.string().optional(), following: z.boolean().optional() };
const Item = z.object({
  id: z.string(),
  text: z.string(),
  done: z.boolean(),
  /** A day (`2026-11-21`) or a moment (ISO). */
  due: z.string().nullish(),
  description: z.string().nullish(),
});
const due = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}.*)?$/, 'a day (2026-11-21) or a moment (2026-11-21T18:00:00+01:00)');
const itemText = z.string().min(1).max(500);
const described = { due: due.optional(), description: z.string().max(4096).optional() };
const itemOf = <T extends { id: string; text: string }>(items: readonly T[] | undefined, id: string): T | undefined =>
  items?.find((item) => item.id === id || item.text === id);

const WRITTEN = /^(\d{4}-\d{2}-\d{2}[T ])?\d{2}:\d{2}/;
/** Moments and times are the same however they are written: with a T, without seconds, with an offset. */
function sameTime(seen: string, asked: string): boolean {
  if (!WRITTEN.test(seen) || !WRITTEN.test(asked)) return false;
  const [a, b] = [seen, asked].map((text) => Date.parse(text.length > 8 ? text.replace(' ', 'T') : `2000-01-01T${text}`));
  return a !== undefined && a === b;
}
const cycle = z.object({ cycle: z.boolean().optional() });

const Forecast = z.object({
  at: z.number(),
  condition: z.string().nullish(),
  high: z.number().nullish(),
  low: z.number().nullish(),
  /** How much rain, and how likely in percent. */
  rain: z.number().nullish(),
  likely: z.number().nullish(),
});

/** Readings, settings and lists. */
export const values = {
  choice: row(
    z.string(),
    (ask) => ({
      set: ask('control', z.object({ option: z.string() }), (option, asked) => option === asked.option),
      next: ask('control', cycle),
      previous: ask('control', cycle),
      first: ask('control', none),
      last: ask('control', none),
    }),
    {
      widget: 'options',
      restore: (option) => ({ command: 'set', args: { option } }),
      word: (option) => option,
    },
  ),
  number: row(
    z.number(),
    (ask) => ({
      set: ask('control', z.object({ value: z.number() }), (value, asked, { near }) => near(value, asked.value, 1e-6)),
      up: ask('control', none),
      down: ask('control', none),
      reset: ask('control', none),
    }),
    {
      widget: 'stepper',
      restore: (value) => ({ command: 'set', args: { value } }),
      number: (value) => value,
    },
  ),
  text: row(
    z.string(),
    (ask) => ({
      set: ask('control', z.object({ text: z.string().max(4096) }), (text, asked) => text === asked.text || sameTime(text, asked.text)),
      // Said once and gone: a message, an announcement, a key of a remote control. `to`: where it goes, by the source's ids.
      send: ask(
        'control',
        z.object({
          text: z.string().min(1).max(4096),
          title: z.string().max(255).optional(),
          to: z.string().max(255).optional(),
          times: z.number().int().min(1).max(50).optional(),
        }),
        undefined,
        undefined,
        { free: ['times'] },
      ),
      // An answer is expected: the other side listens, or works it out.
      ask: ask('control', z.object({ text: z.string().min(1).max(4096), title: z.string().max(255).optional() })),
    }),
    {
      widget: 'text',
      restore: (text) => ({ command: 'set', args: { text } }),
    },
  ),
  /** A measured number (or word) with unit and kind in its limits: temperature, humidity, lux … */
  reading: row(numeric, () => ({}), {
    widget: 'value',
    number: asNumber,
    word: (value) => (typeof value === 'string' ? value : undefined),
  }),
  /** Something that is or is not: open, wet, moving. Words come from `limits.kind`. */
  flag: row(z.boolean(), () => ({}), { widget: 'value', number: Number, word: (flag) => (flag ? 'on' : 'off') }),
  battery: row(z.object({ percent: percent.nullish(), low: z.boolean().nullish(), charging: z.boolean().nullish() }), () => ({}), {
    widget: 'battery',
    number: ({ percent: left }) => left ?? undefined,
  }),
  signal: row(z.number(), () => ({}), { widget: 'value', number: (value) => value }),
  /** Electricity, gas, water: a number whose `limits.kind` is power, voltage, current, energy, gas or water. */
  meter: row(z.number(), (ask) => ({ reset: ask('control', none) }), { widget: 'meter', number: (value) => value }),
  weather: row(
    z.object({
      condition: z.string(),
      temperature: z.number().nullish(),
      humidity: z.number().nullish(),
      /** What it feels like. */
      apparent: z.number().nullish(),
      dewPoint: z.number().nullish(),
      wind: z.number().nullish(),
      gust: z.number().nullish(),
      /** Where the wind comes from: degrees, 0 is north. */
      bearing: z.number().nullish(),
      pressure: z.number().nullish(),
      visibility: z.number().nullish(),
      clouds: percent.nullish(),
      uv: z.number().nullish(),
      ozone: z.number().nullish(),
      /** Units by field; degrees are in the limits. */
      units: z
        .object({
          wind: z.string().optional(),
          pressure: z.string().optional(),
          visibility: z.string().optional(),
          precipitation: z.string().optional(),
        })
        .optional(),
      forecast: z.array(Forecast).optional(),
      hourly: z.array(Forecast).optional(),
    }),
    () => ({}),
    { widget: 'weather', number: ({ temperature }) => temperature ?? undefined, word: ({ condition }) => condition },
  ),
  schedule: row(z.object({ on: z.boolean(), next: z.number().nullish() }), () => ({}), {
    widget: 'value',
    word: ({ on }) => (on ? 'on' : 'off'),
  }),
  timer: row(
    z.object({ state: z.enum(['idle', 'active', 'paused']), endsAt: z.number().nullish(), seconds: z.number().nullish() }),
    (ask) => ({
      start: ask('control', z.object({ seconds: z.number().min(1).max(604800).optional() }), ({ state }) => state === 'active', undefined, {
        free: ['seconds'],
      }),
      pause: ask('control', none, ({ state }) => state === 'paused'),
      cancel: ask('control', none, ({ state }) => state === 'idle'),
      finish: ask('control', none, ({ state }) => state === 'idle'),
      change: ask('control', z.object({ seconds: z.number().min(-604800).max(604800) }), undefined, undefined, { free: ['seconds'] }),
    }),
    {
      widget: 'timer',
      restore: ({ state }) => (state === 'idle' ? { command: 'cancel', args: {} } : undefined),
      word: ({ state }) => state,
    },
  ),
  todo: row(
    z.object({ open: z.number(), items: z.array(Item).optional() }),
    (ask) => ({
      add: ask(
        'control',
        z.object({ text: itemText, ...described }),
        ({ items }, { text }) => items?.some((item) => item.text === text) ?? true,
      ),
      complete: ask(
        'control',
        z.object({ id: z.string(), done: z.boolean().optional() }),
        ({ items }, { id, done = true }) => (itemOf(items, id)?.done ?? done) === done,
      ),
      change: ask(
        'control',
        z.object({ id: z.string(), text: itemText.optional(), ...described }),
        ({ items }, { id, text }) => text === undefined || (items?.some((item) => item.id === id && item.text === text) ?? true),
      ),
      remove: ask('control', z.object({ id: z.string() }), ({ items }, { id }) => itemOf(items, id) === undefined),
      clear: ask('control', none, ({ items }) => !items?.some(({ done }) => done)),
      // `after`: the item it comes behind; absent: it comes first.
      move: ask('control', z.object({ id: z.string(), after: z.string().optional() })),
    }),
    { widget: 'todo', read: 'private', number: ({ open }) => open },
  ),
  calendar: row(
    z.object({ busy: z.boolean(), next: Event.nullish(), events: z.array(Event).optional() }),
    (ask) => ({
      add: ask('control', Planned, undefined, undefined, { free: ['start', 'end'] }),
      change: ask('control', Planned.extend({ id: z.string(), ...which }), undefined, undefined, { free: ['start', 'end'] }),
      remove: ask('control', z.object({ id: z.string(), ...which }), ({ events }, { id }) => !events?.some((event) => event.id === id)),
    }),
    { widget: 'calendar', read: 'private', word: ({ busy }) => (busy ? 'on' : 'off') },
  ),
};
