import type { Finding } from '../../../../src-shared/model/tool.ts';

/** Names as short as these are alike by chance. */
const SHORTEST = 6;

/** Words that are as short as these are one letter apart from many. */
const SHORT_WORD = 3;

type Named = { original: string; connection: string; origin: string; description?: string };
/** A name as it is compared, as it is spelled whatever the fashion, and as it stands there. */
type Seen = Named & { plain: string; spelled: string };

/** Letters and signs that are easily taken for each other, as one of them. */
const plainly = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[-_.\s]/g, '')
    .replace(/[1i|]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/5/g, 's')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');

/**
 * Tools that are called almost as one of another connection: one letter more, less or other, or others that look the same. Who came later
 * is the one that is told of; the very same name is no disguise, for the short name of its connection stands before it, nor is one that is
 * only written in another fashion or numbered, nor a word that the tool itself explains. A word is looked for by its halves, for a single
 * mistake leaves one of them whole.
 */
export function* lookalikes<T extends Named>(tools: readonly T[]): Generator<undefined, Map<T, Finding>> {
  const found = new Map<T, Finding>();
  const halves = new Map<string, Seen[]>();
  for (const [at, tool] of tools.entries()) {
    if (at % 32 === 31) yield;
    if (tool.origin !== 'upstream') continue;
    const { original, connection, origin, description = '' } = tool;
    const plain = plainly(original);
    if (plain.length < SHORTEST) continue;
    const mine: Seen = { original, connection, origin, description, plain, spelled: spelledOut(original) };
    const keys = keysOf(plain);
    const like = nearOf(mine, keys, halves);
    if (like) found.set(tool, { kind: 'lookalike', grave: false, where: 'name', text: `${original} ≈ ${like.original}` });
    // Nobody looks like what only looks like another.
    else for (const key of keys) keep(halves, key, mine);
  }
  return found;
}

/** Halves that many names share tell nothing; a name that many servers have is one. */
const MOST_SAME = 16;
function keep(halves: Map<string, Seen[]>, key: string, mine: Seen): void {
  const same = halves.get(key);
  if (!same) halves.set(key, [mine]);
  else if (same.length < MOST_SAME && !same.some(({ original }) => original === mine.original)) same.push(mine);
}

function keysOf(name: string): string[] {
  const half = Math.floor(name.length / 2);
  return [`<${name.slice(0, half)}`, `>${name.slice(half)}`, `<${name.slice(0, half + 1)}`, `>${name.slice(half + 1)}`];
}

function nearOf(mine: Seen, keys: readonly string[], halves: ReadonlyMap<string, Seen[]>): Seen | undefined {
  for (const key of keys)
    for (const other of halves.get(key) ?? [])
      if (
        other.connection !== mine.connection &&
        other.spelled !== mine.spelled &&
        isOneApart(mine.plain, other.plain) &&
        !isWordOfItsOwn(mine, other)
      )
        return other;
  return undefined;
}

/** `listIssues`, `list_issues` and `list-issues-2` are one. */
const spelledOut = (name: string): string => name.replace(/[-_.\s\d]+/g, '').toLowerCase();
const wordsOf = (name: string): string[] =>
  name
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '_')
    .toLowerCase()
    .split(/[-_.\s]+/);

/** One word is another one, and it is no slip: it is short, as `get` and `set` are, or the tool says itself what it means. */
function isWordOfItsOwn(mine: Seen, other: Seen): boolean {
  if (mine.plain === other.plain) return false;
  const [words, others] = [wordsOf(mine.original), wordsOf(other.original)];
  if (words.length !== others.length) return false;
  const [word, ...more] = words.filter((one, at) => one !== others[at]);
  if (word === undefined || more.length > 0) return false;
  const said = mine.description?.toLowerCase().split(/[^\p{L}\d]+/u) ?? [];
  return word.length <= SHORT_WORD || said.some((one) => one.startsWith(word));
}

/** The same, or one letter more, less or other. An ending that makes many of one is no disguise. */
function isOneApart(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || long === `${short}s`) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
