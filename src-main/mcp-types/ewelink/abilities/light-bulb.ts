import type { Ability, Known, Params } from './ability.ts';
import { colourOf, type Colour } from './colour.ts';
import { light, type Shown, type Wish } from './light.ts';
import { kelvinOf, rawOfKelvin, type Kelvin } from './light-scale.ts';
import { entryOf, numberIn, objectIn, switchIn, textIn } from './read.ts';

/** What a scene is where the bulb does not say. */
type Scenes = Readonly<Record<string, Params>>;
const WHITE_SCENES = (cold: number): Scenes => ({
  bright: { br: 100, ct: cold },
  read: { br: 50, ct: 0 },
  computer: { br: 20, ct: cold },
  nightLight: { br: 5, ct: 0 },
});
const MOVING = { tf: 1, sp: 1 };
const COLOUR_SCENES: Scenes = {
  bright: { r: 255, g: 255, b: 255, br: 100 },
  goodNight: { r: 254, g: 254, b: 126, br: 25 },
  read: { r: 255, g: 255, b: 255, br: 60 },
  nightLight: { r: 255, g: 242, b: 226, br: 5 },
  party: { r: 254, g: 132, b: 0, br: 45, ...MOVING },
  leisure: { r: 0, g: 40, b: 254, br: 55, ...MOVING },
  soft: { r: 38, g: 254, b: 0, br: 20, ...MOVING },
  colorful: { r: 255, g: 0, b: 0, br: 100, ...MOVING },
};

type Bulb = {
  /** Its number for the coldest white; the warmest is 0. */
  cold: number;
  kelvin: Kelvin;
  /** Some models mix other whites. */
  models?: Readonly<Record<string, Kelvin>>;
  colours?: boolean;
};

/** A bulb that keeps one object for each of its natures: `ltype` names the one that shines. */
export function bulb(one: Bulb): Ability {
  const scenes = one.colours ? COLOUR_SCENES : WHITE_SCENES(one.cold);
  const whites = ({ model }: Known): Kelvin => entryOf(one.models ?? {}, model) ?? one.kelvin;
  const shown = (known: Known): Shown => shownBy(known, one, scenes, whites(known));
  return light({
    writes: ['switch', 'ltype', 'white', ...(one.colours ? ['color'] : []), ...Object.keys(scenes)],
    dims: 1,
    whites,
    ...(one.colours && { colours: true }),
    effects: Object.keys(scenes),
    shown,
    power: (on) => ({ switch: on ? 'on' : 'off' }),
    show: (known, { level, kelvin, colour, effect }: Wish) => {
      if (effect !== undefined) return { ltype: effect, [effect]: scenes[effect] };
      const now = shown(known);
      if (colour || (level !== undefined && now.colour && kelvin === undefined)) return coloured(colour ?? now.colour, level ?? now.level);
      const range = [0, one.cold] as const;
      const ct = kelvin === undefined ? numberIn(whiteOf(known), 'ct') : rawOfKelvin(kelvin, range, whites(known));
      const br = level ?? now.level ?? numberIn(whiteOf(known), 'br') ?? 100;
      // What it never told is a middle white: it takes both numbers or none.
      return { ltype: 'white', white: { br, ct: ct ?? Math.round(one.cold / 2) } };
    },
  });
}

const whiteOf = ({ params }: Known): Params => objectIn(params, 'white') ?? {};
function coloured(colour: Colour | undefined, level: number | undefined): Params | undefined {
  if (!colour) return undefined;
  const [r, g, b] = colour.rgb;
  return { ltype: 'color', color: { br: level ?? 100, r, g, b } };
}
const brightness = (state: Params): number | undefined => {
  const br = numberIn(state, 'br');
  return br !== undefined && br >= 0 && br <= 100 ? br : undefined;
};

function shownBy({ params }: Known, { cold, colours }: Bulb, scenes: Scenes, kelvin: Kelvin): Shown {
  const said = textIn(params, 'ltype') ?? 'white';
  const scene = entryOf(scenes, said);
  // A bulb of whites that says "color" still shines as its white says.
  const nature = scene || said === 'white' || (said === 'color' && colours) ? said : 'white';
  const state = objectIn(params, nature) ?? scene ?? {};
  return {
    on: switchIn(params, 'switch'),
    level: brightness(state),
    kelvin: kelvinOf(numberIn(state, 'ct'), [0, cold], kelvin),
    colour: colours ? colourOf(numberIn(state, 'r'), numberIn(state, 'g'), numberIn(state, 'b')) : undefined,
    effect: scene && said,
  };
}
