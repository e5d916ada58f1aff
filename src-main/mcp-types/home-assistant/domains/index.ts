import { comfort } from './comfort.ts';
import { lighting } from './lighting.ts';
import { machines } from './machines.ts';
import { moving } from './moving.ts';
import { planning } from './planning.ts';
import { READ, readings } from './readings.ts';
import { routines } from './routines.ts';
import type { DomainRow } from './row.ts';
import { security } from './security.ts';
import { settings } from './settings.ts';
import { switching } from './switching.ts';
import { talking } from './talking.ts';
import { weather } from './weather.ts';
import { entryOf } from '../wire/shapes.ts';

/** How every domain of Home Assistant becomes parts and traits. */
export const DOMAINS: Record<string, DomainRow> = {
  ...lighting,
  ...switching,
  ...moving,
  ...comfort,
  ...security,
  ...machines,
  ...settings,
  ...readings,
  ...weather,
  ...planning,
  ...routines,
  ...talking,
};

export const domainOf = (entityId: string): string => entityId.split('.', 1)[0] ?? '';
/** A domain nobody has described is read, never commanded. */
export const domainRow = (entityId: string): DomainRow => {
  const domain = domainOf(entityId);
  return entryOf(DOMAINS, domain) ?? READ;
};
