import { isDeepStrictEqual } from 'node:util';
import { Scene, type Change } from '../../../src-shared/model/device.ts';
import { deviceId, partId } from '../../../src-shared/model/key.ts';
import type { LinkChange, LinkDevice, LinkEvent, LinkRoom, LinkScene } from '../../kit/link.ts';
import { plainName } from '../../../src-shared/model/plain-name.ts';
import { acceptDevice, fit } from './accept.ts';
import { createFullness } from './fullness.ts';
import { sameValue, shapeOf } from './shape.ts';
import type { Report } from './waiting.ts';

/** One device as its source last described it, values kept up to date in place. */
export type Cached = {
  id: string;
  connection: string;
  stale: boolean;
  /** When we last knew, while it is stale. */
  since?: number;
  device: LinkDevice;
  /** Of one thing seen through several connections: who knows its room, where its own source does not. */
  elsewhere?: { connection: string; room: string | undefined };
};

/** A value of something that had been out of reach, and since when. */
export type Renewed = { change: Change; since: number };
/** What an event did. `reports` is every value that arrived; `changes` only those that differ from what was known. */
export type Difference = {
  reports: Report[];
  changes: Change[];
  updated: string[];
  removed: string[];
  renewed: Renewed[];
  rooms: boolean;
  scenes: boolean;
};

export interface Cache {
  accept(connection: string, event: LinkEvent): Difference;
  /** The source can (not) be reached: what it said before is kept, and marked. */
  setStale(connection: string, stale: boolean, at: number): Difference;
  drop(connection: string): Difference;
  get(device: string): Cached | undefined;
  of(connection: string): Cached[];
  all(): Iterable<Cached>;
  rooms(): Map<string, LinkRoom[]>;
  scenes(): Map<string, LinkScene[]>;
  /** Values that arrived and were not stored: no such part, or not the trait's shape. */
  dropped(): number;
  /** Parts, rooms and scenes of a connection there was no room for. */
  leftOut(connection: string): number;
}

/** Told as lists, and measured as one thing each; no device is called so. */
const [ROOMS, SCENES] = ['rooms', 'scenes'];
/** What a scene is decides only its icon and where it is offered. */
const SceneKind = Scene.shape.kind.catch('scene');
const named = <T extends { name: string }>(things: T[]): T[] => things.map((thing) => ({ ...thing, name: plainName(thing.name) }));
const nothing = (): Difference => ({ reports: [], changes: [], updated: [], removed: [], renewed: [], rooms: false, scenes: false });

