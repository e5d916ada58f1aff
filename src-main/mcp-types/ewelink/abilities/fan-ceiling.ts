import type { Ability, Params } from './ability.ts';
import { fan } from './fan.ts';
import { light } from './light.ts';
import { listIn, numberIn, ofOutlet, switchIn } from './read.ts';

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
