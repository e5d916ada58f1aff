import { InputError, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Entity } from '../home/entities.ts';
import type { FeatureFilter, Service, ServiceCatalogue, ServiceField } from '../home/services.ts';
import { passes } from '../home/services.ts';
import { inWordsOf, otherService } from './drift.ts';
import { wrongValues } from './ranges.ts';
import { attribute, bits } from './row.ts';
import { isLoose } from '../wire/shapes.ts';

export type CheckedCall = { domain: string; service: string; data: Readonly<Record<string, unknown>> };

/**
 * Holds a call against what the live home says of its services and what this very entity says of itself; the answer is the call in the
 * home's own words. Home Assistant answers "success" to much that it then does not do: all of that is refused here, with what would do.
 */
export function checkCall(entity: Entity, call: CheckedCall, services: ServiceCatalogue | undefined): CheckedCall {
  const known = services && offered(entity, call, services);
  const checked = known ? described(entity, { ...call, service: known.name }, known.service) : call;
  const wrong = wrongValues(entity, checked.domain, checked.data);
  if (Object.keys(wrong).length > 0) throw new InputError(wrong);
  return checked;
}

const cannot = (message: string): SwitchboardError => new SwitchboardError('not.supported', message);

/** The service as this home has it, perhaps under another name. */
function offered(entity: Entity, { domain, service }: CheckedCall, services: ServiceCatalogue): { name: string; service: Service } {
  const other = otherService(domain, service);
  const name = services.find(domain, service) ? service : other !== undefined && services.find(domain, other) ? other : undefined;
  const found = name === undefined ? undefined : services.find(domain, name);
  if (!found || name === undefined) throw cannot(`This home has no service ${domain}.${service}`);
  const targets = found.target?.filter(({ domains }) => !domains || domains.includes(entity.id.split('.', 1)[0] ?? ''));
  if (targets?.length && !targets.some(({ features }) => passes(anyOf(features), bits(entity))))
    throw cannot(`${entity.id} does not support ${domain}.${name}`);
  return { name, service: found };
}
/** Which features a service needs is told in groups, whose meaning has changed: any of them will do here, the home has the last word. */
const anyOf = (features: FeatureFilter | undefined): FeatureFilter | undefined => features && features.flat();

/** Decoration: left out where a light cannot do it, it does what it was told all the same. */
const DECORATION = new Set(['transition', 'flash']);
/** Taken by the home though it does not say so. */
const UNSAID = new Set(['script.turn_on variables']);

function described(entity: Entity, { domain, service, data }: CheckedCall, { fields }: Service): CheckedCall {
  const wrong: Record<string, string> = {};
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(inWordsOf(fields, domain, service, data))) {
    const field = fields.get(name);
    if (!field && !UNSAID.has(`${domain}.${service} ${name}`)) wrong[name] = known(fields);
    else if (field && !allows(field, entity)) {
      if (!DECORATION.has(name)) throw cannot(`${entity.id} cannot be told ${name}`);
    } else {
      const why = field && selected(field, value);
      if (why) wrong[name] = why;
      kept[name] = value;
    }
  }
  for (const [name, { required }] of fields) if (required && !(name in kept)) wrong[name] = 'required';
  if (Object.keys(wrong).length > 0) throw new InputError(wrong);
  return { domain, service, data: kept };
}

const known = (fields: Service['fields']): string =>
  fields.size === 0 ? 'takes no arguments' : `not known; one of ${[...fields.keys()].join(', ')}`;

/** Whether an argument makes sense for this entity: any feature or any attribute it asks for will do. What the entity does not tell, it may have. */
function allows({ filter }: ServiceField, entity: Entity): boolean {
  if (!filter) return true;
  const { features, attributes = {} } = filter;
  const asked = Object.entries(attributes).filter(([name]) => attribute(entity, name) !== undefined);
  if (!features && asked.length === 0) return true;
  return (
    (features !== undefined && passes(features, bits(entity))) || asked.some(([name, values]) => meets(attribute(entity, name), values))
  );
}
const meets = (has: unknown, wanted: readonly unknown[]): boolean =>
  Array.isArray(has) ? has.some((one) => wanted.includes(one)) : wanted.includes(has);

/** Why a value is none that the home would take, by the input it describes. */
function selected({ selector }: ServiceField, value: unknown): string | undefined {
  const { number, select } = selector;
  if (isLoose(number) && typeof value === 'number') return outside(value, number['min'], number['max']);
  if (isLoose(select) && select['custom_value'] !== true && Array.isArray(select['options']) && typeof value === 'string')
    return among(value, select['options'].map(optionOf));
  return undefined;
}
const optionOf = (option: unknown): unknown => (isLoose(option) ? option['value'] : option);
const among = (value: string, options: unknown[]): string | undefined =>
  options.length === 0 || options.includes(value) ? undefined : `one of ${options.join(', ')}`;
function outside(value: number, min: unknown, max: unknown): string | undefined {
  if (typeof min === 'number' && value < min) return `at least ${min}`;
  return typeof max === 'number' && value > max ? `at most ${max}` : undefined;
}
