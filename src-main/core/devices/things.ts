import { z } from 'zod';
import type { Device } from '../../../src-shared/model/device.ts';
import { partId, splitPartId } from '../../../src-shared/model/key.ts';
import type { Route } from '../areas.ts';
import type { NoteRepository } from '../storage/repositories.ts';
import type { Cache, Cached, Difference } from './cache.ts';
import { ownRoute } from './own-route.ts';
import { sameThings } from './same-thing.ts';
import { joinWays, pathsOf, type Thing } from './ways.ts';

/** What the person decided about one device: kept apart from its likes, or reached by this connection first. */
const Decision = z.object({ split: z.boolean().optional(), prefer: z.string().optional() });
type Decision = z.infer<typeof Decision>;
const NOTES = 'thing';

type Change = { part: string; trait: string };
type Regrouped = { updated: ReadonlySet<string>; hidden: ReadonlySet<string> };
const NOTHING: Regrouped = { updated: new Set(), hidden: new Set() };

/** The cache as everybody reads it: the same thing seen through several connections is one device. */
export interface Things {
  load(): Promise<void>;
  get(id: string): Cached | undefined;
  all(): Iterable<Cached>;
  /** The ways to a device, where there are several; `apart`: there would be, had the person not split them. */
  ways(id: string): Pick<Device, 'paths' | 'apart'>;
  /** The part that stands for this one, whichever of its ways it was named by. */
  shownPart(id: string): string;
  route(part: string, trait: string): Route;
  /** The same news, told of the things they are about. */
  translate(difference: Difference): Difference;
  split(device: string, apart: boolean): Promise<Difference>;
  prefer(device: string, connection: string | undefined): Promise<Difference>;
}

