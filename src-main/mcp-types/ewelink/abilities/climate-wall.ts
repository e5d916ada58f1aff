import { MAIN, type Ability, type Params } from './ability.ts';
import { climate, degreesIn } from './climate.ts';
import { numberIn, switchIn } from './read.ts';

const PRESETS = ['manual', 'programmed', 'economical'];
const HEATING = 1;
const RESTING = 2;

/** What it measures is in the degrees it shows; where it aims is always in ours. */
function measuredIn(params: Params): number | undefined {
  const shown = degreesIn(params, 'temperature');
  return shown === undefined || params['tempScale'] !== 'f' ? shown : Number((((shown - 32) * 5) / 9).toFixed(1));
}
export const wallTemperature = (): Ability => ({
  tell: ({ params }) =>
    Object.hasOwn(params, 'temperature')
      ? [
          {
            ...{ part: MAIN, trait: 'reading', what: 'temperature', value: measuredIn(params) ?? null },
            limits: { kind: 'temperature', unit: '°C' },
          },
        ]
      : [],
});

/** A thermostat on the wall. Whether it heats it decides itself: it can be switched, aimed and given a program. */
export const wallThermostat = (): Ability =>
  climate({
    writes: ['switch', 'targetTemp', 'workMode'],
    limits: { min: 5, max: 45, step: 0.5 },
    modes: ['off', 'heat', 'auto'],
    presets: PRESETS,
    on: 'auto',
    chooses: true,
    now: ({ params }) => {
      const [on, state, program] = [switchIn(params, 'switch'), numberIn(params, 'workState'), numberIn(params, 'workMode')];
      return {
        mode: on === undefined ? undefined : !on ? 'off' : state === HEATING ? 'heat' : 'auto',
        action: !on ? undefined : state === HEATING ? 'heating' : state === RESTING ? 'idle' : undefined,
        current: measuredIn(params),
        target: degreesIn(params, 'targetTemp'),
        preset: program === undefined ? undefined : PRESETS[program - 1],
      };
    },
    mode: (mode) => ({ switch: mode === 'off' ? 'off' : 'on' }),
    target: (targetTemp, mode) => ({ ...(mode !== undefined && { switch: mode === 'off' ? 'off' : 'on' }), targetTemp }),
    preset: (preset) => ({ workMode: PRESETS.indexOf(preset) + 1 }),
  });
