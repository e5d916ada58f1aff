import type { SwitchboardError } from '../../../../src-shared/errors/errors.ts';

/** True where the line itself is gone, so that only another one helps; who answers at all is there. */
export const isLost = ({ problem, details }: SwitchboardError): boolean =>
  problem === 'program.ended' ||
  ((problem === 'remote.unreachable' || problem === 'remote.no-such-host') && details.with?.['status'] === undefined);
