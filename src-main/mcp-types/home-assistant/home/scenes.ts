import type { LinkScene } from '../../../kit/link.ts';
import { domainOf } from '../domains/index.ts';
import { happened } from '../domains/moments.ts';
import { attribute, text } from '../domains/row.ts';
import { entryOf } from '../wire/shapes.ts';
import type { Entity } from './entities.ts';
import { isExposed, type Exposure } from './member.ts';
import type { Registries } from './registries.ts';

type SceneRow = { kind: LinkScene['kind']; service: string; data?: Record<string, unknown>; lastRun(entity: Entity): number | undefined };
const triggered = (entity: Entity): number | undefined => happened(entity, attribute(entity, 'last_triggered'));

/** Named things one runs. `script.turn_on` only starts it, so a long script keeps nobody waiting. */
const SCENES: Record<string, SceneRow> = {
  scene: { kind: 'scene', service: 'turn_on', lastRun: (entity) => happened(entity, entity.state) },
  script: { kind: 'script', service: 'turn_on', lastRun: triggered },
  automation: { kind: 'automation', service: 'trigger', data: { skip_condition: true }, lastRun: triggered },
};

export const isScene = (entityId: string): boolean => Object.hasOwn(SCENES, domainOf(entityId));

const isSwitchedOff = ({ id, state }: Entity): boolean => domainOf(id) === 'automation' && state === 'off';

/** The same decides what assistants see of it as of a device: the home's list, or nothing that is machinery or put away. */
export function sceneOf(entity: Entity, registries: Registries, exposure: Exposure): LinkScene {
  const entry = registries.entities.get(entity.id);
  const hidden = Boolean(entry?.hidden_by);
  const row = entryOf(SCENES, domainOf(entity.id));
  const lastRun = row?.lastRun(entity);
  return {
    source: entity.id,
    name: entry?.name ?? text(entity, 'friendly_name') ?? entity.id,
    kind: row?.kind ?? 'scene',
    enabled: entity.state !== 'unavailable' && !isSwitchedOff(entity),
    ...(lastRun !== undefined && { lastRun }),
    exposed: isExposed(entity.id, !hidden && !entry?.entity_category, registries, exposure),
    ...(hidden && { hidden }),
  };
}

/** How to run one. */
export function sceneCall(
  entityId: string,
): { domain: string; service: string; service_data: Record<string, unknown>; target: { entity_id: string } } | undefined {
  const domain = domainOf(entityId);
  const row = entryOf(SCENES, domain);
  return row && { domain, service: row.service, service_data: row.data ?? {}, target: { entity_id: entityId } };
}
