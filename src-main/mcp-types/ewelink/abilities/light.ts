import { colourOfXy } from '../../../../src-shared/model/traits/colour.ts';
import { isFor, MAIN, type Ability, type Asked, type Known, type Params, type Told } from './ability.ts';
import { colourOf, colourOfHue, type Colour } from './colour.ts';
import type { Kelvin } from './light-scale.ts';
import { numberIn, textIn } from './read.ts';
import { wanted } from './switched.ts';

/** What a lamp shows; undefined: it does not say. White and colour exclude each other. */
export type Shown = {
  on?: boolean | undefined;
  level?: number | undefined;
  kelvin?: number | undefined;
  colour?: Colour | undefined;
  /** The colour of which it mixes its white. */
  mixture?: Colour | undefined;
  effect?: string | undefined;
  /** The number of the effect, as the lamp writes it. */
  mode?: number | undefined;
};
/** What a lamp shall show, one of these at a time; `seconds`: how long it may take to get there. */
export type Wish = { level?: number; kelvin?: number; colour?: Colour; effect?: string; seconds?: number };

/** One way of writing light. How a command becomes a wish is the same for all. */
export type Lamp = {
  part?: string;
  writes: readonly string[];
  /** The least percent it takes; absent: it cannot be dimmed. */
  dims?: number;
  whites?: (known: Known) => Kelvin;
  colours?: boolean;
  effects?: readonly string[];
  shown(known: Known): Shown;
  power(on: boolean, seconds?: number): Params;
  /** Undefined: it cannot show this. */
  show(known: Known, wish: Wish): Params | undefined;
  /** Its messages switch it on as well. Most lamps ignore all but that while they are off, and want it first. */
  wakes?: boolean;
};

const POWER = { commands: ['on', 'off', 'toggle'] };
const COLOUR = { commands: ['set', 'rgb', 'xy'] };

/** A lamp in the words of traits. */
export const light = (lamp: Lamp): Ability => ({
  writes: lamp.writes,
  tell: (known) => told(lamp, known),
  ask: (known, asked) => {
    if (asked.part !== (lamp.part ?? MAIN) || asked.what !== undefined) return undefined;
    return asked.trait === 'power' ? switched(lamp, known, asked) : shine(lamp, known, asked);
  },
});

function told(lamp: Lamp, known: Known): Told[] {
  const shown = lamp.shown(known);
  const part = lamp.part ?? MAIN;
  const white = lamp.whites?.(known);
  return [
    { part, trait: 'power', value: shown.on ?? null, limits: POWER },
    ...(lamp.dims === undefined ? [] : [levelOf(part, shown, lamp.dims)]),
    ...(white ? [whiteTold(part, shown, white)] : []),
    ...(lamp.colours ? [colourTold(part, shown)] : []),
    ...(lamp.effects ? [effectTold(part, shown, lamp.effects)] : []),
  ];
}
const levelOf = (part: string, { level }: Shown, min: number): Told => ({
  ...{ part, trait: 'level', value: level === undefined ? null : Math.round(level) },
  limits: { min, max: 100, step: 1, unit: '%' },
  ...(level !== undefined && !Number.isInteger(level) && { raw: { level } }),
});
const whiteTold = (part: string, { kelvin, mixture }: Shown, white: Kelvin): Told => ({
  ...{ part, trait: 'white', value: kelvin ?? null, limits: { step: 1, ...white, unit: 'K' } },
  ...(mixture && { raw: { rgb: mixture.rgb } }),
});
const colourTold = (part: string, { colour }: Shown): Told => ({
  ...{ part, trait: 'color', value: colour?.hue ?? null, limits: COLOUR },
  ...(colour && { raw: { rgb: colour.rgb } }),
});
const effectTold = (part: string, { effect, mode }: Shown, options: readonly string[]): Told => ({
  ...{ part, trait: 'effect', value: effect ?? null, limits: { options: [...options] } },
  ...(mode !== undefined && { raw: { mode } }),
});

function switched(lamp: Lamp, known: Known, asked: Asked): Params | undefined {
  const next = wanted(asked.command, lamp.shown(known).on);
  return next === undefined ? undefined : lamp.power(next, numberIn(asked.args, 'transition'));
}

function shine(lamp: Lamp, known: Known, asked: Asked): Params | readonly Params[] | undefined {
  const { on, level } = lamp.shown(known);
  const wish = wishOf(lamp, asked, level, lamp.whites?.(known));
  if (!wish) return undefined;
  if (wish.level !== undefined && wish.level <= 0) return lamp.power(false, wish.seconds);
  const message = lamp.show(known, wish);
  return message && on === false && !lamp.wakes ? [lamp.power(true), message] : message;
}

function wishOf(lamp: Lamp, asked: Asked, level: number | undefined, white: Kelvin | undefined): Wish | undefined {
  const found = bare(lamp, asked, level, white);
  const seconds = numberIn(asked.args, 'transition');
  return found && (seconds === undefined ? found : { ...found, seconds });
}
function bare(lamp: Lamp, asked: Asked, level: number | undefined, white: Kelvin | undefined): Wish | undefined {
  if (isFor(asked, 'level')) return lamp.dims === undefined ? undefined : levelWish(asked, level, lamp.dims);
  if (isFor(asked, 'white')) return white && asked.command === 'set' ? whiteWish(asked.args, white) : undefined;
  if (isFor(asked, 'color')) return lamp.colours ? colourWish(asked) : undefined;
  const effect = isFor(asked, 'effect') && asked.command === 'set' ? textIn(asked.args, 'effect') : undefined;
  return effect !== undefined && lamp.effects?.includes(effect) ? { effect } : undefined;
}

function levelWish({ command, args }: Asked, now: number | undefined, least: number): Wish | undefined {
  const by = command === 'step' ? numberIn(args, 'by') : undefined;
  const asked = command === 'set' ? numberIn(args, 'level') : by === undefined || now === undefined ? undefined : now + by;
  if (asked === undefined) return undefined;
  return { level: asked <= 0 && command === 'set' ? 0 : Math.round(Math.max(least, Math.min(100, asked))) };
}
function whiteWish(args: Params, { min, max }: Kelvin): Wish | undefined {
  const asked = numberIn(args, 'kelvin');
  return asked === undefined ? undefined : { kelvin: Math.max(min, Math.min(max, asked)) };
}
function colourWish({ command, args }: Asked): Wish | undefined {
  const [h, s, x, y] = [numberIn(args, 'h'), numberIn(args, 's'), numberIn(args, 'x'), numberIn(args, 'y')];
  if (command === 'set') return h === undefined || s === undefined ? undefined : { colour: colourOfHue({ h, s }) };
  if (command === 'xy') return x === undefined || y === undefined ? undefined : { colour: colourOfHue(colourOfXy([x, y])) };
  const colour = command === 'rgb' ? colourOf(numberIn(args, 'r'), numberIn(args, 'g'), numberIn(args, 'b')) : undefined;
  return colour && { colour };
}
