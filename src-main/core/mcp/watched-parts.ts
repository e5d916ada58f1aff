import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Change } from '../../../src-shared/model/device.ts';
import type { House } from './house.ts';

/** What somebody listens to; undefined: the whole home. */
export type Heard = { part: string } | { room: string } | { connection: string } | undefined;
type Listener = { caller: Caller; hears(part: string): boolean; changed(): void };
type Ear = { parts: Map<string, Set<Listener>>; wide: Set<Listener>; stop(): void };

/** One ear for each home: a report looks up who listens to that part, instead of asking everybody. */
const ears = new WeakMap<House['devices'], Ear>();

/** Calls back when something the caller may read has changed there. */
export function listenTo(house: House, caller: Caller, heard: Heard, changed: () => void): () => void {
  const ear = ears.get(house.devices) ?? open(house);
  const listener: Listener = { caller, hears: hearing(house, heard), changed };
  const key = heard && 'part' in heard ? heard.part : undefined;
  const mine = key === undefined ? ear.wide : (ear.parts.get(key) ?? new Set());
  mine.add(listener);
  if (key !== undefined) ear.parts.set(key, mine);
  return () => {
    mine.delete(listener);
    if (key !== undefined && mine.size === 0 && ear.parts.get(key) === mine) ear.parts.delete(key);
    if (ear.parts.size > 0 || ear.wide.size > 0) return;
    ear.stop();
    ears.delete(house.devices);
  };
}

function hearing({ devices }: House, heard: Heard): Listener['hears'] {
  if (heard === undefined) return () => true;
  if ('part' in heard) return (part) => part === heard.part;
  if ('connection' in heard) return (part) => devices.part(part)?.device.connection === heard.connection;
  return (part) => {
    const found = devices.part(part);
    return (found?.part.room ?? found?.device.room) === heard.room;
  };
}

function open(house: House): Ear {
  const parts: Ear['parts'] = new Map();
  const wide: Ear['wide'] = new Set();
  const tell = (change: Change, listener: Listener): void => {
    // What is kept from somebody must not be heard either.
    if (listener.hears(change.part) && house.sight.changes(listener.caller, [change]).length > 0) listener.changed();
  };
  const stops = [
    house.devices.onChanges((changes) => {
      for (const change of changes) {
        parts.get(change.part)?.forEach((listener) => tell(change, listener));
        wide.forEach((listener) => tell(change, listener));
      }
    }),
    // Names, rooms, being reachable: a device became another in more than a value.
    house.topics.on('devices.updated', ({ devices, removed }) => {
      for (const device of devices)
        for (const { id } of device.parts) {
          parts.get(id)?.forEach(({ caller, changed }) => house.sight.part(caller, id) && changed());
          wide.forEach(({ caller, hears, changed }) => hears(id) && house.sight.part(caller, id) && changed());
        }
      if (removed.length > 0) wide.forEach(({ changed }) => changed());
    }),
  ];
  const ear: Ear = { parts, wide, stop: () => stops.forEach((stop) => stop()) };
  ears.set(house.devices, ear);
  return ear;
}
