import { MAIN, type Ability, type Asked, type Kind, type Known, type Params, type Told } from './ability.ts';
import { numberIn } from './read.ts';

const MOTIONS = ['opening', 'closing', 'stopped'] as const;
export type Motion = (typeof MOTIONS)[number];
/** Where something is that travels: percent open, and which way it moves, as far as that is known. */
export type Travel = { position?: number | undefined; motion?: Motion | undefined };

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
  if (command === 'stop') return one.stop;
  if (command === 'set') return one.to && !one.lost?.(known) ? there(one.to, numberIn(args, 'position')) : undefined;
  const opens = command === 'open' ? true : command === 'close' ? false : command === 'toggle' ? position === 0 : undefined;
  if (opens === undefined) return undefined;
  const moves = motion === 'opening' || motion === 'closing';
  if (command === 'toggle' && moves && one.stop) return one.stop;
  const message = opens ? one.open : one.close;
  return one.halts && one.stop && moves && motion !== (opens ? 'opening' : 'closing') ? [one.stop, message] : message;
}
const there = (to: (position: number) => Params, position: number | undefined): Params | undefined =>
  position === undefined || position < 0 || position > OPEN ? undefined : to(Math.round(position));

/** A percentage, where it can be one; some count from the other end. */
export function percentIn(params: Params, name: string, inverted = false): number | undefined {
  const raw = numberIn(params, name);
  return raw === undefined || raw < 0 || raw > OPEN ? undefined : inverted ? OPEN - raw : raw;
}

/** Which way it moves stands in no report: it follows from commands, and ends when a position is told. */
export const motionIn = ({ notes }: Known): Motion | undefined => MOTIONS.find((motion) => motion === notes['motion']);
export const moving = (motion: Motion | undefined): Params => ({ motion });
/** The way to a place; nowhere, where it is there already. */
export const towards = (from: number | undefined, to: number | undefined): Motion | undefined =>
  from === undefined || to === undefined || from === to ? undefined : to > from ? 'opening' : 'closing';
