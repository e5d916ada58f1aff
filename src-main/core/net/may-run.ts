import { spelledOut } from '../../../src-shared/forms/confinement.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { AnyMcpType } from '../../kit/type.ts';
import type { ProgramRequest } from '../../kit/world.ts';

const spelled = ({ program, args, cwd, within }: ProgramRequest): string =>
  JSON.stringify([program, args, cwd ?? null, within ? spelledOut(within) : null]);

/** The guard of programs: a type that runs some, and exactly the command of the person's own config, in exactly those walls. */
export function mayRun(
  type: Pick<AnyMcpType, 'id'> & Partial<Pick<AnyMcpType, 'runsPrograms'>>,
  request: ProgramRequest,
  commands: readonly ProgramRequest[],
): void {
  if (type.runsPrograms && commands.some((command) => spelled(command) === spelled(request))) return;
  throw new SwitchboardError('reach.blocked', `${type.id} may not start ${request.program}`, { with: { host: request.program } });
}
