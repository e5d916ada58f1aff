import { LanFaults } from '../faults/lan.ts';
import type { Living } from '../life/living.ts';
import type { Device } from '../world/device.ts';
import type { World } from '../world/world.ts';
import { announcementOf, type Speaker } from './announcement.ts';
import { Neighbourhood } from './neighbourhood.ts';
import { openDoor, type Door } from './serve-device.ts';

type Resident = Speaker & { door: Door };

/** The network at home: every device that speaks on it, on loopback. */
export class Lan {
  readonly neighbourhood: Neighbourhood;
  readonly faults: LanFaults;
  readonly #world: World;
  readonly #living: Living;
  readonly #residents = new Map<string, Resident>();
  readonly #deaf: () => void;

  constructor(world: World, living: Living, overTheWire: boolean) {
    this.#world = world;
    this.#living = living;
    this.neighbourhood = new Neighbourhood(overTheWire);
    this.faults = new LanFaults({
      move: (id, announced) => this.#move(id, announced),
      goodbye: (id) => this.neighbourhood.goodbye(announcementOf(this.#resident(id)).name),
      again: (id) => this.#say(this.#resident(id)),
      hush: (on) => this.neighbourhood.hush(on),
    });
    this.#deaf = world.on((happening) => {
      if (happening.kind === 'report') this.#tell(happening.device);
      if (happening.kind === 'online' && happening.device.online) this.#tell(happening.device);
    });
  }

  /** Opens a door for every device that has one, and announces them. */
  async open(): Promise<void> {
    const devices = [...this.#world.devices.values()].filter(({ row }) => row.local !== undefined);
    for (const device of devices) await this.admit(device);
  }

  async admit(device: Device): Promise<void> {
    const start = 100 + Math.floor(this.#world.random() * 100);
    const resident: Resident = { device, seq: start, port: 0, door: { port: 0, close: () => Promise.resolve() } };
    resident.door = await this.#door(resident);
    resident.port = resident.door.port;
    this.#residents.set(device.id, resident);
    this.#say(resident);
  }

  /** Where a device listens now. */
  portOf(id: string): number {
    return this.#resident(id).door.port;
  }

  async stop(): Promise<void> {
    this.#deaf();
    await this.neighbourhood.stop();
    await Promise.all([...this.#residents.values()].map(({ door }) => door.close()));
  }

  #door(resident: Resident): Promise<Door> {
    const { device } = resident;
    return openDoor({
      world: this.#world,
      living: this.#living,
      device,
      fault: () => (device.online ? this.faults.answering.get(device.id) : 'gone'),
      nextSeq: () => resident.seq,
    });
  }

  async #move(id: string, announced: boolean): Promise<void> {
    const resident = this.#resident(id);
    const before = resident.door;
    resident.door = await this.#door(resident);
    await before.close();
    if (!announced) return;
    resident.port = resident.door.port;
    this.#say(resident);
  }

  #resident(id: string): Resident {
    const resident = this.#residents.get(id);
    if (!resident) throw new Error(`${id} is not on the network`);
    return resident;
  }

  /** A device, or a bridge for its child, says how it is. */
  #tell(device: Device): void {
    const own = this.#residents.get(device.id);
    const parent = this.#residents.get(device.row.parent ?? '');
    if (own?.device.online) this.#next(own, device);
    else if (parent?.device.row.local === 'meter') this.#next(parent, device);
  }

  #next(resident: Resident, about: Device): void {
    resident.seq += 1;
    this.#say(resident, about);
  }

  #say(resident: Resident, about = resident.device): void {
    const fault = this.faults.speaking.get(resident.device.id);
    if (resident.device.online) this.neighbourhood.say(announcementOf({ ...resident, ...(fault && { fault }) }, about));
  }
}
