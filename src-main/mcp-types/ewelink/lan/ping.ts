import type { Clock } from '../../../kit/world.ts';
import type { Command } from './requests.ts';

const EVERY_MS = 60_000;
const AT_ONCE = 8;
/** Where it is no command, the answer that says so still proves that somebody is there. */
export const PING: Command = { name: 'getState', data: {} };
/** In the mode its maker calls DIY. */
export const PING_OPENLY: Command = { name: 'info', data: {} };

/** Asks everybody every minute whether they are there, a few at a time. `ping` must not throw. */
export function pinging<T>(clock: Clock, everybody: () => Iterable<T>, ping: (one: T) => Promise<void>, signal: AbortSignal) {
  const all = async (whom: Iterable<T> = everybody()): Promise<void> => {
    const rest = [...whom];
    const next = async (): Promise<void> => {
      for (let one = rest.shift(); one !== undefined && !signal.aborted; one = rest.shift()) await ping(one);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  };
  const stop = clock.every(EVERY_MS, () => all());
  signal.addEventListener('abort', stop, { once: true });
  return { all };
}
