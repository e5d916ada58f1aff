import type { Device } from '../world/device.ts';
import type { Params } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { afterwards, calledOff, objects, uiids, within, type Behaviour } from './behaviour.ts';

/** A ceiling fan: the cloud speaks of four outlets, the network of a light, a fan and its speed. */
export const ceilingFan: Behaviour = {
  fits: uiids(34),
  accepts: ({ speed }) => speed === undefined || within(speed, 1, 3),
  says: ({ light, fan, speed, ...params }, device) => {
    if (light === undefined && fan === undefined && speed === undefined) return params;
    const level = typeof speed === 'number' ? speed : levelOf(device);
    const switches = [
      ...(light === undefined ? [] : [{ outlet: 0, switch: light }]),
      ...(fan === undefined && speed === undefined ? [] : fanOutlets(fan === 'off' ? 'off' : 'on', level)),
    ];
    return { ...params, switches };
  },
};

const isOn = (device: Device, outlet: number): boolean => device.outlets.some((one) => one.outlet === outlet && one.on);
export const levelOf = (device: Device): number => (isOn(device, 2) ? 2 : isOn(device, 3) ? 3 : 1);
const fanOutlets = (fan: string, level: number): Params[] => [
  { outlet: 1, switch: fan },
  { outlet: 2, switch: level === 2 ? 'on' : 'off' },
  { outlet: 3, switch: level === 3 ? 'on' : 'off' },
];
/** The fan in the words of the network. */
export const fanOnLan = (device: Device): Params => ({
  light: isOn(device, 0) ? 'on' : 'off',
  fan: isOn(device, 1) ? 'on' : 'off',
  speed: levelOf(device),
});

/** Somebody presses a remote, or a radio sensor fires. */
export function radio(device: Device, world: World, code: number): void {
  world.report(device, { cmd: 'trigger', [`rfTrig${code}`]: new Date(world.now()).toISOString() });
}

/** A bridge for radio remotes: sends codes, hears codes, and learns new ones within half a minute. */
export const radioBridge: Behaviour = {
  fits: uiids(28),
  accepts: ({ cmd, rfChl }) =>
    cmd === undefined ||
    (['capture', 'captureCancel', 'edit', 'transmit', 'trigger'].some((one) => one === cmd) &&
      (rfChl === undefined || within(rfChl, 0, 63))),
  says: ({ cmd, rfChl: _channel, ...params }) =>
    cmd === 'edit' ? params : Object.fromEntries(Object.entries(params).filter(([key]) => key !== 'rfList')),
  follows: ({ cmd, rfChl }, device, world) => {
    if (cmd === 'captureCancel') calledOff(device, 'capture');
    if (cmd !== 'capture' || typeof rfChl !== 'number') return;
    afterwards(world, device, 'capture', 4000, () => {
      const learned = { rfChl, rfVal: `2BC0010E04${String(rfChl).padStart(2, '0')}A5F1` };
      world.report(device, {
        cmd: 'capture',
        rfList: [...objects(device.params['rfList']).filter((one) => one['rfChl'] !== rfChl), learned],
      });
    });
  },
};

/** A garden valve: sleeps a little before it answers, bounces once when it opens, counts its water, and closes after half an hour. */
export const waterValve: Behaviour = {
  fits: uiids(7027),
  accepts: ({ switch: open }) => open === undefined || typeof open === 'boolean',
  follows: ({ switch: open }, device, world) => {
    if (open === undefined) return;
    calledOff(device, 'session');
    calledOff(device, 'flow');
    if (open === false) return world.report(device, { switch: false, realIrrigationVolume: device.number('realIrrigationVolume') });
    world.report(device, { switch: false });
    afterwards(world, device, 'bounce', 400, () => world.report(device, { switch: true, realIrrigationVolume: 0 }));
    flow(device, world);
    afterwards(world, device, 'session', 30 * 60_000, () => {
      calledOff(device, 'flow');
      world.report(device, { switch: false });
    });
  },
};

function flow(device: Device, world: World): void {
  afterwards(world, device, 'flow', 60_000, () => {
    const litres = device.number('realIrrigationVolume') + 12;
    world.report(device, { realIrrigationVolume: litres, todayWaterUsage: device.number('todayWaterUsage') + 12 });
    flow(device, world);
  });
}

/** A card at the power button of a computer: what it presses, it forgets. */
export const powerButton: Behaviour = {
  fits: uiids(225),
  says: ({ restart: _pressed, forceShutdown, ...params }) => ({ ...params, ...(forceShutdown === true && { switch: false }) }),
  follows: ({ restart }, device, world) => {
    if (restart !== true) return;
    world.report(device, { switch: false });
    afterwards(world, device, 'restart', 5000, () => world.report(device, { switch: true }));
  },
};

/** Three steps of mist. */
export const humidifier: Behaviour = {
  fits: uiids(19),
  accepts: ({ state }) => state === undefined || within(state, 1, 3),
};
