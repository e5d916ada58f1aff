import { z } from 'zod';
import { knownZone } from '../domains/moments.ts';
import type { Entity } from './entities.ts';

const text = z.string().optional().catch(undefined);

/** What a home says about itself. */
export const HomeFacts = z.object({
  location_name: text,
  time_zone: text,
  version: text,
  language: text,
  /** RUNNING, or where it is on its way there. */
  state: text,
  unit_system: z.record(z.string(), z.unknown()).optional().catch(undefined),
});
export type HomeFacts = z.infer<typeof HomeFacts>;

/** How this home writes degrees: thermostats say only the number. */
export function degreesOf({ unit_system }: HomeFacts): string | undefined {
  const unit = unit_system?.['temperature'];
  return typeof unit === 'string' ? unit : undefined;
}

/** A home that does not say how it writes degrees gives it away where everything that does say agrees. */
export function degreesSaid(entities: Iterable<Pick<Entity, 'attributes'>>): string | undefined {
  const said = new Set<unknown>();
  for (const { attributes } of entities) said.add(attributes['temperature_unit']).add(attributes['unit_of_measurement']);
  const written = ['°C', '°F'].filter((degrees) => said.has(degrees));
  return written.length === 1 ? written[0] : undefined;
}

/** Where its clocks hang. */
export const zoneOf = ({ time_zone }: HomeFacts): string | undefined => knownZone(time_zone);

/** Entities arrive one by one, and what is missing may yet come. */
export const isStarting = ({ state }: HomeFacts): boolean => state === 'STARTING' || state === 'NOT_RUNNING';
