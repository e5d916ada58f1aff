import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { domainOf, numberIn, type Context } from '../home/state.ts';
import { SERVICES } from '../life/index.ts';
import { Refusal, type Data, type Service } from '../life/service.ts';
import { complaint } from './command.ts';
import { resolve, Target } from './target.ts';

export type ServiceRequest = { domain: string; service: string; data: Data; target: unknown; respond: boolean };

/** Does what a caller asked, the way core does it: strict about the words, silent about targets that cannot. */
export async function callService(home: Home, request: ServiceRequest, context: Context): Promise<unknown> {
  const { domain, service: name } = request;
  const service = Object.hasOwn(SERVICES, domain) && Object.hasOwn(SERVICES[domain] ?? {}, name) ? SERVICES[domain]?.[name] : undefined;
  if (!service)
    throw new Refusal('not_found', `Service ${domain}.${name} not found.`, {
      key: 'service_not_found',
      placeholders: { domain, service: name },
    });
  const { data, target } = divided(request);
  const checked = check(service, data);
  if (request.respond && !service.respond)
    throw new Refusal(
      'service_validation_error',
      "Validation error: An action which does not return responses can't be called with return_response=True",
    );
  if (service.respond && !request.respond)
    throw new Refusal(
      'service_validation_error',
      'Validation error: The action requires responses and must be called with return_response=True',
    );
  home.fire('call_service', { domain, service: name, service_data: { ...data, ...target } }, context);
  if (service.free) return void (await service.free(home, checked, context));
  return onEntities(home, { domain, name, service }, checked, target, context);
}

async function onEntities(
  home: Home,
  { domain, name, service }: { domain: string; name: string; service: Service },
  data: Data,
  target: Target,
  context: Context,
): Promise<unknown> {
  const { named, all } = resolve(home, target, domain);
  const responses: Record<string, unknown> = {};
  const work: Promise<void>[] = [];
  for (const id of all) {
    const entity = home.get(id);
    // Silent success: unknown, foreign and unreachable targets are passed over.
    if (!entity || (domain !== 'homeassistant' && domainOf(id) !== domain) || entity.state === 'unavailable') continue;
    if (service.needs !== undefined && (numberIn(entity.attributes, 'supported_features', 0) & service.needs) === 0) {
      if (!named.includes(id)) continue;
      throw new Refusal('service_validation_error', `Entity ${id} does not support action ${domain}.${name}`, {
        key: 'service_not_supported',
        placeholders: { entity_id: id, action: `${domain}.${name}` },
      });
    }
    if (service.respond) responses[id] = service.respond({ home, entity, data, context });
    work.push(Promise.resolve(service.run?.({ home, entity, data, context })));
  }
  await Promise.all(work);
  return service.respond ? responses : undefined;
}

/** Ids are welcome in the data, too. */
function divided({ data, target }: ServiceRequest): { data: Data; target: Target } {
  const mixed = Object.entries(data);
  const inData = Object.fromEntries(mixed.filter(([key]) => key in Target.shape));
  const parsed = Target.safeParse({ ...inData, ...(typeof target === 'object' ? target : {}) });
  if (!parsed.success) throw new Refusal('invalid_format', complaint(parsed.error, inData));
  return { data: Object.fromEntries(mixed.filter(([key]) => !(key in Target.shape))), target: parsed.data };
}

function check(service: Service, data: Data): Data {
  const fields = Object.entries(service.arguments ?? {}).map(
    ([name, { schema, required }]) => [name, required ? schema : schema.optional()] as const,
  );
  const parsed = z.strictObject(Object.fromEntries(fields)).safeParse(data);
  if (!parsed.success) throw new Refusal('invalid_format', complaint(parsed.error, data));
  const { oneOf } = service;
  if (oneOf && oneOf.names.filter((name) => name in data).length > 1)
    throw new Refusal('invalid_format', `two or more values in the same group of exclusion '${oneOf.group}' @ data[<${oneOf.group}>]`);
  return parsed.data;
}
