import { z } from 'zod';
import { none, percent, row, same, type Look } from './row.ts';

export const CLIMATE_MODES = ['off', 'heat', 'cool', 'heat_cool', 'auto', 'dry', 'fan_only'] as const;
const degrees = z.number().min(-50).max(250);
const names = z.array(z.string()).optional();
const Climate = z.object({
  mode: z.string(),
  /** What it is doing now: heating, cooling, idle … */
  action: z.string().nullish(),
  current: degrees.nullish(),
  target: degrees.nullish(),
  low: degrees.nullish(),
  high: degrees.nullish(),
  humidity: percent.nullish(),
  /** The moisture it keeps, and how far that may be moved. */
  humidityTarget: percent.nullish(),
  humidityMin: percent.optional(),
  humidityMax: percent.optional(),
  preset: z.string().nullish(),
  fan: z.string().nullish(),
  swing: z.string().nullish(),
  /** Swinging from side to side, where that is told apart from up and down. */
  sway: z.string().nullish(),
  /** Nobody is at home: it saves. */
  away: z.boolean().nullish(),
  /** What may be chosen here. */
  modes: names,
  presets: names,
  fans: names,
  swings: names,
  sways: names,
});
const Fan = z.object({
  on: z.boolean(),
  speed: percent.nullish(),
  preset: z.string().nullish(),
  presets: names,
  direction: z.enum(['forward', 'reverse']).nullish(),
  oscillating: z.boolean().nullish(),
});
const Humidity = z.object({
  on: z.boolean(),
  target: percent.nullish(),
  current: percent.nullish(),
  mode: z.string().nullish(),
  modes: names,
  /** What it is doing now: humidifying, drying, idle. */
  action: z.string().nullish(),
});
const mode = z.string().optional();
/** A fan with three speeds shows the nearest of them; one that does not tell its steps is only rounded. */
const nearStep = (speed: number | null | undefined, asked: number, { near, limits }: Look): boolean =>
  near(speed, asked, Math.max(2, (limits?.step ?? 0) / 2));
const speedStep = z.object({ by: percent.optional() });

/** Warmth, air and moisture. */
export const comfort = {
  climate: row(
    Climate,
    (ask) => ({
      target: ask(
        'control',
        z.object({ target: degrees, mode }),
        (seen, asked, { near }) => near(seen.target, asked.target, 0.3) && same(asked.mode, seen.mode),
      ),
      range: ask(
        'control',
        z.object({ low: degrees, high: degrees, mode }),
        (seen, asked, { near }) => near(seen.low, asked.low, 0.3) && near(seen.high, asked.high, 0.3) && same(asked.mode, seen.mode),
      ),
      mode: ask('control', z.object({ mode: z.string() }), (seen, asked) => seen.mode === asked.mode),
      preset: ask('control', z.object({ preset: z.string() }), ({ preset }, asked) => preset === asked.preset),
      fan: ask('control', z.object({ fan: z.string() }), ({ fan }, asked) => fan === asked.fan),
      swing: ask('control', z.object({ swing: z.string() }), ({ swing }, asked) => swing === asked.swing),
      sway: ask('control', z.object({ sway: z.string() }), ({ sway }, asked) => sway === asked.sway),
      humidity: ask(
        'control',
        z.object({ humidity: percent }),
        ({ humidityTarget }, asked, { near }) => near(humidityTarget, asked.humidity, 1),
        undefined,
        { free: ['humidity'] },
      ),
      away: ask('control', z.object({ on: z.boolean() }), ({ away }, asked) => away === asked.on),
      on: ask('control', none, (seen) => seen.mode !== 'off'),
      off: ask('control', none, (seen) => seen.mode === 'off'),
    }),
    {
      widget: 'climate',
      restore: ({ mode: former, target, low, high }) => {
        if (typeof target === 'number') return { command: 'target', args: { target } };
        if (typeof low === 'number' && typeof high === 'number') return { command: 'range', args: { low, high } };
        return { command: 'mode', args: { mode: former } };
      },
      number: ({ current }) => current ?? undefined,
      word: (seen) => seen.mode,
    },
  ),
  fan: row(
    Fan,
    (ask) => ({
      on: ask(
        'control',
        z.object({ speed: percent.optional(), preset: z.string().optional() }),
        ({ on, speed, preset }, asked, look) =>
          on && (asked.speed === undefined || nearStep(speed, asked.speed, look)) && same(asked.preset, preset),
      ),
      off: ask('control', none, ({ on }) => !on),
      toggle: ask('control', none),
      speed: ask('control', z.object({ speed: percent }), ({ on, speed }, asked, look) =>
        asked.speed === 0 ? !on : nearStep(speed, asked.speed, look),
      ),
      faster: ask('control', speedStep, undefined, undefined, { free: ['by'] }),
      slower: ask('control', speedStep, undefined, undefined, { free: ['by'] }),
      preset: ask('control', z.object({ preset: z.string() }), ({ preset }, asked) => preset === asked.preset),
      direction: ask(
        'control',
        z.object({ direction: z.enum(['forward', 'reverse']) }),
        ({ direction }, asked) => direction === asked.direction,
      ),
      oscillate: ask('control', z.object({ on: z.boolean() }), ({ oscillating }, asked) => oscillating === asked.on),
    }),
    {
      widget: 'fan',
      restore: ({ on, speed }) =>
        on && typeof speed === 'number' ? { command: 'speed', args: { speed } } : { command: on ? 'on' : 'off', args: {} },
      number: ({ on, speed }) => (on ? (speed ?? 100) : 0),
      word: ({ on }) => (on ? 'on' : 'off'),
    },
  ),
  humidity: row(
    Humidity,
    (ask) => ({
      on: ask('control', none, ({ on }) => on),
      off: ask('control', none, ({ on }) => !on),
      toggle: ask('control', none),
      target: ask('control', z.object({ target: percent }), ({ target }, asked, { near }) => near(target, asked.target, 1)),
      mode: ask('control', z.object({ mode: z.string() }), (seen, asked) => same(asked.mode, seen.mode)),
    }),
    {
      widget: 'stepper',
      restore: ({ on, target }) =>
        typeof target === 'number' ? { command: 'target', args: { target } } : { command: on ? 'on' : 'off', args: {} },
      number: ({ current }) => current ?? undefined,
      word: ({ on }) => (on ? 'on' : 'off'),
    },
  ),
};
