import { MAIN, type Ability, type Known, type Params, type Report } from './ability.ts';
import { climate, degreesIn } from './climate.ts';
import { LABELS } from './labels.ts';
import { entryOf, numberIn, scaled, wordIn } from './read.ts';

const TENTH = 0.1;
/** Its modes by number, each with the target it keeps. */
const MODES = [
  { mode: 'heat', target: 'manTargetTemp' },
  { mode: 'off', target: 'ecoTargetTemp' },
  { mode: 'auto', target: 'autoTargetTemp' },
] as const;
const indexOf = (params: Params): number | undefined => {
  const index = numberIn(params, 'workMode');
  return index === undefined || !Number.isInteger(index) || index < 0 || index >= MODES.length ? undefined : index;
};
const rowOf = (params: Params) => MODES[indexOf(params) ?? -1];
const ACTIONS: Readonly<Record<string, string>> = { '0': 'idle', '1': 'heating' };

/** A radiator valve. It writes whole tenths, a target for each mode, and its modes as texts. */
export const radiator = (): Ability =>
  climate({
    writes: ['workMode', 'manTargetTemp', 'ecoTargetTemp', 'autoTargetTemp'],
    limits: { min: 4, max: 35, step: 0.5 },
    modes: MODES.map(({ mode }) => mode),
    on: 'heat',
    now: ({ params }) => {
      const row = rowOf(params);
      return {
        mode: row?.mode,
        current: degreesIn(params, 'temperature', { scale: TENTH }),
        target: degreesIn(params, 'curTargetTemp', { scale: TENTH }) ?? (row && degreesIn(params, row.target, { scale: TENTH })),
        action: entryOf(ACTIONS, wordIn(params, 'workState')),
      };
    },
    mode: (mode) => ({ workMode: String(MODES.findIndex((row) => row.mode === mode)) }),
    target: (target, mode, { params }) => {
      const index = mode === undefined ? indexOf(params) : MODES.findIndex((row) => row.mode === mode);
      const row = MODES[index ?? -1];
      return row && { ...(mode !== undefined && { workMode: String(index) }), [row.target]: Math.round(target / TENTH) };
    },
    fold,
  });

/** Modes it makes up are none. Our own target holds at once where its mode does; the valve tells its own only later. */
function fold(known: Known, params: Params, { params: said, from }: Report): { params?: Params } {
  const { workMode, ...rest } = params;
  const sane = 'workMode' in params && indexOf({ workMode }) === undefined ? rest : params;
  const row = rowOf({ ...known.params, ...sane });
  const target = from === 'app' && row && !('curTargetTemp' in said) ? numberIn(said, row.target) : undefined;
  return { params: target === undefined ? sane : { ...sane, curTargetTemp: target } };
}

const MILLI = 0.001;
const CENTI = 0.01;
const HEX = /^[0-9a-f]{4}$/i;
/** Volts: older firmware writes millivolts as four hexadecimal digits, newer hundredths as a number. */
export const radiatorVolts = (param: 'runVoltage' | 'limitVoltage', what: 'motor-voltage' | 'motor-voltage-limit'): Ability => ({
  tell: ({ params }) => {
    if (!Object.hasOwn(params, param)) return [];
    const raw = params[param];
    const number = numberIn(params, param);
    const value =
      typeof raw === 'string' && HEX.test(raw)
        ? scaled(Number.parseInt(raw, 16), MILLI)
        : number === undefined
          ? null
          : scaled(number, CENTI);
    return [{ part: MAIN, trait: 'reading', what, value, limits: { kind: 'voltage', unit: 'V' }, label: LABELS[what] }];
  },
});
