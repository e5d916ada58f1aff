import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import type { Answered, Devices } from '../../areas.ts';
import { answer, type Found, type Next, type Stage, type Work } from '../work.ts';

/** A press or a skip shows nowhere for certain: it is not waited for long. */
const UNPROVABLE_MS = 1_500;
/** What moves is given a moment to arrive; a blind that takes half a minute is answered with "on its way". */
const MOVING_MS = 2_000;
/** The answer was lost, not necessarily the command. */
const LOST: ReadonlySet<Problem> = new Set<Problem>(['remote.timeout', 'call.timeout', 'channel.closed']);

type Watched = 'reached' | 'moving' | 'silent';
type PartFound = Extract<Found, { kind: 'part' }>;

/** Says what the device itself reported: confirmed, on its way, or honestly no more than accepted. Nothing is guessed. */
export const confirm = (devices: Pick<Devices, 'part' | 'waitFor'>, waitMs: () => number): Stage => ({
  name: 'confirm',
  run: async (work, next) => {
    const { found } = work;
    if (found?.kind !== 'part') return next();
    // A device without feedback repeats what it was told; its echo proves nothing.
    if (work.already || found.at.part.traits[found.trait]?.assumed) return next();
    return watchAndSend(work, found, next, devices, waitMs());
  },
});

async function watchAndSend(
  work: Work,
  found: PartFound,
  next: Next,
  devices: Pick<Devices, 'part' | 'waitFor'>,
  waitMs: number,
): Promise<Answered> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, work.signal]);
  const ms = found.command.provable ? waitMs : Math.min(waitMs, UNPROVABLE_MS);
  let watching: Promise<Watched> = Promise.resolve('silent');
  // The report usually overtakes the receipt: whoever looks only afterwards misses it.
  work.beforeSending.push(() => void (watching = watch(work, found, devices, ms, signal)));
  try {
    const sent = await next();
    if (sent.status !== 'accepted') return sent;
    const seen = await watching;
    work.after = devices.part(found.at.part.id)?.part.traits[found.trait]?.value;
    return answer(work, seen === 'reached' ? 'confirmed' : seen === 'moving' ? 'progress' : 'accepted', { value: work.after });
  } catch (thrown) {
    if (!(thrown instanceof SwitchboardError) || !LOST.has(thrown.problem) || work.signal.aborted) throw thrown;
    const seen = await watching;
    work.after = devices.part(found.at.part.id)?.part.traits[found.trait]?.value;
    return answer(work, seen === 'reached' ? 'confirmed' : 'unknown', { value: work.after });
  } finally {
    stop.abort();
  }
}

async function watch(
  work: Work,
  found: PartFound,
  devices: Pick<Devices, 'part' | 'waitFor'>,
  ms: number,
  signal: AbortSignal,
): Promise<Watched> {
  const { id } = found.at.part;
  const standing = (value: unknown) => found.command.standing(value, work.args);
  const moved = await devices.waitFor(id, found.trait, (value) => standing(value) !== 'other', ms, signal);
  if (!moved) return 'silent';
  const now = devices.part(id)?.part.traits[found.trait]?.value;
  if (standing(now) === 'reached') return 'reached';
  const arrived = await devices.waitFor(id, found.trait, (value) => standing(value) === 'reached', Math.min(ms, MOVING_MS), signal);
  return arrived ? 'reached' : 'moving';
}
