import type { Ability, Known, Params } from './ability.ts';
import { light, type Wish } from './light.ts';
import { kelvinOf, percentOf, rawOfKelvin, rawOfPercent, type Kelvin } from './light-scale.ts';
import { numberIn, switchIn, wordIn } from './read.ts';

type Range = readonly [from: number, to: number];
type Dimmer = {
  /** The param that switches it. */
  on?: string;
  param: string;
  /** What some of its kind say instead; then they take it so. */
  or?: string;
  /** Its numbers for faintest and brightest; absent: percent, as they are. */
  range?: Range;
  /** The least percent it takes. */
  least?: number;
  /** Numbers are written as texts. */
  text?: boolean;
  /** Goes along with every brightness. Lamps that want to be switched on in the same message have that here. */
  along?: Params;
  /** Milliseconds, where it fades by itself. */
  fades?: string;
  /** Its numbers for the warmest and the coldest white. */
  ct?: { param: string; range: Range; kelvin: Kelvin };
  effects?: Readonly<Record<string, Params>>;
};

/** A lamp of one colour or of warm and cold diodes, with one param for each. */
export function dimmer(one: Dimmer): Ability {
  const { on = 'switch', param, or, ct, along = {}, fades } = one;
  const names = (params: Params): string => (or !== undefined && or in params && !(param in params) ? or : param);
  const written = (value: number): number | string => (one.text ? String(value) : value);
  const fading = (seconds: number | undefined): Params => (fades && seconds !== undefined ? { [fades]: Math.round(seconds * 1000) } : {});
  return light({
    writes: [...new Set([on, param, ...(or ? [or] : []), ...(ct ? [ct.param] : []), ...(fades ? [fades] : []), ...Object.keys(along)])],
    dims: one.least ?? 1,
    ...(ct && { whites: () => ct.kelvin }),
    ...(one.effects && { effects: Object.keys(one.effects) }),
    wakes: on in along,
    shown: ({ params }) => ({
      on: switchIn(params, on),
      level: levelIn(params, names(params), one.range),
      kelvin: ct && kelvinOf(numberIn(params, ct.param), ct.range, ct.kelvin),
      effect: effectIn(params, one),
    }),
    power: (next, seconds) => ({ [on]: next ? 'on' : 'off', ...fading(seconds) }),
    show: ({ params }: Known, { level, kelvin, effect, seconds }: Wish) => {
      if (effect !== undefined) return one.effects?.[effect];
      if (level !== undefined)
        return { ...along, [names(params)]: written(one.range ? rawOfPercent(level, one.range) : level), ...fading(seconds) };
      if (kelvin === undefined || !ct) return undefined;
      return { ...(on in along && { [on]: along[on] }), [ct.param]: written(rawOfKelvin(kelvin, ct.range, ct.kelvin)) };
    },
  });
}

const levelIn = (params: Params, name: string, range: Range | undefined): number | undefined => {
  const raw = numberIn(params, name);
  if (range) return percentOf(raw, range);
  return raw === undefined || raw < 0 || raw > 100 ? undefined : raw;
};
const effectIn = (params: Params, { effects = {} }: Dimmer): string | undefined =>
  Object.entries(effects).find(([, wanted]) =>
    Object.entries(wanted).every(([name, value]) => wordIn(params, name) === String(value)),
  )?.[0];
