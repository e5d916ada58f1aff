import { z } from 'zod';
import { near, none, percent, row, same } from './row.ts';

export const CLIMATE_MODES = ['off', 'heat', 'cool', 'heat_cool', 'auto', 'dry', 'fan_only'] as const;
const degrees = z.number().min(-50).max(250);
const Climate = z.object({
  mode: z.string(),
  /** What it is doing now: heating, cooling, idle … */
  action: z.string().nullish(),
  current: degrees.nullish(),
  target: degrees.nullish(),
  low: degrees.nullish(),
  high: degrees.nullish(),
  humidity: percent.nullish(),
  preset: z.string().nullish(),
  fan: z.string().nullish(),
  swing: z.string().nullish(),
  /** What may be chosen here. */
  modes: z.array(z.string()).optional(),
  presets: z.array(z.string()).optional(),
  fans: z.array(z.string()).optional(),
  swings: z.array(z.string()).optional(),
});
const Fan = z.object({
  on: z.boolean(),
  speed: percent.nullish(),
  preset: z.string().nullish(),
  presets: z.array(z.string()).optional(),
  direction: z.enum(['forward', 'reverse']).nullish(),
  oscillating: z.boolean().nullish(),
});
const Humidity = z.object({
  on: z.boolean(),
  target: percent.nullish(),
  current: percent.nullish(),
  mode: z.string().nullish(),
  modes: z.array(z.string()).optional(),
});

/** Warmth, air and moisture. */
export const comfort = {
  climate: row(
    Climate,
    (ask) => ({
      target: ask('control', z.object({ target: degrees }), ({ target }, asked) => near(target, asked.target, 0.3)),
      range: ask(
        'control',
        z.object({ low: degrees, high: degrees }),
        ({ low, high }, asked) => near(low, asked.low, 0.3) && near(high, asked.high, 0.3),
      ),
      mode: ask('control', z.object({ mode: z.string() }), ({ mode }, asked) => mode === asked.mode),
      preset: ask('control', z.object({ preset: z.string() }), ({ preset }, asked) => preset === asked.preset),
      fan: ask('control', z.object({ fan: z.string() }), ({ fan }, asked) => fan === asked.fan),
      swing: ask('control', z.object({ swing: z.string() }), ({ swing }, asked) => swing === asked.swing),
      on: ask('control', none, ({ mode }) => mode !== 'off'),
      off: ask('control', none, ({ mode }) => mode === 'off'),
    }),
    {
      widget: 'climate',
      restore: ({ mode, target, low, high }) => {
        if (typeof target === 'number') return { command: 'target', args: { target } };
        if (typeof low === 'number' && typeof high === 'number') return { command: 'range', args: { low, high } };
        return { command: 'mode', args: { mode } };
      },
      number: ({ current }) => current ?? undefined,
      word: ({ mode }) => mode,
    },
  ),
  fan: row(
    Fan,
    (ask) => ({
      on: ask('control', none, ({ on }) => on),
      off: ask('control', none, ({ on }) => !on),
      speed: ask('control', z.object({ speed: percent }), ({ on, speed }, asked) =>
        asked.speed === 0 ? !on : near(speed, asked.speed, 17),
      ),
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
      target: ask('control', z.object({ target: percent }), ({ target }, asked) => near(target, asked.target, 1)),
      mode: ask('control', z.object({ mode: z.string() }), ({ mode }, asked) => same(asked.mode, mode)),
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
