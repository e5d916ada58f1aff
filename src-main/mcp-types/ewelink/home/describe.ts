import type { TraitState } from '../../../../src-shared/model/device.ts';
import type { LinkDevice, LinkPart } from '../../../kit/link.ts';
import { keyOf, MAIN, type PartFacts } from '../abilities/ability.ts';
import { textIn } from '../abilities/read.ts';
import { partsOf } from '../record/device-facts.ts';
import type { Thing } from '../record/thing.ts';
import type { PathName } from '../paths/choose.ts';
import type { Member, Standing } from './member.ts';

export type View = {
  online: boolean;
  /** Undefined: it cannot be reached now. */
  path: PathName | undefined;
  /** A room id as the home sees it; undefined: none. */
  room: string | undefined;
  /** Whether a channel may be called by its own name alone. */
  isTelling(name: string): boolean;
  exposed: boolean | undefined;
};

/** A member as the core sees it: no secret, no word of the vendor's but under Details. */
export function describe(member: Member, { online, path, room, isTelling, exposed }: View): LinkDevice {
  const { thing, heardAt } = member;
  const { source, name, maker, model, known, shared, stranger } = thing;
  const firmware = firmwareOf(thing);
  const able = partsOf(thing.row, known);
  // One of which nothing is known is there all the same.
  const facts: PartFacts[] = able.length > 0 ? able : [{ key: MAIN, kind: thing.row.kind }];
  const parts = facts.map((part) =>
    partOf(member, part, {
      name: nameOf(name, part, facts.length, isTelling),
      room,
      exposed: stranger ? false : exposed,
      isOneOf: facts.length > 1,
    }),
  );
  return {
    source,
    name,
    online,
    ...(path && { path }),
    ...(room !== undefined && { room }),
    ...(maker !== undefined && { maker }),
    ...(model !== undefined && { model }),
    ...(firmware !== undefined && { firmware }),
    ...(heardAt !== undefined && { lastSeen: heardAt }),
    identities: identitiesOf(thing),
    details: { device: source, uiid: String(known.uiid), ...(shared && { shared: shared.by ?? 'yes' }) },
    parts,
  };
}

/** A version is a word; a whole sentence would be read as one by whoever sees it. */
const VERSION = /^[\w.+-]{1,32}$/;
function firmwareOf({ known }: Thing): string | undefined {
  const version = textIn(known.params, 'fwVersion');
  return version !== undefined && VERSION.test(version) ? version : undefined;
}

function identitiesOf({ source, mac, parent, known, stranger }: Thing): string[] {
  // Whose name a stranger goes by is nothing but what it says.
  if (stranger) return [];
  // What a child says of its own address is its bridge's.
  const isOwn = mac !== undefined && parent === undefined && !known.child;
  return [`ewelink:${source}`, ...(isOwn ? [`mac:${mac.toLowerCase()}`] : [])];
}

/** A channel that the person named is called so, with its device in front where the name alone could be anything. */
function nameOf(device: string, { key, name }: PartFacts, count: number, isTelling: (name: string) => boolean): string {
  if (count === 1 || (key === MAIN && name === undefined)) return device;
  if (name === undefined) return `${device} ${key}`;
  return isTelling(name) ? name : `${device} ${name}`;
}

function partOf(
  { standing }: Member,
  { key, kind }: PartFacts,
  { name, room, exposed, isOneOf }: { name: string; isOneOf: boolean } & Pick<View, 'room' | 'exposed'>,
): LinkPart {
  const own = [...standing.values()].filter(({ told }) => told.part === key);
  // Of a thing with channels nothing is left to show but how well it is heard: that stands under their settings.
  const isAside = key === MAIN && isOneOf && own.every(({ told }) => told.setting === true || told.trait === 'signal');
  return {
    key,
    name,
    kind,
    ...(room !== undefined && { room }),
    ...(exposed !== undefined && { exposed }),
    traits: Object.fromEntries(own.map((one) => [keyOf(one.told), { ...stateOf(one), ...(isAside && { setting: true }) }])),
  };
}

const stateOf = ({ told: { value, limits, assumed, label, setting }, at }: Standing): TraitState => ({
  value,
  at,
  ...(limits && { limits }),
  ...(assumed && { assumed }),
  ...(label && { label }),
  ...(setting && { setting }),
});
