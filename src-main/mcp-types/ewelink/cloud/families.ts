import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Requests } from './requests.ts';

const Room = z.object({ id: z.string().min(1), name: z.string().catch(''), index: z.number().catch(0) });
const Family = z.object({
  id: z.string().min(1),
  name: z.string().catch(''),
  apikey: z.string().optional().catch(undefined),
  roomList: z.array(z.unknown()).catch([]),
});
const Families = z.object({ familyList: z.array(z.unknown()), currentFamilyId: z.string().optional().catch(undefined) });

export type Family = { id: string; name: string; rooms: { id: string; name: string }[] };
/** All homes of an account, and the key that it is known by itself. */
export type Families = {
  homes: Family[];
  apikey?: string;
  current?: string;
  /** Homes of several people: whose of these keys is our own is a guess. */
  unsure?: true;
};

export async function listFamilies(requests: Requests, signal: AbortSignal): Promise<Families> {
  const question = { method: 'GET', path: '/v2/family', query: { lang: 'en' } } as const;
  const { familyList, currentFamilyId } = await requests.read(Families, question, signal);
  const all = each(Family, familyList);
  // Nobody can delete the last home: none, or one that cannot be read, and what is known of them all would be forgotten for nothing.
  if (all.length === 0 || all.length < familyList.length)
    throw new SwitchboardError('remote.strange', 'eWeLink listed no homes, or homes that cannot be read', { with: { host: 'eWeLink' } });
  const homes = all.map(({ id, name, roomList }) => ({
    id,
    name,
    rooms: each(Room, roomList)
      .sort((one, other) => one.index - other.index)
      .map((room) => ({ id: room.id, name: room.name })),
  }));
  // A home somebody shares carries their key: the current one is most likely one's own.
  const own = all.find(({ id }) => id === currentFamilyId) ?? all[0];
  const unsure = new Set(all.flatMap(({ apikey }) => apikey ?? [])).size > 1;
  return { homes, ...(unsure && { unsure }), ...(own?.apikey !== undefined && { apikey: own.apikey }), ...(own && { current: own.id }) };
}

export const each = <T>(item: z.ZodType<T>, list: readonly unknown[]): T[] => list.flatMap((raw) => item.safeParse(raw).data ?? []);
