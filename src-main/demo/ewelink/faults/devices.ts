import type { Living } from '../life/living.ts';
import { radio } from '../life/machines.ts';
import { touch } from '../life/sensors.ts';
import { powerCycle } from '../life/switches.ts';
import { Device } from '../world/device.ts';
import type { DeviceRow, Params } from '../world/rows.ts';
import type { World } from '../world/world.ts';

/** What happens to devices, without anybody at the wires. */
export class DeviceFaults {
  readonly #world: World;
  readonly #living: Living;
  /** Devices that do not answer the cloud, and the number it says instead. */
  readonly deaf = new Map<string, number>();

  constructor(world: World, living: Living) {
    this.#world = world;
    this.#living = living;
  }

  offline(id: string): void {
    this.#world.setOnline(this.#world.device(id), false);
  }

  online(id: string): void {
    this.#world.setOnline(this.#world.device(id), true);
  }

  /** Gone from the network, and nobody noticed: its last word is that it hears nothing. */
  dies(id: string): void {
    const device = this.#world.device(id);
    device.online = false;
    this.#world.report(device, { subDevRssi: 127 });
  }

  /** Does not answer in time, or not at all well. */
  deafen(id: string, error: 411 | 503 | 504 = 504): void {
    this.deaf.set(id, error);
  }

  /** Says something by itself: whatever it is. */
  says(id: string, params: Params): void {
    this.#world.report(this.#world.device(id), params);
  }

  /** Somebody walks by, presses, opens, spills. */
  touch(id: string, more: Params = {}): void {
    touch(this.#world.device(id), this.#world, more);
  }

  /** A radio code is heard. */
  radio(id: string, code: number): void {
    radio(this.#world.device(id), this.#world, code);
  }

  /** The phone app of another member of the house commands. */
  otherApp(id: string, params: Params): void {
    const device = this.#world.device(id);
    this.#living.command(device, params, { agent: 'app', account: device.owner });
  }

  /** The power fails and comes back. */
  powerCycle(id: string): void {
    powerCycle(this.#world.device(id), this.#world);
  }

  /** Paired anew: another key from now on. */
  pairAgain(id: string): string {
    const device = this.#world.device(id);
    device.key = crypto.randomUUID();
    return device.key;
  }

  /** Bought and hung up, in the home of the first account unless said otherwise; an open one belongs to no cloud. */
  add(row: DeviceRow, home = this.#world.homes[0]): Device {
    if (!home) throw new Error('there is no home');
    const device = new Device(row, home.owner, row.local === 'diy_plug' ? '' : home.id);
    this.#world.devices.set(row.id, device);
    this.#living.begin(device);
    const gateway = this.#world.devices.get(row.parent ?? '');
    if (gateway) this.#world.tell({ kind: 'children', gateway, child: device, type: 0 });
    return device;
  }

  remove(id: string): void {
    const child = this.#world.device(id);
    this.#world.devices.delete(id);
    const gateway = this.#world.devices.get(child.row.parent ?? '');
    if (gateway) this.#world.tell({ kind: 'children', gateway, child, type: 1 });
  }

  /** Messages nobody asked for and nobody knows. */
  noise(): void {
    const now = this.#world.now();
    const odd: Params[] = [
      { action: 'notify', userAgent: 'server', cmd: 'incrementalDataNotify', params: { start: now - 1000, end: now } },
      { action: 'upgrade', deviceid: 'nobody', params: {} },
      { action: 'somethingNew', list: [1, 'two', null] },
      { action: 'update', deviceid: '1000ffffff', apikey: 'nobody', userAgent: 'device', params: { switch: 'on' } },
      { action: 'update', deviceid: 12, params: 'text' },
      { error: 0, sequence: '1' },
    ];
    for (const message of odd) this.#world.tell({ kind: 'noise', message });
  }

  /** So many reports in one turn. */
  burst(count: number): void {
    const devices = [...this.#world.devices.values()].filter(({ online, row }) => online && !row.withheld);
    for (let at = 0; at < count; at += 1) {
      const device = devices[at % devices.length];
      if (device) this.#world.report(device, { rssi: -40 - (at % 40) });
    }
  }

  calm(): void {
    this.deaf.clear();
  }
}
