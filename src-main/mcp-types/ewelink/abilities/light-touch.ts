import type { Ability, Params, PartFacts } from './ability.ts';
import { light } from './light.ts';
import { numberIn, switchIn } from './read.ts';

const PART = 'light';
/** What the light of a touch panel shows, by number; others are its owner's own and have no name. */
const SCENES = ['Night Light', 'Party', 'Leisure', 'Color', 'Childhood', 'Wiper', 'Fairy', 'Starburst'] as const;

/** The light around a touch panel: a part of its own beside the channels. */
export const touchLight = (): Ability => ({
  ...light({
    part: PART,
    writes: ['lightSwitch', 'lightMode'],
    effects: SCENES,
    shown: ({ params }) => {
      const mode = numberIn(params, 'lightMode');
      return { on: switchIn(params, 'lightSwitch'), effect: mode === undefined ? undefined : SCENES[mode], mode };
    },
    power: (on): Params => ({ lightSwitch: on ? 'on' : 'off' }),
    show: (_known, { effect }) => {
      const lightMode = SCENES.findIndex((name) => name === effect);
      return lightMode < 0 ? undefined : { lightMode };
    },
  }),
  parts: (): PartFacts[] => [{ key: PART, kind: 'light' }],
});
