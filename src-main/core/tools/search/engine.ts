import type { WordIndex, WordRow } from '../../storage/repositories.ts';
import { CONCEPTS, FILLERS, GLOSSES, PLAIN_CHINESE } from './concepts/all.ts';
import { DEEDS } from './concepts/deeds.ts';
import type { Item, Kind } from './document.ts';
import { alike, DIMENSIONS, SCALE } from './embed.ts';
import { intentOf } from './intent.ts';
import type { Learned } from './learned.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { blend, firstOf, judging, type Coverage, type Measured } from './rank.ts';
import { understand, type Question } from './question.ts';
import { Shelf, type Understanding } from './shelf.ts';
import { createTurns } from './turns.ts';
import { createVocabulary } from './vocabulary.ts';
import { ASIDES, COLUMNS, UNDOING } from './weights.ts';

export type Hit = { id: string; kind: Kind; score: number };
/** Which of the two ways are used; only a bench leaves one out. */
export type Ways = 'lexical' | 'semantic' | 'hybrid';
export type Asked = {
  limit: number;
  kinds: readonly Kind[];
  /** What the caller may see. */
  allowed?: ((id: string, kind: Kind) => boolean) | undefined;
  learned?: Learned | undefined;
  /** How often each tool was called lately. */
  called?: ReadonlyMap<string, number> | undefined;
  at?: number;
  ways?: Ways;
};
export interface Engine {
  /** Makes what can be found these things. Answers when it is so; others have their turn meanwhile. */
  sync(items: Iterable<Item>): Promise<void>;
  find(words: string, asked: Asked): Promise<Hit[]>;
  /** What to remember a question by. */
  marks(words: string): number[];
  facts(): { things: number; bytes: number; words: number };
  close(): void;
}

/** Rows of parts are numbered from here, those of tools from 1. */
const PARTS_FROM = 2 ** 31;
/** So many of those SQLite ranks, its best, are judged again by what is meant. */
const MOST_CANDIDATES = 300;
/** Fewer than this are not ranked first: each of them is judged. */
const MOST_UNRANKED = 600;
/**
 * So many rows the words of one question may bring together, the rarest words first: a word that everything has tells nothing, and SQLite
 * would look at each of its rows. The two rarest are always looked up, however common: how many are judged is said above, and not here.
 */
const MOST_ROWS = 200;
const MOST_TERMS = 20;
/** With fewer found by their words, the directions of all are compared. */
const FEW = 10;
/** Less alike than this is chance. */
const CHANCE = 0.22;
/** So many rows are written together: each writing has its price. */
const AT_ONCE = 16;
/** What was picked so often after such words is shown, wherever it stands. */
const OFTEN_PICKED = 0.5;
/** Below this share of the best, and of what was asked, a result is a coincidence. */
const WORTH = { ofBest: 0.4, least: 0.14 } as const;

