import { z } from 'zod';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { Part, TraitState } from '../../../src-shared/model/device.ts';
import { rowOfKey } from '../../../src-shared/model/traits/table.ts';
import type { LinkDevice, LinkPart, LinkRoom, LinkScene } from '../../kit/link.ts';
import type { Clock } from '../../kit/world.ts';
import type { SnapshotRepository } from '../storage/repositories.ts';

const SavedPart = Part.pick({ key: true, name: true, kind: true, room: true }).extend({
  traits: z.record(z.string(), TraitState),
  exposed: z.boolean().optional(),
  hidden: z.boolean().optional(),
  aliases: z.array(z.string()).optional(),
});
const SavedDevice = z.object({
  source: z.string(),
  name: z.string(),
  room: z.string().optional(),
  maker: z.string().optional(),
  model: z.string().optional(),
  firmware: z.string().optional(),
  online: z.boolean(),
  path: z.enum(['cloud', 'lan', 'local']).optional(),
  lastSeen: z.number().optional(),
  details: z.record(z.string(), z.string()).optional(),
  identities: z.array(z.string()).optional(),
  parts: z.array(SavedPart),
});
/** Read one by one: what one of them was saved as must not cost the others. */
const each = <T extends z.ZodType>(item: T) =>
  z.array(z.unknown()).transform((all) => all.flatMap((one) => item.safeParse(one).data ?? []));
const Saved = z.object({
  devices: each(SavedDevice),
  rooms: each(z.object({ source: z.string(), name: z.string(), floor: z.string().optional(), level: z.number().optional() })),
  scenes: each(
    z.object({
      source: z.string(),
      name: z.string(),
      kind: z.enum(['scene', 'script', 'automation']),
      enabled: z.boolean().optional(),
      lastRun: z.number().optional(),
      exposed: z.boolean().optional(),
      hidden: z.boolean().optional(),
    }),
  ),
});
/** A device as it may be written down: without what is not to outlast the moment. Most have nothing of the kind. */
export const forDisk = (device: LinkDevice): LinkDevice =>
  device.parts.some(({ traits }) => Object.keys(traits).some(isFleeting))
    ? { ...device, parts: device.parts.map(withoutFleeting) }
    : device;
const isFleeting = (key: string): boolean => rowOfKey(key)?.fleeting === true;
const withoutFleeting = (part: LinkPart): LinkPart => ({
  ...part,
  traits: Object.fromEntries(Object.entries(part.traits).map(([key, state]) => [key, isFleeting(key) ? { ...state, value: null } : state])),
});

export type Snapshot = { devices: LinkDevice[]; rooms: LinkRoom[]; scenes: LinkScene[] };

/** A new shape is written soon; values that flow all day are written now and then. */
const SOON_MS = 2_000;
const LATER_MS = 60_000;

export interface Snapshots {
  /** Undefined when there is none, or none this version can read: the source will tell it all again. */
  load(connection: string): Promise<Snapshot | undefined>;
  dirty(connection: string, urgent: boolean): void;
  remove(connection: string): Promise<void>;
  close(): Promise<void>;
}

/** A copy that cannot be read is no copy; what it was made of can be asked for again. */
function tornIsNone(thrown: unknown): undefined {
  if (SwitchboardError.from(thrown).problem !== 'storage.corrupt') throw thrown;
}

/** Keeps the last known home on disk, debounced, so that the next start paints before any source answers. */
export function createSnapshots(
  repository: SnapshotRepository,
  clock: Clock,
  take: (connection: string) => Snapshot,
  failed: (error: unknown) => void,
): Snapshots {
  const due = new Map<string, { at: number; stop: AbortController }>();
  /** Saving takes several turns: whatever comes next about the same connection waits for it. */
  const underWay = new Map<string, Promise<void>>();

  const forget = (connection: string) => {
    due.get(connection)?.stop.abort();
    due.delete(connection);
  };
  const inTurn = (connection: string, work: () => Promise<void>): Promise<void> => {
    const mine = (underWay.get(connection) ?? Promise.resolve()).then(work).finally(() => {
      if (underWay.get(connection) === mine) underWay.delete(connection);
    });
    underWay.set(connection, mine);
    return mine;
  };
  const save = (connection: string): Promise<void> => {
    forget(connection);
    return inTurn(connection, () => repository.save(connection, take(connection)).catch(failed));
  };

  return {
    load: async (connection) => {
      const parsed = Saved.safeParse(await repository.load(connection).catch(tornIsNone));
      return parsed.success ? parsed.data : undefined;
    },
    dirty: (connection, urgent) => {
      const at = clock.now() + (urgent ? SOON_MS : LATER_MS);
      const waiting = due.get(connection);
      if (waiting && waiting.at <= at) return;
      waiting?.stop.abort();
      const stop = new AbortController();
      due.set(connection, { at, stop });
      void clock.sleep(at - clock.now(), stop.signal).then(
        () => save(connection),
        () => undefined,
      );
    },
    remove: async (connection) => {
      forget(connection);
      await inTurn(connection, () => repository.remove(connection));
    },
    close: async () => {
      for (const connection of due.keys()) void save(connection);
      await Promise.all(underWay.values());
    },
  };
}
