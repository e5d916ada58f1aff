import { InputError, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Entity } from '../home/entities.ts';
import type { ServiceCatalogue } from '../home/services.ts';
import { checkCall, type CheckedCall } from './check.ts';
import { domainOf } from './index.ts';
import { number, type Args } from './row.ts';
import { supported, type Ability } from './traits.ts';

/** What goes over the socket: a command with everything that belongs to it. */
export type Prepared = { type: string; body: Record<string, unknown> };

/** A command of a trait as Home Assistant understands it, held against what the entity and the live home can do. Throws what is wrong. */
export function prepare(entity: Entity, { row }: Pick<Ability, 'row'>, command: string, args: Args, services?: ServiceCatalogue): Prepared {
  // Home Assistant answers "success" to both of these and does nothing.
  if (entity.state === 'unavailable')
    throw new SwitchboardError('device.offline', `${entity.id} is unavailable`, { with: { part: entity.id } });
  const can = supported(entity, row);
  const offer = can.includes(command) ? row.commands?.[command] : undefined;
  if (!offer)
    throw new SwitchboardError('not.supported', `${entity.id} cannot ${command}; it can: ${can.join(', ') || 'only be read'}`, {
      with: { part: entity.id, command },
    });
  const refused = offer.refuses?.(args, entity);
  if (refused) throw new InputError(refused);
  const built = offer.call(args, entity);
  if ('message' in built) return { type: built.message, body: { entity_id: entity.id, ...built.data } };
  const { domain = domainOf(entity.id), service, data = {}, aimless, answers } = built;
  const checked = named(args, data, () => checkCall(entity, { domain, service, data: fitted(entity, data) }, services));
  return {
    type: 'call_service',
    body: {
      domain: checked.domain,
      service: checked.service,
      service_data: checked.data,
      ...(!aimless && { target: { entity_id: entity.id } }),
      ...(answers && { return_response: true }),
    },
  };
}

/** White is mixed between two lamps: what lies beyond is the nearest they can do. */
function fitted(entity: Entity, data: Args): Args {
  const kelvin = data['color_temp_kelvin'];
  if (typeof kelvin !== 'number') return data;
  const [min = kelvin, max = kelvin] = [number(entity, 'min_color_temp_kelvin'), number(entity, 'max_color_temp_kelvin')];
  return { ...data, color_temp_kelvin: Math.max(min, Math.min(max, kelvin)) };
}

/** Whoever asked knows the arguments of the trait, not those of the service behind it. */
function named(args: Args, data: Args, check: () => CheckedCall): CheckedCall {
  try {
    return check();
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    const names = (field: string): string =>
      Object.keys(args).find((name) => args[name] === data[field] && data[field] !== undefined) ?? field;
    throw new InputError(Object.fromEntries(Object.entries(thrown.details.fields ?? {}).map(([field, why]) => [names(field), why])));
  }
}