/** `rank`: the lower, the more in front; it must not change while a connection lives, or favourites would move. */
export function createThings(cache: Cache, notes: NoteRepository, rank: (connection: string) => number): Things {
  const decisions = new Map<string, Decision>();
  /** By the id of the front device. */
  let groups = new Map<string, string[]>();
  let fronts = new Map<string, string>();
  /** What devices had when groups were made: only when that changes are they made anew. */
  const looked = new Map<string, unknown>();
  const joined = new Map<string, { thing: Thing; of: { member: Cached; device: unknown; stale: boolean }[] }>();

  const isSplit = (id: string): boolean => decisions.get(id)?.split === true;
  const membersOf = (front: string): Cached[] => (groups.get(front) ?? []).map(cache.get).filter((one) => one !== undefined);
  const thing = (front: string): Thing | undefined => {
    const [first, ...others] = membersOf(front);
    if (!first || others.length === 0) return undefined;
    const known = joined.get(front);
    const members: [Cached, ...Cached[]] = [first, ...others];
    // What is cached is changed in place: of that only what decides about ways is held against what it was.
    const isCurrent = known?.of.every((was, at) => {
      const now = members[at];
      return now === was.member && now.device === was.device && now.stale === was.stale;
    });
    if (known && isCurrent && known.of.length === members.length) return known.thing;
    const made = joinWays(members, decisions.get(front)?.prefer);
    joined.set(front, { thing: made, of: members.map((member) => ({ member, device: member.device, stale: member.stale })) });
    return made;
  };

  /** Makes groups anew; answers the devices whose standing changed. */
  const regroup = (): Regrouped => {
    const before = { groups, fronts };
    const found = sameThings(cache.all(), rank, isSplit).map((members) => members.map(({ id }) => id));
    groups = new Map(found.flatMap((ids) => (ids[0] === undefined ? [] : [[ids[0], ids]])));
    fronts = new Map(found.flatMap((ids) => ids.slice(1).flatMap((id) => (ids[0] === undefined ? [] : [[id, ids[0]] as const]))));
    joined.clear();
    const changed = [...new Set([...before.groups.keys(), ...groups.keys()])].filter(
      (front) => String(before.groups.get(front)) !== String(groups.get(front)),
    );
    const uncovered = [...before.fronts.keys()].filter((id) => !fronts.has(id));
    const hidden = [...fronts.keys()].filter((id) => !before.fronts.has(id));
    return { updated: new Set([...changed, ...uncovered].filter((id) => !fronts.has(id) && cache.get(id))), hidden: new Set(hidden) };
  };
  /** What is only out of reach keeps its parts: nothing about its likes changes. */
  const isNew = (id: string): boolean => {
    const parts = cache.get(id)?.device.parts;
    if (looked.get(id) === parts) return false;
    if (parts) looked.set(id, parts);
    else looked.delete(id);
    return true;
  };
  const decide = async (id: string, decision: Decision): Promise<void> => {
    if (decision.split || decision.prefer !== undefined) {
      decisions.set(id, decision);
      await notes.set(NOTES, id, decision);
    } else if (decisions.delete(id)) await notes.remove(NOTES, id);
  };
  const news = (updated: Iterable<string>, removed: Iterable<string>): Difference => ({
    ...{ reports: [], changes: [], renewed: [], rooms: false, scenes: false },
    ...{ updated: [...updated], removed: [...removed] },
  });
  const shownSpot = ({ part, trait }: Change) => {
    const { device, key } = splitPartId(part);
    const front = fronts.get(device) ?? device;
    const shown = thing(front)?.shown(device, key, trait);
    return shown && { part: partId(front, shown.part), trait: shown.trait, counts: shown.counts };
  };
  const moved = <C extends Change>(changes: readonly C[], all: boolean): C[] =>
    changes.flatMap((change) => {
      const to = shownSpot(change);
      if (!to) return fronts.has(splitPartId(change.part).device) ? [] : [change];
      return all || to.counts ? [{ ...change, part: to.part, trait: to.trait }] : [];
    });

  const shownPart = (id: string): string => {
    const { device, key } = splitPartId(id);
    const front = fronts.get(device);
    const trait = Object.keys(cache.get(device)?.device.parts.find((part) => part.key === key)?.traits ?? {})[0];
    const to = front !== undefined && trait !== undefined ? thing(front)?.shown(device, key, trait) : undefined;
    return to && front !== undefined ? partId(front, to.part) : id;
  };

  return {
    load: async () => {
      for (const [id, note] of await notes.all(NOTES)) decisions.set(id, Decision.safeParse(note).data ?? {});
      regroup();
    },
    get: (id) => (fronts.has(id) ? undefined : (thing(id)?.cached ?? cache.get(id))),
    all: function* () {
      for (const one of cache.all()) if (!fronts.has(one.id)) yield thing(one.id)?.cached ?? one;
    },
    ways: (id) => {
      const members = membersOf(id);
      if (members.length > 1) return { paths: pathsOf(members, decisions.get(id)?.prefer) };
      return isSplit(id) ? { apart: true } : {};
    },
    shownPart,
    route: (id, trait) => {
      const shown = shownPart(id);
      const { device, key } = splitPartId(shown);
      const way = thing(device)?.way(key, trait);
      if (!way) return ownRoute(shown, trait);
      const { connection, device: at } = way.member;
      return { connection, source: at.source, part: way.part, trait: way.trait, ...(at.path && { path: at.path }) };
    },
    translate: (difference) => {
      const touched = [...difference.updated, ...difference.removed];
      const { updated, hidden } = touched.filter(isNew).length > 0 ? regroup() : NOTHING;
      if (groups.size === 0 && updated.size + hidden.size === 0) return difference;
      const removed = difference.removed.filter((id) => !groups.has(id) && !updated.has(id));
      const all = new Set([...difference.updated, ...difference.removed].flatMap((id) => frontOf(id)));
      return {
        ...difference,
        reports: moved(difference.reports, true),
        changes: moved(difference.changes, false),
        renewed: difference.renewed.flatMap(({ change, since }) => moved([change], false).map((one) => ({ change: one, since }))),
        updated: [...new Set([...all, ...updated])],
        removed: [...new Set([...removed, ...hidden])],
      };
    },
    split: async (device, apart) => {
      const ids = apart ? (groups.get(device) ?? []).slice(1) : [device];
      for (const id of ids) await decide(id, { ...decisions.get(id), split: apart });
      const { updated, hidden } = regroup();
      return news(updated, hidden);
    },
    prefer: async (device, connection) => {
      const { prefer: _before, ...rest } = decisions.get(device) ?? {};
      await decide(device, { ...rest, ...(connection !== undefined && { prefer: connection }) });
      joined.delete(device);
      return news([device], []);
    },
  };

  /** The device to tell of when this one changed; nothing for one that is gone. */
  function frontOf(id: string): string[] {
    const front = fronts.get(id) ?? id;
    return cache.get(front) ? [front] : [];
  }
}
