import type { Part } from '../../../src-shared/model/device.ts';
import { foldedWords } from '../../../src-shared/text/fold.ts';
import { KIND_WORDS } from './kind-words.ts';
import { likeness } from './likeness.ts';

/** One part as words, and how much each place of a word counts. */
export type Searchable = { part: string; name: string; words: Map<string, number> };
/** What of a part can be asked for. */
export type Named = {
  part: Pick<Part, 'id' | 'name' | 'kind'>;
  device: string;
  room?: string | undefined;
  floor?: string | undefined;
  aliases: readonly string[];
  /** What its source calls it, maker, model, labels. */
  marks: readonly string[];
};

const WEIGHTS = { name: 1, aliases: 0.95, room: 0.7, kind: 0.6, floor: 0.5, marks: 0.45 } as const;
/** Below this a match is a coincidence; still good enough for "did you mean". */
const WORTH_SHOWING = 0.2;

export function searchable({ part, device, room, floor, aliases, marks }: Named): Searchable {
  const fields: Record<keyof typeof WEIGHTS, readonly string[]> = {
    name: [part.name, device],
    aliases,
    room: room === undefined ? [] : [room],
    kind: [KIND_WORDS[part.kind]],
    floor: floor === undefined ? [] : [floor],
    marks,
  };
  const words = new Map<string, number>();
  const add = (texts: readonly string[], weight: number) => {
    for (const text of texts) for (const word of foldedWords(text)) words.set(word, Math.max(words.get(word) ?? 0, weight));
  };
  add(fields.name, WEIGHTS.name);
  add(fields.aliases, WEIGHTS.aliases);
  add(fields.room, WEIGHTS.room);
  add(fields.kind, WEIGHTS.kind);
  add(fields.floor, WEIGHTS.floor);
  add(fields.marks, WEIGHTS.marks);
  return { part: part.id, name: foldedWords(part.name).join(' '), words };
}

export interface SearchIndex {
  /** Ids of parts, best first. Every asked word looks for its best place; a whole name said exactly beats everything. */
  find(words: string, limit: number): string[];
}

/** All words of a home, each once, with the parts that answer to it: a keystroke compares with words and not with things. */
export function createIndex(all: readonly Searchable[]): SearchIndex {
  const places = new Map<string, { of: number[]; weights: number[] }>();
  all.forEach(({ words }, at) => {
    for (const [word, weight] of words) {
      const place = places.get(word) ?? { of: [], weights: [] };
      places.set(word, place);
      place.of.push(at);
      place.weights.push(weight);
    }
  });

  const scoresOf = (asked: string): Float32Array => {
    const best = new Float32Array(all.length);
    for (const [word, { of, weights }] of places) {
      const alike = likeness(word, asked);
      if (alike === 0) continue;
      for (let index = 0; index < of.length; index += 1) {
        const at = of[index] ?? 0;
        best[at] = Math.max(best[at] ?? 0, alike * (weights[index] ?? 0));
      }
    }
    return best;
  };

  return {
    find: (words, limit) => {
      const asked = foldedWords(words);
      if (asked.length === 0) return [];
      const whole = asked.join(' ');
      const each = asked.map(scoresOf);
      const found: { item: Searchable; score: number }[] = [];
      all.forEach((item, at) => {
        const mean = each.reduce((sum, scores) => sum + (scores[at] ?? 0), 0) / asked.length;
        if (mean < WORTH_SHOWING) return;
        // Of two parts that match equally the one with fewer words left over is meant.
        const spare = Math.min(0.1, 0.01 * item.words.size);
        found.push({ item, score: mean - spare + (item.name === whole ? 1 : 0) });
      });
      return found
        .sort((a, b) => b.score - a.score || (a.item.name < b.item.name ? -1 : 1))
        .slice(0, limit)
        .map(({ item }) => item.part);
    },
  };
}
