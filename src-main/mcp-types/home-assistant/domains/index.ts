import { comfort } from './comfort.ts';
import { lighting } from './lighting.ts';
import { machines } from './machines.ts';
import { moving } from './moving.ts';
import { planning } from './planning.ts';
import { readings } from './readings.ts';
import type { DomainRow } from './row.ts';
import { security } from './security.ts';
import { settings } from './settings.ts';
import { switching } from './switching.ts';

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
  ...planning,
};

/** A domain nobody has described is read, never commanded. */
const UNKNOWN: DomainRow = { kind: 'other', abilities: [{ trait: 'reading', value: (entity) => entity.state }] };

/** Things one runs, and things that are no things: they never become parts. */
export const NOT_PARTS = new Set([
  'scene',
  'script',
  'automation',
  'zone',
  'persistent_notification',
  'configurator',
  'tts',
  'stt',
  'conversation',
  'ai_task',
  'wake_word',
  'updater',
  'zwave',
  'tag',
]);

export const domainOf = (entityId: string): string => entityId.split('.', 1)[0] ?? '';
export const domainRow = (entityId: string): DomainRow => {
  const domain = domainOf(entityId);
  return (Object.hasOwn(DOMAINS, domain) ? DOMAINS[domain] : undefined) ?? UNKNOWN;
};
