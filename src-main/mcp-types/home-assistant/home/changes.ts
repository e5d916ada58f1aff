import type { LinkChange, LinkDevice } from '../../../kit/link.ts';
import { traitState } from '../domains/traits.ts';
import type { Entity } from './entities.ts';
import type { Place } from './grouping.ts';

/** Keeps a device's values up to date and adds what moved to `changes`. Limits that are no more make it another shape: the answer is then true. */
export function changesOf(
  entity: Entity,
  { device: source, part: key, abilities }: Place,
  device: LinkDevice,
  changes: LinkChange[],
): boolean {
  const part = device.parts.length === 1 ? device.parts[0] : device.parts.find((one) => one.key === key);
  if (!part) return false;
  for (const ability of abilities) {
    const before = part.traits[ability.key];
    if (!before) continue;
    const after = traitState(entity, ability);
    if (before.limits && !after.limits) return true;
    const sameLimits = same(before.limits, after.limits);
    if (sameLimits && same(before.value, after.value)) continue;
    part.traits[ability.key] = { ...before, ...after };
    const { value, at, limits } = after;
    changes.push({
      device: source,
      part: key,
      trait: ability.key,
      value,
      at,
      ...(!sameLimits && limits && { limits }),
      ...(entity.context.id !== null && { callId: entity.context.id }),
    });
  }
  return false;
}

/** A copy that whoever gets it may keep and write in; values themselves are never written in. */
export const copyOf = (device: LinkDevice): LinkDevice => ({
  ...device,
  parts: device.parts.map((part) => ({
    ...part,
    traits: Object.fromEntries(Object.entries(part.traits).map(([key, state]) => [key, { ...state }])),
  })),
});

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
