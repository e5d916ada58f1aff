import { secret } from '../people/tokens.ts';
import { domainOf, listIn, numberIn, type Attributes } from './state.ts';
import { since } from './version.ts';

const mired = (kelvin: number): number => Math.round(1_000_000 / kelvin);

/** A light of an older core speaks mireds, too. */
function light(attributes: Attributes): Attributes {
  if (!listIn(attributes, 'supported_color_modes').includes('color_temp')) return attributes;
  const kelvin = attributes['color_temp_kelvin'];
  return {
    ...attributes,
    min_mireds: mired(numberIn(attributes, 'max_color_temp_kelvin', 6500)),
    max_mireds: mired(numberIn(attributes, 'min_color_temp_kelvin', 2000)),
    color_temp: typeof kelvin === 'number' ? mired(kelvin) : null,
  };
}

/** Attributes as a core of that release writes them. */
export function aged(version: string, id: string, attributes: Attributes): Attributes {
  const domain = domainOf(id);
  if (domain === 'light' && !since(version, '2026.3')) return light(attributes);
  if (domain === 'vacuum' && !since(version, '2026.8')) return { ...attributes, battery_level: 100, battery_icon: 'mdi:battery', supported_features: numberIn(attributes, 'supported_features', 0) | 64 };
  if (domain === 'update' && !since(version, '2024.12') && 'update_percentage' in attributes) {
    const { update_percentage: _share, ...rest } = attributes;
    return rest;
  }
  return (domain === 'camera' || domain === 'image') && !attributes['access_token'] ? pictured(id, attributes) : attributes;
} // prettier-ignore

/** A picture with a token of its own, which changes every few minutes. */
export function pictured(id: string, attributes: Attributes): Attributes {
  const access_token = secret(32);
  return { ...attributes, access_token, entity_picture: `/api/${domainOf(id)}_proxy/${id}?token=${access_token}` };
}
