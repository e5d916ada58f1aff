import type { HistoryChange } from './repositories.ts';
import type { Batch, NewKey } from './writer-frames.ts';

export const ROWS_PER_BATCH = 5000;

export type Key = { id: number; words: boolean; numbers: boolean; last?: string | null };

/** Collects changes in columns; parts and traits become small numbers, so that a row of a billion is sixteen bytes and not eighty. */
export type HistoryBuffer = {
  /** Calls `full` whenever a batch is complete. */
  add(changes: HistoryChange[], full: (batch: Batch) => void): void;
  take(): Batch | undefined;
  forget(connection: string): void;
};

export function createHistoryBuffer(known: (NewKey & { id: number })[]): HistoryBuffer {
  const parts = new Map<string, Map<string, Key>>();
  const key = new Int32Array(ROWS_PER_BATCH);
  const at = new Float64Array(ROWS_PER_BATCH);
  const value = new Float64Array(ROWS_PER_BATCH);
  let rows = 0;
  let keys: NewKey[] = [];
  let words: Batch['words'] = [];
  let lastId = 0;

  const remember = (part: string, trait: string, entry: Key): Key => {
    const traits = parts.get(part) ?? new Map<string, Key>();
    parts.set(part, traits.set(trait, entry));
    lastId = Math.max(lastId, entry.id);
    return entry;
  };
  known.forEach(({ id, part, trait, words: told }) => remember(part, trait, { id, words: told > 0, numbers: told !== 1 }));

  const keyOf = ({ part, trait, word, number }: HistoryChange): Key | undefined => {
    const found = parts.get(part)?.get(trait);
    // A gap in something never heard of says nothing.
    if (found || (word === undefined && number === undefined)) return found;
    const entry = remember(part, trait, { id: lastId + 1, words: word !== undefined, numbers: number !== undefined });
    keys.push({ id: entry.id, part, trait, words: !entry.words ? 0 : entry.numbers ? 2 : 1 });
    return entry;
  };
  const addWord = (entry: Key, moment: number, word: string | null) => {
    if (entry.last === word) return;
    entry.last = word;
    words.push({ key: entry.id, at: moment, word });
  };
  const addOne = (change: HistoryChange) => {
    const entry = keyOf(change);
    if (!entry) return;
    if (entry.words) addWord(entry, change.at, change.word ?? null);
    if (!entry.numbers) return;
    key[rows] = entry.id;
    at[rows] = change.at;
    value[rows] = change.number ?? NaN;
    rows += 1;
  };
  const take = (): Batch | undefined => {
    if (rows === 0 && words.length === 0) return undefined;
    const batch = { keys, key: key.slice(0, rows), at: at.slice(0, rows), value: value.slice(0, rows), words };
    keys = [];
    words = [];
    rows = 0;
    return batch;
  };

  return {
    add: (changes, full) => {
      for (const change of changes) {
        addOne(change);
        if (rows + words.length < ROWS_PER_BATCH) continue;
        const batch = take();
        if (batch) full(batch);
      }
    },
    take,
    forget: (connection) => {
      for (const part of parts.keys()) if (part.startsWith(`${connection}/`)) parts.delete(part);
    },
  };
}
