import { isProblem, PROBLEMS, type Problem } from './problems.ts';

/** What may be said about a failure beside its key: parameters of the sentence, fields at fault, when to try again. */
export type Details = {
  with?: Record<string, string | number>;
  fields?: Record<string, string>;
  retryAfterMs?: number;
  /** Whoever was asked turned it away unread: nothing of it was done, and asking again does it once. */
  untouched?: true;
  /** It had left when this went wrong: whether it was done, nobody can say. */
  unsure?: true;
};
export type WireError = { problem: Problem; message: string } & Details;

/** The one error of this program. `problem` is for machines and translation, `message` for logs and assistants (English). */
export class SwitchboardError extends Error {
  readonly problem: Problem;
  readonly details: Details;

  constructor(problem: Problem, message: string, details: Details = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.problem = problem;
    this.details = details;
  }

  get status(): number {
    return PROBLEMS[this.problem].status;
  }

  get retryable(): boolean {
    return PROBLEMS[this.problem].retry;
  }

  toWire(): WireError {
    return { problem: this.problem, message: this.message, ...this.details };
  }

  /** Anything that is not already ours is a bug: the caller learns nothing but that; the cause goes to the log. */
  static from(thrown: unknown): SwitchboardError {
    return thrown instanceof SwitchboardError ? thrown : new Bug('Something went wrong on our side', { cause: thrown });
  }

  /** Rebuilds the error on the other side of a wire; an unknown key (a newer core) stays readable as a bug. */
  static fromWire({ problem, message, ...details }: WireError): SwitchboardError {
    return new SwitchboardError(isProblem(problem) ? problem : 'bug', message, details);
  }
}

/** The caller sent something wrong; `fields` says where and why. */
export class InputError extends SwitchboardError {
  constructor(fields: Record<string, string>) {
    super(
      'input.invalid',
      `Not valid: ${Object.entries(fields)
        .map(([field, why]) => `${field} (${why})`)
        .join(', ')}`,
      { fields },
    );
  }
}

/** What was named does not exist. */
export class NotFound extends SwitchboardError {
  constructor(what: string, name: string) {
    super('not.found', `There is no ${what} "${name}"`, { with: { what, name } });
  }
}

/** A bug of ours; its cause is for the log only. */
export class Bug extends SwitchboardError {
  constructor(message: string, options?: ErrorOptions) {
    super('bug', message, {}, options);
  }
}
