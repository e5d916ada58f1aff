import { domainRow } from '../domains/index.ts';
import type { Kind } from '../domains/row.ts';
import { abilitiesOf, type Ability } from '../domains/traits.ts';
import type { Entity } from './entities.ts';
import { parentOf } from './identity.ts';
import type { DeviceEntry, EntityEntry, Registries } from './registries.ts';

/** The person's choice per room: another name, or null to leave the room out. */
export type RoomChoice = Readonly<Record<string, string | null>>;
export type Exposure = 'assist' | 'proposed' | 'none';
export type Choices = { rooms: RoomChoice; exposure: Exposure };

/** One entity, and all that decides where it goes. */
export type Member = {
  entity: Entity;
  entry: EntityEntry | undefined;
  abilities: Ability[];
  room: string | undefined;
  kind: Kind;
  hidden: boolean;
  exposed: boolean;
  joins: boolean;
  /** Says something about the thing itself, and goes where it goes: battery, signal, update. */
  follows: boolean;
};

/** `known`: what it could do when it was last reachable; an unreachable one tells less of itself than it is. */
export function member(
  entity: Entity,
  device: DeviceEntry | undefined,
  registries: Registries,
  exposure: Exposure,
  known?: Ability[],
): Member {
  const entry = registries.entities.get(entity.id);
  const row = domainRow(entity.id);
  const abilities = entity.state === 'unavailable' && known ? known : abilitiesOf(entity, registries.degrees, digitsOf(entry));
  const follows = abilities.length > 0 && abilities.every(({ row: { trait } }) => FOLLOWING.has(trait));
  const machinery = Boolean(entry?.entity_category);
  const hidden = row.hidden === true || Boolean(entry?.hidden_by) || (machinery && !follows);
  return {
    entity,
    entry,
    abilities,
    room: roomOf(entry, device, registries),
    kind: typeof row.kind === 'function' ? row.kind(entity) : row.kind,
    hidden,
    exposed: isExposed(entity.id, !hidden && !machinery, registries, exposure),
    joins: row.joins === true,
    follows: follows && !entry?.hidden_by,
  };
}

/** Its own room, else its device's, else that of the device it is part of. */
const roomOf = (entry: EntityEntry | undefined, device: DeviceEntry | undefined, registries: Registries): string | undefined =>
  entry?.area_id ?? device?.area_id ?? parentOf(device, registries)?.area_id ?? undefined;

const FOLLOWING: ReadonlySet<string> = new Set(['battery', 'signal', 'update']);

export function isExposed(id: string, proposed: boolean, { exposed }: Registries, exposure: Exposure): boolean {
  if (exposure === 'none') return false;
  return exposure === 'assist' && exposed ? exposed.has(id) : proposed;
}

/** As many digits as the home itself shows of a number. */
function digitsOf(entry: EntityEntry | undefined): number | undefined {
  const { sensor } = entry?.options ?? {};
  const digits = sensor?.['display_precision'] ?? sensor?.['suggested_display_precision'];
  return typeof digits === 'number' && Number.isInteger(digits) && digits >= 0 && digits <= 10 ? digits : undefined;
}
