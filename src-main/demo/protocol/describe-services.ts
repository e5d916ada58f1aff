import { SERVICES } from '../life/index.ts';
import type { Service } from '../life/service.ts';

/** The catalogue as `get_services` and `/api/services` tell it. */
export const describeServices = () =>
  Object.fromEntries(
    Object.entries(SERVICES).map(([domain, services]) => [
      domain,
      Object.fromEntries(Object.entries(services).map(([name, service]) => [name, described(domain, service)])),
    ]),
  );

const described = (domain: string, { name, description, arguments: given = {}, needs, respond, free }: Service) => ({
  name,
  description,
  fields: Object.fromEntries(
    Object.entries(given).map(([key, { selector, required, filter, example }]) => [
      key,
      { required: required ?? false, ...(example !== undefined && { example }), ...(filter && { filter }), selector },
    ]),
  ),
  ...(!free && {
    target: {
      entity: [
        { ...(domain !== 'homeassistant' && { domain: [domain] }), ...(needs !== undefined && { supported_features: bits(needs) }) },
      ],
    },
  }),
  ...(respond && { response: { optional: false } }),
});

const bits = (mask: number): number[] => Array.from({ length: 24 }, (_, bit) => 2 ** bit).filter((bit) => mask & bit);
