import type { Door } from './house-door.ts';
import type { Presence } from './presence.ts';
import { answerAlone, type Why } from './absent.ts';
import { errorOf, isAnswerTo, isFields, isMessage, resultOf, type Fields, type Id, type Message } from './rpc.ts';
import { BROKEN, exchange, NobodyThere, type Answered } from './wire.ts';

const GONE = 'Switchboard went away while this was running. It may or may not have been done; look before you try it again.';
const LIMIT = 'Switchboard is asked for more at once than it allows this assistant. Wait a moment and try again.';
const FAILED = -32000;

type Request = Fields & { id: Id; method: string };
type Sending = { door: Door; headers: Record<string, string>; signal: AbortSignal };
export type Outcome = Answered & { answered: boolean };

/** Reads what came back; only messages of the protocol pass, each on one line. */
export function heard(text: string): { message: Message; line: string } | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return isMessage(message) ? { message, line: text.includes('\n') ? JSON.stringify(message) : text } : undefined;
  } catch {
    return undefined; // a page of something else
  }
}

/** Posts a message; every message that comes back is given on until the stream ends. */
export async function post(
  message: unknown,
  { door, headers, signal }: Sending,
  give: (message: Message, line: string) => void,
): Promise<Outcome> {
  const id = isFields(message) ? message['id'] : undefined;
  let answered = false;
  const said = await exchange(door, { method: 'POST', headers, body: JSON.stringify(message), signal }, (text) => {
    const known = heard(text);
    if (!known) return;
    if ((typeof id === 'string' || typeof id === 'number') && isAnswerTo(known.message, id)) answered = true;
    give(known.message, known.line);
  });
  return { ...said, answered };
}

/** What a request gets that nobody answered: the reason, so that a model can say it. */
export function answerFor(request: Request, outcome: Outcome | undefined, presence: Presence, door: Door, isModern: boolean): Message {
  if (!outcome) return alone(request, 'not-running', isModern);
  if (outcome.status === BROKEN) presence.look();
  if (outcome.status === 401) {
    presence.refused(door);
    return alone(request, 'refused', isModern);
  }
  const words = outcome.status === 429 ? LIMIT : outcome.status >= 400 ? `Switchboard refused this (HTTP ${outcome.status})` : GONE;
  if (request.method !== 'tools/call') return errorOf(request.id, FAILED, words);
  return resultOf(request.id, { ...(isModern && { resultType: 'complete' }), content: [{ type: 'text', text: words }], isError: true });
}

export const alone = (request: Request, why: Why, isModern: boolean): Message => answerAlone(request, why, isModern);

/** Runs an exchange; undefined when nobody is there. */
export async function unlessAlone<T>(presence: Presence, run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (thrown) {
    if (!(thrown instanceof NobodyThere)) throw thrown;
    presence.look();
    return undefined;
  }
}
