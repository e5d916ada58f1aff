import { FIELDS, type Document, type Field } from './document.ts';
import { addFeature, DIMENSIONS, hashOf, pack, trigrams } from './embed.ts';
import { bentOf, type Intent } from './intent.ts';
import type { Lexicon } from './lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';
import { MATTERS, SHARES } from './weights.ts';
import { isHan, signsOf, stem } from './words.ts';

/** What is kept of a thing: its terms by number, and how much it says each, of 100. */
export type Kept = { id: string; same: readonly unknown[]; terms: Uint32Array; says: Uint8Array; bent: Intent };
/** A thing as it goes into the word index. */
export type Columns = Record<Field | 'sense' | 'hint', string>;

/** From here on a meaning counts as said in the name of a thing. */
const SAID_LOUDLY = 0.8;
/** Meanings of words beside the name. */
const MOST_MEANINGS = 40;
const FULL = 100;

export type Understanding = { lexicon: Lexicon; vocabulary: Vocabulary; deeds: number; asides: ReadonlySet<number> };

/** Things by number, each with its terms and its direction. Numbers of what is gone are given again. */
export class Shelf {
  readonly #with: Understanding;
  readonly #slots: (Kept | undefined)[] = [];
  readonly #byId = new Map<string, number>();
  readonly #free: number[] = [];
  #vectors = new Int8Array(64 * DIMENSIONS);

  constructor(understanding: Understanding) {
    this.#with = understanding;
  }

  get size(): number {
    return this.#byId.size;
  }
  get vectors(): Int8Array {
    return this.#vectors;
  }
  /** One more than the highest number that was given. */
  get end(): number {
    return this.#slots.length;
  }
  at(slot: number): Kept | undefined {
    return this.#slots[slot];
  }
  slotOf(id: string): number | undefined {
    return this.#byId.get(id);
  }
  ids(): IterableIterator<string> {
    return this.#byId.keys();
  }
  bytes(): number {
    return this.#vectors.byteLength + this.#slots.reduce((sum, kept) => sum + (kept ? kept.terms.byteLength + kept.says.byteLength : 0), 0);
  }

  /** Takes a thing in, in place of what it was. Its direction is for `embed` to find. */
  put(id: string, same: readonly unknown[], document: Document): { slot: number; columns: Columns } {
    this.remove(id);
    const slot = this.#free.pop() ?? this.#slots.length;
    const { columns, kept } = this.#understand(document);
    this.#slots[slot] = { id, same, ...kept };
    this.#byId.set(id, slot);
    if ((slot + 1) * DIMENSIONS > this.#vectors.length) {
      const larger = new Int8Array(Math.ceil((slot + 1) * 1.5) * DIMENSIONS);
      larger.set(this.#vectors);
      this.#vectors = larger;
    }
    return { slot, columns };
  }

  remove(id: string): number | undefined {
    const slot = this.#byId.get(id);
    if (slot === undefined) return undefined;
    this.#with.vocabulary.drop(this.#slots[slot]?.terms ?? []);
    this.#slots[slot] = undefined;
    this.#byId.delete(id);
    this.#free.push(slot);
    this.#vectors.fill(0, slot * DIMENSIONS, (slot + 1) * DIMENSIONS);
    return slot;
  }

  /** Finds the direction of a thing, as rare as its words are among so many. */
  embed(slot: number, things: number): void {
    const kept = this.#slots[slot];
    if (!kept) return;
    const { vocabulary } = this.#with;
    const sum = new Float32Array(DIMENSIONS);
    for (const [at, term] of kept.terms.entries()) {
      const said = (kept.says[at] ?? 0) / FULL;
      this.direct(sum, term, said, things);
      const word = vocabulary.word(term);
      if (said < SAID_LOUDLY || !/^[a-z0-9]{4,}$/.test(word)) continue;
      const letters = trigrams(word);
      for (const three of letters)
        addFeature(sum, hashOf(three), (said * SHARES.letters * vocabulary.rarity(term, things)) / Math.sqrt(letters.length));
    }
    pack(sum, this.#vectors, slot * DIMENSIONS);
  }

  /** Adds a term to a direction, and what is near its meaning. */
  direct(sum: Float32Array, term: number, said: number, things: number): void {
    const { lexicon, vocabulary } = this.#with;
    const isMeaning = term < lexicon.size;
    const share = this.weightOf(term) * (isMeaning ? SHARES.meaning : SHARES.word);
    addFeature(sum, vocabulary.hash(term), said * share * vocabulary.rarity(term, things));
    if (!isMeaning) return;
    for (const near of lexicon.near(term))
      addFeature(sum, vocabulary.hash(near), said * share * SHARES.near * vocabulary.rarity(near, things));
  }

  /** What is done counts less than what it is done to. */
  weightOf(term: number): number {
    const { deeds, asides } = this.#with;
    return asides.has(term) ? MATTERS.aside : term < deeds ? MATTERS.deed : 1;
  }

  #understand(document: Document): { columns: Columns; kept: Pick<Kept, 'terms' | 'says' | 'bent'> } {
    const { lexicon, vocabulary } = this.#with;
    const words = new Map<string, number>();
    const meanings = new Map<number, number>();
    const columns: Columns = { name: '', title: '', also: '', place: '', text: '', args: '', sense: '', hint: '' };
    const hear = <T>(into: Map<T, number>, key: T, said: number) => void into.set(key, Math.max(into.get(key) ?? 0, said));
    for (const field of FIELD_NAMES) {
      const runs = document[field];
      const said = FIELDS[field];
      const short = said > FIELDS.text;
      const flat = new Set<string>();
      for (const run of runs) {
        if (!isHan(run)) {
          flat.add(run);
          hear(words, stem(run), said);
        } else
          for (const sign of signsOf(run, short)) {
            flat.add(sign);
            hear(words, sign, said * (sign.length > 1 ? 0.7 : 0.4));
          }
      }
      columns[field] = [...flat].join(' ');
      for (const { means, filler } of lexicon.read(runs))
        if (!filler) for (const meaning of means) hear(meanings, meaning, said / Math.sqrt(means.length));
    }
    const told = [...meanings].sort((a, b) => b[1] - a[1]).slice(0, MOST_MEANINGS);
    columns.sense = told.flatMap(([meaning, said]) => (said >= FIELDS.text ? [meaningWord(meaning)] : [])).join(' ');
    columns.hint = told.flatMap(([meaning, said]) => (said < FIELDS.text ? [meaningWord(meaning)] : [])).join(' ');
    return {
      columns,
      kept: {
        terms: Uint32Array.from(
          vocabulary.take(
            words.keys(),
            told.map(([meaning]) => meaning),
          ),
        ),
        bent: bentOf(document.name),
        says: Uint8Array.from([...words.values(), ...told.map(([, said]) => said)], (said) => Math.round(said * FULL)),
      },
    };
  }
}

const FIELD_NAMES: readonly Field[] = ['name', 'title', 'also', 'place', 'text', 'args'];
/** What stands for a meaning in the word index; no text says such a word. */
export const meaningWord = (meaning: number): string => `zq${meaning}qz`;
