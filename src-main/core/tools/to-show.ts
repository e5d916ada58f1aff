import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Approval, Argument } from '../../../src-shared/model/journal.ts';
import { whyUnfit } from './bounds.ts';
import type { Effect, Work } from './work.ts';
import { hidesTexts, soundsSecret } from './words.ts';

/** What a person can still be expected to read before allowing it; names count as often as they are repeated. */
const MOST_LETTERS = 60_000;
const MOST_FIELDS = 1_000;

/**
 * Arguments for the person who is asked: all of them and whole, for what is allowed is what runs. Of secrets there is only that they are
 * there and how long they are. Throws where there is more than anybody reads: that cannot be allowed.
 */
export function argsToShow(work: Pick<Work, 'args' | 'intent' | 'found'>): Argument[] {
  const unfit = whyUnfit(work.args);
  if (unfit !== undefined) throw tooLarge(`These arguments are ${unfit}`);
  const shown: Argument[] = [];
  const room = { letters: MOST_LETTERS };
  const hides = hidesTexts(work);
  for (const [name, value] of Object.entries(work.args)) put([name], value, hides && typeof value === 'string', shown, room);
  return shown;
}

/** What would follow by itself, the worst first, for the same person: nothing of it is left out. */
export function effectsToShow(effects: Effect[]): Approval['effects'] {
  if (effects.length > MOST_FIELDS) throw tooLarge(`It would do ${effects.length} things by itself, more than anybody reads`);
  return effects.map(({ what, risk }) => ({ what, risk }));
}

function put(at: string[], value: unknown, isHidden: boolean, shown: Argument[], room: { letters: number }): void {
  if (value === undefined) return;
  const argument = argumentOf(at, value, isHidden || (value !== null && soundsSecret(at.at(-1) ?? '')));
  if (argument) {
    room.letters -= lengthOf(argument);
    if (room.letters < 0 || shown.length >= MOST_FIELDS)
      throw tooLarge('A person is asked about these arguments, and they are too long to be read');
    shown.push(argument);
    return;
  }
  const inner = Object.entries(value ?? {});
  // The places of a list are counted as people count; their names are none.
  for (const [name, item] of inner) put([...at, Array.isArray(value) ? String(Number(name) + 1) : name], item, false, shown, room);
}

/** Undefined: something with more inside. */
function argumentOf(at: string[], value: unknown, isHidden: boolean): Argument | undefined {
  if (isHidden) return { at, hidden: typeof value === 'string' ? value.length : JSON.stringify(value).length };
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { at, value };
  return Object.keys(value ?? {}).length === 0 ? { at } : undefined;
}

const lengthOf = ({ at, value, hidden }: Argument): number => at.join('.').length + (hidden ?? String(value ?? '').length);
const tooLarge = (why: string) => new SwitchboardError('approval.too-large', why);
