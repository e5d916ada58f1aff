import type { LinkDevice, LinkPart } from '../../../kit/link.ts';
import { domainOf, domainRow, NOT_PARTS } from '../domains/index.ts';
import { text, type Kind } from '../domains/row.ts';
import type { Entity } from './entities.ts';
import type { DeviceEntry, EntityEntry, Registries } from './registries.ts';
import { abilitiesOf, traitState, type Ability } from '../domains/traits.ts';

/** Where an entity's abilities ended up. */
export type Place = { device: string; part: string; abilities: Ability[] };
export type Grouped = { device: LinkDevice; places: Map<string, Place> };
/** The person's choice per room: another name, or null to leave the room out. */
export type RoomChoice = Readonly<Record<string, string | null>>;

type Member = {
  entity: Entity;
  entry: EntityEntry | undefined;
  abilities: Ability[];
  room: string | undefined;
  kind: Kind;
  hidden: boolean;
  exposed: boolean;
  joins: boolean;
  follows: boolean;
};
type Draft = { lead: Member; members: Member[] };

/** The device an entity belongs to; one without a device is a device of its own. */
export const sourceOf = (entityId: string, { entities, devices }: Registries): string => {
  const device = entities.get(entityId)?.device_id;
  return device && devices.has(device) ? device : entityId;
};
export const isPart = (entityId: string, { entities }: Registries): boolean =>
  !NOT_PARTS.has(domainOf(entityId)) && !entities.get(entityId)?.disabled_by;

/** One device with its parts, from the entities it has. Undefined: nothing of it is to be seen. */
export function groupDevice(
  source: string,
  entities: readonly Entity[],
  registries: Registries,
  rooms: RoomChoice = {},
): Grouped | undefined {
  const entry = registries.devices.get(source);
  const members = entities
    .map((entity) => member(entity, entry, registries))
    .filter(({ abilities, room }) => abilities.length > 0 && !(room !== undefined && rooms[room] === null));
  const drafts = draft(members);
  const first = drafts[0];
  if (!first) return undefined;
  const name = entry ? (entry.name_by_user ?? entry.name ?? nameOf(first.lead)) : nameOf(first.lead);
  const places = new Map<string, Place>();
  const shown = drafts.filter(({ lead }) => !lead.hidden).length;
  const parts = drafts.map((one) => {
    const key = one.lead.hidden || shown > 1 ? one.lead.entity.id : 'main';
    return part(one, key, source, name, places);
  });
  return {
    device: { ...identity(entry, first.lead), source, name, ...state(members), parts, details: details(parts, places, entry) },
    places,
  };
}

function member(entity: Entity, device: DeviceEntry | undefined, registries: Registries): Member {
  const entry = registries.entities.get(entity.id);
  const row = domainRow(entity.id);
  const abilities = abilitiesOf(entity, registries.degrees);
  // Battery, signal and update say something about the thing itself: they go where it goes.
  const follows =
    abilities.length > 0 && abilities.every(({ row: { trait } }) => trait === 'battery' || trait === 'signal' || trait === 'update');
  const hidden = isHidden(entry, follows);
  return {
    entity,
    entry,
    abilities,
    room: roomOf(entry, device, registries),
    kind: typeof row.kind === 'function' ? row.kind(entity) : row.kind,
    hidden,
    exposed: registries.exposed ? registries.exposed.has(entity.id) : !hidden && !entry?.entity_category,
    joins: row.joins === true,
    follows: follows && !entry?.hidden_by,
  };
}

const isHidden = (entry: EntityEntry | undefined, follows: boolean): boolean =>
  Boolean(entry?.hidden_by) || (Boolean(entry?.entity_category) && !follows);

/** Its own room, else its device's, else that of the device it is part of. */
function roomOf(entry: EntityEntry | undefined, device: DeviceEntry | undefined, { devices }: Registries): string | undefined {
  const parent = device?.parent_device_id ? devices.get(device.parent_device_id) : undefined;
  return entry?.area_id ?? device?.area_id ?? parent?.area_id ?? undefined;
}

