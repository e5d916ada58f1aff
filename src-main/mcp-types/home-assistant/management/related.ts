import { z } from 'zod';
import { tolerant } from '../wire/refused.ts';
import type { HomeAccess } from './access.ts';

const Related = z.record(z.string(), z.array(z.string()));
const MOST = 50;

/** Everything the home knows to belong together with something. */
export async function relatedTo(
  { commands }: HomeAccess,
  type: string,
  id: string,
  signal: AbortSignal,
): Promise<Record<string, string[]>> {
  const found = Related.parse(await commands.call('search/related', { item_type: type, item_id: id }, { signal }));
  return Object.fromEntries(Object.entries(found).map(([kind, ids]) => [kind, ids.slice(0, MOST)]));
}

/** What would notice if the entity were gone. Not its device or area: those only hold it. */
const USERS = ['automation', 'script', 'scene', 'group', 'person'];

export async function usersOf(access: HomeAccess, id: string, signal: AbortSignal): Promise<Record<string, string[]>> {
  const all = (await tolerant(relatedTo(access, 'entity', id, signal))) ?? {};
  return Object.fromEntries(Object.entries(all).filter(([kind, ids]) => USERS.includes(kind) && ids.some((one) => one !== id)));
}
