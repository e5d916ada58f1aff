import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { traitOfKey } from '../../../../src-shared/model/key.ts';
import type { OutcomeStatus } from '../../../../src-shared/model/journal.ts';
import type { Sentence } from '../../../../src-shared/text/text.ts';
import type { Clock } from '../../../kit/world.ts';
import type { Answered, Devices } from '../../areas.ts';
import { LOST } from '../may-be-done.ts';
import { WATCH_MS, watchReports, type Seen, type Watch } from '../watch.ts';
import { answer, isProvable, limitsOf, type Later, type Next, type PartFound, type Stage, type Work } from '../work.ts';

/** A press or a skip shows nowhere for certain: it is not waited for long. */
const UNPROVABLE_MS = 1_500;
/** The report of what a slow source did may come a little after its receipt. */
const GRACE_MS = 500;
/** Whoever asked is answered by now, however long the thing may honestly take; what comes later is added to the story. */
const ANSWER_BY_MS = 20_000;
/** How long the story is followed where the source does not say how long it takes, and at the least where it does. */
const FOLLOW_MS = 120_000;
const FOLLOW_AT_LEAST_MS = 10_000;

export type ConfirmParts = {
  devices: Pick<Devices, 'part' | 'waitFor'>;
  clock: Pick<Clock, 'now' | 'sleep'>;
  /** How long a person or an assistant is patient. */
  waitMs(): number;
  /** Ends with the program: nothing is followed beyond it. */
  life: AbortSignal;
};
type Following = Map<string, () => void>;

/**
 * Says what the device itself reported: confirmed, on its way, failed, or honestly no more than accepted. Nothing is guessed. What arrives
 * after the answer is added to the journal entry.
 */
export function confirm(parts: ConfirmParts): Stage {
  const following: Following = new Map();
  return {
    name: 'confirm',
    idle: ({ found }) => found?.kind === 'tool',
    run: async (work, next) => {
      const { found } = work;
      if (found?.kind === 'scene') return unwatched(work, next);
      if (found?.kind !== 'part') return next();
      // A device without feedback repeats what it was told; its echo proves nothing.
      if (found.at.part.traits[found.trait]?.assumed) return unwatched(work, next);
      return watchAndSend(work, found, next, parts, following);
    },
  };
}

/** Nothing will prove it; whether it left is known all the same. */
async function unwatched(work: Work, next: Next): Promise<Answered> {
  let sent = false;
  work.beforeSending.push(() => void (sent = true));
  try {
    return await next();
  } catch (thrown) {
    if (!sent || !isLost(work, thrown)) throw thrown;
    return answer(work, 'unknown');
  }
}

async function watchAndSend(work: Work, found: PartFound, next: Next, parts: ConfirmParts, following: Following): Promise<Answered> {
  const stop = new AbortController();
  const spot = { part: found.at.part.id, trait: found.trait };
  const sent: { watch?: Watch; at: number } = { at: 0 };
  // The report usually overtakes the receipt: whoever looks only afterwards misses it.
  work.beforeSending.push(() => {
    following.get(`${spot.part} ${spot.trait}`)?.();
    sent.at = parts.clock.now();
    const held = { limits: limitsOf(found), before: work.before };
    const standing = (value: unknown, ours: boolean) => found.command.standing(value, work.args, { ...held, ours });
    sent.watch = watchReports(parts.devices, spot, standing, () => callsOf(work), stop.signal);
  });
  try {
    const lost = await answeredOrLost(work, next);
    if (typeof lost === 'object') return lost;
    if (!sent.watch) throw new SwitchboardError('bug', 'Nothing was watched');
    const times = timesOf(work, found, parts, sent.at);
    await settle(work, sent.watch, times, parts.clock, stop.signal);
    return story(work, found, { watch: sent.watch, at: sent.at, lost, stop, parts, following });
  } finally {
    if (!work.later) stop.abort();
  }
}

/** The answer where there is nothing to wait for; else whether the receipt was lost. */
async function answeredOrLost(work: Work, next: Next): Promise<Answered | boolean> {
  try {
    const answered = await next();
    return answered.status === 'accepted' ? false : answered;
  } catch (thrown) {
    if (!isLost(work, thrown)) throw thrown;
    return true;
  }
}
const isLost = ({ signal }: Work, thrown: unknown): boolean =>
  thrown instanceof SwitchboardError && LOST.has(thrown.problem) && !signal.aborted;

type TimeLimits = { patient: number; due: number };

