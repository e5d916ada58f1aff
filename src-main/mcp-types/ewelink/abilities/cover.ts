import { MAIN, type Ability, type Asked, type Kind, type Known, type Params, type Told } from './ability.ts';
import { numberIn } from './read.ts';

const MOTIONS = ['opening', 'closing', 'stopped'] as const;
export type Motion = (typeof MOTIONS)[number];
/** Where something is that travels: percent open, and which way it moves, as far as that is known. */
type Travel = { position?: number | undefined; motion?: Motion | undefined };

type Cover = {
  trait?: 'position' | 'valve';
  /** A part of its own beside others; absent: the device itself. */
  part?: { key: string; kind: Kind };
  /** The channel it is. */
  key?: string;
  writes: readonly string[];
  /** It is there only in some modes of the device. */
  has?: (known: Known) => boolean;
  now(known: Known): Travel;
  open: Params;
  close: Params;
  stop?: Params;
  /** How far, in percent open; absent: it cannot be told. */
  to?(position: number): Params;
  /** It has not learned its ends yet: positions mean nothing. */
  lost?: (known: Known) => boolean;
  danger?: true;
  /** It must stand still before it goes back: a motor under a heavy door. */
  halts?: true;
  fold?: Ability['fold'];
  /** What it reports while it stands. */
  rest?: Params;
};

const OPEN = 100;
/** What opens and closes, in the words of traits. 100 is open. */
export function cover(one: Cover): Ability {
  const trait = one.trait ?? 'position';
  const has = (known: Known): boolean => one.has?.(known) ?? true;
  const key = one.part?.key ?? one.key ?? MAIN;
  const { part } = one;
  return {
    writes: one.writes,
    ...(part && { parts: (known) => (has(known) ? [part] : []) }),
    tell: (known) => (has(known) ? [{ part: key, trait, value: valueOf(one.now(known)), limits: limitsOf(one, known) }] : []),
    ask: (known, asked) =>
      asked.part === key && asked.trait === trait && asked.what === undefined && has(known) ? move(one, known, asked) : undefined,
    ...(one.fold && { fold: one.fold }),
    ...(one.rest && { lost: one.rest }),
  };
}

function limitsOf({ stop, to, lost, danger }: Cover, known: Known): Told['limits'] {
  const commands = ['open', 'close', ...(stop ? ['stop'] : []), ...(to && !lost?.(known) ? ['set'] : []), 'toggle'];
  return { commands, ...(to && { min: 0, max: OPEN, step: 1, unit: '%' }), ...(danger && { risk: 'danger' as const }) };
}

function valueOf({ position, motion }: Travel): { state: string; position: number | null } | null {
  if (motion !== undefined) return { state: motion, position: position ?? null };
  return position === undefined ? null : { state: position <= 0 ? 'closed' : 'open', position };
}

function move(one: Cover, known: Known, { command, args }: Asked): Params | readonly Params[] | undefined {
  const { position, motion } = one.now(known);
  const moves = motion === 'opening' || motion === 'closing';
  if (command === 'stop' || (command === 'toggle' && moves && one.stop)) return one.stop;
  const goal = goalOf(command, args, position);
  const message = goal === undefined ? undefined : sent(one, known, command, goal);
  const goesOn = motion === towards(position, goal);
  return message && one.halts && one.stop && moves && !goesOn ? [one.stop, message] : message;
}
/** How far open it shall be in the end. */
function goalOf(command: string, args: Params, position: number | undefined): number | undefined {
  if (command === 'open') return OPEN;
  if (command === 'close') return 0;
  if (command === 'toggle') return position === undefined ? undefined : position === 0 ? OPEN : 0;
  const asked = command === 'set' ? numberIn(args, 'position') : undefined;
  return asked === undefined || asked < 0 || asked > OPEN ? undefined : Math.round(asked);
}
function sent(one: Cover, known: Known, command: string, goal: number): Params | undefined {
  if (command === 'set') return one.lost?.(known) ? undefined : one.to?.(goal);
  return goal === OPEN ? one.open : one.close;
}

/** A percentage, where it can be one; some count from the other end. */
export function percentIn(params: Params, name: string, inverted = false): number | undefined {
  const raw = numberIn(params, name);
  return raw === undefined || raw < 0 || raw > OPEN ? undefined : inverted ? OPEN - raw : raw;
}

/** Which way it moves stands in no report: it follows from commands, and ends when a position is told. */
export const motionIn = ({ notes }: Known): Motion | undefined => MOTIONS.find((motion) => motion === notes['motion']);
export const moving = (motion: Motion | undefined): Params => ({ motion });
/** What nobody can see move is taken to stand. */
export const still = ({ motion, ...notes }: Params): Params =>
  motion === 'opening' || motion === 'closing' || motion === undefined ? notes : { motion, ...notes };
/** The way to a place; nowhere, where it is there already. */
export const towards = (from: number | undefined, to: number | undefined): Motion | undefined =>
  from === undefined || to === undefined || from === to ? undefined : to > from ? 'opening' : 'closing';
