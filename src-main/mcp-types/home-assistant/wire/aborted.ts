import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';

/** Why something was called off; a signal may carry anything, callers want an error. */
export const reasonOf = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new SwitchboardError('channel.closed', 'It was called off');
