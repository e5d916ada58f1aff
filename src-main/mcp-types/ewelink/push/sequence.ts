import type { Clock } from '../../../kit/world.ts';

/** Numbers for messages: the time, but never the same twice, however many leave in one millisecond. */
export function createSequence(clock: Pick<Clock, 'now'>): () => string {
  let last = 0;
  return () => String((last = Math.max(clock.now(), last + 1)));
}
