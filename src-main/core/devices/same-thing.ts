import { traitOfKey } from '../../../src-shared/model/key.ts';
import { foldedWords } from '../../../src-shared/text/fold.ts';
import type { TraitState } from '../../../src-shared/model/device.ts';
import type { LinkDevice, LinkPart } from '../../kit/link.ts';

/** A device of one connection, as far as it matters here. */
export type Seen = { id: string; connection: string; device: LinkDevice };
/** One ability of one part. */
export type Spot = { part: string; trait: string };
/** The same ability, as the front device and as another one has it. */
export type Pair = { front: Spot; other: Spot };

/**
 * Which devices are one thing seen through several connections: those that share an identity, the front one first (`rank`: the lower, the
 * more in front). An identity that several devices of one connection claim tells nothing, and devices with nothing in common but an
 * address are two things.
 */
export function sameThings<S extends Seen>(
  devices: Iterable<S>,
  rank: (connection: string) => number,
  isSplit: (id: string) => boolean,
): S[][] {
  const groups = new Map<string, Set<S>>();
  for (const claimed of byIdentity(devices).values()) {
    const members = claimed.filter(({ id }) => !isSplit(id));
    if (members.length < 2 || new Set(members.map(({ connection }) => connection)).size < members.length) continue;
    const joined = new Set(members.flatMap((member) => [...(groups.get(member.id) ?? [member])]));
    for (const member of joined) groups.set(member.id, joined);
  }
  return [...new Set(groups.values())].flatMap((group) => {
    const [front, ...others] = [...group].sort((a, b) => rank(a.connection) - rank(b.connection) || (a.id < b.id ? -1 : 1));
    const connections = new Set([...group].map(({ connection }) => connection));
    if (!front || connections.size < group.size) return [];
    const alike = others.filter((other) => pairsOf(front.device, other.device).length > 0);
    return alike.length === 0 ? [] : [[front, ...alike]];
  });
}

function byIdentity<S extends Seen>(devices: Iterable<S>): Map<string, S[]> {
  const claims = new Map<string, S[]>();
  for (const one of devices)
    for (const identity of new Set(one.device.identities)) {
      const claimed = claims.get(identity);
      if (claimed) claimed.push(one);
      else claims.set(identity, [one]);
    }
  return claims;
}

type Held = { part: LinkPart; key: string };
/** What a trait is about, whatever its key is called: `reading` of `temperature`. */
const senseOf = (key: string, { limits }: TraitState): string => {
  const trait = traitOfKey(key);
  return `${trait} ${key === trait ? (limits?.kind ?? '') : key.slice(trait.length + 1)}`;
};
const nameOf = ({ part }: Held): string => foldedWords(part.name).join(' ');

function bySense({ parts }: LinkDevice): Map<string, Held[]> {
  const all = parts.flatMap((part) => Object.entries(part.traits).map(([key, state]) => ({ part, key, sense: senseOf(key, state) })));
  return Map.groupBy(all, ({ sense }) => sense);
}

/** The abilities two devices have in common. Of several of one sense those of one name belong together, else those in one place. */
export function pairsOf(front: LinkDevice, other: LinkDevice): Pair[] {
  const theirs = bySense(other);
  return [...bySense(front)].flatMap(([sense, mine]) => {
    const there = theirs.get(sense) ?? [];
    const named = mine.flatMap((one) => {
      const [same, ...more] = there.filter((held) => nameOf(held) === nameOf(one));
      return same && more.length === 0 ? [[one, same] as const] : [];
    });
    const isWhole = new Set(named.map(([, same]) => same)).size === mine.length;
    const inPlace = mine.length === there.length ? mine.flatMap((one, at) => (there[at] ? [[one, there[at]] as const] : [])) : named;
    return (isWhole ? named : inPlace).map(([one, same]) => ({
      front: { part: one.part.key, trait: one.key },
      other: { part: same.part.key, trait: same.key },
    }));
  });
}
