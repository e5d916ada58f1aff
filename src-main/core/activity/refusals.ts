import { SwitchboardError } from '../../../src-shared/errors/errors.ts';

/** How a question ended. `ruled`: by a rule while nobody waited. */
export type Ended = 'once' | 'hour' | 'deny' | 'expired' | 'gone' | 'waiting' | 'paused' | 'ruled';

/** What a call that was not allowed is told. */
export function refusal(ended: Exclude<Ended, 'once' | 'hour'>, id = ''): SwitchboardError {
  switch (ended) {
    case 'deny':
      return new SwitchboardError('approval.denied', 'The person said no');
    case 'expired':
      return new SwitchboardError('approval.timeout', 'Nobody answered in time; nothing was done');
    case 'waiting':
      return new SwitchboardError(
        'approval.waiting',
        `Waiting for approval ${id}. Nothing was done yet; the question stays open for the person. Repeat the very same call later to take their answer`,
        { with: { id }, retryAfterMs: 10_000 },
      );
    case 'paused':
      return new SwitchboardError('paused', 'Assistants are paused');
    default:
      return new SwitchboardError('channel.closed', 'Whoever asked is gone; nothing was done');
  }
}
