import { z } from 'zod';
import type { Commands } from '../wire/commands.ts';
import { tolerant } from '../wire/refused.ts';
import { isLoose, type Loose } from '../wire/shapes.ts';

/** Any one of these: a number asks for any of its bits, a list for all of them. */
export type FeatureFilter = readonly (number | readonly number[])[];
export type ServiceField = {
  required: boolean;
  /** Kind of input with its options, as the home describes it. */
  selector: Loose;
  /** Only for entities with these features or attributes. */
  filter?: { features?: FeatureFilter; attributes?: Readonly<Record<string, readonly unknown[]>> };
};
export type ServiceTarget = { domains?: readonly string[]; features?: FeatureFilter };
export type Service = {
  fields: ReadonlyMap<string, ServiceField>;
  /** Which entities it may be aimed at; undefined: it takes no target. */
  target?: readonly ServiceTarget[];
  response: 'none' | 'optional' | 'only';
};
/** What the live home can do, by its own words. */
export type ServiceCatalogue = { find(domain: string, service: string): Service | undefined; readonly size: number };

const Features = z
  .array(z.union([z.number(), z.array(z.number())]))
  .optional()
  .catch(undefined);
const Filter = z.object({
  supported_features: Features,
  attribute: z.record(z.string(), z.array(z.unknown())).optional().catch(undefined),
});
const Field = z.object({
  required: z.boolean().catch(false),
  selector: z.record(z.string(), z.unknown()).catch({}),
  filter: Filter.optional().catch(undefined),
});
const listed = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .optional()
  .catch(undefined);
const Target = z.object({ domain: listed, supported_features: Features });
const Response = z.object({ optional: z.boolean().catch(false) });

/** Reads what services the home has. Undefined where it would not tell. */
export async function readServices(commands: Commands, signal: AbortSignal): Promise<ServiceCatalogue | undefined> {
  const answer = await tolerant(commands.read('get_services', {}, { signal }));
  return isLoose(answer) ? catalogueOf(answer) : undefined;
}

/** Services are decoded when somebody asks for them: hundreds exist, few are used. */
export function catalogueOf(told: Loose): ServiceCatalogue {
  const known = new Map<string, Service | undefined>();
  const decode = (domain: string, name: string): Service | undefined => {
    const services = Object.hasOwn(told, domain) ? told[domain] : undefined;
    const raw = isLoose(services) && Object.hasOwn(services, name) ? services[name] : undefined;
    return isLoose(raw) ? service(raw) : undefined;
  };
  return {
    size: Object.values(told).reduce<number>((sum, services) => sum + (isLoose(services) ? Object.keys(services).length : 0), 0),
    find: (domain, name) => {
      const key = `${domain}.${name}`;
      if (!known.has(key)) known.set(key, decode(domain, name));
      return known.get(key);
    },
  };
}

function service(raw: Loose): Service {
  const fields = new Map<string, ServiceField>();
  if (isLoose(raw['fields'])) collect(raw['fields'], fields);
  const target = targetsOf(raw['target']);
  const response = isLoose(raw['response']) ? Response.parse(raw['response']) : undefined;
  return { fields, ...(target && { target }), response: response ? (response.optional ? 'optional' : 'only') : 'none' };
}

/** Newer homes group rare fields in sections: those are taken out of them. */
function collect(from: Loose, into: Map<string, ServiceField>): void {
  for (const [name, raw] of Object.entries(from)) {
    if (!isLoose(raw)) continue;
    if (isLoose(raw['fields']) && !('selector' in raw)) {
      collect(raw['fields'], into);
      continue;
    }
    const { required, selector, filter } = Field.parse(raw);
    const { supported_features: features, attribute: attributes } = filter ?? {};
    into.set(name, { required, selector, ...(filter && { filter: { ...(features && { features }), ...(attributes && { attributes }) } }) });
  }
}

function targetsOf(raw: unknown): ServiceTarget[] | undefined {
  if (!isLoose(raw)) return undefined;
  const entities = Array.isArray(raw['entity']) ? raw['entity'] : [raw['entity']];
  const targets = entities.flatMap((one) => Target.safeParse(one).data ?? []);
  return targets.map(({ domain, supported_features }) => ({
    ...(domain && { domains: domain }),
    ...(supported_features && { features: supported_features }),
  }));
}

/** Whether an entity with these feature bits passes. */
export const passes = (filter: FeatureFilter | undefined, bits: number): boolean =>
  filter === undefined ||
  filter.some((wanted) => (typeof wanted === 'number' ? (bits & wanted) !== 0 : wanted.every((bit) => (bits & bit) !== 0)));
