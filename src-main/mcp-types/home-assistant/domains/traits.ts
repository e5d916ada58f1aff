import type { TraitState } from '../../../../src-shared/model/device.ts';
import type { Limits } from '../../../../src-shared/model/limits.ts';
import { TRAITS } from '../../../../src-shared/model/traits/table.ts';
import { domainRow } from './index.ts';
import { bits, number, truth, type AbilityRow, type CommandRow } from './row.ts';
import type { Entity } from '../home/entities.ts';

/** What an entity can, by key of its part's traits. `degrees`: as the home writes them. `digits`: as many as it shows of this number. */
export type Ability = { key: string; row: AbilityRow; degrees?: string | undefined; digits?: number | undefined };

/** Things that run on batteries say so in passing, whatever they are. */
const BATTERY: AbilityRow = {
  trait: 'battery',
  has: (entity) => number(entity, 'battery_level') !== undefined,
  value: (entity) => ({ percent: number(entity, 'battery_level') }),
};

/** The rows of its domain's table that this very entity has. */
export function abilitiesOf(entity: Entity, degrees?: string, digits?: number): Ability[] {
  return [...domainRow(entity.id).abilities, BATTERY]
    .filter((row) => row.has?.(entity) ?? true)
    .map((row) => {
      const what = row.what?.(entity);
      return { key: what ? `${row.trait}:${what}` : row.trait, row, degrees, digits };
    });
}

/** Reads one ability. Nothing a home can send makes this throw: what does not fit is not known. */
export function traitState(entity: Entity, ability: Ability): TraitState {
  const { row } = ability;
  const limits = limitsOfAbility(entity, ability);
  return {
    value: valueOf(entity, row),
    at: Math.round(entity.updated * 1000),
    ...(limits && { limits }),
    ...(truth(entity, 'assumed_state') && commandable(row) && { assumed: true }),
    ...(row.label && { label: row.label }),
  };
}

export function valueOf(entity: Entity, row: AbilityRow): unknown {
  if (entity.state === 'unavailable' || (entity.state === 'unknown' && !row.evenUnknown)) return null;
  const { success, data } = TRAITS[row.trait].value.safeParse(row.value(entity));
  return success ? data : null;
}

/** The commands this entity supports. */
export const supported = (entity: Entity, row: AbilityRow): string[] =>
  Object.entries(row.commands ?? {}).flatMap(([name, command]) => (offers(entity, command) ? [name] : []));

const offers = (entity: Entity, { needs, when }: CommandRow): boolean =>
  (needs === undefined || (bits(entity) & needs) > 0) && (when?.(entity) ?? true);

/** A reading is never a guess of ours, whatever else is. */
const commandable = (row: AbilityRow): boolean => Object.keys(row.commands ?? {}).length > 0;

/** Digits are about what is measured. */
const PRECISE = new Set(['reading', 'meter', 'signal', 'number']);

/** Where nobody knows which degrees a home means. */
const BARE_DEGREES = '°';

function limitsOfAbility(entity: Entity, { row, degrees, digits }: Ability): Limits | undefined {
  const commands = supported(entity, row);
  const all = Object.keys(TRAITS[row.trait].commands);
  const limits = {
    ...row.limits?.(entity),
    ...(row.homeDegrees?.(entity) && { unit: degrees ?? BARE_DEGREES }),
    ...(digits !== undefined && PRECISE.has(row.trait) && { digits }),
    ...(commands.length < all.length && { commands }),
  };
  return Object.keys(limits).length > 0 ? limits : undefined;
}
