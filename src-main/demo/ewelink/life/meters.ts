import type { Device } from '../world/device.ts';
import type { Params } from '../world/rows.ts';
import type { Origin, World } from '../world/world.ts';
import { afterwards, isObject, type Behaviour } from './behaviour.ts';
import { usedInDay, wattsAt } from './curves.ts';
import { wattsOf } from './energy.ts';

const DAY = 86_400_000;
const HUNDREDTHS = new Set([190, 262, 276, 277, 7032]);
const OFTEN = 5000;
const watched = new WeakMap<Device, { until: number }>();
const told = new WeakMap<Device, { power: number; voltage: number; current: number }>();

/** What the meter of a device shows now, in its own writing. */
export function metered(device: Device, now: number): Params {
  const on = device.on;
  const power = on ? wattsAt(device.id, wattsOf(device), now) : 0;
  const voltage = 228 + 6 * (wattsAt('mains', 1, now) - 0.9);
  const current = power / voltage;
  if (device.uiid === 126 || device.uiid === 130) return channels(device, now);
  // The first of its family knows no volts.
  if (device.uiid === 5) return { power: power.toFixed(2) };
  if (!HUNDREDTHS.has(device.uiid)) return { power: power.toFixed(2), voltage: voltage.toFixed(2), current: current.toFixed(2) };
  return { power: raw(power), voltage: raw(voltage), current: raw(current), ...counters(device, now) };
}

const raw = (value: number): number => Math.round(value * 100);

function channels(device: Device, now: number): Params {
  const params: Record<string, unknown> = {};
  for (const { outlet, on } of device.outlets.slice(0, device.uiid === 126 ? 2 : 4)) {
    const power = on ? wattsAt(`${device.id} ${outlet}`, wattsOf(device), now) : 0;
    const apparent = power * 1.06;
    Object.assign(params, {
      [`actPow_0${outlet}`]: raw(power),
      [`voltage_0${outlet}`]: raw(230),
      [`current_0${outlet}`]: raw(apparent / 230),
      [`apparentPow_0${outlet}`]: raw(apparent),
      [`reactPow_0${outlet}`]: raw(apparent * 0.33),
    });
  }
  return params;
}

/** Counters of today and the month; at midnight today's begins anew. */
function counters(device: Device, now: number): Params {
  const watts = wattsOf(device);
  const today = usedInDay(device.id, watts, now, 0);
  const dayOfMonth = new Date(now).getUTCDate();
  let month = today;
  for (let ago = 1; ago < dayOfMonth; ago += 1) month += usedInDay(device.id, watts, now, ago);
  return { dayKwh: raw(today), monthKwh: raw(month) };
}

const REPORTS_AFTER = { power: 2, voltage: 5, current: 0.03 };
const scaleOf = ({ uiid }: Device): number => (HUNDREDTHS.has(uiid) ? 0.01 : 1);

/** Worth a report: it moved by more than 2 W, 5 V or 0.03 A. */
function moved(device: Device, params: Params): boolean {
  if (!('power' in params)) return true;
  const now = { power: Number(params['power']), voltage: Number(params['voltage'] ?? 0), current: Number(params['current'] ?? 0) };
  const before = told.get(device);
  told.set(device, now);
  const scale = scaleOf(device);
  return (
    before === undefined ||
    (['power', 'voltage', 'current'] as const).some((key) => Math.abs(now[key] - before[key]) * scale > REPORTS_AFTER[key])
  );
}

/** A meter shows its readings only while somebody looks. */
export function watch(device: Device, world: World, ms: number): void {
  const running = watched.has(device);
  watched.set(device, { until: Math.max(world.now() + ms, watched.get(device)?.until ?? 0) });
  if (!running) look(device, world);
}

function look(device: Device, world: World): void {
  const until = watched.get(device)?.until ?? 0;
  if (world.now() >= until || !device.online) return void watched.delete(device);
  const reading = metered(device, world.now());
  if (moved(device, reading)) world.report(device, reading);
  afterwards(world, device, 'look', OFTEN, () => look(device, world));
}

const seconds = (wish: unknown): number => {
  const time = isObject(wish) ? Number(wish['time']) : Number(wish);
  return Number.isFinite(time) ? Math.min(3600, Math.max(0, time)) * 1000 : 0;
};

export type WatchRule = { mayWatch(origin: Origin): boolean };
/** `uiActive` over the cloud; since some year the cloud lets only few apps keep meters awake. */
export const meter = (rule: WatchRule): Behaviour => ({
  fits: (device) => wattsOf(device) > 0 || 'uiActive' in device.params || device.uiid === 15 || device.uiid === 181,
  says: (params) => Object.fromEntries(Object.entries(params).filter(([key]) => key !== 'uiActive')),
  follows: (params, device, world, origin) => {
    if ('uiActive' in params && rule.mayWatch(origin)) watch(device, world, seconds(params['uiActive']));
    // A switched load shows at once on devices that can say so.
    if (wattsOf(device) > 0 && ('switch' in params || 'switches' in params))
      afterwards(world, device, 'settled', 1500, () => world.report(device, metered(device, world.now())));
  },
  lives: (device, world) => {
    if (wattsOf(device) === 0) return;
    device.learn(metered(device, world.now()));
    if (HUNDREDTHS.has(device.uiid)) rollOver(device, world);
  },
});

/** Says at midnight that today's counter began anew. */
function rollOver(device: Device, world: World): void {
  afterwards(world, device, 'midnight', DAY - (world.now() % DAY) + 1000, () => {
    const total = device.number('totalKwh') + raw(usedInDay(device.id, wattsOf(device), world.now(), 1));
    world.report(device, { ...counters(device, world.now()), ...('totalKwh' in device.params && { totalKwh: total }) });
    rollOver(device, world);
  });
}
