import { z } from 'zod';
import type { ServiceFaults } from '../faults/services.ts';
import type { Home } from '../home/home.ts';
import type { Context } from '../home/state.ts';
import { since } from '../home/version.ts';
import { complaint, exclusive } from '../life/complaint.ts';
import { servicesOf } from '../life/index.ts';
import { perform } from '../life/perform.ts';
import { Refusal, type Data, type Service } from '../life/service.ts';
import { Target } from '../life/target.ts';
import type { User } from '../people/people.ts';

export type ServiceRequest = { domain: string; service: string; data: Data; target: unknown; respond: boolean };

/** Does what a caller asked, the way core does it: strict about the words, silent about targets that cannot. */
export async function callService(
  home: Home,
  faults: ServiceFaults,
  request: ServiceRequest,
  context: Context,
  user: User,
): Promise<unknown> {
  const { domain, service: name } = request;
  const known = servicesOf(home);
  const service = Object.hasOwn(known, domain) && Object.hasOwn(known[domain] ?? {}, name) ? known[domain]?.[name] : undefined;
  if (!service)
    throw new Refusal('not_found', `Service ${domain}.${name} not found.`, {
      key: 'service_not_found',
      placeholders: { domain, service: name },
    });
  const { data, target } = divided(home, request, service);
  const checked = check(home, service, data);
  responding(home, request, service);
  if (user.group === 'system-read-only') throw new Refusal('home_assistant_error', 'Unauthorized');
  if (service.admin && !user.admin) throw new Refusal('home_assistant_error', 'Unauthorized');
  home.fire('call_service', { domain, service: name, service_data: { ...data, ...target } }, context);
  if (service.free) return service.free(home, checked, context);
  const doing = faults.run.bind(faults, home);
  return perform(home, { domain, name, service }, checked, target, context, doing);
}

/** An answer must be asked for where there is one, and must not where there is none. */
function responding(home: Home, { respond }: ServiceRequest, service: Service): void {
  const fault = (text: string, key: string): Refusal =>
    since(home.version, '2024.6')
      ? new Refusal('service_validation_error', `Validation error: ${text}`, { key, placeholders: {} })
      : new Refusal('unknown_error', 'Unknown error');
  const answers = service.responds ?? (service.respond ? 'only' : undefined);
  if (respond && !answers)
    throw fault("An action which does not return responses can't be called with return_response=True", 'service_does_not_support_response');
  if (!respond && answers === 'only')
    throw fault('The action requires responses and must be called with return_response=True', 'service_lacks_response_request');
}

/** Ids are welcome in the data, too. */
function divided(home: Home, { data, target }: ServiceRequest, service: Service): { data: Data; target: Target } {
  const mixed = Object.entries(data);
  const isTarget = (key: string): boolean => !service.free && key in Target.shape && !(service.arguments && key in service.arguments);
  const inData = Object.fromEntries(mixed.filter(([key]) => isTarget(key)));
  const parsed = Target.safeParse({ ...inData, ...(typeof target === 'object' ? target : {}) });
  if (!parsed.success) throw new Refusal('invalid_format', complaint(home, parsed.error, inData));
  return { data: Object.fromEntries(mixed.filter(([key]) => !isTarget(key))), target: parsed.data };
}

function check(home: Home, service: Service, data: Data): Data {
  if (service.anyData) return data;
  const fields = Object.entries(service.arguments ?? {}).map(
    ([name, { schema, required }]) => [name, required ? schema : schema.optional()] as const,
  );
  const parsed = z.strictObject(Object.fromEntries(fields)).safeParse(data);
  if (!parsed.success) throw new Refusal('invalid_format', complaint(home, parsed.error, data, false));
  const { oneOf } = service;
  if (oneOf && oneOf.names.filter((name) => name in data).length > 1) throw new Refusal('invalid_format', exclusive(home, oneOf.group));
  return parsed.data;
}
