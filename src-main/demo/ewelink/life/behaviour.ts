import type { Device } from '../world/device.ts';
import type { Origin, World } from '../world/world.ts';
import type { Params } from '../world/rows.ts';

/** One thing some devices do; several may fit one device. */
export type Behaviour = {
  fits(device: Device): boolean;
  /** False: the device refuses the message. */
  accepts?(params: Params, device: Device): boolean;
  /** What it says at once, instead of just what it was told. */
  says?(params: Params, device: Device, world: World): Params;
  /** What the answer carries besides. */
  config?(params: Params, device: Device, now: number): Params;
  /** What follows by and by. */
  follows?(params: Params, device: Device, world: World, origin: Origin): void;
  /** What it does by itself. */
  lives?(device: Device, world: World): void;
};

export const uiids =
  (...known: number[]) =>
  ({ uiid }: Device): boolean =>
    known.includes(uiid);

export const isObject = (value: unknown): value is Params => typeof value === 'object' && value !== null && !Array.isArray(value);
export const objects = (value: unknown): Params[] => (Array.isArray(value) ? value.filter(isObject) : []);
export const within = (value: unknown, min: number, max: number): boolean => typeof value === 'number' && value >= min && value <= max;

const waits = new WeakMap<Device, Map<string, () => void>>();
/** Does something later, unless the same device is asked for the same again first. */
export function afterwards(world: World, device: Device, what: string, ms: number, act: () => void): void {
  const own = waits.get(device) ?? new Map<string, () => void>();
  waits.set(device, own);
  own.get(what)?.();
  own.set(what, world.later(ms, act));
}
/** No longer does what was due. */
export const calledOff = (device: Device, what: string): void => {
  waits.get(device)?.get(what)?.();
  waits.get(device)?.delete(what);
};
