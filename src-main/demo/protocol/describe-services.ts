import type { Home } from '../home/home.ts';
import { servicesOf } from '../life/index.ts';
import type { Argument, Service } from '../life/service.ts';
import { since } from '../home/version.ts';

/** The catalogue as `get_services` and `/api/services` tell it. */
export const describeServices = (home: Home) =>
  Object.fromEntries(
    Object.entries(servicesOf(home)).map(([domain, services]) => [
      domain,
      Object.fromEntries(Object.entries(services).map(([name, service]) => [name, described(home, domain, service)])),
    ]),
  );

const field = (home: Home, { selector, required, filter, example }: Argument) => ({
  ...(!bare(home) && { required: required ?? false }),
  ...(required && { required }),
  ...(example !== undefined && { example }),
  ...(filter && { filter }),
  selector,
});
/** Names and texts are no longer part of the catalogue: they come with the translations. */
const bare = (home: Home): boolean => since(home.version, '2026.2');
const FOLDED = 'advanced_fields';
const nameOf = (home: Home, section: string): string =>
  section === FOLDED && since(home.version, '2026.8') ? 'additional_fields' : section;

/** Newer cores put some fields into sections; rare ones into one that is folded. */
function fields(home: Home, given: Record<string, Argument>): Record<string, object> {
  const shown: Record<string, object> = {};
  const sections: Record<string, Record<string, object>> = {};
  for (const [key, argument] of Object.entries(given)) {
    if (argument.section && since(home.version, '2024.8')) (sections[argument.section] ??= {})[key] = field(home, argument);
    else shown[key] = { ...field(home, argument), ...(argument.section === FOLDED && { advanced: true }) };
  }
  for (const [name, inside] of Object.entries(sections))
    shown[nameOf(home, name)] = { ...(name === FOLDED && { collapsed: true }), fields: inside };
  return shown;
}

function described(home: Home, domain: string, service: Service): object {
  const { name, description, arguments: given = {}, needs, respond, responds, free } = service;
  const reach = {
    ...(domain !== 'homeassistant' && { domain: [domain] }),
    ...(needs !== undefined && { supported_features: bits(needs) }),
  };
  return {
    ...(!bare(home) && { name, description }),
    fields: fields(home, given),
    ...(!free && { target: Object.keys(reach).length > 0 ? { entity: [reach] } : {} }),
    ...((respond ?? responds) && { response: { optional: responds === 'maybe' } }),
  };
}

/** One mask: any of its bits. Several: all bits of one of them. */
const bits = (needs: number | number[]): (number | number[])[] =>
  Array.isArray(needs) ? needs.map((mask) => split(mask)).map((one) => (one.length === 1 ? (one[0] ?? 0) : one)) : split(needs);
const split = (mask: number): number[] => Array.from({ length: 24 }, (_, bit) => 2 ** bit).filter((bit) => mask & bit);
