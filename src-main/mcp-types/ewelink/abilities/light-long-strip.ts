import type { Ability, Known, Params } from './ability.ts';
import { light, type Shown, type Wish } from './light.ts';
import { kelvinOf, rawOfKelvin } from './light-scale.ts';
import { EFFECTS, MUSIC, MUSIC_MODE, playing } from './light-long-strip-effects.ts';
import { stripColour, written } from './light-strip.ts';
import { entryOf, numberIn, switchIn } from './read.ts';

const KELVIN = { min: 2000, max: 6500 };
/** Warm is the larger number here. */
const RANGE = [100, 0] as const;
const MODE = { colour: 1, temperature: 2, white: 3 };
const COLOURED = 1;
const FULL = 100;

/** A long strip on its own controller: still colours and whites, music, and nearly fifty effects. */
export const longStrip = (): Ability =>
  light({
    writes: [
      ...['switch', 'mode', 'bright', 'colorR', 'colorG', 'colorB', 'colorTemp', 'light_type', 'rhythmMode', 'rhythmSensitive'],
      ...Object.values(EFFECTS).flatMap((mode) => Object.keys(playing(mode, {}))),
    ],
    dims: 1,
    whites: () => KELVIN,
    colours: true,
    effects: [...Object.keys(EFFECTS), ...MUSIC],
    shown,
    power: (on) => ({ switch: on ? 'on' : 'off' }),
    show,
  });

/** A strip that told of its rhythm and of no mode plays music. */
const modeIn = (params: Params): number | undefined =>
  numberIn(params, 'mode') ?? (numberIn(params, 'rhythmMode') === undefined ? undefined : MUSIC_MODE);

function shown({ params }: Known): Shown {
  const mode = modeIn(params);
  const isWhite = mode === MODE.temperature || mode === MODE.white;
  const bright = numberIn(params, 'bright');
  return {
    on: switchIn(params, 'switch'),
    level: bright === undefined || bright < 0 || bright > FULL ? undefined : bright,
    kelvin: isWhite ? kelvinOf(numberIn(params, 'colorTemp'), RANGE, KELVIN) : undefined,
    colour: isWhite ? undefined : stripColour(params),
    effect: mode === undefined ? undefined : effectOf(params, mode),
    mode,
  };
}
const effectOf = (params: Params, mode: number): string | undefined =>
  mode === MUSIC_MODE ? MUSIC[numberIn(params, 'rhythmMode') ?? -1] : Object.entries(EFFECTS).find(([, number]) => number === mode)?.[0];

function show({ params }: Known, { level, kelvin, colour, effect }: Wish): Params | undefined {
  if (effect !== undefined) return moving(params, effect);
  const bright = level ?? numberIn(params, 'bright') ?? FULL;
  if (kelvin !== undefined) return { mode: MODE.temperature, colorTemp: rawOfKelvin(kelvin, RANGE, KELVIN), bright };
  if (colour) return { mode: MODE.colour, bright, ...written(colour), light_type: COLOURED };
  const mode = numberIn(params, 'mode');
  const colorTemp = numberIn(params, 'colorTemp');
  if (mode === MODE.temperature || mode === MODE.white) return { mode, bright, ...(colorTemp !== undefined && { colorTemp }) };
  const now = stripColour(params);
  return { mode: MODE.colour, bright, ...(now && { ...written(now), light_type: COLOURED }) };
}

function moving(params: Params, effect: string): Params | undefined {
  const music = MUSIC.indexOf(effect);
  if (music < 0) {
    const mode = entryOf(EFFECTS, effect);
    return mode === undefined ? undefined : { switch: 'on', mode, ...playing(mode, params), light_type: COLOURED };
  }
  const rhythmSensitive = numberIn(params, 'rhythmSensitive') ?? FULL;
  const bright = numberIn(params, 'bright') ?? FULL;
  return { switch: 'on', mode: MUSIC_MODE, rhythmMode: music, rhythmSensitive, bright, light_type: COLOURED };
}
