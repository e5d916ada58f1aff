import type { Ability, Known, Params } from './ability.ts';
import { colourOf, type Colour } from './colour.ts';
import { light, type Shown, type Wish } from './light.ts';
import { percentOf, rawOfPercent } from './light-scale.ts';
import { entryOf, numberIn, switchIn } from './read.ts';

/** Cold and warm diodes are lit or not: three whites, no more. */
const WHITES = { cold: 6500, middle: 4250, warm: 2000 };
type White = keyof typeof WHITES;
const KELVIN = { min: WHITES.warm, max: WHITES.cold, step: WHITES.cold - WHITES.middle };
const LIT = [25, 255] as const;
const MIDDLE = 159;

const channel = (params: Params, number: number): number | undefined => numberIn(params, `channel${number}`);
const white = (kelvin: number): White => (kelvin >= 5375 ? 'cold' : kelvin >= 3125 ? 'middle' : 'warm');
function whiteIn(params: Params): White | undefined {
  const [cold, warm] = [channel(params, 0), channel(params, 1)];
  if (cold === undefined || warm === undefined) return undefined;
  return warm === 0 ? 'cold' : cold === 0 ? 'warm' : 'middle';
}
const brightest = (params: Params): number | undefined => {
  const [cold, warm] = [channel(params, 0), channel(params, 1)];
  return cold === undefined && warm === undefined ? undefined : Math.max(cold ?? 0, warm ?? 0);
};
const whites = (kind: White, raw: number): Params => ({
  channel0: kind === 'warm' ? '0' : String(raw),
  channel1: kind === 'cold' ? '0' : String(raw),
});
const isWhite = (value: unknown): value is White => typeof value === 'string' && Object.hasOwn(WHITES, value);

/** What a wish for white comes to: which of the three, and how bright. */
function whitened(params: Params, { level, kelvin }: Wish): { kind: White; raw: number } | undefined {
  if (level === undefined && kelvin === undefined) return undefined;
  const now = brightest(params);
  const said = params['type'];
  const kind = kelvin === undefined ? (whiteIn(params) ?? (isWhite(said) ? said : 'middle')) : white(kelvin);
  return { kind, raw: level === undefined ? (now === undefined || now < LIT[0] ? MIDDLE : now) : rawOfPercent(level, LIT) };
}
const shownWhite = (params: Params): Shown => {
  const kind = whiteIn(params);
  return { level: percentOf(brightest(params), LIT), kelvin: kind && WHITES[kind] };
};
const power = (on: boolean): Params => ({ state: on ? 'on' : 'off' });

/** A lamp of cold and warm diodes. */
export const twoWhites = (): Ability =>
  light({
    writes: ['state', 'type', 'channel0', 'channel1'],
    dims: 1,
    whites: () => KELVIN,
    shown: ({ params }) => ({ on: switchIn(params, 'state'), ...shownWhite(params) }),
    power,
    show: ({ params }, wish) => {
      const next = whitened(params, wish);
      return next && { ...whites(next.kind, next.raw), type: next.kind };
    },
  });

const COLOURED = 2;
const SCENES: Readonly<Record<string, { mode: number; rgb: readonly [number, number, number] }>> = {
  'Good Night': { mode: 3, rgb: [189, 118, 0] },
  Reading: { mode: 4, rgb: [255, 255, 255] },
  Party: { mode: 5, rgb: [207, 56, 3] },
  Leisure: { mode: 6, rgb: [56, 85, 179] },
};
const coloured = ([r, g, b]: readonly [number, number, number], mode: number): Params => ({
  ...{ channel0: '0', channel1: '0', channel2: String(r), channel3: String(g), channel4: String(b) },
  ...{ zyx_mode: mode, type: 'middle' },
});
const colourIn = (params: Params): Colour | undefined => colourOf(channel(params, 2), channel(params, 3), channel(params, 4));
/** As bright as its brightest diode. */
const levelOf = ({ rgb }: Colour): number => Math.round((Math.max(...rgb) / 255) * 100);
const dimmed = ({ rgb }: Colour, level: number): readonly [number, number, number] => {
  const most = Math.max(...rgb, 1);
  const [r, g, b] = rgb;
  const at = (value: number): number => Math.round((value / most) * 255 * (level / 100));
  return [at(r), at(g), at(b)];
};

/** A bulb of five kinds of diodes. All five are written, each as a text. */
export const fiveChannels = (): Ability =>
  light({
    writes: ['state', 'type', 'zyx_mode', 'channel0', 'channel1', 'channel2', 'channel3', 'channel4'],
    dims: 1,
    whites: () => KELVIN,
    colours: true,
    effects: Object.keys(SCENES),
    shown: shownFive,
    power,
    show: showFive,
  });

function shownFive({ params }: Known): Shown {
  const on = switchIn(params, 'state');
  const mode = numberIn(params, 'zyx_mode');
  if (mode === undefined || mode < COLOURED) return { on, ...shownWhite(params) };
  const colour = colourIn(params);
  return { on, colour, level: colour && levelOf(colour), effect: Object.entries(SCENES).find(([, scene]) => scene.mode === mode)?.[0] };
}

function showFive(known: Known, wish: Wish): Params | undefined {
  const { params } = known;
  const scene = entryOf(SCENES, wish.effect);
  if (scene) return coloured(scene.rgb, scene.mode);
  if (wish.colour) return coloured(wish.colour.rgb, COLOURED);
  const now = shownFive(known).colour;
  if (now && wish.level !== undefined) return coloured(dimmed(now, wish.level), COLOURED);
  const next = whitened(params, wish);
  return next && { ...whites(next.kind, next.raw), channel2: '0', channel3: '0', channel4: '0', zyx_mode: 1, type: next.kind };
}
