import { isFor, MAIN, type Ability, type Asked, type Known, type Params } from './ability.ts';
import { numberIn, textIn } from './read.ts';

/** What warms or cools, as it stands; undefined: it does not say. */
export type Air = {
  mode?: string | undefined;
  current?: number | undefined;
  target?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  humidity?: number | undefined;
  action?: string | undefined;
  preset?: string | undefined;
  fan?: string | undefined;
};
type Climate = {
  writes: readonly string[];
  has?: (known: Known) => boolean;
  limits: { min: number; max: number; step: number };
  modes: readonly string[] | ((known: Known) => readonly string[]);
  presets?: readonly string[];
  fans?: readonly string[];
  /** The mode that *on* means; absent: it cannot be told to just go on. */
  on?: string | ((known: Known) => string);
  now(known: Known): Air;
  mode(mode: string, known: Known): Params | undefined;
  /** What its numbers are; absent: degrees. */
  unit?(known: Known): string;
  /** Between its modes it chooses itself: it can only be switched on and off. */
  chooses?: true;
  target?(target: number, mode: string | undefined, known: Known): Params | undefined;
  range?(low: number, high: number, mode: string | undefined, known: Known): Params | undefined;
  preset?(preset: string): Params | undefined;
  fan?(fan: string): Params | undefined;
  fold?: Ability['fold'];
};

const modesOf = ({ modes }: Climate, known: Known): readonly string[] => (typeof modes === 'function' ? modes(known) : modes);
/** Nobody can say what it does, but it measures. */
const UNKNOWN = 'unknown';

/** What warms, cools or dries, in the words of traits. */
export const climate = (one: Climate): Ability => ({
  writes: one.writes,
  tell: (known) =>
    (one.has?.(known) ?? true) ? [{ part: MAIN, trait: 'climate', value: valueOf(one, known), limits: limitsOf(one, known) }] : [],
  ask: (known, asked) =>
    asked.part === MAIN && isFor(asked, 'climate') && (one.has?.(known) ?? true) ? ask(one, known, asked) : undefined,
  ...(one.fold && { fold: one.fold }),
});

function limitsOf({ limits, unit, on, target, range, preset, fan, chooses }: Climate, known: Known) {
  const offered = { target, range, mode: chooses ? undefined : true, preset, fan, on, off: true };
  return {
    ...limits,
    unit: unit?.(known) ?? '°C',
    commands: Object.entries(offered).flatMap(([command, how]) => (how === undefined ? [] : [command])),
  };
}

function valueOf(one: Climate, known: Known) {
  const { mode, ...rest } = one.now(known);
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  if (mode === undefined && Object.keys(said).length === 0) return null;
  return {
    mode: mode ?? UNKNOWN,
    ...said,
    modes: [...modesOf(one, known)],
    ...(one.presets && { presets: [...one.presets] }),
    ...(one.fans && { fans: [...one.fans] }),
  };
}

function ask(one: Climate, known: Known, { command, args }: Asked): Params | undefined {
  const mode = modeFor(one, known, command, args);
  if (mode !== undefined && !modesOf(one, known).includes(mode)) return undefined;
  const [preset, fan] = [oneOf(one.presets, args, 'preset'), oneOf(one.fans, args, 'fan')];
  switch (command) {
    case 'mode':
    case 'on':
    case 'off':
      return mode === undefined ? undefined : one.mode(mode, known);
    case 'preset':
      return preset === undefined ? undefined : one.preset?.(preset);
    case 'fan':
      return fan === undefined ? undefined : one.fan?.(fan);
    default:
      return degrees(one, known, { command, args, mode });
  }
}
function modeFor({ on, chooses }: Climate, known: Known, command: string, args: Params): string | undefined {
  if (command === 'off') return 'off';
  // Between the others it decides itself.
  if (command === 'mode' && chooses) return args['mode'] === 'off' ? 'off' : undefined;
  return command === 'on' ? (typeof on === 'function' ? on(known) : on) : textIn(args, 'mode');
}
const oneOf = (names: readonly string[] | undefined, args: Params, name: string): string | undefined =>
  names?.find((one) => one === args[name]);

type Degrees = Pick<Asked, 'command' | 'args'> & { mode: string | undefined };
function degrees({ limits, target, range }: Climate, known: Known, { command, args, mode }: Degrees): Params | undefined {
  const [wish, low, high] = [onGrid(args, 'target', limits), onGrid(args, 'low', limits), onGrid(args, 'high', limits)];
  if (command === 'target') return wish === undefined ? undefined : target?.(wish, mode, known);
  if (command !== 'range' || low === undefined || high === undefined || low >= high) return undefined;
  return range?.(low, high, mode, known);
}

/** What was asked, at the nearest step and within what it can keep. */
function onGrid(args: Params, name: string, { min, max, step }: Climate['limits']): number | undefined {
  const asked = numberIn(args, name);
  if (asked === undefined || asked < min || asked > max) return undefined;
  return Number((Math.round(asked / step) * step).toFixed(2));
}

/** Degrees that can be: a broken probe says -3052. `plus`: the param of a correction, in degrees. */
export const degreesIn = (params: Params, name: string, { scale = 1, plus = '' } = {}): number | undefined => {
  const raw = numberIn(params, name);
  const value = raw === undefined ? undefined : Number((raw * scale + (numberIn(params, plus) ?? 0)).toFixed(2));
  return value === undefined || value < -50 || value > 250 ? undefined : value;
};
