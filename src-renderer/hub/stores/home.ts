import type { Home } from '../../../src-shared/contract/devices.ts';
import type { Change, Device, Part, Room, Scene, TraitState } from '../../../src-shared/model/device.ts';
import { splitPartId } from '../../../src-shared/model/key.ts';
import { hub } from '../hub.ts';
import { createArea } from './area.ts';
import { forget, tellEntries, type AllTold } from './told.ts';

/** A device without its parts: those live beside it, by id, so that a changed value touches one part only. */
export type DeviceFacts = Omit<Device, 'parts'> & { parts: string[] };
/** What the person just asked for and nobody has confirmed yet; its value is shown in place of the reported one. */
export type Pending = { call: number; value?: unknown };

export type HomeState = {
  devices: Record<string, DeviceFacts>;
  parts: Record<string, Part>;
  rooms: Room[];
  scenes: Scene[];
  /** Keyed by `pendingKey`. */
  pending: Record<string, Pending>;
  /** What became of intents that are not simply done. */
  told: AllTold;
};

export const pendingKey = (part: string, trait: string): string => `${part} ${trait}`;

const facts = ({ parts, ...device }: Device): DeviceFacts => ({ ...device, parts: parts.map(({ id }) => id) });

export const indexHome = ({ devices, rooms, scenes }: Home): Omit<HomeState, 'pending' | 'told'> => ({
  devices: Object.fromEntries(devices.map((device) => [device.id, facts(device)])),
  parts: Object.fromEntries(devices.flatMap(({ parts }) => parts.map((part) => [part.id, part]))),
  rooms,
  scenes,
});

/** Writes a batch of reported values; only the parts named in it get a new identity. A report older than what is known is dropped. */
export function applyChanges(parts: Record<string, Part>, changes: Change[]): Record<string, Part> {
  const next = { ...parts };
  for (const { part: id, trait, value, at, limits } of changes) {
    const part = next[id];
    const known = part?.traits[trait];
    if (!part || (known && known.at > at)) continue;
    const state: TraitState = { ...known, value, at, ...(limits && { limits }) };
    next[id] = { ...part, traits: { ...part.traits, [trait]: state } };
  }
  return next;
}

export function applyUpdate({ devices, parts }: HomeState, updated: Device[], removed: string[]): Pick<HomeState, 'devices' | 'parts'> {
  const gone = new Set([...removed, ...updated.map(({ id }) => id)]);
  const keptDevices = Object.entries(devices).filter(([id]) => !removed.includes(id));
  const keptParts = Object.entries(parts).filter(([id]) => !gone.has(splitPartId(id).device));
  return {
    devices: { ...Object.fromEntries(keptDevices), ...Object.fromEntries(updated.map((device) => [device.id, facts(device)])) },
    parts: {
      ...Object.fromEntries(keptParts),
      ...Object.fromEntries(updated.flatMap((device) => device.parts.map((part) => [part.id, part]))),
    },
  };
}

/** One render per frame however many batches arrive; where no frames run (a hidden window, tests) the next task will do. */
const nextFrame = (run: () => void): void =>
  void (typeof requestAnimationFrame === 'function' && !document.hidden ? requestAnimationFrame(run) : setTimeout(run, 0));

/** Rooms, devices, parts and scenes. */
export const useHome = createArea<HomeState>({
  initial: { devices: {}, parts: {}, rooms: [], scenes: [], pending: {}, told: {} },
  load: async () => indexHome(await hub.call('devices.home')),
  // A home that never rests would be asked for, and drawn, twice at every start.
  inOrder: true,
  listen: (write) => {
    let waiting: Change[] = [];
    const flush = () => {
      const batch = waiting;
      waiting = [];
      write(({ parts, told }) => ({ parts: applyChanges(parts, batch), told: forget(told, batch) }));
    };
    hub.on('devices.changed', (changes) => {
      if (waiting.length === 0) nextFrame(flush);
      waiting.push(...changes);
    });
    hub.on('devices.updated', ({ devices, removed }) => {
      if (waiting.length > 0) flush();
      write((now) => applyUpdate(now, devices, removed));
    });
    hub.on('activity.added', (entries) => write(({ told }) => ({ told: tellEntries(told, entries) })));
    hub.on('devices.rooms', (rooms) => write({ rooms }));
    hub.on('devices.scenes', (scenes) => write({ scenes }));
  },
});

export type ShownTrait = TraitState & { pending: boolean };
const shown = (state: TraitState | undefined, pending: Pending | undefined): ShownTrait | undefined =>
  state && { ...state, pending: pending !== undefined, ...(pending && 'value' in pending && { value: pending.value }) };

/** The state of one trait as the person should see it: what was just asked for, else what was reported. */
export const traitOf = ({ parts, pending }: Pick<HomeState, 'parts' | 'pending'>, part: string, trait: string): ShownTrait | undefined =>
  shown(parts[part]?.traits[trait], pending[pendingKey(part, trait)]);
