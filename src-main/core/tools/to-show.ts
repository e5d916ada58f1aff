import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Approval, Argument } from '../../../src-shared/model/journal.ts';
import { whyUnfit } from './bounds.ts';
import { isKeptOut, outermost, within, type Place } from './kept-out.ts';
import type { Effect, Work } from './work.ts';

/** What a person can still be expected to read before allowing it; names count as often as they are repeated. */
const MOST_LETTERS = 60_000;
const MOST_FIELDS = 1_000;

type Shown = {
  args: Argument[];
  /** What is kept out of sight at a place, for the person who wants to see it. */
  reveal(at: string[]): string | number | undefined;
};

/**
 * Arguments for the person who is asked: all of them and whole, for what is allowed is what runs. Of secrets there is only that they are
 * there and how long they are. Throws where there is more than anybody reads: that cannot be allowed.
 */
export function argsToShow(work: Pick<Work, 'args' | 'intent' | 'found'>): Shown {
  const unfit = whyUnfit(work.args);
  if (unfit !== undefined) throw tooLarge(`These arguments are ${unfit}`);
  const sheet: Sheet = { args: [], hidden: new Map(), left: MOST_LETTERS };
  putAll([], work.args, outermost(work), sheet);
  return { args: sheet.args, reveal: (at) => sheet.hidden.get(keyOf(at)) };
}

/** What would follow by itself, the worst first, for the same person: nothing of it is left out. */
export function effectsToShow(effects: Effect[]): Approval['effects'] {
  if (effects.length > MOST_FIELDS) throw tooLarge(`It would do ${effects.length} things by itself, more than anybody reads`);
  return effects.map(({ what, risk }) => ({ what, risk }));
}

type Sheet = { args: Argument[]; hidden: Map<string, string | number>; left: number };
const keyOf = (at: string[]): string => JSON.stringify(at);

function putAll(at: string[], values: object, place: Place, sheet: Sheet): void {
  const isList = Array.isArray(values);
  for (const [name, value] of Object.entries(values)) {
    // The places of a list are counted as people count; their names are none.
    const here = [...at, isList ? String(Number(name) + 1) : name];
    if (value !== undefined) put(here, value, within(place, isList ? undefined : name, value), sheet);
  }
}

function put(at: string[], value: unknown, place: Place, sheet: Sheet): void {
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) return putAll(at, value, place, sheet);
  const argument = argumentOf(at, value, place);
  sheet.left -= lengthOf(argument);
  if (sheet.left < 0 || sheet.args.length >= MOST_FIELDS)
    throw tooLarge('A person is asked about these arguments, and they are too long to be read');
  sheet.args.push(argument);
  if (isKeptOut(place, value)) sheet.hidden.set(keyOf(at), value);
}

function argumentOf(at: string[], value: unknown, place: Place): Argument {
  if (isKeptOut(place, value)) return { at, hidden: String(value).length };
  const isPlain = value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? { at, value } : { at };
}

const lengthOf = ({ at, value, hidden }: Argument): number => at.join('.').length + (hidden ?? String(value ?? '').length);
const tooLarge = (why: string) => new SwitchboardError('approval.too-large', why);
