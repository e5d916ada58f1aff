import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../src-shared/errors/problems.ts';

/** Which item, which field, what the other side said: of these only the message knows, the words of the problem do not. */
const TELLS: ReadonlySet<Problem> = new Set<Problem>([
  'input.invalid',
  'not.found',
  'not.supported',
  'not.undoable',
  'conflict',
  'remote.refused',
  'remote.forbidden',
  'remote.not-found',
  'remote.strange',
]);

/** What a failure says beyond the words of its problem: field by field where the fault lies in the fields; else nothing, or one sentence. */
export function reasonOf(error: unknown): string {
  const { problem, message, details } = SwitchboardError.from(error);
  const { fields } = details;
  if (fields) return Object.values(fields).join('\n');
  return TELLS.has(problem) ? message : '';
}
