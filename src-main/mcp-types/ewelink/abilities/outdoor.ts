import { LABELS } from './labels.ts';
import { MAIN, type Ability, type Told } from './ability.ts';
import { numberIn, objectIn, textIn } from './read.ts';

const told = (what: 'outdoor' | 'outdoor-low' | 'outdoor-high', value: number | undefined): Told[] =>
  value === undefined
    ? []
    : [{ part: MAIN, trait: 'reading', what, value, limits: { kind: 'temperature', unit: '°C' }, label: LABELS[what] }];

/** The weather a panel shows: now, and the lowest and highest of the day in one text. */
export const outdoor = (): Ability => ({
  tell: ({ params }) => {
    const weather = objectIn(params, 'HMI_outdoorTemp') ?? {};
    const [low, high] = (textIn(weather, 'range') ?? '').split(',').map((text) => numberIn({ text }, 'text'));
    return [...told('outdoor', numberIn(weather, 'current')), ...told('outdoor-low', low), ...told('outdoor-high', high)];
  },
});
