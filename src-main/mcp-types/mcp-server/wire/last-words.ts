import { randomUUID } from 'node:crypto';
import type { JSONRPCErrorResponse, ProtocolError } from '@modelcontextprotocol/client';
import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { isProblem } from '../../../../src-shared/errors/problems.ts';

const MARK = randomUUID();
const INTERNAL = -32603;
const Marked = z.object({ [MARK]: z.string().refine(isProblem) });

export const brokenOff = (host: string): SwitchboardError =>
  new SwitchboardError('remote.unreachable', `${host} broke off before it had answered`, { with: { host } });

/** What stands in the place of an answer that will not come any more, and says why. */
export const lastWords = (id: string | number, { message, problem }: SwitchboardError): JSONRPCErrorResponse => ({
  ...{ jsonrpc: '2.0', id },
  error: { code: INTERNAL, message, data: { [MARK]: problem } },
});

/** What we said ourselves in the place of a far server; undefined where it spoke. */
export function saidByUs(said: ProtocolError, host: string): SwitchboardError | undefined {
  const problem = Marked.safeParse(said.data).data?.[MARK];
  return problem === undefined ? undefined : new SwitchboardError(problem, said.message, { with: { host } }, { cause: said });
}
