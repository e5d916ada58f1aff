import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { since } from '../home/version.ts';
import { complaint } from '../life/complaint.ts';
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
  const bare = Object.keys(shape).length === 0;
  return {
    known: () => true,
    answer: (caller, message) => {
      // Commands without keys have no schema to name the fault by.
      if (bare && Object.keys(message).length > 0)
        throw new Refusal('invalid_format', `extra keys not allowed. Got ${JSON.stringify(message)}`);
      const parsed = schema.safeParse(message);
      if (!parsed.success) throw new Refusal('invalid_format', complaint(caller.home, parsed.error, message));
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