/** Which entities make one part: a thing with its readings; readings alone make one part together. */
function draft(members: Member[]): Draft[] {
  const leads: Draft[] = members.filter(({ joins, hidden }) => !joins && !hidden).map((lead) => ({ lead, members: [lead] }));
  const only = leads.length === 1 ? leads[0] : undefined;
  const loose: Draft[] = [];
  const alone: Draft[] = members.filter(({ hidden }) => hidden).map((lead) => ({ lead, members: [lead] }));
  const readings = members.filter(({ joins, hidden }) => joins && !hidden);
  for (const reading of [...readings.filter(({ follows }) => !follows), ...readings.filter(({ follows }) => follows)]) {
    const home = [...(only ? [only] : loose), ...(reading.follows ? leads : [])].find(
      ({ lead }) => reading.follows || (lead.room === reading.room && (lead.exposed === reading.exposed || !lead.exposed)),
    );
    if (home) home.members.push(reading);
    else loose.push({ lead: reading, members: [reading] });
  }
  return [...leads, ...loose, ...alone];
}

function part({ lead, members }: Draft, key: string, source: string, device: string, places: Map<string, Place>): LinkPart {
  const traits: LinkPart['traits'] = {};
  for (const { entity, abilities } of members) {
    const placed = abilities.map((ability) => ({
      ...ability,
      key: ability.key in traits ? `${ability.row.trait}:${objectId(entity)}` : ability.key,
    }));
    for (const ability of placed) {
      const name = ability.key.endsWith(`:${objectId(entity)}`) ? text(entity, 'friendly_name') : undefined;
      traits[ability.key] = { ...traitState(entity, ability), ...(name && { label: { en: name, 'zh-CN': name } }) };
    }
    places.set(entity.id, { device: source, part: key, abilities: placed });
  }
  const name = lead.joins && members.length > 1 ? device : nameOf(lead);
  return {
    key,
    name,
    kind: lead.kind,
    ...(lead.room && { room: lead.room }),
    traits,
    exposed: lead.exposed,
    ...(lead.hidden && { hidden: true }),
  };
}

const objectId = (entity: Entity): string => entity.id.slice(entity.id.indexOf('.') + 1);
const nameOf = ({ entity, entry }: Member): string =>
  entry?.name ?? text(entity, 'friendly_name') ?? entry?.original_name ?? objectId(entity).replaceAll('_', ' ');

const state = (members: Member[]) => ({
  online: members.some(({ entity }) => entity.state !== 'unavailable'),
  lastSeen: Math.round(Math.max(...members.map(({ entity }) => entity.updated)) * 1000),
  path: 'local' as const,
});

function identity(entry: DeviceEntry | undefined, lead: Member) {
  return {
    ...(lead.room && { room: lead.room }),
    ...(entry?.manufacturer && { maker: entry.manufacturer }),
    ...(entry?.model && { model: entry.model }),
    ...(entry?.sw_version && { firmware: entry.sw_version }),
    ...(entry && { identities: identities(entry) }),
  };
}

/** What lets the core see that another connection means the same thing. */
function identities({ connections, identifiers }: DeviceEntry): string[] {
  const macs = connections.flatMap(([kind, value]) => (kind === 'mac' && typeof value === 'string' ? [`mac:${value.toLowerCase()}`] : []));
  const ewelink = identifiers.flatMap(([domain, value]) =>
    typeof domain === 'string' && /sonoff|ewelink/i.test(domain) && typeof value === 'string' ? [`ewelink:${value}`] : [],
  );
  return [...macs, ...ewelink];
}

/** What Home Assistant calls it, for the Details panel. */
function details(parts: LinkPart[], places: Map<string, Place>, entry: DeviceEntry | undefined): Record<string, string> {
  const named: Record<string, string> = entry ? { device: entry.id } : {};
  for (const { key } of parts) {
    const here = [...places].filter(([, place]) => place.part === key);
    named[key] = here.map(([id]) => id).join(', ');
  }
  return named;
}
