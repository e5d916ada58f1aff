import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Touches } from '../../../src-shared/forms/confinement.ts';
import type { SecretValue } from '../../../src-shared/forms/kinds.ts';
import type { AnyMcpType } from '../../kit/type.ts';
import type { ProgramRequest } from '../../kit/world.ts';

type Named = { name: string; value: SecretValue }[];
/** A far end as somebody described it; of a program, with the yes to its command. */
export type FarEnd =
  | { way: 'program'; command: ProgramRequest; env: Named; touches?: Touches | undefined; consent: { agreed: string } }
  | { way: 'address'; url: string; headers: Named };

/** The answers that the type which runs such far ends would have been given in its form. */
export function answersFor(runner: AnyMcpType | undefined, far: FarEnd): { type: string; config: Record<string, unknown> } {
  if (!runner?.runs) throw new SwitchboardError('not.supported', 'No type runs such servers');
  const { 'mcp-command': program, 'mcp-url': address } = runner.runs;
  const config =
    far.way === 'program'
      ? {
          ...program.answers,
          [program.command]: far.command,
          [program.env]: far.env,
          ...walls(program.touches, far),
          [program.consent]: far.consent,
        }
      : { ...address.answers, [address.url]: far.url, [address.headers]: far.headers };
  return { type: runner.id, config };
}

/** Walls that nobody would put up are none: it is not started without them. */
function walls(name: string | undefined, { touches }: { touches?: Touches | undefined }): Record<string, Touches> {
  if (touches === undefined) return {};
  if (name !== undefined) return { [name]: touches };
  if (touches.within === 'folders') throw new SwitchboardError('not.supported', 'The type that runs such servers shuts none in');
  return {};
}
