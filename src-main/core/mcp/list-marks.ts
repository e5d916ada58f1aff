import { createHash } from 'node:crypto';
import type { Clients } from '../areas.ts';
import type { Listing, ServedTools } from './lane/served-tools.ts';
import { isObject, type Params } from './lane/rpc.ts';
import type { MarkOf } from './list-news.ts';
import type { Rest } from './rest.ts';

type With = { served: Pick<ServedTools, 'listing' | 'wording'>; rest: Pick<Rest, 'list'>; clients: Pick<Clients, 'get'> };

/** Marks of the lists as each client gets them. */
export function createListMarks({ served, rest, clients }: With): MarkOf {
  // One listing is shared by all who may see the same, and is read through once.
  const known = new WeakMap<Listing, string>();
  const ofTools = (listing: Listing): string => {
    const mark = known.get(listing) ?? hashOf(listing.modern);
    known.set(listing, mark);
    return mark;
  };
  return async (kind, caller, list) => {
    if (kind === 'prompts') return hashOf(titles(list ?? (await rest.list('prompts/list', caller))));
    if (kind === 'resources') {
      const resources = list ?? (await rest.list('resources/list', caller));
      return hashOf([resources, await rest.list('resources/templates/list', caller)].flatMap(titles));
    }
    const client = clients.get(caller.id);
    await served.wording();
    return client ? ofTools(served.listing(client, caller)) : '';
  };
}

/** What an entry is found by and called; what else is said of it is read where it is used. */
const titles = (lists: Params): string[] =>
  Object.values(lists)
    .flat()
    .map((item) => (isObject(item) ? JSON.stringify([item.uri, item.uriTemplate, item.name, item.title, item.arguments]) : ''));

function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\n');
  return hash.digest('base64url');
}
