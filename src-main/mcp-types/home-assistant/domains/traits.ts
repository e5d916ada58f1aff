import type { TraitState } from '../../../../src-shared/model/device.ts';
import type { Limits } from '../../../../src-shared/model/limits.ts';
import { TRAITS } from '../../../../src-shared/model/traits/table.ts';
import { domainRow } from './index.ts';
import { BARE_DEGREES, bits, truth, type AbilityRow, type CommandRow } from './row.ts';
import type { Entity } from '../home/entities.ts';

/** What an entity can, by key of its part's traits. */
export type Ability = { key: string; row: AbilityRow; degrees?: string | undefined };

/** The rows of its domain's table that this very entity has. */
export function abilitiesOf(entity: Entity, degrees?: string): Ability[] {
  return domainRow(entity.id)
    .abilities.filter((row) => row.has?.(entity) ?? true)
    .map((row) => {
      const what = row.what?.(entity);
      return { key: what ? `${row.trait}:${what}` : row.trait, row, degrees };
    });
}

/** Reads one ability. Nothing a home can send makes this throw: what does not fit is not known. */
export function traitState(entity: Entity, { row, degrees }: Ability): TraitState {
  const limits = limitsOfAbility(entity, row, degrees);
  return {
    value: valueOf(entity, row),
    at: Math.round(entity.updated * 1000),
    ...(limits && { limits }),
    ...(truth(entity, 'assumed_state') && { assumed: true }),
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

function limitsOfAbility(entity: Entity, row: AbilityRow, degrees: string | undefined): Limits | undefined {
  const commands = supported(entity, row);
  const all = Object.keys(TRAITS[row.trait].commands);
  const own = row.limits?.(entity);
  const unit = own?.unit === BARE_DEGREES ? degrees : undefined;
  const limits = { ...own, ...(unit !== undefined && { unit }), ...(commands.length < all.length && { commands }) };
  return Object.keys(limits).length > 0 ? limits : undefined;
}
