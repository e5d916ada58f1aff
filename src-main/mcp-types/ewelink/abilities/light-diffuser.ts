import type { Ability, Known, Params, PartFacts } from './ability.ts';
import { colourOf } from './colour.ts';
import { light, type Wish } from './light.ts';
import { numberIn, switchIn } from './read.ts';

const PART = 'light';
const COLOURED = 2;
const MODES = ['Color Light', 'RGB Color', 'Night Light'] as const;

/** The lamp of an aroma diffuser. */
export const diffuserLight = (): Ability => ({
  ...light({
    part: PART,
    writes: ['lightswitch', 'lightmode', 'lightbright', 'lightRcolor', 'lightGcolor', 'lightBcolor'],
    dims: 1,
    colours: true,
    effects: MODES,
    shown: ({ params }) => {
      const mode = numberIn(params, 'lightmode');
      const bright = numberIn(params, 'lightbright');
      return {
        on: switchIn(params, 'lightswitch'),
        // 254 is seen where it means all of it.
        level: bright === undefined || bright < 0 ? undefined : Math.min(100, bright),
        colour: mode === COLOURED ? colourIn(params) : undefined,
        effect: mode === undefined ? undefined : MODES[mode - 1],
        mode,
      };
    },
    power: (on): Params => ({ lightswitch: on ? 1 : 0 }),
    show,
  }),
  parts: (): PartFacts[] => [{ key: PART, kind: 'light' }],
});

const colourIn = (params: Params) =>
  colourOf(numberIn(params, 'lightRcolor'), numberIn(params, 'lightGcolor'), numberIn(params, 'lightBcolor'));

function show({ params }: Known, { level, colour, effect }: Wish): Params | undefined {
  if (level !== undefined) return { lightbright: level };
  const lightmode = colour ? COLOURED : MODES.findIndex((name) => name === effect) + 1;
  if (lightmode === 0) return undefined;
  const shine = colour ?? (lightmode === COLOURED ? colourIn(params) : undefined);
  const [lightRcolor, lightGcolor, lightBcolor] = shine?.rgb ?? [];
  return { lightmode, ...(shine && { lightRcolor, lightGcolor, lightBcolor }) };
}
