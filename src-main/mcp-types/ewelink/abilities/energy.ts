import type { Text } from '../../../../src-shared/text/text.ts';
import { channelPart, isFor, MAIN, type Ability, type Known } from './ability.ts';
import { LABELS } from './labels.ts';
import { numberIn, scaled, textIn } from './read.ts';

/** How one hour or day is packed: `whole` hexadecimal digits of kWh, then the digits behind the point. */
type Packing = { width: number; whole: number; digits: readonly number[] };
const PACKINGS = {
  /** 190101 is 25.11: each digit behind the point has a nought in front. */
  day6: { width: 6, whole: 2, digits: [3, 5] },
  /** 1250 is 18.50 */
  day4: { width: 4, whole: 2, digits: [2, 3] },
  /** 107 is 1.07 */
  hour3: { width: 3, whole: 1, digits: [1, 2] },
  hour4: { width: 4, whole: 2, digits: [2, 3] },
} as const satisfies Record<string, Packing>;

/** Energy a device counted, kWh, newest first. What is no such text is nothing; a cut last entry is left out. */
export function unpackEnergy(packed: unknown, packing: keyof typeof PACKINGS): number[] {
  if (typeof packed !== 'string') return [];
  const { width, whole, digits } = PACKINGS[packing];
  const entries = Array.from({ length: Math.floor(packed.length / width) }, (_, index) => packed.slice(index * width, (index + 1) * width));
  const values = entries.map((entry) => {
    const fraction = digits.map((digit) => entry[digit] ?? '');
    const isSane = /^[0-9a-f]+$/i.test(entry.slice(0, whole)) && fraction.every((digit) => /^\d$/.test(digit));
    return isSane ? scaled(Number.parseInt(entry.slice(0, whole), 16) * 100 + Number(fraction.join('')), 0.01) : Number.NaN;
  });
  const broken = values.findIndex(Number.isNaN);
  return broken < 0 ? values : values.slice(0, broken);
}

type History = {
  param: string;
  request: Readonly<Record<string, unknown>>;
  packing: (known: Known) => keyof typeof PACKINGS;
  outlet?: number;
  every?: 'hour' | 'day';
  what?: string;
  label?: Text;
};
/** Energy of hours or days, which the device keeps and tells when it is asked. The newest of days is today's. */
function history({
  param,
  request,
  packing,
  outlet,
  every = 'day',
  what = 'energy-today',
  label = LABELS['energy-today'],
}: History): Ability {
  const partOf = (known: Known): string => (outlet === undefined ? MAIN : channelPart(known, outlet));
  const read = (known: Known, raw: unknown): number[] => unpackEnergy(raw, packing(known));
  return {
    writes: Object.keys(request),
    past: [{ part: partOf, trait: 'meter', what: every === 'day' ? what : 'energy', every, request, param, read }],
    tell: (known) => {
      const [newest] = every === 'day' ? read(known, known.params[param]) : [];
      if (newest === undefined) return [];
      return [{ part: partOf(known), trait: 'meter', what, value: newest, limits: { kind: 'energy', unit: 'kWh' }, label }];
    },
  };
}

/** A hundred days in one text. */
export const hundredDays = (): Ability =>
  history({ param: 'hundredDaysKwhData', request: { hundredDaysKwh: 'get' }, packing: () => 'day6' });
/** Half a year, of one channel; the device answers one such question at a time. */
export const channelDays = (outlet: number): Ability =>
  history({ param: `kwhHistories_0${outlet}`, request: { [`getKwh_0${outlet}`]: 2 }, packing: () => 'day4', outlet });
const LAST_HOUR = 719;
/** Thirty days of hours. An hour takes three characters where four are denied, and in records older than that question. */
export const hours = (): Ability =>
  history({
    param: 'hoursKwhData',
    request: { getHoursKwh: { start: 0, end: LAST_HOUR } },
    packing: ({ denied, unlisted }) => (unlisted || denied.has('formateKwhDataByFourChars') ? 'hour3' : 'hour4'),
    every: 'hour',
  });

const written = (at: number): string => new Date(at).toISOString();
/** A measurement that is started and stopped by hand; the device keeps the times. */
export const session = (): Ability => ({
  writes: ['oneKwh', 'startTime', 'endTime'],
  tell: ({ params }) => {
    if (!('oneKwh' in params) && !('oneKwhData' in params)) return [];
    const state = params['oneKwh'];
    const value = state === 'start' ? true : state === 'stop' ? false : null;
    const energy = numberIn(params, 'oneKwhData');
    const label = LABELS['energy-session'];
    return [
      {
        part: MAIN,
        trait: 'power',
        what: 'energy-session',
        value,
        label: LABELS.measuring,
        limits: { commands: ['on', 'off'] },
        setting: true,
      },
      { part: MAIN, trait: 'meter', what: 'energy-session', value: energy ?? null, limits: { kind: 'energy', unit: 'kWh' }, label },
    ];
  },
  ask: ({ params }, asked) => {
    if (!isFor(asked, 'power', 'energy-session') || asked.at === undefined) return undefined;
    const now = written(asked.at);
    if (asked.command === 'on') return { oneKwh: 'start', startTime: now, endTime: '' };
    return asked.command === 'off' ? { oneKwh: 'stop', startTime: textIn(params, 'startTime') ?? now, endTime: now } : undefined;
  },
});