/** The last known state of every device, in memory. A snapshot replaces; the difference is worked out here and nowhere else. */
export function createCache(fullness = createFullness()): Cache {
  const devices = new Map<string, Map<string, Cached>>();
  const rooms = new Map<string, LinkRoom[]>();
  const scenes = new Map<string, LinkScene[]>();
  /** Devices their source, still starting, has not told of yet: known from before, and stale until it does. */
  const awaited = new Set<string>();
  let dropped = 0;
  const misfit = () => void dropped++;

  const put = (connection: string, told: LinkDevice, difference: Difference) => {
    const mine = devices.get(connection) ?? new Map<string, Cached>();
    devices.set(connection, mine);
    const id = deviceId(connection, told.source);
    awaited.delete(id);
    const parts = fullness.admit(connection, id, told.parts);
    if (parts.length < told.parts.length && parts.length === 0) return void (mine.delete(id) && difference.removed.push(id));
    const device = acceptDevice({ ...told, parts }, misfit);
    const before = mine.get(id);
    mine.set(id, { id, connection, stale: false, device });
    if (!before || before.stale || shapeOf(before.device) !== shapeOf(device)) difference.updated.push(id);
    compare(before, device, id, difference);
  };

  const take = (connection: string, id: string, difference: Difference) => {
    awaited.delete(id);
    fullness.leave(connection, id);
    if (devices.get(connection)?.delete(id)) difference.removed.push(id);
  };

  const change = (connection: string, told: LinkChange, difference: Difference) => {
    const id = deviceId(connection, told.device);
    const state = devices
      .get(connection)
      ?.get(id)
      ?.device.parts.find(({ key }) => key === told.part)?.traits[told.trait];
    const fitted = fit(told.trait, told.value);
    if (!state || !fitted.fits) return misfit();
    const differs =
      !isDeepStrictEqual(state.value, fitted.value) || (told.limits !== undefined && !isDeepStrictEqual(state.limits, told.limits));
    state.value = fitted.value;
    state.at = told.at;
    if (told.limits) state.limits = told.limits;
    const change: Change = {
      part: partId(id, told.part),
      trait: told.trait,
      value: fitted.value,
      at: told.at,
      ...(told.limits && { limits: told.limits }),
    };
    difference.reports.push(told.callId === undefined ? change : { ...change, callId: told.callId });
    if (differs) difference.changes.push(change);
  };

  const snapshot = (connection: string, told: LinkDevice[], partial: boolean, difference: Difference) => {
    const now = new Set(told.map(({ source }) => deviceId(connection, source)));
    const missing = [...(devices.get(connection)?.values() ?? [])].filter(({ id }) => !now.has(id));
    for (const cached of missing) {
      if (!partial) take(connection, cached.id, difference);
      else {
        awaited.add(cached.id);
        if (!cached.stale) difference.updated.push(cached.id);
        cached.stale = true;
      }
    }
    if (!partial) fullness.only(connection, new Set([...now, ROOMS, SCENES]));
    for (const device of told) put(connection, device, difference);
  };

  const setRooms = (connection: string, told: LinkRoom[]): boolean => {
    const before = rooms.get(connection);
    const now = fullness.admit(connection, ROOMS, told);
    rooms.set(connection, now);
    return !isDeepStrictEqual(before, now);
  };

  const accept = (connection: string, event: LinkEvent): Difference => {
    const difference = nothing();
    switch (event.kind) {
      case 'devices':
        snapshot(connection, event.devices, event.partial === true, difference);
        difference.rooms = setRooms(connection, named(event.rooms));
        break;
      case 'updated':
        event.devices.forEach((device) => put(connection, device, difference));
        break;
      case 'changed':
        event.changes.forEach((told) => change(connection, told, difference));
        break;
      case 'online':
        setOnline(devices.get(connection)?.get(deviceId(connection, event.device)), event, difference);
        break;
      case 'removed':
        event.devices.forEach((source) => take(connection, deviceId(connection, source), difference));
        break;
      case 'scenes':
        scenes.set(
          connection,
          fullness.admit(connection, SCENES, named(event.scenes)).map((scene) => ({ ...scene, kind: SceneKind.parse(scene.kind) })),
        );
        difference.scenes = true;
        break;
      case 'event':
        change(connection, { ...event, trait: 'event', value: { type: event.type, at: event.at } }, difference);
        break;
      case 'tools':
      case 'health':
    }
    return difference;
  };

  return {
    accept,
    setStale: (connection, stale, at) => {
      const difference = nothing();
      for (const cached of devices.get(connection)?.values() ?? []) {
        if (cached.stale === stale || (!stale && awaited.has(cached.id))) continue;
        cached.stale = stale;
        if (stale) cached.since = at;
        else delete cached.since;
        difference.updated.push(cached.id);
      }
      return difference;
    },
    drop: (connection) => {
      const removed = [...(devices.get(connection)?.keys() ?? [])];
      for (const id of removed) awaited.delete(id);
      devices.delete(connection);
      fullness.drop(connection);
      return { ...nothing(), removed, rooms: rooms.delete(connection), scenes: scenes.delete(connection) };
    },
    get: (id) => devices.get(id.slice(0, id.indexOf('/')))?.get(id),
    of: (connection) => [...(devices.get(connection)?.values() ?? [])],
    all: function* () {
      for (const mine of devices.values()) yield* mine.values();
    },
    rooms: () => rooms,
    scenes: () => scenes,
    dropped: () => dropped,
    leftOut: fullness.leftOut,
  };
}

/** Every value it came with, and which of them are news. */
function compare(before: Cached | undefined, device: LinkDevice, id: string, { reports, changes, renewed }: Difference): void {
  for (const part of device.parts) {
    const known = before?.device.parts.find(({ key }) => key === part.key);
    for (const [trait, state] of Object.entries(part.traits)) {
      const change = { part: partId(id, part.key), trait, value: state.value, at: state.at };
      reports.push(change);
      if (!sameValue(known?.traits[trait]?.value, state.value)) changes.push(change);
      if (before?.since !== undefined) renewed.push({ change, since: before.since });
    }
  }
}

function setOnline(cached: Cached | undefined, { online, at }: { online: boolean; at: number }, difference: Difference): void {
  if (!cached || cached.device.online === online) return;
  cached.device = { ...cached.device, online, ...(online && { lastSeen: at }) };
  difference.updated.push(cached.id);
}
