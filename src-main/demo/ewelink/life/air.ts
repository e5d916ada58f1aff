import type { Device } from '../world/device.ts';
import type { Params } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { objects, uiids, within, type Behaviour } from './behaviour.ts';
import { overTheDay } from './curves.ts';

const MINUTE = 60_000;
const ZIGBEE_HUNDREDTHS = new Set([1770, 1771, 7014]);

type Air = { temperature: number; humidity?: number };
/** Degrees and percent where a device hangs, as they are. */
export function airOf(device: Device, now: number): Air | undefined {
  const habit = device.row.habits?.find((one) => one.kind === 'air');
  if (habit?.kind !== 'air') return undefined;
  const temperature = overTheDay(device.id, habit.temperature, habit.swing, now);
  return {
    temperature,
    ...(habit.humidity !== undefined && { humidity: overTheDay(`${device.id} %`, habit.humidity, -habit.swing, now) }),
  };
}

/** The same in the writing of the device. */
export function airIn(device: Device, { temperature, humidity }: Air, now: number): Params {
  if (ZIGBEE_HUNDREDTHS.has(device.uiid))
    return { temperature: text(temperature * 100), humidity: text((humidity ?? 0) * 100), trigTime: String(now) };
  if (device.uiid === 133) return { temperature: Math.round(temperature * 10) / 10, humidity: 50 };
  if (device.uiid === 19) return { temperature: Math.round(temperature), humidity: Math.round(humidity ?? 50) };
  if (device.uiid === 7017) return { temperature: Math.round(temperature * 10) };
  return { currentTemperature: temperature.toFixed(1), currentHumidity: humidity === undefined ? 'unavailable' : humidity.toFixed(1) };
}
const text = (value: number): string => String(Math.round(value));

/** Measures every few minutes, and says so when it moved. */
export const air: Behaviour = {
  fits: ({ row }) => row.habits?.some(({ kind }) => kind === 'air') ?? false,
  lives: (device, world) => {
    const start = airOf(device, world.now());
    if (start) device.learn(airIn(device, start, world.now()));
    world.every(5 * MINUTE, () => {
      const now = airOf(device, world.now());
      if (now && device.online) world.report(device, airIn(device, now, world.now()));
    });
  },
};

/** Switches by its own probe: between two targets nothing happens. */
export const autoMode: Behaviour = {
  fits: uiids(15),
  accepts: ({ targets, deviceType }) =>
    (deviceType === undefined || ['normal', 'temperature', 'humidity'].some((one) => one === deviceType)) &&
    (targets === undefined || fitting(objects(targets))),
  follows: (params, device, world) => {
    if ('targets' in params || 'mainSwitch' in params || 'deviceType' in params) regulate(device, world);
  },
  lives: (device, world) => world.every(5 * MINUTE, () => regulate(device, world)),
};

const targetsOf = (targets: Params[]): { high: number; low: number } => ({
  high: Number(targets.find((one) => 'targetHigh' in one)?.['targetHigh']),
  low: Number(targets.find((one) => 'targetLow' in one)?.['targetLow']),
});
const fitting = (targets: Params[]): boolean => {
  const { high, low } = targetsOf(targets);
  return high > low;
};

function regulate(device: Device, world: World): void {
  const { deviceType, mainSwitch, targets } = device.params;
  if (deviceType === 'normal' || mainSwitch !== 'on') return;
  const value = device.number(deviceType === 'humidity' ? 'currentHumidity' : 'currentTemperature', Number.NaN);
  const { high, low } = targetsOf(objects(targets));
  const side = value >= high ? 'targetHigh' : value <= low ? 'targetLow' : undefined;
  const reaction: unknown = objects(targets).find((one) => side !== undefined && side in one)?.['reaction'];
  const wish = typeof reaction === 'object' && reaction !== null && 'switch' in reaction ? reaction.switch : undefined;
  if (typeof wish === 'string' && wish !== device.params['switch']) world.report(device, { switch: wish });
}

const TARGET = ['manTargetTemp', 'ecoTargetTemp', 'autoTargetTemp'] as const;
/** A radiator valve: half a degree below its target it opens, half above it closes. */
export const radiatorValve: Behaviour = {
  fits: uiids(7017),
  accepts: (params) =>
    TARGET.every((key) => params[key] === undefined || (Number.isInteger(params[key]) && within(params[key], 40, 350))) &&
    (params['workMode'] === undefined || ['0', '1', '2'].some((one) => one === params['workMode'])),
  follows: (params, device, world) => {
    if (!('workMode' in params) && TARGET.every((key) => !(key in params))) return;
    const target = device.number(TARGET[Number(device.params['workMode'])] ?? TARGET[0], 200);
    world.report(device, { curTargetTemp: target, ...heat(device, target) });
  },
  lives: (device, world) =>
    world.every(5 * MINUTE, () => {
      const news = heat(device, device.number('curTargetTemp'));
      if (device.online && news.workState !== device.params['workState']) world.report(device, news);
    }),
};

function heat(device: Device, target: number): { workState: string } {
  const gap = target - device.number('temperature');
  return { workState: gap >= 5 ? '1' : gap <= -5 ? '0' : (device.text('workState') ?? '0') };
}
