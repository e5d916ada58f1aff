import type { Device } from '../world/device.ts';
import type { Params } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { afterwards, calledOff, uiids, within, type Behaviour } from './behaviour.ts';

/** A whole way up or down. */
const WAY = 18_000;
const travels = new WeakMap<Device, { from: number; to: number; since: number }>();

/** Sets off towards a place, silent until it is there. */
function travel(device: Device, world: World, from: number, to: number, arrived: (at: number) => void): void {
  travels.set(device, { from, to, since: world.now() });
  afterwards(world, device, 'travel', (Math.abs(to - from) / 100) * WAY, () => {
    travels.delete(device);
    arrived(to);
  });
}

/** Where it is now, on its way or at rest. */
function whereabouts(device: Device, world: World, rest: number): number {
  const way = travels.get(device);
  if (!way) return rest;
  const gone = ((world.now() - way.since) / WAY) * 100;
  return Math.round(way.from + Math.sign(way.to - way.from) * Math.min(gone, Math.abs(way.to - way.from)));
}

function halt(device: Device): void {
  calledOff(device, 'travel');
  travels.delete(device);
}

const without = (params: Params, ...keys: string[]): Params =>
  Object.fromEntries(Object.entries(params).filter(([key]) => !keys.includes(key)));

/** A curtain motor: 0 open, 100 closed. What it is told is an echo, what it says at the end is where it is. */
export const curtain: Behaviour = {
  fits: uiids(11),
  accepts: ({ setclose }) => setclose === undefined || within(setclose, 0, 100),
  says: (params) => without(params, 'switch', 'setclose'),
  follows: (params, device, world) => {
    const from = whereabouts(device, world, device.number('place', 0));
    const arrived = (at: number): void => {
      device.learn({ place: at });
      world.report(device, { switch: at === 0 ? 'on' : at === 100 ? 'off' : 'pause', setclose: at });
    };
    if (params['switch'] === 'pause') {
      halt(device);
      return arrived(from);
    }
    const to = typeof params['setclose'] === 'number' ? params['setclose'] : ({ on: 0, off: 100 }[String(params['switch'])] ?? from);
    if ('switch' in params || 'setclose' in params) travel(device, world, from, to, arrived);
  },
};

/** A motor at a two-channel relay: 100 open. */
export const motor: Behaviour = {
  fits: ({ uiid, params }) => [126, 165].includes(uiid) && params['workMode'] === 2,
  accepts: ({ location, motorTurn }) =>
    (location === undefined || within(location, 0, 100)) && (motorTurn === undefined || within(motorTurn, 0, 2)),
  follows: (params, device, world) => {
    const from = whereabouts(device, world, device.number('currLocation'));
    const arrived = (at: number): void => world.report(device, { motorTurn: 0, location: at, currLocation: at });
    if (params['motorTurn'] === 0) {
      halt(device);
      return arrived(from);
    }
    const to =
      typeof params['location'] === 'number'
        ? params['location']
        : params['motorTurn'] === 1
          ? 100
          : params['motorTurn'] === 2
            ? 0
            : undefined;
    if (to !== undefined) travel(device, world, from, to, arrived);
  },
};

/** A garage door: `op` 1 open, 2 stop, 3 close; `statu` contradicts itself between models. */
export const garage: Behaviour = {
  fits: uiids(67),
  accepts: ({ op }) => op === undefined || within(op, 1, 4),
  says: (params) => without(params, 'op', 'per'),
  follows: ({ op }, device, world) => {
    const from = whereabouts(device, world, device.number('per'));
    const arrived = (at: number): void => world.report(device, { per: at, statu: at === 0 ? 6 : 5 });
    if (op === 2) {
      halt(device);
      return arrived(from);
    }
    if (op === 1 || op === 3) travel(device, world, from, op === 1 ? 100 : 0, arrived);
  },
};
