import type { Entity } from '../home/entities.ts';
import { text } from './row.ts';

/** The device class, where it is a name one can build on; an integration's own carries its maker in front. */
export function deviceClass(entity: Entity): string | undefined {
  const given = text(entity, 'device_class')?.toLowerCase();
  const own = given?.includes('__') ? given.slice(given.indexOf('__') + 2) : given;
  return own !== undefined && /^[a-z][a-z0-9_]{0,47}$/.test(own) ? own : undefined;
}

/** Two characters that look alike mean the same micro; the one Unicode prefers is kept. */
export const plainUnit = (unit: string | undefined): string | undefined => unit?.replaceAll('\u00b5', 'μ').trim() || undefined;

/** A temperature in degrees of nobody's scale. An angle is written the same way: only its class tells them apart. */
export const inBareDegrees = (entity: Entity): boolean =>
  deviceClass(entity) === 'temperature' && plainUnit(text(entity, 'unit_of_measurement')) === '°';
