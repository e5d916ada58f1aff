import { z } from 'zod';
import { listIn, numberIn, type Attributes } from '../home/state.ts';
import { hueOf, NAMED, otherColour, rgbOf, xyOf } from './colours.ts';
import { argument, numberOf, textOf, type Run, type Services } from './service.ts';

const DIM = ['brightness', 'color_temp', 'hs', 'xy', 'rgb', 'rgbw', 'rgbww', 'white'];
const COLOUR = ['hs', 'xy', 'rgb', 'rgbw', 'rgbww'];
const byte = z.number().min(0).max(255);
const pair = z.tuple([z.number().min(0).max(360), z.number().min(0).max(100)]);
const triple = z.tuple([z.number(), z.number(), z.number()]);
const dims = { attribute: { supported_color_modes: DIM } };
const colours = { attribute: { supported_color_modes: COLOUR } };

const look = {
  // Anything beyond is taken for the end it is beyond.
  brightness: {
    ...argument.number(0, 255, { filter: dims }),
    schema: z.coerce.number().transform((value) => Math.min(255, Math.max(0, value))),
  },
  brightness_pct: argument.number(0, 100, { unit: '%', filter: dims }),
  brightness_step: argument.number(-255, 255, { filter: dims, section: 'advanced_fields' }),
  brightness_step_pct: argument.number(-100, 100, { unit: '%', filter: dims }),
  color_temp_kelvin: argument.number(1000, 12000, {
    unit: 'K',
    filter: { attribute: { supported_color_modes: ['color_temp', ...COLOUR] } },
  }),
  hs_color: argument.anything('object', pair, { filter: colours, example: [300, 70] }),
  rgb_color: argument.anything('color_rgb', triple, { filter: colours, example: [255, 100, 100] }),
  rgbw_color: argument.anything('object', z.tuple([byte, byte, byte, byte]), { filter: colours, section: 'advanced_fields' }),
  rgbww_color: argument.anything('object', z.tuple([byte, byte, byte, byte, byte]), { filter: colours, section: 'advanced_fields' }),
  xy_color: argument.anything('object', z.tuple([z.number(), z.number()]), { filter: colours, section: 'advanced_fields' }),
  color_name: argument.choice(Object.keys(NAMED), { filter: colours, section: 'advanced_fields' }),
  white: argument.anything('constant', z.union([z.literal(true), byte]), {
    filter: { attribute: { supported_color_modes: ['white'] } },
    section: 'advanced_fields',
  }),
  profile: argument.text({ section: 'advanced_fields' }),
  effect: argument.text({ filter: { supported_features: [4] } }),
  flash: argument.choice(['short', 'long'], { filter: { supported_features: [8] } }),
  transition: argument.number(0, 300, { unit: 'seconds', filter: { supported_features: [32] } }),
};

/** A lamp remembers how it shone when it was switched off; Home Assistant's state does not show that. */
const remembered = new WeakMap<Run['home'], Map<string, Attributes>>();
const memoryOf = (home: Run['home']): Map<string, Attributes> => {
  const memory = remembered.get(home) ?? new Map<string, Attributes>();
  remembered.set(home, memory);
  return memory;
};

/** 10 % is 26 of 255, as core rounds it. */
const ofPercent = (percent: number): number => Math.round((percent * 255) / 100 + 1e-9);

/** Three ways to say how bright; undefined: not said. */
function brightnessAsked(data: Run['data'], last: number): number | undefined {
  const share = numberOf(data['brightness_step_pct']);
  const step = numberOf(data['brightness_step']) ?? (share === undefined ? undefined : ofPercent(share));
  const percent = numberOf(data['brightness_pct']);
  if (percent !== undefined) return numberOf(data['brightness']) ?? ofPercent(percent);
  return numberOf(data['brightness']) ?? (step === undefined ? undefined : Math.max(0, last + step));
}

