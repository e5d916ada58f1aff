import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { since } from '../home/version.ts';
import { Refusal } from '../life/service.ts';
import type { User } from '../people/people.ts';
import type { Refresh } from '../people/tokens.ts';
import type { Door } from './door.ts';

export type Caller = Door & {
  user: User;
  /** What the socket came in with. */
  token: Refresh;
  /** Sends events of a subscription. */
  tell(event: unknown): void;
  /** Sent after the result: a subscription's first event. */
  afterResult(run: () => void): void;
  /** Keeps what must end with the subscription. */
  keep(off: () => void): void;
  forget(subscription: number): boolean;
  coalesce(): void;
};
export type Command = {
  /** Whether a home of this age has it. */
  known(home: Home): boolean;
  answer(caller: Caller, message: Record<string, unknown>): unknown;
};
type Answer<S extends z.ZodRawShape> = (caller: Caller, message: z.output<z.ZodObject<S>>) => unknown;

/** A command: the keys it takes beyond id and type, and its answer. */
export function command<S extends z.ZodRawShape>(shape: S, answer: Answer<S>): Command {
  const schema = z.strictObject(shape);
  return {
    known: () => true,
    answer: (caller, message) => {
      const parsed = schema.safeParse(message);
      if (!parsed.success) throw new Refusal('invalid_format', complaint(parsed.error, message));
      return answer(caller, parsed.data);
    },
  };
}

/** A command for administrators. */
export const adminCommand = <S extends z.ZodRawShape>(shape: S, answer: Answer<S>): Command =>
  command(shape, (caller, message) => {
    if (!caller.user.admin) throw new Refusal('unauthorized', 'Unauthorized');
    return answer(caller, message);
  });

/** Commands that came with a release. */
export const from = (release: string, commands: Record<string, Command>): Record<string, Command> =>
  Object.fromEntries(
    Object.entries(commands).map(([type, one]) => [
      type,
      { ...one, known: (home: Home) => since(home.version, release) && one.known(home) },
    ]),
  );
/** The first fault in the words of Home Assistant's validator. */
export function complaint(error: z.ZodError, data: Record<string, unknown>): string {
  const issue = error.issues[0];
  if (!issue) return 'Message incorrectly formatted.';
  const path = issue.path.map((step) => `['${String(step)}']`).join('');
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return `extra keys not allowed @ data${path}['${key}']. Got ${printed(at(data, [...issue.path, key]))}`;
  }
  if (at(data, issue.path) === undefined) return `required key not provided @ data${path}. Got None`;
  if (issue.code === 'too_small')
    return `value must be at least ${String(issue.minimum)} for dictionary value @ data${path}. Got ${printed(at(data, issue.path))}`;
  if (issue.code === 'too_big')
    return `value must be at most ${String(issue.maximum)} for dictionary value @ data${path}. Got ${printed(at(data, issue.path))}`;
  return `${issue.code === 'invalid_type' ? `expected ${issue.expected}` : 'value is not allowed'} for dictionary value @ data${path}. Got ${printed(at(data, issue.path))}`;
}

const at = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined),
    data,
  );
const printed = (value: unknown): string =>
  typeof value === 'string' ? `'${value}'` : value === undefined ? 'None' : JSON.stringify(value);