/** Times by the clock: until when one is patient without a sign, and when an answer is due at the latest. */
function timesOf({ receipt }: Work, found: PartFound, { clock, waitMs }: ConfirmParts, sentAt: number): TimeLimits {
  const patience = isProvable(found) ? waitMs() : Math.min(waitMs(), UNPROVABLE_MS);
  const within = isProvable(found) ? (receipt?.withinMs ?? 0) : 0;
  const patient = Math.max(sentAt + patience, clock.now() + Math.min(GRACE_MS, patience));
  return { patient, due: Math.max(patient, sentAt + Math.min(within, ANSWER_BY_MS)) };
}

const callsOf = ({ id, receipt }: Work): (string | undefined)[] => [id, receipt?.context];

/** What takes long and reports only steps (a position, a level) is moving, too, when the steps are ours, or its source says that it is at it. */
function seenOf(work: Work, watch: Watch): Seen {
  const { receipt, found } = work;
  const isAtIt = receipt?.working === true && found?.kind === 'part' && isProvable(found);
  const isStepping = receipt?.withinMs !== undefined && watch.heard(callsOf(work));
  return watch.seen() === 'silent' && (isAtIt || isStepping) ? 'moving' : watch.seen();
}

/** Waits until something is certain, until it moves and patience is over, or until an answer is due. */
async function settle(
  work: Work,
  watch: Watch,
  { patient, due }: TimeLimits,
  clock: ConfirmParts['clock'],
  stop: AbortSignal,
): Promise<void> {
  const signal = AbortSignal.any([stop, work.signal]);
  const pause = (until: number) => clock.sleep(Math.max(0, until - clock.now()), signal).catch(() => undefined);
  const isOver = () => signal.aborted || ['reached', 'failed'].includes(watch.seen());
  const isSilent = () => !isOver() && seenOf(work, watch) === 'silent';
  if (!isOver()) await Promise.race([watch.ended, pause(patient)]);
  if (!isSilent() || clock.now() >= due) return;
  const late = pause(due);
  while (isSilent() && clock.now() < due) await Promise.race([watch.ended, watch.next(), late]);
}

const STATUS: Record<Seen, OutcomeStatus> = { reached: 'confirmed', failed: 'failed', moving: 'progress', silent: 'accepted' };

type Told = { watch: Watch; at: number; lost: boolean; stop: AbortController; parts: ConfirmParts; following: Following };

/** The answer, and what is still awaited after it. */
function story(work: Work, found: PartFound, told: Told): Answered {
  const { watch, lost, parts } = told;
  const seen = seenOf(work, watch);
  const status = lost && seen === 'silent' ? 'unknown' : STATUS[seen];
  work.after = parts.devices.part(found.at.part.id)?.part.traits[found.trait]?.value;
  const note = noteOf(work, found, watch);
  if (note) work.note = note;
  const isOpen = isProvable(found) && (seen === 'moving' || seen === 'silent');
  if (isOpen && !work.signal.aborted) work.later = () => follow(work, found, told, status);
  return answer(work, status, { value: work.after });
}

/** Waits for what was not certain when the answer was given. Nothing: there is nothing to add. */
async function follow(
  work: Work,
  found: PartFound,
  { watch, at, stop, parts, following }: Told,
  was: OutcomeStatus,
): Promise<Later | undefined> {
  const { clock, devices, life } = parts;
  const key = `${found.at.part.id} ${found.trait}`;
  const end = () => stop.abort();
  following.set(key, end);
  life.addEventListener('abort', end, { once: true });
  const until = Math.max(at + Math.min(work.receipt?.withinMs ?? FOLLOW_MS, WATCH_MS), clock.now() + FOLLOW_AT_LEAST_MS);
  try {
    await Promise.race([watch.ended, clock.sleep(Math.max(0, until - clock.now()), stop.signal).catch(() => undefined)]);
    if (life.aborted) return undefined;
    const seen = watch.seen();
    work.after = devices.part(found.at.part.id)?.part.traits[found.trait]?.value;
    if (seen === 'reached' || seen === 'failed') return { status: STATUS[seen], note: noteOf(work, found, watch) };
    // It set out and was never seen to arrive.
    return was === 'progress'
      ? { status: 'accepted', note: { key: `activity.outcome.${stop.signal.aborted ? 'superseded' : 'notArrived'}` } }
      : undefined;
  } finally {
    if (following.get(key) === end) following.delete(key);
    life.removeEventListener('abort', end);
    stop.abort();
  }
}

/** What whoever asked should know besides: what it reports instead, or that it may be somebody else's doing. */
function noteOf(work: Work, { trait, row }: PartFound, watch: Watch): Sentence | undefined {
  if (watch.seen() === 'failed') {
    const word = row.word(work.after);
    return word === undefined ? undefined : { key: `traits.${traitOfKey(trait)}.states.${word}` };
  }
  const isForeign = watch.seen() === 'reached' && work.receipt?.context !== undefined && watch.foreign(callsOf(work));
  return isForeign ? { key: 'activity.outcome.somebodyElse' } : work.note;
}