function on({ home, entity, data, context }: Run): void {
  const modes = listIn(entity.attributes, 'supported_color_modes');
  const canDim = modes.some((mode) => DIM.includes(mode));
  const before = entity.state === 'on' ? {} : (memoryOf(home).get(entity.entity_id) ?? {});
  const last = numberIn({ ...entity.attributes, ...before }, 'brightness', 0) || 255;
  const asked = brightnessAsked(data, last);
  if (asked !== undefined && asked <= 0) return off({ home, entity, data, context });
  // What a light cannot do is dropped without a word.
  const attributes: Attributes = {
    ...before,
    ...(canDim && { brightness: Math.min(255, asked ?? last) }),
    ...colourOf(entity.attributes, modes, data),
  };
  if (canDim && !attributes['color_mode'] && !entity.attributes['color_mode']) attributes['color_mode'] = modes[0];
  home.patch(entity.entity_id, { state: 'on', attributes }, context);
}

function colourOf(now: Attributes, modes: string[], data: Run['data']): Attributes {
  const kelvin = numberOf(data['color_temp_kelvin']);
  const hs = pair.safeParse(data['hs_color']);
  const rgb = triple.safeParse(data['rgb_color']);
  const effect = textOf(data['effect']);
  if (effect !== undefined && listIn(now, 'effect_list').includes(effect)) return { effect };
  if (kelvin !== undefined && modes.includes('color_temp'))
    return {
      color_mode: 'color_temp',
      color_temp_kelvin: Math.min(
        numberIn(now, 'max_color_temp_kelvin', 6500),
        Math.max(numberIn(now, 'min_color_temp_kelvin', 2000), kelvin),
      ),
      ...('effect' in now && { effect: null }),
    };
  if (!modes.some((mode) => COLOUR.includes(mode))) return {};
  const seen = hs.success ? hs.data : rgb.success ? hueOf(rgb.data) : otherColour(data);
  return seen ? shownIn(modes, now, seen) : {};
}

/** The same colour in every writing. */
const shownIn = (modes: string[], now: Attributes, hs: [number, number]): Attributes => ({
  color_mode: modes.find((mode) => COLOUR.includes(mode)) ?? 'hs',
  hs_color: hs,
  rgb_color: rgbOf(hs),
  xy_color: xyOf(rgbOf(hs)),
  ...(modes.includes('rgbw') && { rgbw_color: [...rgbOf(hs), 0] }),
  ...(modes.includes('color_temp') && { color_temp_kelvin: null }),
  ...('effect' in now && { effect: null }),
});

/** Off, a light keeps its attributes, emptied. */
function off({ home, entity, context }: Run): void {
  const emptied = ['brightness', 'color_mode', 'color_temp_kelvin', 'hs_color', 'rgb_color', 'xy_color', 'rgbw_color', 'effect'].filter(
    (name) => name in entity.attributes,
  );
  memoryOf(home).set(entity.entity_id, Object.fromEntries(emptied.map((name) => [name, entity.attributes[name]])));
  home.patch(entity.entity_id, { state: 'off', attributes: Object.fromEntries(emptied.map((name) => [name, null])) }, context);
}

const exclusive = {
  oneOf: {
    group: 'Color descriptors',
    names: ['color_temp_kelvin', 'hs_color', 'rgb_color', 'rgbw_color', 'rgbww_color', 'xy_color', 'color_name', 'white'],
  },
};
const ending = { transition: look.transition, flash: look.flash };
export const light: Services = {
  turn_on: {
    name: 'Turn on',
    description: 'Turns on one or more lights and adjusts their properties.',
    arguments: look,
    ...exclusive,
    run: on,
  },
  turn_off: { name: 'Turn off', description: 'Turns off one or more lights.', arguments: ending, run: off },
  toggle: {
    name: 'Toggle',
    description: 'Toggles one or more lights.',
    arguments: look,
    ...exclusive,
    run: (call) => (call.entity.state === 'on' ? off(call) : on(call)),
  },
};
