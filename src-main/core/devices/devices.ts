import type { Change } from '../../../src-shared/model/device.ts';
import type { Clock, Log } from '../../kit/world.ts';
import { NotFound } from '../../../src-shared/errors/errors.ts';
import type { Connections, Devices, LiveSettings, SwitchboardHandlers } from '../areas.ts';
import type { Storage } from '../storage/repositories.ts';
import type { Topics } from '../topics.ts';
import { createArrangement, type Arrangement } from './arrangement.ts';
import { createBatches } from './batches.ts';
import { createCache, type Cache, type Difference } from './cache.ts';
import { createDirectory, deviceOfPart, type Directory } from './directory.ts';
import { breaksIn, historyOf, readHistory } from './history.ts';
import { createThings, type Things } from './things.ts';
import { createUpkeep } from './upkeep.ts';
import { createWaiting } from './waiting.ts';

export type DevicesParts = {
  storage: Pick<Storage, 'notes' | 'snapshots' | 'history'>;
  connections: Pick<Connections, 'list' | 'link' | 'tools' | 'onEvent' | 'onHealth' | 'onRemoved' | 'setCounts'>;
  topics: Topics;
  clock: Clock;
  log: Log;
  settings: Pick<LiveSettings, 'get'>;
};
export type DevicesHandlers = Pick<
  SwitchboardHandlers,
  'devices.home' | 'devices.history' | 'devices.look' | 'devices.arrange' | 'devices.arrangeTiles' | 'devices.arrangeRooms' | 'devices.pair'
>;
export type DevicesArea = Devices & {
  handlers: DevicesHandlers;
  /** Values that arrived and did not fit. */
  dropped(): number;
};

/** The home as it is now, in memory: what sources report, what the person decided, and who wants to hear of it. */
export function createDevices(parts: DevicesParts): DevicesArea {
  const { storage, topics, clock } = parts;
  const cache = createCache();
  const arrangement = createArrangement(storage.notes);
  const things = createThings(cache, storage.notes, ageIn(parts.connections));
  const directory = createDirectory(cache, things, arrangement);
  const waiting = createWaiting();
  const listeners = new Set<(changes: Change[]) => void>();
  const batches = createBatches(topics, clock, directory.device);

  const rearranged = (ids: Iterable<string>) => {
    topics.publish('devices.rooms', directory.remerge());
    batches.add({ changes: [], updated: [...ids], removed: [] });
  };

  /** Everything that follows from an event, in the order in which others rely on it: memory first, then those who wait, then the panel. */
  const follow = (connection: string, told: Difference) => {
    const difference = things.translate(told);
    for (const { part } of difference.reports) directory.forget(deviceOfPart(part));
    for (const id of [...difference.updated, ...difference.removed]) directory.reshaped(id);
    if (difference.rooms) rearranged(cache.of(connection).map(({ id }) => id));
    waiting.tell(difference.reports);
    const recorded = [...breaksIn(difference, clock.now()), ...difference.changes.flatMap((change) => historyOf(change) ?? [])];
    if (recorded.length > 0) storage.history.record(recorded);
    if (difference.changes.length > 0) {
      listeners.forEach((listen) => listen(difference.changes));
    }
    batches.add(difference);
    if (difference.scenes) topics.publish('devices.scenes', directory.scenes());
  };
  /** Devices became one, or two again. */
  const regrouped = (difference: Difference) => {
    for (const id of [...difference.updated, ...difference.removed]) directory.reshaped(id);
    batches.add(difference);
  };
  const upkeep = createUpkeep(parts, cache, follow);

  return {
    home: directory.home,
    part: directory.part,
    scene: (id) => directory.scenes().find((scene) => scene.id === id),
    room: (id) => directory.rooms().get(id),
    search: directory.search,
    named: directory.named,
    onNamed: directory.onNamed,
    route: things.route,
    waitFor: waiting.waitFor,
    onChanges: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dropped: cache.dropped,
    start: async () => {
      await arrangement.load();
      await upkeep.recall();
      await things.load();
      directory.remerge();
      upkeep.listen();
    },
    close: async () => {
      waiting.close();
      batches.close();
      await upkeep.close();
    },
    handlers: createHandlers(parts, { cache, things, arrangement, directory, rearranged, regrouped }),
  };
}

/** Somebody looks for so long after they said so. */
const LOOKED_MS = 30_000;

type Rooms = {
  cache: Cache;
  things: Things;
  arrangement: Arrangement;
  directory: Directory;
  rearranged(ids: Iterable<string>): void;
  regrouped(difference: Difference): void;
};
/** Of one thing in two connections the older one gives name and place: who was there first has the favourites. */
const ageIn =
  (connections: DevicesParts['connections']) =>
  (id: string): number =>
    connections.list().find((one) => one.id === id)?.createdAt ?? Number.MAX_SAFE_INTEGER;

function createHandlers(
  { storage, connections }: DevicesParts,
  { cache, things, arrangement, directory, rearranged, regrouped }: Rooms,
): DevicesHandlers {
  return {
    'devices.home': directory.home,
    'devices.history': ({ part, ...input }) => {
      const shown = things.shownPart(part);
      const route = things.route(shown, input.trait);
      return readHistory(
        { ...input, part: shown },
        {
          found: directory.part(shown),
          lostAt: things.get(deviceOfPart(shown))?.since,
          history: storage.history,
          link: connections.link(route.connection),
          route,
        },
      );
    },
    'devices.look': ({ part }) => {
      const shown = things.shownPart(part);
      const found = directory.part(shown);
      if (!found) throw new NotFound('part', part);
      const routes = Object.keys(found.part.traits).map((trait) => things.route(shown, trait));
      const sources = new Map(routes.map((route) => [`${route.connection} ${route.source}`, route]));
      for (const { connection, source } of sources.values()) connections.link(connection)?.look?.(source, LOOKED_MS);
      return null;
    },
    'devices.pair': async ({ device, split, prefer }) => {
      if (!things.get(device)) throw new NotFound('device', device);
      if (prefer !== undefined) regrouped(await things.prefer(device, prefer ?? undefined));
      if (split !== undefined) regrouped(await things.split(device, split));
      return null;
    },
    'devices.arrange': async ({ parts: named, ...wish }) => {
      const parts = named.map(things.shownPart);
      const strange = parts.find((part) => directory.part(part) === undefined);
      if (strange !== undefined) throw new NotFound('part', strange);
      await arrangement.arrange(parts, wish, directory.rooms());
      rearranged(new Set(parts.map(deviceOfPart)));
      return null;
    },
    'devices.arrangeTiles': async (wish) => {
      // A tile may have left while the person was arranging; one that never was gets no place on disk.
      const there = wish.parts.filter((part) => directory.part(part) !== undefined);
      rearranged(new Set((await arrangement.arrangeTiles(there)).map(deviceOfPart)));
      return null;
    },
    'devices.arrangeRooms': async (wish) => {
      await arrangement.arrangeRooms(wish);
      rearranged([...cache.all()].map(({ id }) => id));
      return directory.rooms().rooms;
    },
  };
}
