import { noise } from '../../random.ts';
import type { Device } from '../world/device.ts';
import type { Params } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { afterwards, uiids, type Behaviour } from './behaviour.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What somebody does to a sensor, and what it says of it afterwards. */
type Touch = { happens(now: number): Params; ends?: { after: number; says(now: number): Params } };
const trig = (now: number): Params => ({ trigTime: String(now) });
const motion: Touch = {
  happens: (now) => ({ motion: 1, ...trig(now) }),
  ends: { after: MINUTE, says: (now) => ({ motion: 0, ...trig(now) }) },
};
const door: Touch = { happens: (now) => ({ lock: 1, ...trig(now) }), ends: { after: 20_000, says: (now) => ({ lock: 0, ...trig(now) }) } };
const leak: Touch = {
  happens: (now) => ({ water: 1, ...trig(now) }),
  ends: { after: 10 * MINUTE, says: (now) => ({ water: 0, ...trig(now) }) },
};
const press: Touch = { happens: (now) => ({ key: 0, ...trig(now) }) };
const remote: Touch = { happens: (now) => ({ outlet: 0, key: 0, count: now % 100_000, actionTime: new Date(now).toISOString() }) };
const letterbox: Touch = {
  happens: (now) => ({ switch: 'on', actionTime: new Date(now).toISOString(), lastUpdateTime: new Date(now).toISOString(), type: 1 }),
  ends: {
    after: 15_000,
    says: (now) => ({ switch: 'off', actionTime: new Date(now).toISOString(), lastUpdateTime: new Date(now).toISOString(), type: 2 }),
  },
};
const TOUCHES: Record<number, Touch> = {
  2026: motion, 7002: motion, 3026: door, 7003: door, 4026: leak, 7019: leak, 1000: press, 7000: press, 174: remote, 177: remote, 102: letterbox,
}; // prettier-ignore

/** A person passes, presses, opens or spills, now. */
export function touch(device: Device, world: World, more: Params = {}): void {
  const what = TOUCHES[device.uiid];
  if (!what) throw new Error(`nobody can touch ${device.name}`);
  world.report(device, { ...what.happens(world.now()), ...more });
  const { ends } = what;
  if (ends) afterwards(world, device, 'touch', ends.after, () => world.report(device, ends.says(world.now())));
}

/** Touched so often a day, at moments that belong to the sensor. */
export const touched: Behaviour = {
  fits: ({ uiid }) => uiid in TOUCHES,
  lives: (device, world) => {
    const habit = device.row.habits?.find((one) => one.kind === 'now-and-then');
    if (habit?.kind !== 'now-and-then') return;
    const next = (): void => {
      const wait = (DAY / habit.timesADay) * (0.4 + 1.2 * noise(device.id, Math.floor(world.now() / 1000)));
      afterwards(world, device, 'next touch', wait, () => {
        if (device.online) touch(device, world);
        next();
      });
    };
    next();
  },
};

/** Batteries age: a percent in a few days. */
export const ageing: Behaviour = {
  fits: ({ params, row }) => typeof params['battery'] === 'number' && row.parent !== undefined,
  lives: (device, world) =>
    world.every(3 * DAY, () => {
      const left = device.number('battery');
      if (left > 1 && left <= 100 && device.online) world.report(device, { battery: left - 1 });
    }),
};

/** Says now and then how well it hears its bridge; a dead one still says 127. */
export const heard: Behaviour = {
  fits: ({ params }) => 'subDevRssi' in params,
  lives: (device, world) =>
    world.every(20 * MINUTE, () =>
      world.report(device, { subDevRssi: device.online ? -50 - Math.round(20 * noise(device.id, world.now())) : 127 }),
    ),
};

/** This door sensor sleeps: the cloud calls it offline most of the time. It says hello every hour. */
export const sleeper: Behaviour = {
  fits: uiids(102),
  lives: (device, world) => {
    device.learn({
      lastUpdateTime: new Date(world.now() - 20 * MINUTE).toISOString(),
      actionTime: new Date(world.now() - 90 * MINUTE).toISOString(),
    });
    world.every(60 * MINUTE, () =>
      world.report(device, { lastUpdateTime: new Date(world.now()).toISOString(), battery: device.number('battery', 2.9) }),
    );
  },
};
