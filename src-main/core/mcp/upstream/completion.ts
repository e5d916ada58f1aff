import { isObject, type Params } from '../lane/rpc.ts';

/** What the protocol allows, and what still is a word to choose. */
const MOST = { values: 100, letters: 1_000 };
export const NO_VALUES = { values: [], total: 0, hasMore: false };

/** How a far server would go on, as a list to choose from: its own words, of a number and a length, and nothing beside them. */
export function valuesIn(result: unknown): Params {
  const { values, total, hasMore } = isObject(result) && isObject(result.completion) ? result.completion : {};
  if (!Array.isArray(values)) return NO_VALUES;
  const words = values.filter((value) => typeof value === 'string' && value.length <= MOST.letters).slice(0, MOST.values);
  return {
    values: words,
    ...(typeof total === 'number' && Number.isFinite(total) && { total }),
    hasMore: hasMore === true || words.length < values.length,
  };
}
