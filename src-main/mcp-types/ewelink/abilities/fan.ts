import { isFor, MAIN, type Ability, type Asked, type Known, type Params } from './ability.ts';
import { listIn, numberIn, ofOutlet, switchIn, textIn } from './read.ts';
import { light } from './light.ts';
import { wanted } from './switched.ts';

/** What a fan does: step 0 is off. */
type Blowing = { on: boolean | undefined; step: number | undefined; preset?: string | undefined; oscillating?: boolean | undefined };
type Fan = {
  writes: readonly string[];
  /** How many speeds it has. */
  steps: number;
  /** What its speeds are called, or ways of blowing that are none. */
  presets: readonly string[];
  now(known: Known): Blowing;
  /** Undefined step: as fast as it was. */
  run(on: boolean, step: number | undefined, known: Known): Params;
  preset(name: string, known: Known): Params | undefined;
  oscillate?(on: boolean): Params;
  fold?: Ability['fold'];
};

const FULL = 100;
const speedOf = (step: number, steps: number): number => Math.floor((step / steps) * FULL);
const stepOf = (speed: number, steps: number): number => Math.min(steps, Math.ceil((speed * steps) / FULL - 1e-9));

/** Moving air, in the words of traits. */
function fan(one: Fan): Ability {
  return {
    writes: one.writes,
    tell: (known) => [{ part: MAIN, trait: 'fan', value: valueOf(one, known), limits: limitsOf(one) }],
    ask: (known, asked) => (asked.part === MAIN && isFor(asked, 'fan') ? blow(one, known, asked) : undefined),
    ...(one.fold && { fold: one.fold }),
  };
}
const limitsOf = ({ steps, oscillate }: Fan) => ({
  step: Math.floor(FULL / steps),
  commands: ['on', 'off', 'toggle', 'speed', 'faster', 'slower', 'preset', ...(oscillate ? ['oscillate'] : [])],
});
function valueOf({ steps, presets, now }: Fan, known: Known) {
  const { on, step, preset, oscillating } = now(known);
  if (on === undefined) return null;
  const speed = !on ? 0 : step === undefined ? null : speedOf(step, steps);
  return { on, speed, preset: preset ?? null, presets: [...presets], ...(oscillating !== undefined && { oscillating }) };
}

function blow(one: Fan, known: Known, { command, args }: Asked): Params | undefined {
  const { on, step = 0 } = one.now(known);
  const next = wanted(command, on);
  const preset = command === 'preset' || command === 'on' ? textIn(args, 'preset') : undefined;
  if (preset !== undefined) return one.presets.includes(preset) ? one.preset(preset, known) : undefined;
  if (command === 'oscillate') return typeof args['on'] === 'boolean' ? one.oscillate?.(args['on']) : undefined;
  const speed = command === 'speed' || command === 'on' ? numberIn(args, 'speed') : undefined;
  if (speed !== undefined) return speed <= 0 ? one.run(false, undefined, known) : one.run(true, stepOf(speed, one.steps), known);
  if (next !== undefined) return one.run(next, undefined, known);
  if (command !== 'faster' && command !== 'slower') return undefined;
  const by = Math.max(1, Math.round(((numberIn(args, 'by') ?? 0) * one.steps) / FULL));
  const to = (on ? step : 0) + (command === 'faster' ? by : -by);
  return to <= 0 ? one.run(false, undefined, known) : one.run(true, Math.min(one.steps, to), known);
}

const SPEEDS = ['slow', 'moderate', 'fast'] as const;
/** A fan with three named speeds, three ways of blowing and a swing. */
export const namedFan = (): Ability =>
  fan({
    writes: ['fan', 'speed', 'mode', 'shake'],
    steps: SPEEDS.length,
    presets: ['normal', 'natural', 'sleep'],
    now: ({ params }) => {
      const step = SPEEDS.findIndex((name) => name === params['speed']) + 1;
      const oscillating = switchIn(params, 'shake');
      return { on: switchIn(params, 'fan'), step: step || undefined, preset: textIn(params, 'mode'), oscillating };
    },
    run: (on, step) => ({ fan: on ? 'on' : 'off', ...(on && step !== undefined && { speed: SPEEDS[step - 1] }) }),
    preset: (mode) => ({ mode }),
    oscillate: (on) => ({ shake: on ? 'on' : 'off' }),
  });

