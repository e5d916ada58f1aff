import { z } from 'zod';
import { near, none, percent, row, type Ask } from './row.ts';

const Colour = z.object({ h: z.number().min(0).max(360), s: percent });
const Position = z.object({ state: z.enum(['open', 'opening', 'closed', 'closing', 'stopped']), position: percent.nullable() });
const Siren = z.object({ tone: z.string().optional(), seconds: z.number().min(1).max(3600).optional() });
const transition = z.number().min(0).max(300).optional();

/** Hue is a circle: 359° and 1° are neighbours. */
const hueApart = (a: number, b: number): number => Math.min(Math.abs(a - b), 360 - Math.abs(a - b));

/** What travels between open and closed: covers and valves take the same commands. */
const travelling = (ask: Ask<z.infer<typeof Position>>) => ({
  open: ask(
    'control',
    none,
    ({ state, position }) => position === 100 || (position === null && state === 'open'),
    ({ state }) => state === 'opening',
  ),
  close: ask(
    'control',
    none,
    ({ state }) => state === 'closed',
    ({ state }) => state === 'closing',
  ),
  stop: ask('control', none, ({ state }) => state !== 'opening' && state !== 'closing'),
  set: ask(
    'control',
    z.object({ position: percent }),
    ({ position, state }, asked) => near(position, asked.position, 2) && state !== 'opening' && state !== 'closing',
    ({ state }) => state === 'opening' || state === 'closing',
  ),
});

/** Lights, plugs, covers: what is switched, dimmed or moved. */
export const switching = {
  power: row(
    z.boolean(),
    (ask) => ({
      on: ask('control', none, (on) => on),
      off: ask('control', none, (on) => !on),
      toggle: ask('control', none),
    }),
    { widget: 'toggle', restore: (on) => ({ command: on ? 'on' : 'off', args: {} }), number: Number, word: (on) => (on ? 'on' : 'off') },
  ),
  level: row(
    percent,
    (ask) => ({ set: ask('control', z.object({ level: percent, transition }), (level, asked) => near(level, asked.level, 2)) }),
    {
      widget: 'slider',
      restore: (level) => ({ command: 'set', args: { level } }),
      number: (level) => level,
    },
  ),
  color: row(
    Colour,
    (ask) => ({
      set: ask('control', Colour, (seen, asked) => near(seen.s, asked.s, 3) && (asked.s < 5 || hueApart(seen.h, asked.h) <= 5)),
    }),
    { widget: 'colour', restore: ({ h, s }) => ({ command: 'set', args: { h, s } }) },
  ),
  white: row(
    z.number().positive(),
    (ask) => ({
      set: ask('control', z.object({ kelvin: z.number().min(1000).max(12000) }), (kelvin, asked) => near(kelvin, asked.kelvin, 100)),
    }),
    { widget: 'kelvin', restore: (kelvin) => ({ command: 'set', args: { kelvin } }), number: (kelvin) => kelvin },
  ),
  effect: row(
    z.string(),
    (ask) => ({ set: ask('control', z.object({ effect: z.string() }), (effect, asked) => effect === asked.effect) }),
    {
      widget: 'options',
      restore: (effect) => ({ command: 'set', args: { effect } }),
      word: (effect) => effect,
    },
  ),
  position: row(Position, travelling, {
    widget: 'cover',
    restore: ({ position, state }) =>
      position === null ? { command: state === 'closed' ? 'close' : 'open', args: {} } : { command: 'set', args: { position } },
    number: ({ position }) => position ?? undefined,
    word: ({ state }) => state,
  }),
  tilt: row(
    percent,
    (ask) => ({
      open: ask('control', none, (tilt) => tilt >= 98),
      close: ask('control', none, (tilt) => tilt <= 2),
      stop: ask('control', none),
      set: ask('control', z.object({ tilt: percent }), (tilt, asked) => near(tilt, asked.tilt, 3)),
    }),
    { widget: 'slider', restore: (tilt) => ({ command: 'set', args: { tilt } }), number: (tilt) => tilt },
  ),
  valve: row(Position, travelling, {
    widget: 'cover',
    restore: ({ state }) => ({ command: state === 'closed' ? 'close' : 'open', args: {} }),
    number: ({ position }) => position ?? undefined,
    word: ({ state }) => state,
  }),
  siren: row(z.boolean(), (ask) => ({ on: ask('danger', Siren, (on) => on), off: ask('control', none, (on) => !on) }), {
    widget: 'toggle',
    number: Number,
    word: (on) => (on ? 'on' : 'off'),
  }),
  button: row(z.number().nullable(), (ask) => ({ press: ask('control', none) }), { widget: 'press' }),
  event: row(z.object({ type: z.string(), at: z.number() }), () => ({}), { widget: 'value', word: ({ type }) => type }),
};
