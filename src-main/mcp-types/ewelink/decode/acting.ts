import { z } from 'zod';
import { MAIN, type Told } from '../abilities/ability.ts';
import { colourOfHue } from '../abilities/colour.ts';
import { LAMP } from './meanings.ts';

type Facts = Record<string, unknown>;
const fields = z.record(z.string(), z.unknown()).catch({});
const numeric = z.number().nullable().catch(null);
const Colour = z.object({ h: z.number(), s: z.number() }).nullable().catch(null);

/** The recorded cases know no halt: what halted is open or closed, or nobody knows. */
const restsAt = (position: unknown): string | null => (typeof position !== 'number' ? null : position > 0 ? 'open' : 'closed');

/** What is moved, blown, heated and watered, by its trait: a value and its limits as facts. */
const SAID: Readonly<Partial<Record<Told['trait'], (value: Facts, told: Told) => Facts>>> = {
  position: ({ state = null, position = null }) => ({ cover: { state: state === 'stopped' ? restsAt(position) : state, position } }),
  valve: ({ state }) => ({ valve: { open: state === undefined ? null : state !== 'closed' } }),
  fan: ({ on = null, speed, preset, oscillating }, { raw }) => ({
    fan: { on, speedPct: speed, level: raw?.['level'], preset, oscillating },
  }),
  climate: ({ mode, current, target, high, low, modes, presets, preset, action }, { limits: { min, max, step } = {} }) => ({
    climate: {
      mode: modeOf(mode),
      currentC: current,
      targetC: target,
      targetHigh: high,
      targetLow: low,
      min,
      max,
      step,
      modes,
      presets,
      preset,
      action,
    },
  }),
};

/** Some measure before they say what they do. */
const modeOf = (mode: unknown): unknown => (mode === 'unknown' ? null : (mode ?? null));
const isPlain = ({ what }: Told): boolean => what === undefined;
/** Lights, covers, fans, valves and climate. */
export function actingFacts(told: readonly Told[]): Facts {
  const plain = told.filter(isPlain);
  const facts: Facts = { ...lightFacts(plain) };
  for (const one of plain) Object.assign(facts, SAID[one.trait]?.(fields.parse(one.value), one));
  return facts;
}

/** Whether it is on, of what has no switch: a fan that turns, a valve that is open, a mode that is not "off". */
const ON: Readonly<Partial<Record<Told['trait'], (value: Facts) => unknown>>> = {
  fan: ({ on = null }) => on,
  humidity: ({ on = null }) => on,
  valve: ({ state }) => (state === undefined ? null : state !== 'closed'),
  climate: ({ mode }) => (modeOf(mode) === null ? null : mode !== 'off'),
};
/** The switches of a thing: its own, those of its channels, and what stands for one where it has none. */
export function switchesOf(told: readonly Told[]): { part: string; value: unknown }[] {
  const plain = told.filter(({ part, ...one }) => isPlain({ part, ...one }) && (part === MAIN || isChannel(part)));
  const powers = plain.filter(({ trait }) => trait === 'power');
  if (powers.length > 0) return powers;
  return plain.flatMap(({ part, trait, value }) => {
    const isOn = ON[trait];
    return isOn ? [{ part, value: isOn(fields.parse(value)) }] : [];
  });
}
export const isChannel = (part: string): boolean => /^\d+$/.test(part);

/** The lamp of a ceiling fan is only switched. */
const LIGHT: readonly string[] = ['level', 'white', 'color', 'effect'];
export const hasLight = (told: readonly Told[]): boolean => told.some(({ trait, part }) => LIGHT.includes(trait) || part === LAMP);
function lightFacts(told: readonly Told[]): Facts {
  const part = told.find((one) => LIGHT.includes(one.trait) || one.part === LAMP)?.part;
  if (part === undefined) return {};
  const find = (trait: Told['trait']): Told | undefined => told.find((one) => one.part === part && one.trait === trait);
  const effect = find('effect');
  const white = whiteFacts(find('white'));
  const colour = colourFacts(find('color'));
  const mode = 'hs' in colour ? 'rgb' : 'colorTempK' in white ? 'ct' : undefined;
  return {
    light: {
      on: find('power')?.value,
      ...levelFacts(find('level')),
      ...white,
      ...colour,
      mode,
      effect: effect?.value,
      modeNumber: effect?.raw?.['mode'],
    },
  };
}

function levelFacts(told: Told | undefined): Facts {
  const level = numeric.parse(told?.raw?.['level'] ?? told?.value ?? null);
  return level === null ? {} : { brightnessPct: level, brightness255: 1 + (Math.max(1, level) - 1) * (254 / 99) };
}
function whiteFacts(told: Told | undefined): Facts {
  const kelvin = numeric.parse(told?.value ?? null);
  const { min = 2200, max = 6500 } = told?.limits ?? {};
  return kelvin === null ? {} : { colorTempK: kelvin, colorTempPct: ((kelvin - min) / (max - min)) * 100, rgb: told?.raw?.['rgb'] };
}
function colourFacts(told: Told | undefined): Facts {
  const hue = Colour.parse(told?.value ?? null);
  return hue ? { rgb: told?.raw?.['rgb'] ?? colourOfHue(hue).rgb, hs: [hue.h, hue.s] } : {};
}
