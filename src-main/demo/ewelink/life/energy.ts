import type { Device } from '../world/device.ts';
import { isObject, type Behaviour } from './behaviour.ts';
import { usedInDay, usedInHour } from './curves.ts';

const HOUR = 3_600_000;
const hex = (value: number, digits: number): string => Math.trunc(value).toString(16).padStart(digits, '0').slice(-digits);
const decimals = (kwh: number): string => String(Math.round((kwh % 1) * 100) % 100).padStart(2, '0');

/** Two hexadecimal digits of whole kilowatt hours and each decimal as a byte: `190101` is 25.11. */
const sixLetters = (kwh: number): string => `${hex(kwh, 2)}0${decimals(kwh).charAt(0)}0${decimals(kwh).charAt(1)}`;
/** Two hexadecimal digits and two decimals: `1250` is 18.50. */
const fourLetters = (kwh: number): string => `${hex(kwh, 2)}${decimals(kwh)}`;
/** One hexadecimal digit and two decimals: `107` is 1.07. */
const threeLetters = (kwh: number): string => `${hex(kwh, 1)}${decimals(kwh)}`;

/** The watts a device is made for. */
export const wattsOf = ({ row }: Device): number => row.habits?.flatMap((habit) => (habit.kind === 'meter' ? [habit.watts] : []))[0] ?? 0;

const days = (device: Device, count: number, now: number, letters: (kwh: number) => string, name = device.id): string =>
  Array.from({ length: count }, (_, ago) => letters(usedInDay(name, wattsOf(device), now, ago))).join('');

/** Meters tell their past in packed letters, newest first, with the answer to the question. */
export const energyPast: Behaviour = {
  fits: (device) => wattsOf(device) > 0,
  says: (params) => Object.fromEntries(Object.entries(params).filter(([key]) => !/^(hundredDaysKwh|getHoursKwh|getKwh_0\d)$/.test(key))),
  config: (params, device, now) => {
    const config: Record<string, unknown> = {};
    if (params['hundredDaysKwh'] === 'get') config['hundredDaysKwhData'] = days(device, 100, now, sixLetters);
    for (const key of Object.keys(params)) {
      const channel = /^getKwh_(0\d)$/.exec(key)?.[1];
      if (channel && params[key] === 2) config[`kwhHistories_${channel}`] = days(device, 180, now, fourLetters, `${device.id} ${channel}`);
    }
    if (params['oneKwh'] === 'get') config['oneKwhData'] = usedInDay(device.id, wattsOf(device), now, 0).toFixed(2);
    const range = params['getHoursKwh'];
    if (isObject(range)) config['hoursKwhData'] = hours(device, Number(range['start']), Number(range['end']), now);
    return config;
  },
};

function hours(device: Device, start: number, end: number, now: number): string {
  const letters = device.row.denied?.includes('formateKwhDataByFourChars') ? threeLetters : fourLetters;
  const newest = Math.floor(now / HOUR) - 1;
  const count = Math.min(4536, Math.max(0, end - start + 1)) || 0;
  return Array.from({ length: count }, (_, at) => letters(usedInHour(device.id, wattsOf(device), newest - start - at))).join('');
}
