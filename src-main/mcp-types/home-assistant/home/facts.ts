import { z } from 'zod';

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

/** Entities arrive one by one, and what is missing may yet come. */
export const isStarting = ({ state }: HomeFacts): boolean => state === 'STARTING' || state === 'NOT_RUNNING';
