import { z } from 'zod';
import { since, type HomeAccess } from './access.ts';
import type { Entry } from './registry.ts';

const Devices = z.array(z.looseObject({ id: z.string(), area_id: z.string().nullish(), parent_device_id: z.string().nullish() }));
type Place = { device: string; area: string | null };

/**
 * The device an entity moves with. Since names come in parts (2026.10), an entity without one of its own is its device's main one: Home
 * Assistant lets it have no area of its own.
 */
export async function movesWith(access: HomeAccess, entry: Entry, name: string | null, signal: AbortSignal): Promise<Place | undefined> {
  const { device_id: device } = entry;
  if (!device || (name ?? entry.original_name) || !since(access.version, '2026.10')) return undefined;
  const all = await devices(access, signal);
  return { device, area: all.find(({ id }) => id === device)?.area_id ?? null };
}

/** Where an entity is: its own area, else its device's, else that of the device this one is part of. */
export async function areaOf(access: HomeAccess, { area_id: area, device_id: device }: Entry, signal: AbortSignal): Promise<string | null> {
  if (area || !device) return area ?? null;
  const all = await devices(access, signal);
  const found = all.find(({ id }) => id === device);
  return found?.area_id ?? all.find(({ id }) => id === found?.parent_device_id)?.area_id ?? null;
}

const devices = async ({ commands }: HomeAccess, signal: AbortSignal): Promise<z.output<typeof Devices>> =>
  Devices.parse(await commands.call('config/device_registry/list', {}, { signal }));

export async function moveDevice({ commands }: HomeAccess, device: string, area: string | null, signal: AbortSignal): Promise<void> {
  await commands.call('config/device_registry/update', { device_id: device, area_id: area }, { signal });
}
