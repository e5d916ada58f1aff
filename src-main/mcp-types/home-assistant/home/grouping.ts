import type { LinkDevice, LinkPart } from '../../../kit/link.ts';
import { text } from '../domains/row.ts';
import { traitState, type Ability } from '../domains/traits.ts';
import type { Entity } from './entities.ts';
import { identity, parentOf } from './identity.ts';
import { member, type Choices, type Member } from './member.ts';
import { nameOf, objectId, otherNames } from './names.ts';
import type { DeviceEntry, Registries } from './registries.ts';

/** Where an entity's abilities ended up; `own`: as they are before several of one kind are told apart. */
export type Place = { device: string; part: string; abilities: Ability[]; own: Ability[]; shape: string };
export type Grouped = { device: LinkDevice; places: Map<string, Place> };
export type Known = (entityId: string) => Ability[] | undefined;

type Draft = { lead: Member; members: Member[] };
type Home = { registries: Registries; entry: DeviceEntry | undefined; source: string; name: string; places: Map<string, Place> };

/** The device an entity belongs to; one without a device is a device of its own. */
export const sourceOf = (entityId: string, { entities, devices }: Registries): string => {
  const device = entities.get(entityId)?.device_id;
  return device && devices.has(device) ? device : entityId;
};
export const isPart = (entityId: string, { entities }: Registries): boolean => !entities.get(entityId)?.disabled_by;
/** Tells whether an entity still has the abilities it was placed with. */
export const shapeOf = (abilities: readonly Ability[]): string => abilities.map(({ key }) => key).join();

/** One device with its parts, from the entities it has. Undefined: nothing of it is to be seen. */
export function groupDevice(
  source: string,
  entities: readonly Entity[],
  registries: Registries,
  { rooms, exposure }: Choices,
  known: Known = () => undefined,
): Grouped | undefined {
  const entry = registries.devices.get(source);
  const leftOut = (room: string | undefined): boolean => room !== undefined && Object.hasOwn(rooms, room) && rooms[room] === null;
  const members = entities
    .map((entity) => member(entity, entry, registries, exposure, known(entity.id)))
    .filter(({ abilities, room }) => abilities.length > 0 && !leftOut(room));
  const drafts = draft(members);
  const first = drafts[0]?.lead;
  if (!first) return undefined;
  const name = entry?.name_by_user ?? entry?.name ?? nameOf(first.entity, first.entry);
  const home: Home = { registries, entry, source, name, places: new Map() };
  const shown = drafts.filter(({ lead }) => !lead.hidden).length;
  const parts = drafts.map((one) => part(one, one.lead.hidden || shown > 1 ? one.lead.entity.id : 'main', home));
  const device: LinkDevice = {
    ...identity(entry, parentOf(entry, registries)),
    ...(first.room && { room: first.room }),
    source,
    name,
    online: members.some(({ entity }) => entity.state !== 'unavailable'),
    lastSeen: Math.round(members.reduce((last, { entity }) => Math.max(last, entity.updated), 0) * 1000),
    path: 'local',
    parts,
    details: details(drafts, parts, entry),
  };
  return { device, places: home.places };
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

function part({ lead, members }: Draft, key: string, { source, name, entry, registries, places }: Home): LinkPart {
  const traits: LinkPart['traits'] = {};
  for (const { entity, abilities } of members) {
    const placed = abilities.map((ability) => {
      if (!(ability.key in traits)) return ability;
      return { ...ability, key: `${ability.row.trait}:${objectId(entity.id)}` };
    });
    for (const ability of placed) {
      const own = ability.key.endsWith(`:${objectId(entity.id)}`) ? text(entity, 'friendly_name') : undefined;
      traits[ability.key] = { ...traitState(entity, ability), ...(own && { label: { en: own, 'zh-CN': own } }) };
    }
    places.set(entity.id, { device: source, part: key, abilities: placed, own: abilities, shape: shapeOf(abilities) });
  }
  const aliases = otherNames(
    members.map((one) => one.entry),
    entry,
    registries,
  );
  return {
    key,
    name: lead.joins && members.length > 1 ? name : nameOf(lead.entity, lead.entry),
    kind: lead.kind,
    ...(lead.room && { room: lead.room }),
    traits,
    exposed: lead.exposed,
    ...(lead.hidden && { hidden: true }),
    ...(aliases.length > 0 && { aliases }),
  };
}

/** What Home Assistant calls it, for the Details panel. */
function details(drafts: Draft[], parts: LinkPart[], entry: DeviceEntry | undefined): Record<string, string> {
  const named: Record<string, string> = entry ? { device: entry.id } : {};
  drafts.forEach(({ members }, index) => {
    const key = parts[index]?.key;
    if (key !== undefined) named[key] = members.map(({ entity }) => entity.id).join(', ');
  });
  return named;
}