const LEVELS = ['low', 'medium', 'high'];
/** Outlets of a ceiling fan: its light, whether it turns, and two that tell how fast. */
const OUTLET = { light: 0, fan: 1, medium: 2, high: 3 };
const outlet = (params: Params, number: number): boolean | undefined => switchIn(ofOutlet(params, 'switches', number) ?? {}, 'switch');
const entry = (number: number, on: boolean) => ({ outlet: number, switch: on ? 'on' : 'off' });
const speeds = (step: number) => [entry(OUTLET.fan, true), entry(OUTLET.medium, step === 2), entry(OUTLET.high, step === 3)];

/** A ceiling fan that hides behind four outlets; on the local network it speaks plainly instead. */
export const ceilingFan = (): Ability =>
  fan({
    writes: ['switches', 'fan', 'speed'],
    steps: LEVELS.length,
    presets: LEVELS,
    now: ({ params }) => {
      const on = outlet(params, OUTLET.fan);
      const step = outlet(params, OUTLET.high) ? 3 : outlet(params, OUTLET.medium) ? 2 : 1;
      return { on, step, preset: on ? LEVELS[step - 1] : undefined };
    },
    run: (on, step) => ({ switches: on && step !== undefined ? speeds(step) : [entry(OUTLET.fan, on)] }),
    preset: (name) => ({ switches: speeds(LEVELS.indexOf(name) + 1) }),
    fold: (_known, params) => ({ params: inOutlets(params) }),
  });

/** What it says plainly, as outlets: one way to read it is enough. */
function inOutlets(params: Params): Params {
  const { light: lamp, fan: turning, speed, ...rest } = params;
  const [lit, on, step] = [switchIn({ lamp }, 'lamp'), switchIn({ turning }, 'turning'), numberIn({ speed }, 'speed')];
  const said = [
    ...(lit === undefined ? [] : [entry(OUTLET.light, lit)]),
    ...(on === undefined ? [] : [entry(OUTLET.fan, on)]),
    ...(step === undefined || step < 1 || step > LEVELS.length ? [] : [entry(OUTLET.medium, step === 2), entry(OUTLET.high, step === 3)]),
  ];
  return said.length === 0 ? params : { ...rest, switches: [...listIn(params, 'switches'), ...said] };
}

/** The same command as a ceiling fan takes it on the local network. */
export function plainly(params: Params): Params {
  const [lit, on] = [outlet(params, OUTLET.light), outlet(params, OUTLET.fan)];
  const hasSpeed = outlet(params, OUTLET.medium) !== undefined;
  const step = outlet(params, OUTLET.high) ? 3 : outlet(params, OUTLET.medium) ? 2 : 1;
  return {
    ...(lit !== undefined && { light: lit ? 'on' : 'off' }),
    ...(on !== undefined && { fan: on ? 'on' : 'off' }),
    ...(on === true && hasSpeed && { speed: step }),
  };
}

/** The lamp of a ceiling fan: a part of its own. */
export const ceilingLight = (): Ability => ({
  ...light({
    part: 'light',
    writes: ['switches', 'light'],
    shown: ({ params }) => ({ on: outlet(params, OUTLET.light) }),
    power: (on) => ({ switches: [entry(OUTLET.light, on)] }),
    show: () => undefined,
  }),
  parts: () => [{ key: 'light', kind: 'light' }],
});

/** The mist of a diffuser, in two strengths. */
export const mist = (): Ability =>
  fan({
    writes: ['switch', 'state'],
    steps: 2,
    presets: ['low', 'high'],
    now: ({ params }) => {
      const [on, step] = [switchIn(params, 'switch'), numberIn(params, 'state')];
      const isStep = step === 1 || step === 2;
      return { on, step: isStep ? step : undefined, preset: on && isStep ? ['low', 'high'][step - 1] : undefined };
    },
    run: (on, step) => ({ switch: on ? 'on' : 'off', ...(on && step !== undefined && { state: step }) }),
    preset: (name) => ({ switch: 'on', state: name === 'high' ? 2 : 1 }),
  });
