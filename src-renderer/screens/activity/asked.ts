import type { Approval, Argument } from '../../../src-shared/model/journal.ts';

/** So much of a text is shown before it is opened, and so many lines of what is handed over or would follow. */
const LETTERS = 200;
const LINES = 12;

export type Line = { id: string; name: string; argument: Argument; long?: { start: string; more: number } };
export type Effects = NonNullable<Approval['effects']>;
type Part<T> = { first: T[]; rest: T[] };

/** A place as a person reads it; names that could pass for two are quoted. */
const nameOf = ({ at }: Argument): string => at.map((name) => (/^[\p{L}\p{N}_-]+$/u.test(name) ? name : `“${name}”`)).join('.');

function lineOf(argument: Argument): Line {
  const name = nameOf(argument);
  const letters = typeof argument.value === 'string' ? Array.from(argument.value) : [];
  const line = { id: JSON.stringify(argument.at), name, argument };
  if (letters.length <= LETTERS) return line;
  return { ...line, long: { start: letters.slice(0, LETTERS).join(''), more: letters.length - LETTERS } };
}

/** What is handed over, line by line; from a certain number on the rest is folded. */
export function linesOf(args: Argument[]): Part<Line> {
  const { first, rest } = parted(args.map(lineOf));
  // Whoever opens the rest has asked for all of it.
  return { first, rest: rest.map(({ long: _long, ...line }) => line) };
}
/** What would follow by itself; the worst come first. */
export const effectsOf = (effects: Effects = []): Part<Effects[number]> => parted(effects);

const parted = <T>(all: T[]): Part<T> => ({ first: all.slice(0, LINES), rest: all.slice(LINES) });

export const REST = 'rest';
export const EFFECTS = 'effects';
/** What has to be opened before any of it may be allowed: all that is folded, but no more of the same harmless kind that would follow. */
export function foldsOf(args: Argument[], effects?: Effects): string[] {
  const { first, rest } = linesOf(args);
  const isWorse = effectsOf(effects).rest.some(({ risk }) => risk === 'danger');
  const folded = [...first, ...rest].filter(({ long, argument }) => long || argument.hidden !== undefined);
  return [...folded.map(({ id }) => id), ...(rest.length > 0 ? [REST] : []), ...(isWorse ? [EFFECTS] : [])];
}
