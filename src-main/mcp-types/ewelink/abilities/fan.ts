import { isFor, MAIN, type Ability, type Asked, type Known, type Params } from './ability.ts';
import { numberIn, switchIn, textIn } from './read.ts';
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
export function fan(one: Fan): Ability {
  return {
    writes: one.writes,
    tell: (known) => [{ part: MAIN, trait: 'fan', value: valueOf(one, known), limits: limitsOf(one), raw: levelOf(one, known) }],
    ask: (known, asked) => (asked.part === MAIN && isFor(asked, 'fan') ? blow(one, known, asked) : undefined),
    ...(one.fold && { fold: one.fold }),
  };
}
const limitsOf = ({ steps, oscillate }: Fan) => ({
  step: Math.floor(FULL / steps),
  commands: ['on', 'off', 'toggle', 'speed', 'faster', 'slower', 'preset', ...(oscillate ? ['oscillate'] : [])],
});
const levelOf = ({ now }: Fan, known: Known): Params => {
  const { on, step } = now(known);
  return { level: on === false ? 0 : step };
};
function valueOf({ steps, presets, now }: Fan, known: Known) {
  const { on, step, preset, oscillating } = now(known);
  if (on === undefined) return null;
  const speed = !on ? 0 : step === undefined ? null : speedOf(step, steps);
  return { on, speed, preset: preset ?? null, presets: [...presets], ...(oscillating !== undefined && { oscillating }) };
}

const TAKING: ReadonlySet<string> = new Set(['on', 'preset', 'speed']);
function blow(one: Fan, known: Known, { command, args }: Asked): Params | undefined {
  const { on, step } = one.now(known);
  const [preset, speed] = TAKING.has(command) ? [textIn(args, 'preset'), numberIn(args, 'speed')] : [];
  if (preset !== undefined) return one.presets.includes(preset) ? one.preset(preset, known) : undefined;
  if (speed !== undefined) return run(one, known, stepOf(speed, one.steps));
  if (command === 'oscillate') return typeof args['on'] === 'boolean' ? one.oscillate?.(args['on']) : undefined;
  if (command === 'faster' || command === 'slower') return run(one, known, (on ? (step ?? 0) : 0) + change(one, command, args));
  const next = wanted(command, on);
  return next === undefined ? undefined : one.run(next, undefined, known);
}
const run = (one: Fan, known: Known, step: number): Params =>
  step <= 0 ? one.run(false, undefined, known) : one.run(true, Math.min(one.steps, step), known);
function change({ steps }: Fan, command: 'faster' | 'slower', args: Params): number {
  const by = Math.max(1, Math.round(((numberIn(args, 'by') ?? 0) * steps) / FULL));
  return command === 'faster' ? by : -by;
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
