import type { Home } from '../../../src-shared/contract/devices.ts';
import type { Change, Device, Scene } from '../../../src-shared/model/device.ts';
import { deviceId } from '../../../src-shared/model/key.ts';
import type { Health } from '../../../src-shared/model/connection.ts';
import type { LinkEvent } from '../../kit/link.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { Connections, Devices, FoundPart, LiveSettings, SwitchboardHandlers } from '../areas.ts';
import type { Storage } from '../storage/repositories.ts';
import type { Topics } from '../topics.ts';
import { createArrangement } from './arrangement.ts';
import { createBatches } from './batches.ts';
import { createCache, type Difference } from './cache.ts';
import { historyOf, readHistory } from './history.ts';
import { mergeRooms, type MergedRooms } from './rooms.ts';
import { search, searchable, type Searchable } from './search.ts';
import { createSnapshots } from './snapshots.ts';
import { viewOf } from './view.ts';
import { createWaiting } from './waiting.ts';

export type DevicesParts = {
  storage: Pick<Storage, 'notes' | 'snapshots' | 'history'>;
  connections: Pick<Connections, 'list' | 'link' | 'tools' | 'onEvent' | 'onHealth' | 'onRemoved' | 'setCounts'>;
  topics: Topics;
  clock: Clock;
  log: Log;
  settings: Pick<LiveSettings, 'get'>;
};
/** Old history is thinned out this often. */
const TIDY_MS = 3_600_000;

export type DevicesHandlers = Pick<SwitchboardHandlers, 'devices.home' | 'devices.history' | 'devices.arrange' | 'devices.arrangeRooms'>;

