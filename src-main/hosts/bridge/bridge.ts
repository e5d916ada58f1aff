import type { Readable } from 'node:stream';
import { eachLine } from '../../core/programs/lines.ts';
import { CurrentClient } from './current-client.ts';
import type { Where } from './house-door.ts';
import { OlderClient } from './older-client.ts';
import { createPresence } from './presence.ts';
import { claimedVersion, errorOf, isMessage, methodOf, type Message } from './rpc.ts';

const MAX_LINE_BYTES = 64 * 1024 * 1024;
/** Who sends a line and hangs up still wants to read its answer. */
const PATIENCE_MS = 2_000;
const PARSE_ERROR = -32700;
const INVALID = -32600;

export type BridgeFacts = { where: Where; input: Readable; output: { write(text: string): unknown } };

/** Carries messages between a pipe and the running program until the pipe ends. It is there whether the program is or not. */
export async function runBridge({ where, input, output }: BridgeFacts): Promise<void> {
  const over = new AbortController();
  const running = new Set<Promise<void>>();
  const write = (message: Message | string): void =>
    void output.write(`${typeof message === 'string' ? message : JSON.stringify(message)}\n`);
  // What fails beside its turn was cancelled, or ends with everything else.
  const beside = (work: Promise<void>): void => {
    const settled = work.catch(() => undefined).finally(() => running.delete(settled));
    running.add(settled);
  };
  const presence = createPresence(where, () => void turn(() => Promise.all([older.changed(), current.changed()])));
  const facts = { presence, write, beside, signal: over.signal };
  const older = new OlderClient(facts);
  const current = new CurrentClient(facts);

  // Greetings and notifications keep their order; requests run beside each other.
  let last: Promise<unknown> = Promise.resolve();
  const turn = (work: () => Promise<unknown>): Promise<unknown> => (last = last.then(work).catch(() => undefined));

  const hear = (message: unknown): void => {
    if (!isMessage(message)) return write(errorOf(null, INVALID, 'This is no JSON-RPC message'));
    const isCurrent = claimedVersion(message) !== undefined || methodOf(message) === 'server/discover';
    void turn(() => (isCurrent || isCancelOfCurrent(message) ? current : older).hear(message));
  };
  // A current client's cancellation claims its revision as well; one that does not is an older client's.
  const isCancelOfCurrent = (message: Message): boolean => methodOf(message) === 'notifications/cancelled' && !older.isKnown;

  eachLine(
    input,
    MAX_LINE_BYTES,
    (line) => {
      const parsed = parse(line);
      if (parsed === undefined) write(errorOf(null, PARSE_ERROR, 'This is no JSON'));
      else (Array.isArray(parsed) ? parsed : [parsed]).forEach(hear);
    },
    () => write(errorOf(null, INVALID, 'This line is too long')),
  );
  await new Promise<void>((resolve) => input.once('end', resolve).once('close', resolve));
  await last;
  await Promise.race([Promise.all(running), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  presence.close();
  await older.leave();
  over.abort();
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
