import { rowOfKey, riskOf } from '../../../../src-shared/model/traits/table.ts';
import { higherRisk, type Risk } from '../../../../src-shared/model/risk.ts';
import type { LaterAct } from '../../../kit/link.ts';
import { domainOf } from '../domains/index.ts';
import { abilitiesOf, type Ability } from '../domains/traits.ts';
import type { Entity } from '../home/entities.ts';
import type { HomeAccess } from './access.ts';
import { nameOf } from './items.ts';

/** What a service does to an entity, as the command of a part that would do the same; else in words, and as bad as that entity can be. */
export function serviceOn(access: HomeAccess, entity: Entity, service: string): LaterAct {
  const place = access.place(entity.id);
  const abilities = abilitiesOf(entity).filter(({ row }) => row.commands);
  for (const ability of abilities) {
    const command = commandOf(ability, entity, service);
    if (command === undefined) continue;
    const { key } = ability;
    // Where the command wants more than its name, the service is the clearer word.
    const isPlain = rowOfKey(key)?.commands[command]?.args.safeParse({}).success ?? false;
    if (place && isPlain) return { ...place, trait: key, command };
    return called(entity, service, riskOf(key, command, ability.row.limits?.(entity)) ?? 'danger');
  }
  return called(entity, service, worstOf(entity));
}

function commandOf({ row }: Ability, entity: Entity, service: string): string | undefined {
  const wanted = service.slice(service.indexOf('.') + 1);
  return Object.entries(row.commands ?? {}).find(([, { call }]) => {
    const built = tried(() => call({}, entity));
    return built && 'service' in built && built.service === wanted && (built.domain ?? domainOf(entity.id)) === domainOf(service);
  })?.[0];
}

/** Some calls cannot be built without their arguments: those are not the ones sought. */
function tried<T>(build: () => T): T | undefined {
  try {
    return build();
  } catch {
    return undefined;
  }
}

/** A service nobody here has described may do the worst that is known of what it is done to. */
export function worstOf(entity: Entity): Risk {
  const risks = abilitiesOf(entity).flatMap(({ key, row }) =>
    Object.keys(rowOfKey(key)?.commands ?? {}).map((command) => riskOf(key, command, row.limits?.(entity)) ?? 'control'),
  );
  return risks.reduce(higherRisk, 'control');
}

const called = (entity: Entity, service: string, risk: Risk): LaterAct => ({
  risk,
  what: { en: `${service}: ${nameOf(entity)}`, 'zh-CN': `${service}：${nameOf(entity)}` },
});
