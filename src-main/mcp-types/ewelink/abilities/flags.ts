import type { Text } from '../../../../src-shared/text/text.ts';
import { MAIN, type Ability } from './ability.ts';
import { objectIn, switchIn, wordIn } from './read.ts';

type Flag = {
  param: string;
  /** door, motion, moisture, smoke … decides the words. */
  kind: string;
  what?: string;
  label?: Text;
  /** What is sent when it is so, and when not; absent: any way of writing on and off. */
  on?: string | number;
  off?: string | number;
  /** Told only by devices that report it; what a device is made for is told always, known or not. */
  besides?: true;
  /** What to assume while it cannot be reached. */
  lost?: unknown;
};

/** Something that is or is not: open, wet, moving. */
export const flag = ({ param, kind, what = kind, label, on, off, besides, lost }: Flag): Ability => ({
  tell: ({ params }) => {
    if (besides && !Object.hasOwn(params, param)) return [];
    const value = on === undefined ? switchIn(params, param) : worded(wordIn(params, param), on, off);
    return [{ part: MAIN, trait: 'flag', what, value: value ?? null, limits: { kind }, ...(label && { label }) }];
  },
  ...(lost !== undefined && { lost: { [param]: lost } }),
});

function worded(word: string | undefined, on: string | number, off: string | number | undefined): boolean | undefined {
  if (word === String(on)) return true;
  return word !== undefined && (off === undefined || word === String(off)) ? false : undefined;
}

/** An object of numbers, each of them a fault that may be there: one flag for all. */
export const faults = (param: string): Ability => ({
  tell: ({ params }) =>
    Object.hasOwn(params, param)
      ? [{ part: MAIN, trait: 'flag', what: 'problem', value: hasFault(params[param]), limits: { kind: 'problem' } }]
      : [],
});
/** A number that is 0 while all is well. */
export const faultCode = (param: string): Ability => faults(param);

/** The state of a unit of a stack: what talks to its meters says 1 while all is well, and whatever is wrong with a channel stands in a list. */
export const stackFaults = (param: string): Ability => ({
  tell: ({ params }) => {
    const state = objectIn(params, param);
    if (!state) return [];
    const { subDevCom, cse7761Com, ...lists } = state;
    const isDeaf = [subDevCom, cse7761Com].flat().includes(0);
    const isWrong = Object.values(lists).some((list) => Array.isArray(list) && list.length > 0);
    return [{ part: MAIN, trait: 'flag', what: 'problem', value: isDeaf || isWrong, limits: { kind: 'problem' } }];
  },
});

const hasFault = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null
    ? Object.values(raw).some(hasFault)
    : (typeof raw === 'number' && Number.isFinite(raw) && raw !== 0) || raw === true;
