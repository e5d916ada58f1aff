import { z } from 'zod';
import type { Health } from '../../../src-shared/model/connection.ts';
import type { LinkEvent } from '../../kit/link.ts';
import { readersOf } from '../tools/readers.ts';
import type { Cache, Difference } from './cache.ts';
import type { DevicesParts } from './devices.ts';
import { createSnapshots, forDisk, type Snapshot } from './snapshots.ts';

/** Old history is thinned out this often. */
const TIDY_MS = 3_600_000;
const ALIVE_MS = 60_000;
const Alive = z.number();

export interface Upkeep {
  /** The last known home, before any source answers. */
  recall(): Promise<void>;
  listen(): void;
  close(): Promise<void>;
}

/** Between the connections, the cache and the disk: hears, remembers over a restart, counts, and tidies up. */
export function createUpkeep(
  { storage, connections, clock, log, settings }: DevicesParts,
  cache: Cache,
  follow: (connection: string, difference: Difference) => void,
): Upkeep {
  const stops: (() => void)[] = [];
  const failed = (what: string) => (error: unknown) => log.error(what, { error: String(error) });
  const take = (connection: string): Snapshot => ({
    devices: cache.of(connection).map(({ device }) => forDisk(device)),
    rooms: cache.rooms().get(connection) ?? [],
    scenes: cache.scenes().get(connection) ?? [],
  });
  const snapshots = createSnapshots(storage.snapshots, clock, take, failed('The last known state could not be saved'));

  const count = (connection: string) => {
    const scenes = cache.scenes().get(connection)?.length ?? 0;
    const [devices, leftOut] = [cache.of(connection).length, cache.leftOut(connection)];
    const own = readersOf(connections.link(connection)).length;
    const tools = connections.tools(connection).length + own;
    connections.setCounts(connection, { devices, tools, scenes, ...(own > 0 && { own }), ...(leftOut > 0 && { leftOut }) });
  };
  const onEvent = (connection: string, event: LinkEvent) => {
    follow(connection, cache.accept(connection, event));
    const isShape = event.kind !== 'changed' && event.kind !== 'event';
    if (isShape) count(connection);
    if (event.kind !== 'health' && event.kind !== 'tools') snapshots.dirty(connection, isShape);
  };
  const onHealth = (connection: string, health: Health) => {
    follow(connection, cache.setStale(connection, health.state !== 'connected' && !health.goesOn, clock.now()));
    // What a far server offers besides tools is known while its line stands; who is paused is counted as it was.
    if (health.state !== 'paused') count(connection);
  };
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

  /** Until when our record is whole, should we end without a word. */
  const live = () => storage.notes.set('history', 'alive', clock.now()).catch(failed('The time could not be noted'));

  return {
    recall: async () => {
      const noted = Alive.safeParse(await storage.notes.get('history', 'alive')).data ?? clock.now();
      const lastKnown = Math.min(noted, clock.now());
      for (const { id } of connections.list()) {
        const saved = await snapshots.load(id);
        if (!saved) continue;
        cache.accept(id, { kind: 'devices', devices: saved.devices, rooms: saved.rooms });
        cache.accept(id, { kind: 'scenes', scenes: saved.scenes });
        cache.setStale(id, true, lastKnown);
        count(id);
      }
    },
    listen: () =>
      void stops.push(
        connections.onEvent(onEvent),
        connections.onHealth(onHealth),
        connections.onRemoved(onRemoved),
        clock.every(TIDY_MS, tidy),
        clock.every(ALIVE_MS, live),
      ),
    close: async () => {
      stops.splice(0).forEach((stop) => stop());
      await snapshots.close();
      await live();
    },
  };
}
