import { SwitchboardError } from '../../../src-shared/errors/errors.ts';

/** How a question ended. `ruled`: by a rule while nobody waited. */
export type Ended = 'once' | 'hour' | 'deny' | 'expired' | 'gone' | 'off' | 'waiting' | 'paused' | 'ruled';

const gone = () => new SwitchboardError('channel.closed', 'Whoever asked is gone; nothing was done');
const REFUSALS: { [E in Exclude<Ended, 'once' | 'hour'>]: (id: string) => SwitchboardError } = {
  deny: () => new SwitchboardError('approval.denied', 'The person said no'),
  expired: () => new SwitchboardError('approval.timeout', 'Nobody answered in time; nothing was done'),
  waiting: (id) =>
    new SwitchboardError(
      'approval.waiting',
      `Waiting for approval ${id}. Nothing was done yet; the question stays open for the person. Repeat the very same call later to take their answer`,
      { with: { id }, retryAfterMs: 10_000 },
    ),
  paused: () => new SwitchboardError('paused', 'Assistants are paused'),
  off: () =>
    new SwitchboardError('policy.denied', 'The person switched this off while it waited, or its connection leads somewhere else now'),
  gone,
  ruled: gone,
};

/** What a call that was not allowed is told. */
export const refusal = (ended: keyof typeof REFUSALS, id = ''): SwitchboardError => REFUSALS[ended](id);
