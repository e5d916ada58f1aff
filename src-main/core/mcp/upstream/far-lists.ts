import type { Relay } from '../../../kit/link.ts';
import type { Clock } from '../../../kit/world.ts';
import { plainDeep } from '../lane/result.ts';
import { isObject, type Params } from '../lane/rpc.ts';
import type { Mounted, Relays } from './relays.ts';

type Kind = 'resources' | 'templates' | 'prompts';
const ASKED: Record<Kind, { method: string; field: string; capability: string }> = {
  resources: { method: 'resources/list', field: 'resources', capability: 'resources' },
  templates: { method: 'resources/templates/list', field: 'resourceTemplates', capability: 'resources' },
  prompts: { method: 'prompts/list', field: 'prompts', capability: 'prompts' },
};
/** A list is everybody's: one server that does not answer must not keep the others waiting. */
const PATIENCE_MS = 5_000;
const MAX_PAGES = 64;
const MAX_ITEM = 20_000;
/** How long a list may be kept from a server that does not tell when it changes. */
const KEEP_MS = 60_000;

/** `uris`: the addresses in it, once it is there. */
type Kept = { relay: Relay; at: number; items: Promise<Params[]>; uris?: Set<unknown> };

export interface FarLists {
  /** What the far server lists, in its own words; nothing where it lists none or does not answer in time. */
  get(mounted: Mounted, kind: Kind): Promise<Params[]>;
  /** Whether a resource of that address stood in the list, as it was last asked for. */
  hasResource(mounted: Mounted, uri: string): boolean;
  close(): void;
}

/** The lists of far servers, asked for once and kept until they change. */
export function createFarLists(relays: Relays, clock: Pick<Clock, 'now'>): FarLists {
  const kept = new Map<string, Kept>();
  const close = relays.onStale((connection) => {
    for (const kind of Object.keys(ASKED)) kept.delete(`${connection} ${kind}`);
  });
  return {
    close,
    get: ({ connection, relay }, kind) => {
      const { capability } = ASKED[kind];
      if (!isObject(relay.about.capabilities[capability])) return Promise.resolve([]);
      const key = `${connection} ${kind}`;
      const known = kept.get(key);
      if (known?.relay === relay && clock.now() - known.at < KEEP_MS) return known.items;
      const items = walk(relay, kind).catch(() => {
        kept.delete(key);
        return [];
      });
      const entry: Kept = { relay, at: clock.now(), items };
      kept.set(key, entry);
      return items.then((all) => {
        entry.uris = new Set(all.map(({ uri }) => uri));
        return all;
      });
    },
    hasResource: ({ connection, relay }, uri) => {
      const known = kept.get(`${connection} resources`);
      return known?.relay === relay && known.uris?.has(uri) === true;
    },
  };
}

/** One entry of a list is a line for a model, not a book. */
const isOfSize = (item: Params): boolean => JSON.stringify(item).length <= MAX_ITEM;

async function walk(relay: Relay, kind: Kind): Promise<Params[]> {
  const { method, field } = ASKED[kind];
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const items: Params[] = [];
  let cursor: unknown;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await relay.request(method, cursor === undefined ? {} : { cursor }, { signal, capabilities: {} });
    const listed = answer[field];
    if (Array.isArray(listed)) items.push(...listed.map(plainDeep).filter(isObject).filter(isOfSize));
    cursor = answer.nextCursor;
    if (typeof cursor !== 'string') break;
  }
  return items;
}
