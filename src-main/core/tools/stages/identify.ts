import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Lasting } from '../../../kit/lasting.ts';
import type { Stage } from '../work.ts';

export interface Pause {
  /** Until when assistants wait; 0: not at all. */
  until(): number;
  now(): number;
  /** Ends when the person next wants quiet. */
  ends?(): Lasting;
}

/** Knows who asks, and holds back every assistant while the person wants quiet. */
export const identify = (pause: Pause): Stage => ({
  name: 'identify',
  enter: (work) => {
    if (work.caller.id === '') throw new SwitchboardError('auth.required', 'Nobody is asking');
    if (work.caller.kind !== 'assistant') return;
    const check = () => checkPause(pause);
    check();
    work.quiet = pause.ends?.();
    // Whatever waited for a person or for its turn meanwhile stops as well.
    work.beforeSending.push(check);
  },
});

function checkPause(pause: Pause): void {
  const until = pause.until();
  if (until > pause.now())
    throw new SwitchboardError('paused', 'Assistants are paused', { with: { until }, retryAfterMs: until - pause.now() });
}
