import { z } from 'zod';
import { takingTurns } from '../../../../src-shared/in-turn.ts';
import type { Clock, Log } from '../../../kit/world.ts';
import type { Named } from '../../devices/search.ts';
import type { Connections, Devices, Tools } from '../../areas.ts';
import type { JournalRepository, NoteRepository, Storage } from '../../storage/repositories.ts';
import type { Topics } from '../../topics.ts';
import type { Item, Kind, SearchedTool } from './document.ts';
import type { Asked, Engine, Hit } from './engine.ts';
import type { Learned } from './learned.ts';
import { createKeeping } from './keeping.ts';
import { createPicks } from './picks.ts';
import type { Plain } from './plainly.ts';

export type SearchParts = {
  tools: Pick<Tools, 'known' | 'knownTool'>;
  devices: Pick<Devices, 'named' | 'onNamed'>;
  connections: Pick<Connections, 'list' | 'get' | 'onRemoved'>;
  storage: Pick<Storage, 'wordIndex'> & {
    notes: Pick<NoteRepository, 'get' | 'set' | 'remove'>;
    journal: Pick<JournalRepository, 'callsByTool'>;
  };
  topics: Pick<Topics, 'on' | 'publish'>;
  clock: Pick<Clock, 'now' | 'every' | 'sleep'>;
  log: Pick<Log, 'error'>;
};
export interface Search {
  /** The best first; what the caller may not see is not among them. While the index is being made, what has the very words, if anything has. */
  search(
    words: string,
    asked: {
      limit: number;
      kinds: readonly Kind[];
      allowed?: ((id: string, kind: Kind) => boolean) | undefined;
      /** Who asks: what they then use says what they meant. */
      caller?: string;
    },
  ): Promise<Hit[]>;
  /** For the person, who may see all of them: names of tools, the best first. */
  tools(words: string): Promise<readonly string[]>;
  /** After these words that was picked: it counts for the next time. */
  learn(words: string, picked: string): void;
  /** A caller used this and it went well: if they had searched for it, that is what their words meant. */
  used(caller: string, id: string): void;
  /** Forgets all that was learned. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

const KIND = 'search';
const KEY = 'learned';
const SAVE_MS = 20_000;
const CALLS_MS = 60_000;
const WEEK_MS = 7 * 24 * 3_600_000;
/** So many of a search are shown to the person before what merely holds the words. */
const MOST_TOOLS = 300;
/** Who asks waits no longer than this for the index where something has their very words… */
const PATIENCE_MS = 150;
/** …and so long where nothing has: that nothing matches is only true when everything was looked at. */
const PATIENCE_FOR_NOTHING_MS = 10_000;
/** More letters than this no question has. */
const LONGEST = 200;

type Made = { engine: Engine; learned: Learned; item: ItemsOf };
type ItemsOf = { tool(tool: SearchedTool, connection: string): Item; part(part: Named): Item };

/** With so many tools, the index is made before somebody asks; with fewer it takes a moment. */
const MANY = 300;

/** One index over tools and parts. With few of them, nothing of it is in memory before somebody searches. */
export function createSearch({ tools, devices, connections, storage, topics, clock, log }: SearchParts): Search {
  let unsaved = false;
  const inTurn = takingTurns();
  let called: { at: number; counts: ReadonlyMap<string, number> } | undefined;
  let forgotten = 0;

  const failed = (error: unknown): void => log.error('What is learned by searching has trouble', { error: String(error) });

  const make = async (): Promise<Made> => {
    const [{ createEngine }, { createLearned, LearnedRow }, { toolItem, partItem }] = await Promise.all([
      import('./engine.ts'),
      import('./learned.ts'),
      import('./document.ts'),
    ]);
    const { data = [] } = z.array(LearnedRow).safeParse(await storage.notes.get(KIND, KEY));
    return { engine: await createEngine(storage.wordIndex), learned: createLearned(data), item: { tool: toolItem, part: partItem } };
  };
  function* items(item: ItemsOf): Generator<Item> {
    for (const tool of tools.known()) yield item.tool(tool, connections.get(tool.connection)?.name ?? tool.slug);
    for (const part of devices.named()) yield item.part(part);
  }
  function* plain(): Generator<Plain> {
    for (const { name, original, title, description } of tools.known())
      yield { id: name, kind: 'tool', name: `${original.replaceAll('_', ' ')} ${title.en} ${title['zh-CN']}`, more: description };
    for (const { part, device, room } of devices.named())
      yield { id: part.id, kind: 'part', name: `${part.name} ${device}`, more: room ?? '' };
  }
  const areMany = (): boolean => {
    let count = 0;
    for (const _ of tools.known()) if ((count += 1) >= MANY) return true;
    return false;
  };
  const keeping = createKeeping<Made>({
    ...{ make, clock, failed, ahead: areMany },
    whole: () => topics.publish('tools.searchable', null),
    update: ({ engine, item }) => engine.sync(items(item)),
  });
  /** How often each tool was called, as it was known a moment ago: nobody waits for a weight this small. */
  const counts = (): ReadonlyMap<string, number> | undefined => {
    const now = clock.now();
    if (called && now - called.at <= CALLS_MS) return called.counts;
    called = { at: now, counts: called?.counts ?? new Map() };
    storage.journal.callsByTool(now - WEEK_MS).then((fresh) => (called = { at: now, counts: fresh }), failed);
    return called.counts;
  };
  const save = (): Promise<void> =>
    inTurn(async () => {
      if (!unsaved) return;
      unsaved = false;
      try {
        const all = await keeping.made();
        if (all) await storage.notes.set(KIND, KEY, all.learned.rows());
      } catch (thrown) {
        unsaved = true;
        throw thrown;
      }
    });
  const picks = createPicks(clock.now);
  const learn = (words: string, picked: string): void => {
    const before = forgotten;
    // Nobody waits for this, and only a search can have come before it.
    keeping.made()?.then(({ engine, learned }) => {
      if (before !== forgotten) return;
      learned.pick(engine.marks(words.slice(0, LONGEST)), picked, clock.now());
      unsaved = true;
    }, failed);
  };
  /** What a connection brought is not remembered longer than it. */
  const leave = (): void => {
    const there = connections.list().flatMap(({ id, slug }) => [`${id}/`, `${slug}__`]);
    keeping.made()?.then(({ learned }) => {
      learned.forget((id) => !there.some((start) => id.startsWith(start)) && tools.knownTool(id) === undefined);
      unsaved = true;
    }, failed);
  };
  const { stale } = keeping;
  const stops = [
    topics.on('tools.changed', stale),
    devices.onNamed(stale),
    connections.onRemoved(leave),
    clock.every(SAVE_MS, () => save().catch(failed)),
  ];

  /** What is not in the index yet is looked for by its very words. */
  const besides = async (known: Hit[], words: string, asked: Asked): Promise<Hit[]> => {
    if (known.length >= asked.limit) return known;
    const { plainly } = await import('./plainly.ts');
    const ids = new Set(known.map(({ id }) => id));
    const more = (await plainly(plain(), words, asked)).filter(({ id }) => !ids.has(id));
    return [...known, ...more].slice(0, asked.limit);
  };
  const find = async (words: string, asked: Omit<Parameters<Search['search']>[1], 'caller'>, patienceMs: number) => {
    const { kept, whole } = await keeping.now(patienceMs);
    const known = (await kept?.engine.find(words, { ...asked, learned: kept.learned, called: counts(), at: clock.now() })) ?? [];
    return { hits: whole ? known : await besides(known, words, asked), whole };
  };
  const search: Search['search'] = async (words, { caller, ...asked }) => {
    const said = words.slice(0, LONGEST);
    const first = await find(said, asked, PATIENCE_MS);
    const { hits } = first.whole || first.hits.length > 0 ? first : await find(said, asked, PATIENCE_FOR_NOTHING_MS);
    if (caller !== undefined) {
      picks.searched(
        caller,
        words,
        hits.map(({ id }) => id),
      );
    }
    return hits;
  };

  return {
    search,
    tools: async (words) => (await search(words, { limit: MOST_TOOLS, kinds: ['tool'] })).map(({ id }) => id),
    learn,
    used: (caller, id) => {
      const words = picks.used(caller, id);
      if (words !== undefined) learn(words, id);
    },
    forget: async () => {
      forgotten += 1;
      picks.forget();
      const all = await keeping.made();
      all?.learned.forget(() => true);
      unsaved = false;
      await inTurn(() => storage.notes.remove(KIND, KEY));
    },
    close: async () => {
      stops.forEach((end) => end());
      await keeping.close();
      await save();
      (await keeping.made())?.engine.close();
    },
  };
}
