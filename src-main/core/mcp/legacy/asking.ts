import type { RelayAsk } from '../../../kit/link.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Answer } from '../lane/answer.ts';
import { canBeAsked, type Ask } from '../lane/ask.ts';
import { CODES, isId, isObject, notification, RpcError, type Params } from '../lane/rpc.ts';

/** How long a person at the client may take. */
const PATIENCE_MS = 600_000;
/** So that an id of ours is never one of the SDK's. */
const PREFIX = 'switchboard-';

export interface Asking {
  /** Questions that go out on the stream of one request. */
  over(answer: Line, capabilities: Params, signal: AbortSignal): Ask | undefined;
  /** Takes what a client posted, if it answers a question of ours. */
  answered(message: Params): boolean;
  /** Takes every open question back: an answer to it changes nothing any more. */
  withdraw(why: SwitchboardError): void;
  close(): void;
}

type Line = Pick<Answer, 'canTell' | 'tell'>;
type Waiting = { resolve(result: Params): void; reject(error: Error): void; withdraw(why: SwitchboardError): void };

/** Requests of ours to a client of the older kind, while one of its own is open. */
export function createAsking(): Asking {
  const waiting = new Map<string, Waiting>();
  let number = 0;

  const ask = (answer: Line, { method, params }: RelayAsk, signal: AbortSignal): Promise<Params> => {
    number += 1;
    const id = `${PREFIX}${number}`;
    const either = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    return new Promise<Params>((resolve, reject) => {
      const withdraw = (why: SwitchboardError): void => {
        answer.tell(notification('notifications/cancelled', { requestId: id, reason: 'No longer needed' }));
        reject(why);
      };
      if (either.aborted) return reject(new SwitchboardError('channel.closed', 'The client is gone'));
      either.addEventListener('abort', () => withdraw(new SwitchboardError('channel.closed', 'Nobody answered at the client')), {
        once: true,
      });
      waiting.set(id, { resolve, reject, withdraw });
      answer.tell(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    }).finally(() => waiting.delete(id));
  };

  return {
    over: (answer, capabilities, signal) =>
      answer.canTell
        ? async (question) => {
            if (!canBeAsked(capabilities, question)) throw new RpcError(CODES.method, 'This client cannot be asked that');
            return ask(answer, question, signal);
          }
        : undefined,
    answered: ({ id, result, error }) => {
      const waits = isId(id) ? waiting.get(String(id)) : undefined;
      if (!waits) return typeof id === 'string' && id.startsWith(PREFIX);
      if (isObject(result)) waits.resolve(result);
      else waits.reject(refusal(error));
      return true;
    },
    withdraw: (why) => waiting.forEach((one) => one.withdraw(why)),
    close: () => waiting.forEach(({ reject }) => reject(new SwitchboardError('channel.closed', 'The session ended'))),
  };
}

const refusal = (error: unknown): Error =>
  isObject(error) && typeof error.code === 'number' && typeof error.message === 'string'
    ? new RpcError(error.code, error.message)
    : new RpcError(CODES.internal, 'The client answered with neither a result nor an error');
