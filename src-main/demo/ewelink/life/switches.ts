import { outletIn, type Device } from '../world/device.ts';
import type { Params } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { afterwards, calledOff, isObject, objects, type Behaviour } from './behaviour.ts';

const ON_OFF = ['on', 'off', true, false];
const fitting = (entry: Params): boolean => ON_OFF.some((one) => one === entry['switch']) && typeof entry['outlet'] === 'number';

/** Switches say no to what is neither on nor off. */
export const plain: Behaviour = {
  fits: () => true,
  accepts: (params, { uiid }) => {
    const { switch: single, switches } = params;
    // A curtain motor's switch may also pause.
    if (single !== undefined && !ON_OFF.some((one) => one === single) && !(uiid === 11 && single === 'pause')) return false;
    return (
      switches === undefined ||
      (Array.isArray(switches) && objects(switches).length === switches.length && objects(switches).every(fitting))
    );
  },
};

/** Where one channel is on, the others are off. */
export const interlock: Behaviour = {
  fits: ({ params }) => 'lock' in params && Array.isArray(params['switches']),
  says: (params, device) => {
    const on = objects(params['switches'])
      .flatMap(outletIn)
      .find((one) => one.on);
    if (device.params['lock'] !== 1 || !on) return params;
    return { ...params, switches: device.outlets.map(({ outlet }) => ({ outlet, switch: outlet === on.outlet ? 'on' : 'off' })) };
  },
};

/** Goes back by itself after a while. */
export const inching: Behaviour = {
  fits: () => true,
  follows: (params, device, world) => {
    if (typeof params['switch'] === 'string') single(params['switch'], device, world);
    for (const { outlet, on } of objects(params['switches']).flatMap(outletIn)) channel(outlet, on, device, world);
  },
};

function single(to: string, device: Device, world: World): void {
  calledOff(device, 'inching');
  const { pulseConfig } = device.params;
  const pulse = isObject(pulseConfig) ? pulseConfig : { pulse: device.params['pulse'], pulseWidth: device.params['pulseWidth'] };
  const back = pulse['switch'] === 'on' ? 'on' : 'off';
  if (pulse['pulse'] !== 'on' || to === back) return;
  afterwards(world, device, 'inching', widthOf(pulse['pulseWidth']), () => world.report(device, { switch: back }));
}

function channel(outlet: number, on: boolean, device: Device, world: World): void {
  const due = `inching ${outlet}`;
  calledOff(device, due);
  const pulse = objects(device.params['pulses']).find((one) => one['outlet'] === outlet);
  const back = pulse?.['switch'] === 'on';
  if (pulse?.['pulse'] !== 'on' || on === back) return;
  const switches = [{ outlet, switch: back ? 'on' : 'off' }];
  afterwards(world, device, due, widthOf(pulse['width']), () => world.report(device, { switches }));
}

const widthOf = (value: unknown): number => Math.max(500, typeof value === 'number' ? value : 500);

/** What it does when the power comes back. */
export function powerCycle(device: Device, world: World): void {
  world.setOnline(device, false);
  const after = (wish: unknown, now: string): string => (wish === 'on' || wish === 'off' ? wish : now);
  const { startup, configure } = device.params;
  const switches = device.outlets.map(({ outlet, on }) => {
    const own = objects(configure).find((one) => one['outlet'] === outlet);
    return { outlet, switch: after(own?.['startup'], on ? 'on' : 'off') };
  });
  afterwards(world, device, 'power cycle', 3000, () => {
    world.setOnline(device, true);
    world.report(device, switches.length > 0 ? { switches } : { switch: after(startup, device.text('switch') ?? 'off') });
  });
}
