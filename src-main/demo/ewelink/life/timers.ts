import type { Device } from '../world/device.ts';
import type { Params } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { isObject, objects, type Behaviour } from './behaviour.ts';

const MINUTE = 60_000;

/** What is due in the minute that began at this moment. `at` is UTC: a moment, or minute, hour and weekdays. */
export function due(timer: Params, minute: number): boolean {
  const { at, enabled } = timer;
  if (typeof at !== 'string' || !(enabled === 1 || enabled === true)) return false;
  const once = Date.parse(at.split(' ')[0] ?? '');
  if (!Number.isNaN(once) && at.includes('T')) return Math.floor(once / MINUTE) === Math.floor(minute / MINUTE);
  const [minutes, hours, , , days = '*'] = at.trim().split(/\s+/);
  const now = new Date(minute);
  const today = days === '*' || days.split(',').some((day) => Number(day) === now.getUTCDay());
  return today && Number(minutes) === now.getUTCMinutes() && Number(hours) === now.getUTCHours();
}

type Obey = (device: Device, params: Params) => void;
const watched = new WeakSet<Device>();

/** Looks every half minute what is due, once a device has any timers. */
function watch(device: Device, world: World, obey: Obey): void {
  if (watched.has(device) || objects(device.params['timers']).length === 0) return;
  watched.add(device);
  let minute = Math.floor(world.now() / MINUTE);
  world.every(MINUTE / 2, () => {
    const now = Math.floor(world.now() / MINUTE);
    for (; minute < now; minute += 1)
      for (const timer of objects(device.params['timers'])) if (due(timer, (minute + 1) * MINUTE)) act(device, timer, obey);
  });
}

/** Does by itself what its timers say. */
export const timers = (obey: Obey): Behaviour => ({
  fits: ({ row, params }) => row.parent === undefined && ('switch' in params || 'switches' in params),
  accepts: ({ timers: list }) => list === undefined || (Array.isArray(list) && objects(list).length === list.length),
  follows: (_params, device, world) => watch(device, world, obey),
  lives: (device, world) => watch(device, world, obey),
});

function act(device: Device, timer: Params, obey: Obey): void {
  const wish = timer['do'] ?? timer['startDo'];
  if (!device.online || !isObject(wish)) return;
  const { outlet, switch: to } = wish;
  obey(device, typeof outlet === 'number' ? { switches: [{ outlet, switch: to }] } : { switch: to });
}