export async function createEngine(wordIndex: (weights: Readonly<Record<string, number>>) => WordIndex): Promise<Engine> {
  const lexicon = await createLexicon(CONCEPTS, FILLERS, GLOSSES, PLAIN_CHINESE);
  const vocabulary = createVocabulary(lexicon);
  const understanding: Understanding = { lexicon, vocabulary, deeds: DEEDS.length, asides: asides(lexicon) };
  const undoing = Uint8Array.from({ length: lexicon.size }, (_, at) => (UNDOING.has(lexicon.id(at)) ? 1 : 0));
  const shelves: Record<Kind, Shelf> = { tool: new Shelf(understanding), part: new Shelf(understanding) };
  const rows = wordIndex(COLUMNS);
  let embeddedAt = 0;
  const things = (): number => shelves.tool.size + shelves.part.size;
  const rowOf = (kind: Kind, slot: number): number => (kind === 'part' ? PARTS_FROM : 1) + slot;

  /** What was not seen is gone. */
  const letGo = async (seen: Record<Kind, Set<string>>, turn: () => Promise<void> | undefined): Promise<void> => {
    const gone: number[] = [];
    for (const kind of KINDS)
      for (const id of [...shelves[kind].ids()]) {
        if (seen[kind].has(id)) continue;
        const slot = shelves[kind].remove(id);
        if (slot !== undefined) gone.push(rowOf(kind, slot));
        if (gone.length >= AT_ONCE) await rows.remove(gone.splice(0));
        await turn();
      }
    await rows.remove(gone);
  };

  const sync = async (items: Iterable<Item>): Promise<void> => {
    const turn = createTurns();
    const seen: Record<Kind, Set<string>> = { tool: new Set(), part: new Set() };
    const waiting: WordRow[] = [];
    const fresh: { kind: Kind; slot: number }[] = [];
    for (const item of items) {
      const { id, kind, same } = item;
      const shelf = shelves[kind];
      seen[kind].add(id);
      const known = shelf.at(shelf.slotOf(id) ?? -1);
      if (!known || known.same.some((one, at) => one !== same[at])) {
        const { slot, columns } = shelf.put(id, same, item.read());
        waiting.push({ row: rowOf(kind, slot), words: columns });
        fresh.push({ kind, slot });
      }
      if (waiting.length >= AT_ONCE) {
        await rows.put(waiting.splice(0));
        await rows.tidy();
      }
      await turn();
    }
    await rows.put(waiting);
    await letGo(seen, turn);
    while (fresh.length > FEW && (await rows.tidy())) await turn();
    // What is rare is learned from all: once there is twice as much, or half, every direction is found anew.
    const now = things();
    const anew = now > embeddedAt * 2 || now * 2 < embeddedAt;
    if (anew) embeddedAt = now;
    for (const { kind, slot } of anew ? everything(shelves) : fresh) {
      shelves[kind].embed(slot, now);
      await turn();
    }
  };

  /** Those of some kinds that hold any of these words: in one question, for asking costs more than most answers. */
  const matching = async (words: Question['looked'], kinds: readonly Kind[], ranked: boolean): Promise<Candidate[]> => {
    const there = KINDS.filter((kind) => kinds.includes(kind) && shelves[kind].size > 0);
    const [first] = there;
    const last = there.at(-1);
    if (!first || !last) return [];
    const limit = ranked ? MOST_CANDIDATES : MOST_UNRANKED;
    const rowsFound = await rows.find(words, { from: rowOf(first, 0), to: rowOf(last, shelves[last].end), ranked, limit });
    return rowsFound.map(({ row, score }) => {
      const kind = row >= PARTS_FROM ? 'part' : 'tool';
      return { kind, slot: row - rowOf(kind, 0), words: score };
    });
  };

  const candidates = async (question: Question, kinds: readonly Kind[], ways: Ways): Promise<Candidate[]> => {
    const found: Candidate[] = [];
    if (ways !== 'semantic') {
      const words = affordable(question, ways);
      // Where few fit, all of them are judged; of many, SQLite says which are the likeliest.
      const ranked = ways === 'lexical' || words.reduce((sum, { count }) => sum + count, 0) > MOST_UNRANKED;
      for (const within of ranked ? kinds.map((kind) => [kind]) : [kinds]) found.push(...(await matching(words, within, ranked)));
    }
    if (ways === 'semantic' || (ways === 'hybrid' && found.length < FEW)) {
      const known = new Set(found.map(({ kind, slot }) => rowOf(kind, slot)));
      for (const kind of kinds)
        for (const slot of nearest(question.vector, shelves[kind])) if (!known.has(rowOf(kind, slot))) found.push({ kind, slot, words: 0 });
    }
    return found;
  };

  /** What was picked after such words is looked at, even where nothing else speaks for it. */
  const addPicked = (found: Candidate[], picked: ReadonlyMap<string, number>, kinds: readonly Kind[]): void => {
    for (const id of picked.keys())
      for (const kind of kinds) {
        const slot = shelves[kind].slotOf(id);
        if (slot !== undefined && !found.some((one) => one.kind === kind && one.slot === slot)) found.push({ kind, slot, words: 0 });
      }
  };

  return {
    sync,
    marks: (words) => understand(words, understanding, shelves.tool, things()).marks,
    find: async (words, { limit, kinds, allowed, learned, called, at = 0, ways = 'hybrid' }) => {
      const question = understand(words, understanding, shelves.tool, things());
      const intent = intentOf(words);
      const picked = ways === 'hybrid' ? (learned?.after(question.marks, at) ?? NOTHING) : NOTHING;
      const found = await candidates(question, kinds, ways);
      addPicked(found, picked, kinds);
      const judged = judging(question, undoing, vocabulary.end(), (judge) =>
        found.flatMap(({ kind, slot, words: matched }) => {
          const kept = shelves[kind].at(slot);
          return kept ? [{ kind, slot, kept, matched, covers: judge.of(kept) }] : [];
        }),
      );
      const most = judged.reduce((best, { covers, matched }) => Math.max(best, ways === 'lexical' ? matched : covers.words), 0) || 1;
      const scored = judged.map(({ kind, slot, kept, matched, covers }): Hit => {
        const measured = {
          words: (ways === 'lexical' ? matched : covers.words) / most,
          meaning: Math.max(0, alike(question.vector, shelves[kind].vectors, slot * DIMENSIONS)),
          picked: picked.get(kept.id) ?? 0,
          calls: called?.get(kept.id) ?? 0,
          isPart: kind === 'part',
          against: kind === 'tool' && intent !== 'either' && kept.bent !== 'either' && intent !== kept.bent,
        };
        return { id: kept.id, kind, score: WAYS[ways](covers, measured) };
      });
      scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
      const least = ways === 'hybrid' ? Math.max(WORTH.least, (scored[0]?.score ?? 0) * WORTH.ofBest) : 0;
      const tells = ({ id, score }: Hit): boolean => score >= least || (picked.get(id) ?? 0) >= OFTEN_PICKED;
      return firstOf(scored, limit, (hit) => tells(hit) && (allowed?.(hit.id, hit.kind) ?? true));
    },
    facts: () => ({ things: things(), bytes: shelves.tool.bytes() + shelves.part.bytes(), words: vocabulary.size() }),
    close: rows.close,
  };
}

