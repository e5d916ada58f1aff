import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Clock } from '../../../kit/world.ts';
import { AnswerLost, type Commands } from './commands.ts';

/** Home Assistant answers when the work is done, and sets itself no limit: a routine with pauses in it takes as long as they do. */
const CALL_MS = 60_000;
/** Most answers come at once. Whoever asked is told by now what is known. */
const SOON_MS = 8_000;
const ALIVE_MS = 3_000;

/** `working`: it has the command, and is not through with it. */
export type Deed = { working: false; result: unknown } | { working: true };
type Sent = { commands: Commands; clock: Clock; type: string; body: Record<string, unknown> };

/** Sends what changes something, and waits no longer than people do: a home that still answers to its name is at work. */
export async function deed({ commands, clock, type, body }: Sent, signal: AbortSignal): Promise<Deed> {
  const done = commands.call(type, body, { timeoutMs: CALL_MS, signal }).then((result): Deed => ({ working: false, result }));
  const over = new AbortController();
  const late = clock.sleep(SOON_MS, over.signal).then(
    () => undefined,
    () => done,
  );
  try {
    return (await Promise.race([done, late])) ?? (await Promise.race([done, alive(commands, signal)]));
  } catch (thrown) {
    // What was sent may be done although its answer was lost; only what never left has failed.
    throw thrown instanceof AnswerLost ? new SwitchboardError('channel.closed', thrown.message, {}, { cause: thrown }) : thrown;
  } finally {
    over.abort();
  }
}

/** Messages are read in their order: who answers this has read the command before it. */
async function alive(commands: Commands, signal: AbortSignal): Promise<Deed> {
  await commands.call('ping', {}, { timeoutMs: ALIVE_MS, signal });
  return { working: true };
}
