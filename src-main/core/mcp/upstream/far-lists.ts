import { setImmediate as aTurn } from 'node:timers/promises';
import type { Relay } from '../../../kit/link.ts';
import type { Clock, Log } from '../../../kit/world.ts';
import { plainDeep } from '../lane/result.ts';
import { isObject, type Params } from '../lane/rpc.ts';
import { quieted } from './far-words.ts';
import type { AllowedWords } from './allowed-words.ts';
import type { Mounted, Relays } from './relays.ts';

const KINDS = ['prompts', 'resources', 'templates'] as const;
type Kind = (typeof KINDS)[number];
const ASKED: Record<Kind, { method: string; field: string; capability: string }> = {
  resources: { method: 'resources/list', field: 'resources', capability: 'resources' },
  templates: { method: 'resources/templates/list', field: 'resourceTemplates', capability: 'resources' },
  prompts: { method: 'prompts/list', field: 'prompts', capability: 'prompts' },
};
/** A list is everybody's: one server that does not answer must not keep the others waiting. */
const PATIENCE_MS = 5_000;
const MAX_PAGES = 64;
const AT_ONCE = 25;
const MAX_ITEM = 20_000;
/** What all pages together may hold. Every client is told it, and whenever it changes it is compared with what they were told. */
const MOST = { items: 2_000, letters: 4_000_000 };
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

type With = {
  relays: Pick<Relays, 'onStale'>;
  words: Pick<AllowedWords, 'of' | 'markOf'>;
  clock: Pick<Clock, 'now'>;
  log: Pick<Log, 'warn'>;
};
/** The lists of far servers, asked for once and kept until they change. */
export function createFarLists({ relays, words, clock, log }: With): FarLists {
  const kept = new Map<string, Kept>();
  const close = relays.onStale((connection) => {
    for (const kind of KINDS) kept.delete(`${connection} ${kind}`);
  });
  return {
    close,
    get: ({ connection, slug, relay }, kind) => {
      if (!listsOf(relay).includes(kind)) return Promise.resolve([]);
      const key = `${connection} ${kind}`;
      const known = kept.get(key);
      if (known?.relay === relay && clock.now() - known.at < KEEP_MS) return known.items;
      const tooMuch = () => log.warn('A far list is too long: the rest of it is left out', { connection: slug, kind });
      const standsOut = (count: number) =>
        log.warn('Some words of a far list stand out and are left out', { connection: slug, kind, count });
      const read = readList(relay, kind, tooMuch).then(async (all) => {
        const allowed = await words.of(connection);
        return toTell(all, (item) => allowed.size > 0 && allowed.has(words.markOf(connection, kind, item)), standsOut);
      });
      const items = read.catch(() => {
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

/** What clients are told of a list. It is looked through in slices: a long one keeps nobody waiting. */
async function toTell(all: readonly Params[], isAllowed: (item: Params) => boolean, standsOut: (count: number) => void): Promise<Params[]> {
  const told: Params[] = [];
  let changed = 0;
  for (const [at, item] of all.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await aTurn();
    const quieter = quieted(item);
    const quiet = quieter !== item && isAllowed(item) ? item : quieter;
    if (quiet !== item) changed += 1;
    if (quiet) told.push(quiet);
  }
  if (changed > 0) standsOut(changed);
  return told;
}

/** The lists it says it has. */
export const listsOf = ({ about }: Relay): Kind[] => KINDS.filter((kind) => isObject(about.capabilities[ASKED[kind].capability]));

/** A whole list as the far server tells it. */
export async function readList(relay: Relay, kind: Kind, tooMuch: () => void): Promise<Params[]> {
  const { method, field } = ASKED[kind];
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const bag = createBag();
  let cursor: unknown;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await relay.request(method, cursor === undefined ? {} : { cursor }, { signal, capabilities: {} });
    const listed = answer[field];
    const isWhole = !Array.isArray(listed) || listed.every(bag.add);
    if (!isWhole) tooMuch();
    cursor = answer.nextCursor;
    if (!isWhole || typeof cursor !== 'string') break;
  }
  return bag.items;
}

/** Takes entries as long as there is room. One of them is a line for a model, not a book; it is weighed before anything is made of it. */
function createBag(): { items: Params[]; add(item: unknown): boolean } {
  const items: Params[] = [];
  let weight = 0;
  return {
    items,
    add: (item) => {
      const letters = JSON.stringify(item)?.length ?? 0;
      weight += letters;
      if (weight > MOST.letters || items.length >= MOST.items) return false;
      const plain = letters <= MAX_ITEM ? plainDeep(item) : undefined;
      if (isObject(plain)) items.push(plain);
      return true;
    },
  };
}