type Candidate = { kind: Kind; slot: number; words: number };
const KINDS: readonly Kind[] = ['tool', 'part'];
const asides = (lexicon: Lexicon): Set<number> =>
  new Set(Array.from({ length: lexicon.size }, (_, at) => at).filter((at) => ASIDES.has(lexicon.id(at))));
const WAYS = {
  lexical: (_covers: Coverage, { words }: Measured): number => words,
  semantic: (_covers: Coverage, { meaning }: Measured): number => meaning,
  hybrid: blend,
} satisfies Record<Ways, unknown>;
const NOTHING: ReadonlyMap<string, number> = new Map();

function* everything(shelves: Record<Kind, Shelf>): Generator<{ kind: Kind; slot: number }> {
  for (const kind of KINDS) for (let slot = 0; slot < shelves[kind].end; slot += 1) yield { kind, slot };
}

/** The rarest first, as many as may be looked at; at least two. */
function affordable({ looked }: Question, ways: Ways): Question['looked'] {
  let rows = 0;
  return looked
    .filter(({ means }) => ways !== 'lexical' || !means)
    .filter(({ count }, at) => {
      rows += count;
      return at < 2 || (at < MOST_TERMS && rows <= MOST_ROWS);
    });
}

/** Those whose direction is nearest. Who is far off in what is said loudest is not measured to the end. */
function nearest(vector: Int8Array, shelf: Shelf): number[] {
  const near: { slot: number; by: number }[] = [];
  const { vectors } = shelf;
  const loud = loudest(vector);
  const places = loud.places.length;
  for (let slot = 0; slot < shelf.end; slot += 1) {
    const from = slot * DIMENSIONS;
    let sum = 0;
    for (let at = 0; at < places; at += 1) sum += (loud.values[at] ?? 0) * (vectors[from + (loud.places[at] ?? 0)] ?? 0);
    if (sum < ROUGHLY) continue;
    const by = alike(vector, vectors, from);
    if (by >= CHANCE) near.push({ slot, by });
  }
  return near
    .sort((a, b) => b.by - a.by || a.slot - b.slot)
    .slice(0, MOST_CANDIDATES)
    .map(({ slot }) => slot);
}

const LOUDEST = 40;
/** So much of the likeness that counts must be among the loudest. */
const ROUGHLY = CHANCE * 0.6 * SCALE * SCALE;
function loudest(vector: Int8Array): { places: Uint8Array; values: Int8Array } {
  const order = Array.from(vector, (value, place) => ({ place, value }))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, LOUDEST);
  return { places: Uint8Array.from(order, ({ place }) => place), values: Int8Array.from(order, ({ value }) => value) };
}
