import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { domainOf } from '../home/state.ts';
import { noneOf } from './complaint.ts';
import { Refusal } from './service.ts';

const entityId = z.string().regex(/^(?!_)[a-z0-9_]+(?<!_)\.(?!_)[a-z0-9_]+(?<!_)$/);
const many = <T extends z.ZodType<string>>(one: T) =>
  z.union([one, z.array(one)]).transform((value) => (Array.isArray(value) ? value : [value]));
/** What a service is aimed at. */
export const Target = z.strictObject({
  entity_id: many(z.union([entityId, z.enum(['all', 'none'])])).optional(),
  device_id: many(z.string()).optional(),
  area_id: many(z.string()).optional(),
  floor_id: many(z.string()).optional(),
  label_id: many(z.string()).optional(),
});
export type Target = z.infer<typeof Target>;

/** The entities a target means; `named` are those asked for by id. */
export function resolve(home: Home, target: Target, domain: string): { named: string[]; all: string[] } {
  if (Object.values(target).every((ids) => ids === undefined)) throw new Refusal('invalid_format', noneOf(home, Object.keys(Target.shape)));
  const named = target.entity_id?.filter((id) => id !== 'none') ?? [];
  if (named.includes('all')) return { named: [], all: [...home.states.keys()].filter((id) => domainOf(id) === domain) };
  const { registries } = home;
  const areas = new Set([
    ...(target.area_id ?? []),
    ...registries.areas.filter((area) => area.floor_id !== null && target.floor_id?.includes(area.floor_id)).map((area) => area.area_id),
  ]);
  const devices = new Set(target.device_id);
  const meant = [...registries.entities.values()].filter((entity) => {
    if (entity.hidden_by || entity.entity_category) return false;
    const area = areas.size > 0 ? registries.areaOf(entity.entity_id) : null;
    return (
      (area && areas.has(area)) ||
      (entity.device_id && devices.has(entity.device_id)) ||
      entity.labels.some((label) => target.label_id?.includes(label))
    );
  });
  return { named, all: [...new Set([...named, ...meant.map((entity) => entity.entity_id)])] };
}
