import type { RelayContext } from '../../../kit/link.ts';
import type { Progress } from '../progress.ts';
import type { Ask } from './ask.ts';
import type { Era } from './list.ts';
import { isHeard } from './log-level.ts';
import { plainDeep, question } from './result.ts';
import { isObject, notification, type Params } from './rpc.ts';

/** Who is on the line, as far as somebody further away may know. */
export type OnTheLine = {
  era: Era;
  capabilities: Params;
  signal: AbortSignal;
  tell(message: string): void;
  ask?: Ask | undefined;
  /** Tells a client that can be sent to an address that it was there; others have no words for it. */
  completed?: ((elicitationId: string) => void) | undefined;
  /** Resolves once the client is on the line, where it may be away with a question. */
  live?: (() => Promise<void>) | undefined;
  /** How much the client wants to hear of a far server's log; undefined: nothing. */
  logLevel?: string | undefined;
  /** What the request that is open says of itself, where that may be another than the first. */
  now?: (() => Now) | undefined;
};
/** What every request of a call says anew. */
export type Now = { capabilities: Params; logLevel: string | undefined; progressToken: string | number | undefined };

/** The line back to the assistant, for a server that reports, logs or asks while it works. */
export const relayContext = (
  { era, capabilities, signal, tell, ask, completed, logLevel, now }: OnTheLine,
  progress: Progress | undefined,
): RelayContext => ({
  signal,
  capabilities,
  ...(progress && { progress: progress.pass }),
  ...(logLevel !== undefined && {
    logLevel,
    // The far end goes by the level of the first request; a later one may want less.
    log: (params: Params) => isHeard(params.level, now ? now().logLevel : logLevel) && tell(notification('notifications/message', params)),
  }),
  ...(ask && { ask }),
  ...(completed && { completed }),
  ...(era === 'modern' && { mrtr: true }),
});

/** The same line as a far server gets it: whatever it says on it is data, and its questions say whose they are. */
export function fromFar(context: RelayContext, slug: string): RelayContext {
  const { progress, log, ask, completed } = context;
  const plainly = (params: Params): Params => {
    const clean = plainDeep(params);
    return isObject(clean) ? clean : {};
  };
  return {
    ...context,
    ...(progress && { progress: (params: Params) => progress(plainly(params)) }),
    ...(log && { log: (params: Params) => log(plainly(params)) }),
    ...(ask && { ask: async (asked) => ask(question(asked, slug)) }),
    ...(completed && { completed: (id: string) => completed(String(plainDeep(id))) }),
  };
}
