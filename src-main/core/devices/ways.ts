import { partId } from '../../../src-shared/model/key.ts';
import type { Device, TraitState } from '../../../src-shared/model/device.ts';
import type { LinkDevice, LinkPart } from '../../kit/link.ts';
import type { Cached } from './cache.ts';
import { pairsOf, type Spot } from './same-thing.ts';

/** One way to an ability: the member that has it, and what it is there. */
export type Way = Spot & { member: Cached };
/** Where an ability of a member is shown, and whether its reports count there. */
export type Shown = Spot & { counts: boolean };
/** One thing with several ways to it, as one device; its values are those of the ways in use. */
export type Thing = {
  cached: Cached;
  members: readonly Cached[];
  way(part: string, trait: string): Way | undefined;
  shown(member: string, part: string, trait: string): Shown | undefined;
};

const RANK = { lan: 0, local: 1, cloud: 2 } as const;
export const isUp = ({ stale, device }: Cached): boolean => device.online && !stale;
const spell = (part: string, trait: string): string => `${part} ${trait}`;

/** The members in the order in which they are used: who is up, then what the person prefers, then LAN before hub before cloud. */
export function inUse(members: readonly Cached[], prefer: string | undefined): Cached[] {
  const weight = (one: Cached): number => (isUp(one) ? 0 : 100) + (one.connection === prefer ? 0 : 10) + RANK[one.device.path ?? 'local'];
  return members.toSorted((a, b) => weight(a) - weight(b));
}

/**
 * Makes one device of several. The front one gives id, name and parts; what only another one can do joins the part it belongs to, and a
 * part only another one has stands beside them under its whole id.
 */
export function joinWays(members: readonly [Cached, ...Cached[]], prefer: string | undefined): Thing {
  const [front] = members;
  const order = inUse(members, prefer);
  const ways = new Map<string, Way[]>();
  const shown = new Map<string, Shown>();
  const add = (at: Spot, way: Way): void => {
    const key = spell(at.part, at.trait);
    ways.set(
      key,
      [...(ways.get(key) ?? []), way].toSorted((a, b) => order.indexOf(a.member) - order.indexOf(b.member)),
    );
    shown.set(`${way.member.id} ${spell(way.part, way.trait)}`, { ...at, counts: false });
  };
  const parts = front.device.parts.map((part) => ({ ...part }));
  each(front, (spot) => add(spot, { ...spot, member: front }));
  for (const member of members.slice(1)) place(front, member, parts, add);
  for (const [key, [used]] of ways) {
    const at = used && shown.get(`${used.member.id} ${spell(used.part, used.trait)}`);
    if (at && spell(at.part, at.trait) === key) at.counts = true;
  }
  const first = order[0] ?? front;
  const cached = merged(
    front,
    members,
    first,
    parts.map((part) => ({ ...part, traits: stateOf(part.key, ways) })),
  );
  return {
    cached,
    members,
    way: (part, trait) => ways.get(spell(part, trait))?.[0],
    shown: (member, part, trait) => shown.get(`${member} ${spell(part, trait)}`),
  };
}

const each = ({ device }: Cached, see: (spot: Spot) => void): void => {
  for (const { key, traits } of device.parts) for (const trait of Object.keys(traits)) see({ part: key, trait });
};

/** Gives every ability of a further member its place. */
function place(front: Cached, member: Cached, parts: LinkPart[], add: (at: Spot, way: Way) => void): void {
  const pairs = pairsOf(front.device, member.device);
  const homes = new Map(pairs.map(({ front: at, other }) => [other.part, at.part]));
  for (const part of member.device.parts) {
    const home = homes.get(part.key);
    if (home === undefined) parts.push({ ...withoutRoom(part), key: partId(member.id, part.key) });
    for (const trait of Object.keys(part.traits)) {
      const pair = pairs.find(({ other }) => other.part === part.key && other.trait === trait);
      const at = pair?.front ?? { part: home ?? partId(member.id, part.key), trait };
      add(at, { part: part.key, trait, member });
    }
  }
}
/** Its rooms are not those of the front one's connection. */
const withoutRoom = ({ room: _room, ...part }: LinkPart): LinkPart => part;

/** The very states of the members, which the cache keeps up to date in place. */
function stateOf(part: string, ways: ReadonlyMap<string, Way[]>): Record<string, TraitState> {
  const states: Record<string, TraitState> = {};
  for (const [key, [used]] of ways) {
    if (!used || !key.startsWith(`${part} `)) continue;
    const state = used.member.device.parts.find((one) => one.key === used.part)?.traits[used.trait];
    if (state) states[key.slice(part.length + 1)] = state;
  }
  return states;
}

function merged(front: Cached, members: readonly Cached[], first: Cached, parts: LinkPart[]): Cached {
  const { path: _path, ...told } = front.device;
  const stale = members.every((one) => one.stale);
  const since = Math.max(...members.flatMap((one) => one.since ?? []));
  const roomed = members.find(({ device }) => device.room !== undefined);
  const device: LinkDevice = {
    ...told,
    online: members.some(isUp) || (stale && front.device.online),
    ...(first.device.path !== undefined && { path: first.device.path }),
    parts,
  };
  return {
    ...{ id: front.id, connection: front.connection, stale, device },
    ...(stale && Number.isFinite(since) && { since }),
    ...(roomed && roomed !== front && { elsewhere: { connection: roomed.connection, room: roomed.device.room } }),
  };
}

/** What the person sees of it: which ways there are, which one is used. */
export const pathsOf = (members: readonly Cached[], prefer: string | undefined): NonNullable<Device['paths']> => {
  const [used] = inUse(members, prefer);
  return members.map((one) => ({
    connection: one.connection,
    device: one.id,
    up: isUp(one),
    used: one === used,
    ...(one.device.path !== undefined && { path: one.device.path }),
    ...(one.connection === prefer && { preferred: true }),
  }));
};
