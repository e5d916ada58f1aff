import { randomUUID } from 'node:crypto';
import type { ProtocolError } from '@modelcontextprotocol/client';
import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { isProblem } from '../../../../src-shared/errors/problems.ts';
import { eventReader } from '../../../kit/event-text.ts';
import { isAnswer, MOST_ANSWER_BYTES, understood } from '../session/envelope.ts';

const MARK = randomUUID();
const INTERNAL = -32603;
/** Questions alone: what answers a question of theirs has an id of theirs, and a stream of news has no answer to wait for – its end is its own news. */
const Asked = z.object({ id: z.union([z.string(), z.number()]), method: z.string().refine((method) => method !== 'subscriptions/listen') });
const Marked = z.object({ [MARK]: z.string().refine(isProblem) });

/**
 * `fetch` whose streams of answers end in words, where they end without an answer. The SDK is told by nobody that one will not come any more,
 * and waits for it as long as it may; so the last event is ours, and says why.
 */
export const withLastWords =
  (fetch: typeof globalThis.fetch, host: string): typeof globalThis.fetch =>
  async (input, init) => {
    const answer = await fetch(input, init);
    const isEvents = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
    const asked = typeof init?.body === 'string' && isEvents ? Asked.safeParse(JSON.parse(init.body)).data : undefined;
    if (!asked || !answer.body) return answer;
    const reader: ReadableStreamDefaultReader<Uint8Array> = answer.body.getReader();
    const text = new TextDecoder();
    // A stream that counts its events is taken up again where it broke off.
    let [isCounted, isAnswered] = [false, false];
    const read = eventReader(
      MOST_ANSWER_BYTES,
      (lines) => void (isAnswered ||= answers(lines.join('\n'), asked.id)),
      () => undefined,
      (field, value) => void (isCounted ||= field === 'id' && value !== ''),
    );
    const body = new ReadableStream<Uint8Array>({
      pull: async (stream) => {
        const end = (error: SwitchboardError): void => {
          stream.enqueue(new TextEncoder().encode(`\n\ndata: ${lastWords(asked.id, error)}\n\n`));
          stream.close();
        };
        try {
          const { done, value } = await reader.read();
          if (!done) {
            read(text.decode(value, { stream: true }));
            return stream.enqueue(value);
          }
          if (isAnswered || isCounted) stream.close();
          else end(brokenOff(host));
        } catch (thrown) {
          // What is too large stays so; any other stream may go on, and nobody waits for one that was withdrawn.
          const isOver = thrown instanceof SwitchboardError && thrown.problem === 'remote.strange';
          if (init?.signal?.aborted || (isCounted && !isOver)) throw thrown;
          end(thrown instanceof SwitchboardError ? thrown : brokenOff(host));
        }
      },
      cancel: (reason) => reader.cancel(reason),
    });
    return new Response(body, { status: answer.status, headers: answer.headers });
  };

/** Whether a message is the whole answer to this question. */
function answers(said: string, id: string | number): boolean {
  const message = understood(said);
  return message !== undefined && message['id'] === id && isAnswer(message);
}

const brokenOff = (host: string): SwitchboardError =>
  new SwitchboardError('remote.unreachable', `${host} broke off before it had answered`, { with: { host } });

const lastWords = (id: string | number, { message, problem }: SwitchboardError): string =>
  JSON.stringify({ jsonrpc: '2.0', id, error: { code: INTERNAL, message, data: { [MARK]: problem } } });

/** What we said ourselves in the place of a far server; undefined where it spoke. */
export function saidByUs({ message, data }: ProtocolError, host: string): SwitchboardError | undefined {
  const problem = Marked.safeParse(data).data?.[MARK];
  return problem === undefined ? undefined : new SwitchboardError(problem, message, { with: { host } });
}
