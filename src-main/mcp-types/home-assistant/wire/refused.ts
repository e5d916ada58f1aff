import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import { entryOf } from './shapes.ts';

const BY_CODE: Record<string, Problem> = {
  not_found: 'not.found',
  unknown_command: 'not.supported',
  not_supported: 'not.supported',
  invalid_format: 'input.invalid',
  service_validation_error: 'input.invalid',
  timeout: 'remote.timeout',
  unauthorized: 'remote.forbidden',
};

/** Of a service this comes as a failure like any other: who may only read is told by its text alone. */
const UNAUTHORIZED = 'Unauthorized';

/** Home Assistant said no to one command. `code` is its own word. */
export class CommandRefused extends SwitchboardError {
  readonly code: string;
  constructor(type: string, code: string, message: string) {
    const problem = message === UNAUTHORIZED ? 'remote.forbidden' : (entryOf(BY_CODE, code) ?? 'remote.refused');
    super(problem, `Home Assistant refused ${type}: ${message || code}`, { with: { reason: message || code } });
    this.code = code;
  }
}

/** Older homes do not know every command, and not every account may ask everything: that is an answer, too. */
export async function tolerant<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof CommandRefused) return undefined;
    throw thrown;
  }
}