/** The home as it is now, in memory: what sources report, what the person decided, and who wants to hear of it. */
export function createDevices({
  storage,
  connections,
  topics,
  clock,
  log,
  settings,
}: DevicesParts): Devices & { handlers: DevicesHandlers; dropped(): number } {
  const failed = (what: string) => (error: unknown) => log.error(what, { error: String(error) });
  const cache = createCache();
  const arrangement = createArrangement(storage.notes);
  const waiting = createWaiting();
  const listeners = new Set<(changes: Change[]) => void>();
  const stops: (() => void)[] = [];
  const views = new Map<string, Device>();
  const words = new Map<string, Searchable[]>();
  let rooms: MergedRooms = mergeRooms(cache.rooms(), arrangement.rooms());

  const view = (id: string): Device | undefined => {
    const cached = cache.get(id);
    if (!cached) return undefined;
    const known = views.get(id) ?? viewOf(cached, arrangement, rooms);
    views.set(id, known);
    return known;
  };
  const batches = createBatches(topics, clock, view);
  const snapshots = createSnapshots(
    storage.snapshots,
    clock,
    (connection) => ({
      devices: cache.of(connection).map(({ device }) => device),
      rooms: cache.rooms().get(connection) ?? [],
      scenes: cache.scenes().get(connection) ?? [],
    }),
    failed('The last known state could not be saved'),
  );

  const scenes = (): Scene[] =>
    [...cache.scenes()].flatMap(([connection, told]) =>
      told.map(({ source, ...scene }) => ({ ...scene, id: deviceId(connection, source), connection })),
    );
  const find = (id: string): FoundPart | undefined => {
    const device = view(id.slice(0, id.lastIndexOf('/')));
    const part = device?.parts.find((one) => one.id === id);
    return device && part && { device, part, room: rooms.get(part.room ?? '') };
  };
  const searchables = function* (): Generator<Searchable> {
    for (const cached of cache.all()) {
      const device = view(cached.id);
      const known = words.get(cached.id);
      const made =
        known ??
        device?.parts.map((part, index) =>
          searchable({ device, part, room: rooms.get(part.room ?? '') }, cached.device.parts[index]?.aliases ?? []),
        ) ??
        [];
      if (!known) words.set(cached.id, made);
      yield* made;
    }
  };

  const rearranged = (ids: Iterable<string>) => {
    rooms = mergeRooms(cache.rooms(), arrangement.rooms());
    views.clear();
    words.clear();
    batches.add({ changes: [], updated: [...ids], removed: [] });
    topics.publish('devices.rooms', rooms.rooms);
  };
  const count = (connection: string) =>
    connections.setCounts(connection, {
      devices: cache.of(connection).length,
      tools: connections.tools(connection).length,
      scenes: cache.scenes().get(connection)?.length ?? 0,
    });

  /** Everything that follows from an event, in the order in which others rely on it: memory first, then those who wait, then the panel. */
  const follow = (connection: string, difference: Difference) => {
    for (const { part } of difference.reports) forget(part.slice(0, part.lastIndexOf('/')));
    for (const id of [...difference.updated, ...difference.removed]) forget(id);
    if (difference.rooms) rearranged(cache.of(connection).map(({ id }) => id));
    waiting.tell(difference.reports);
    if (difference.changes.length > 0) {
      storage.history.record(difference.changes.map(historyOf).filter((change) => change !== undefined));
      listeners.forEach((listen) => listen(difference.changes));
    }
    batches.add(difference);
    if (difference.scenes) topics.publish('devices.scenes', scenes());
  };
  const forget = (device: string) => {
    views.delete(device);
    words.delete(device);
  };

  const onEvent = (connection: string, event: LinkEvent) => {
    const difference = cache.accept(connection, event);
    follow(connection, difference);
    const shape = event.kind !== 'changed' && event.kind !== 'event';
    if (shape) count(connection);
    if (event.kind !== 'health' && event.kind !== 'tools') snapshots.dirty(connection, shape);
  };
  const onHealth = (connection: string, health: Health) => follow(connection, cache.setStale(connection, health.state !== 'connected'));
  const onRemoved = (connection: string) => {
    follow(connection, cache.drop(connection));
    Promise.all([snapshots.remove(connection), storage.history.removeConnection(connection)]).catch(
      failed('What was kept of a connection could not be removed'),
    );
  };
  const tidy = async () => {
    const { historyRawDays: rawDays, historyRollupDays: rollupDays } = settings.get();
    await storage.history.tidy(clock.now(), { rawDays, rollupDays }).catch(failed('Old history could not be tidied'));
  };

  const home = (): Home => ({
    devices: [...cache.all()].map(({ id }) => view(id)).filter((device) => device !== undefined),
    rooms: rooms.rooms,
    scenes: scenes(),
  });

  return {
    home,
    part: find,
    scene: (id) => scenes().find((scene) => scene.id === id),
    room: (id) => rooms.get(id),
    search: (asked, limit) => search(searchables(), asked, limit),
    waitFor: waiting.waitFor,
    onChanges: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dropped: cache.dropped,
    start: async () => {
      await arrangement.load();
      for (const { id } of connections.list()) {
        const saved = await snapshots.load(id);
        if (!saved) continue;
        cache.accept(id, { kind: 'devices', devices: saved.devices, rooms: saved.rooms });
        cache.accept(id, { kind: 'scenes', scenes: saved.scenes });
        cache.setStale(id, true);
        count(id);
      }
      rooms = mergeRooms(cache.rooms(), arrangement.rooms());
      stops.push(
        connections.onEvent(onEvent),
        connections.onHealth(onHealth),
        connections.onRemoved(onRemoved),
        clock.every(TIDY_MS, tidy),
      );
    },
    close: async () => {
      stops.splice(0).forEach((stop) => stop());
      waiting.close();
      batches.close();
      await snapshots.close();
    },
    handlers: {
      'devices.home': home,
      'devices.history': (input) =>
        readHistory(input, find(input.part), storage.history, connections.link(input.part.slice(0, input.part.indexOf('/')))),
      'devices.arrange': async ({ parts, ...wish }) => {
        await arrangement.arrange(parts, wish, rooms);
        rearranged(new Set(parts.map((part) => part.slice(0, part.lastIndexOf('/')))));
        return null;
      },
      'devices.arrangeRooms': async (wish) => {
        await arrangement.arrangeRooms(wish);
        rearranged([...cache.all()].map(({ id }) => id));
        return rooms.rooms;
      },
    },
  };
}
