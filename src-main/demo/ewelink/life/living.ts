import type { Device } from '../world/device.ts';
import { pick } from '../world/merge.ts';
import type { Params } from '../world/rows.ts';
import type { Origin, World } from '../world/world.ts';
import { air, autoMode, radiatorValve } from './air.ts';
import type { Behaviour } from './behaviour.ts';
import { curtain, garage, motor } from './covers.ts';
import { energyPast } from './energy.ts';
import { bulb, deafWhenOff, wallDimmer, wholeDimmer, zigbeeLight } from './lights.ts';
import { ceilingFan, humidifier, powerButton, radioBridge, waterValve } from './machines.ts';
import { meter, type WatchRule } from './meters.ts';
import { ageing, heard, sleeper, touched } from './sensors.ts';
import { inching, interlock, plain } from './switches.ts';
import { timers } from './timers.ts';

/** How a device took a message. */
export type Taken = { error: 0 | 400 | 503; config?: Params };

/** What the devices do: obey, and live by themselves. */
export class Living {
  readonly #world: World;
  readonly #behaviours: Behaviour[];
  #sequence = 0;

  constructor(world: World, rule: WatchRule) {
    this.#world = world;
    this.#behaviours = [
      ...[
        plain,
        interlock,
        inching,
        wholeDimmer,
        bulb,
        wallDimmer,
        zigbeeLight,
        deafWhenOff,
        curtain,
        motor,
        garage,
        energyPast,
        meter(rule),
      ],
      ...[air, autoMode, radiatorValve, touched, ageing, heard, sleeper, ceilingFan, radioBridge, waterValve, powerButton, humidifier],
      timers((device, params) => void this.command(device, params, { agent: 'timer' })),
    ];
  }

  begin(device: Device): void {
    for (const behaviour of this.#of(device)) behaviour.lives?.(device, this.#world);
  }

  /** A message to a device: refused, or stored, told to the others, and obeyed. */
  command(device: Device, params: Params, origin: Origin, sequence = this.#next()): Taken {
    const behaviours = this.#of(device);
    if (!this.reachable(device)) return { error: 503 };
    if (!behaviours.every(({ accepts }) => accepts?.(params, device) ?? true)) return { error: 400 };
    const world = this.#world;
    const config = behaviours.reduce<Params>((all, one) => ({ ...all, ...one.config?.(params, device, world.now()) }), {});
    const said = behaviours.reduce((news, { says }) => says?.(news, device, world) ?? news, params);
    world.tell({ kind: 'command', device, params, origin, sequence });
    if (Object.keys(said).length > 0) world.report(device, said, origin);
    for (const { follows } of behaviours) follows?.(params, device, world, origin);
    return { error: 0, ...(Object.keys(config).length > 0 && { config }) };
  }

  /** What a device is known to be; it is asked for these params, all when none is named. */
  query(device: Device, names: readonly string[]): Params {
    return pick(device.params, names);
  }

  /** A child hears nothing while its bridge is away. */
  reachable(device: Device): boolean {
    const { parent } = device.row;
    // A sleeping door sensor is only called offline.
    return (device.online || device.uiid === 102) && (parent === undefined || (this.#world.devices.get(parent)?.online ?? false));
  }

  #of(device: Device): Behaviour[] {
    return this.#behaviours.filter(({ fits }) => fits(device));
  }

  #next(): string {
    this.#sequence = Math.max(this.#sequence + 1, this.#world.now());
    return String(this.#sequence);
  }
}
