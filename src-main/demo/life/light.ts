import { z } from 'zod';
import { listIn, numberIn, type Attributes } from '../home/state.ts';
import { argument, numberOf, textOf, type Run, type Services } from './service.ts';

const DIM = ['brightness', 'color_temp', 'hs', 'xy', 'rgb', 'rgbw', 'rgbww', 'white'];
const COLOUR = ['hs', 'xy', 'rgb', 'rgbw', 'rgbww'];
const pair = z.tuple([z.number().min(0).max(360), z.number().min(0).max(100)]);
const triple = z.tuple([z.number(), z.number(), z.number()]);
const dims = { attribute: { supported_color_modes: DIM } };
const colours = { attribute: { supported_color_modes: COLOUR } };

const look = {
  brightness: argument.number(0, 255, { filter: dims }),
  brightness_pct: argument.number(0, 100, { unit: '%', filter: dims }),
  brightness_step_pct: argument.number(-100, 100, { unit: '%', filter: dims }),
  color_temp_kelvin: argument.number(1000, 12000, {
    unit: 'K',
    filter: { attribute: { supported_color_modes: ['color_temp', ...COLOUR] } },
  }),
  hs_color: argument.anything('object', pair, { filter: colours, example: [300, 70] }),
  rgb_color: argument.anything('color_rgb', triple, { filter: colours, example: [255, 100, 100] }),
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
  const step = numberOf(data['brightness_step_pct']);
  const percent = numberOf(data['brightness_pct']);
  if (percent !== undefined) return numberOf(data['brightness']) ?? ofPercent(percent);
  return numberOf(data['brightness']) ?? (step === undefined ? undefined : last + ofPercent(step));
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
  const seen = hs.success ? hs.data : rgb.success ? hueOf(rgb.data) : undefined;
  return seen ? { color_mode: 'hs', hs_color: seen, color_temp_kelvin: null, effect: null } : {};
}

function hueOf([red, green, blue]: [number, number, number]): [number, number] {
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (span === 0) return [0, 0];
  const sixth = most === red ? ((green - blue) / span + 6) % 6 : most === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return [Math.round(sixth * 60 * 1000) / 1000, Math.round((span / most) * 100 * 1000) / 1000];
}

/** Off, a light keeps its attributes, emptied. */
function off({ home, entity, context }: Run): void {
  const emptied = ['brightness', 'color_mode', 'color_temp_kelvin', 'hs_color', 'effect'].filter((name) => name in entity.attributes);
  memoryOf(home).set(entity.entity_id, Object.fromEntries(emptied.map((name) => [name, entity.attributes[name]])));
  home.patch(entity.entity_id, { state: 'off', attributes: Object.fromEntries(emptied.map((name) => [name, null])) }, context);
}

const exclusive = { oneOf: { group: 'Color descriptors', names: ['color_temp_kelvin', 'hs_color', 'rgb_color'] } };
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
