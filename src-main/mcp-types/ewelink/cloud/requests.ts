import type { z } from 'zod';
import type { World } from '../../../kit/world.ts';
import { isRefusal, type CloudRefusal } from '../account/problems.ts';
import type { Tokens } from '../account/tokens.ts';
import { Capabilities } from './capabilities.ts';
import { understood } from '../account/session.ts';
import type { Question, Wire } from './wire.ts';

/** Questions in the name of whoever is signed in. */
export type Requests = {
  /** What this AppID was refused for good is asked again. */
  retry(): Promise<void>;
  ask(question: Question, signal: AbortSignal): Promise<unknown>;
  /** The same, read as this shape. */
  read<T extends z.ZodType>(shape: T, question: Question, signal: AbortSignal): Promise<z.output<T>>;
};

export function createRequests(world: World, wire: Wire, tokens: Tokens): Requests {
  const capabilities = new Capabilities(world, wire.app);
  const ask = async (question: Question, signal: AbortSignal): Promise<unknown> => {
    await capabilities.check(question);
    const region = await tokens.region(signal);
    const token = await tokens.current(signal);
    const put = (bearer: string) => wire.ask(region, question, { kind: 'bearer', token: bearer }, signal);
    try {
      return await put(token).catch(async (thrown: unknown) => {
        if (!isRefusal(thrown, 'refresh')) throw thrown;
        // Refused at the door: nothing of it was done, so it may be asked once more.
        const fresh = await tokens.refused(token, signal);
        return put(fresh).catch(async (again: unknown) => {
          // A token that came a moment ago: this rejects and says that somebody else signed in.
          if (isRefusal(again, 'refresh')) await tokens.refused(fresh, signal);
          throw again;
        });
      });
    } catch (thrown) {
      if (isRefusal(thrown, 'never')) await capabilities.without(question, thrown satisfies CloudRefusal);
      throw thrown;
    }
  };
  return {
    ask,
    retry: () => capabilities.forget(),
    read: async (shape, question, signal) => understood(shape, await ask(question, signal)),
  };
}
