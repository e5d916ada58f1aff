import { z } from 'zod';
import { colourOfRgb, colourOfXy } from './colour.ts';
import { none, percent, row, type Ask, type Look } from './row.ts';

const Colour = z.object({ h: z.number().min(0).max(360), s: percent });
const Position = z.object({ state: z.enum(['open', 'opening', 'closed', 'closing', 'stopped']), position: percent.nullable() });
const Siren = z.object({ tone: z.string().optional(), seconds: z.number().min(1).max(3600).optional(), volume: percent.optional() });
const transition = z.number().min(0).max(300).optional();
const faded = z.object({ transition });
const channel = z.number().int().min(0).max(255);
const share = z.number().min(0).max(1);

/** Hue is a circle: 359° and 1° are neighbours. */
const hueApart = (a: number, b: number): number => Math.min(Math.abs(a - b), 360 - Math.abs(a - b));
type Colour = z.infer<typeof Colour>;
const alike = (seen: Colour, asked: Colour, { near }: Look, within = 1): boolean =>
  near(seen.s, asked.s, 3 * within) && (asked.s < 5 || near(hueApart(seen.h, asked.h), 0, 5 * within));

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
    ({ position, state }, asked, { near }) => near(position, asked.position, 2) && state !== 'opening' && state !== 'closing',
    ({ state }) => state === 'opening' || state === 'closing',
  ),
  toggle: ask('control', none),
});

/** Lights, plugs, covers: what is switched, dimmed or moved. */
export const switching = {
  power: row(
    z.boolean(),
    (ask) => ({
      on: ask('control', faded, (on) => on, undefined, { free: ['transition'] }),
      off: ask('control', faded, (on) => !on, undefined, { free: ['transition'] }),
      toggle: ask('control', none),
      flash: ask('control', z.object({ length: z.enum(['short', 'long']).optional() })),
    }),
    { widget: 'toggle', restore: (on) => ({ command: on ? 'on' : 'off', args: {} }), number: Number, word: (on) => (on ? 'on' : 'off') },
  ),
  level: row(
    percent,
    (ask) => ({
      set: ask('control', z.object({ level: percent, transition }), (level, asked, { near }) => near(level, asked.level, 2), undefined, {
        free: ['transition'],
      }),
      step: ask('control', z.object({ by: z.number().min(-100).max(100), transition }), undefined, undefined, {
        free: ['by', 'transition'],
      }),
    }),
    {
      widget: 'slider',
      restore: (level) => ({ command: 'set', args: { level } }),
      number: (level) => level,
    },
  ),
  color: row(
    Colour,
    (ask) => ({
      set: ask('control', Colour.extend({ transition }), (seen, asked, look) => alike(seen, asked, look)),
      // Plain and warm white diodes shine besides: what is reported is then another mixture.
      rgb: ask(
        'control',
        z.object({ r: channel, g: channel, b: channel, w: channel.optional(), c: channel.optional(), transition }),
        (seen, asked, look) =>
          asked.w !== undefined || asked.c !== undefined || alike(seen, colourOfRgb([asked.r, asked.g, asked.b]), look),
      ),
      xy: ask('control', z.object({ x: share, y: share, transition }), (seen, { x, y }, look) => alike(seen, colourOfXy([x, y]), look, 2)),
      name: ask('control', z.object({ name: z.string().regex(/^[a-z ]{2,40}$/), transition })),
      white: ask('control', z.object({ level: percent.optional(), transition })),
    }),
    { widget: 'colour', restore: ({ h, s }) => ({ command: 'set', args: { h, s } }) },
  ),
  white: row(
    z.number().positive(),
    (ask) => ({
      set: ask(
        'control',
        z.object({ kelvin: z.number().min(1000).max(12000), transition }),
        (kelvin, asked, { near }) => near(kelvin, asked.kelvin, 100),
        undefined,
        { free: ['transition'] },
      ),
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
      set: ask('control', z.object({ tilt: percent }), (tilt, asked, { near }) => near(tilt, asked.tilt, 3)),
      toggle: ask('control', none),
    }),
    { widget: 'slider', restore: (tilt) => ({ command: 'set', args: { tilt } }), number: (tilt) => tilt },
  ),
  valve: row(Position, travelling, {
    widget: 'cover',
    restore: ({ state }) => ({ command: state === 'closed' ? 'close' : 'open', args: {} }),
    number: ({ position }) => position ?? undefined,
    word: ({ state }) => state,
  }),
  siren: row(
    z.boolean(),
    (ask) => ({
      on: ask('danger', Siren, (on) => on, undefined, { free: ['seconds', 'volume'] }),
      off: ask('control', none, (on) => !on),
    }),
    { widget: 'toggle', number: Number, word: (on) => (on ? 'on' : 'off') },
  ),
  button: row(
    z.number().nullable(),
    // What is run may be told something: a script takes variables.
    (ask) => ({ press: ask('control', z.object({ variables: z.record(z.string(), z.unknown()).optional() })) }),
    { widget: 'press' },
  ),
  event: row(z.object({ type: z.string(), at: z.number() }), () => ({}), { widget: 'value', word: ({ type }) => type }),
};
