import { z } from 'zod';
import { near, none, percent, row } from './row.ts';

const numeric = z.union([z.number(), z.string()]);
const asNumber = (value: number | string): number | undefined => (typeof value === 'number' ? value : undefined);
const day = z.object({
  summary: z.string(),
  start: z.number(),
  end: z.number().optional(),
  allDay: z.boolean().optional(),
  location: z.string().nullish(),
});

/** Readings, settings and lists. */
export const values = {
  choice: row(
    z.string(),
    (ask) => ({ set: ask('control', z.object({ option: z.string() }), (option, asked) => option === asked.option) }),
    {
      widget: 'options',
      restore: (option) => ({ command: 'set', args: { option } }),
      word: (option) => option,
    },
  ),
  number: row(
    z.number(),
    (ask) => ({ set: ask('control', z.object({ value: z.number() }), (value, asked) => near(value, asked.value, 1e-6)) }),
    {
      widget: 'stepper',
      restore: (value) => ({ command: 'set', args: { value } }),
      number: (value) => value,
    },
  ),
  text: row(
    z.string(),
    (ask) => ({ set: ask('control', z.object({ text: z.string().max(4096) }), (text, asked) => text === asked.text) }),
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
      wind: z.number().nullish(),
      pressure: z.number().nullish(),
      forecast: z
        .array(z.object({ at: z.number(), condition: z.string().nullish(), high: z.number().nullish(), low: z.number().nullish() }))
        .optional(),
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
      start: ask('control', z.object({ seconds: z.number().min(1).max(604800).optional() }), ({ state }) => state === 'active'),
      pause: ask('control', none, ({ state }) => state === 'paused'),
      cancel: ask('control', none, ({ state }) => state === 'idle'),
      finish: ask('control', none, ({ state }) => state === 'idle'),
    }),
    {
      widget: 'timer',
      restore: ({ state }) => (state === 'idle' ? { command: 'cancel', args: {} } : undefined),
      word: ({ state }) => state,
    },
  ),
  todo: row(
    z.object({
      open: z.number(),
      items: z.array(z.object({ id: z.string(), text: z.string(), done: z.boolean(), due: z.string().nullish() })).optional(),
    }),
    (ask) => ({
      add: ask(
        'control',
        z.object({ text: z.string().min(1).max(500) }),
        ({ items }, { text }) => items?.some((item) => item.text === text) ?? true,
      ),
      complete: ask('control', z.object({ id: z.string() }), ({ items }, { id }) => items?.find((item) => item.id === id)?.done ?? true),
      remove: ask('control', z.object({ id: z.string() }), ({ items }, { id }) => !items?.some((item) => item.id === id)),
    }),
    { widget: 'todo', read: 'private', number: ({ open }) => open },
  ),
  calendar: row(
    z.object({ busy: z.boolean(), next: day.nullish(), events: z.array(day).optional() }),
    (ask) => ({ add: ask('control', day) }),
    { widget: 'calendar', read: 'private', word: ({ busy }) => (busy ? 'on' : 'off') },
  ),
};
