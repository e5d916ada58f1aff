import { fold, foldedWords, holds } from '../../../../src-shared/text/fold.ts';
import { createTurns } from './turns.ts';
import type { Kind } from './document.ts';

/** A thing by what can be read of it at once. */
export type Plain = { id: string; kind: Kind; name: string; more: string };

/** Things that have the very words, those whose names have them first: for as long as the index is being made. */
export async function plainly(
  things: Iterable<Plain>,
  words: string,
  { limit, kinds, allowed }: { limit: number; kinds: readonly Kind[]; allowed?: ((id: string, kind: Kind) => boolean) | undefined },
): Promise<{ id: string; kind: Kind; score: number }[]> {
  const asked = foldedWords(words.replaceAll('_', ' '));
  if (asked.length === 0) return [];
  const turn = createTurns();
  const named: { id: string; kind: Kind; score: number }[] = [];
  const told: typeof named = [];
  for (const { id, kind, name, more } of things) {
    await turn();
    if (!kinds.includes(kind) || !(allowed?.(id, kind) ?? true)) continue;
    const called = fold(name);
    if (holds(called, asked)) named.push({ id, kind, score: 1 });
    else if (told.length < limit && holds(`${called} ${fold(more)}`, asked)) told.push({ id, kind, score: 0.5 });
    if (named.length >= limit) break;
  }
  return [...named, ...told].slice(0, limit);
}
