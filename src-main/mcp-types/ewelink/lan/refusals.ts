import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import { neverArrived } from '../../../kit/never-arrived.ts';

/** What the numbers of a device mean; 403 and 471 belong to updates of its firmware. */
const MEANINGS: Record<number, [problem: Problem, words: string]> = {
  400: ['remote.refused', 'it does not understand the message'],
  401: ['device.key', 'it has another key'],
  403: ['remote.busy', 'it is being updated'],
  404: ['not.supported', 'it does not know this command'],
  408: ['remote.timeout', 'it was not done in time'],
  422: ['remote.refused', 'it does not take this value'],
  471: ['remote.busy', 'it is being updated'],
};

/** A device on the network said no, by a number: it is there. */
export function refusedBy(device: string, code: number): SwitchboardError {
  const [problem, words] = (Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined) ?? ['remote.refused', 'it refused'];
  return new SwitchboardError(problem, `${device} on the local network: ${words} (${code})`, { with: { host: device } });
}

export const notHere = (device: string): SwitchboardError =>
  new SwitchboardError('not.supported', `${device} does not take this on the local network`, { with: { host: device } });
export const strangeFrom = (device: string): SwitchboardError =>
  new SwitchboardError('remote.strange', `${device} answered something unreadable on the local network`, { with: { host: device } });
export const wantsKey = (thrown: unknown): boolean => thrown instanceof SwitchboardError && thrown.problem === 'device.key';
export const unheardOf = (device: string): SwitchboardError =>
  new SwitchboardError('remote.unreachable', `${device} was not found on the local network`, { with: { host: device } });

/** Whoever says no is there. One that wants another key, or talks nonsense, might as well not be. */
const ALIVE = new Set<Problem>(['remote.refused', 'remote.busy', 'not.supported']);
export const provesAlive = (thrown: unknown): boolean => thrown instanceof SwitchboardError && ALIVE.has(thrown.problem);

/** It went nowhere: no connection came about, or the device does not take such a thing here. */
export const wentNowhere = (thrown: unknown): boolean =>
  neverArrived(thrown) || (thrown instanceof SwitchboardError && thrown.problem === 'not.supported');
/** It serves one at a time, and resets everybody else. An answer that broke off is another matter: what it was told may be done. */
export const wasReset = (thrown: unknown): boolean => codedIn(thrown, 'ECONNRESET').some(({ message }) => message !== 'aborted');

/** The innermost of its causes with this code. */
function codedIn(thrown: unknown, code: string, depth = 0): Error[] {
  if (!(thrown instanceof Error) || depth > 5) return [];
  const inner = codedIn(thrown.cause, code, depth + 1);
  return inner.length > 0 || !('code' in thrown) || thrown.code !== code ? inner : [thrown];
}
