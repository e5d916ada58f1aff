import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { AnyMcpType } from '../../kit/type.ts';
import type { ProgramRequest } from '../../kit/world.ts';

const spelled = ({ program, args, cwd }: ProgramRequest): string => JSON.stringify([program, args, cwd ?? null]);

/** The guard of programs: a type that runs some, and exactly the command of the person's own config. */
export function mayRun(
  type: Pick<AnyMcpType, 'id'> & Partial<Pick<AnyMcpType, 'runsPrograms'>>,
  request: ProgramRequest,
  commands: readonly ProgramRequest[],
): void {
  if (type.runsPrograms && commands.some((command) => spelled(command) === spelled(request))) return;
  throw new SwitchboardError('reach.blocked', `${type.id} may not start ${request.program}`, { with: { host: request.program } });
}
