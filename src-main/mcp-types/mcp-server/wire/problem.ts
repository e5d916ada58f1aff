import { ProtocolError, ProtocolErrorCode, SdkError, SdkErrorCode, SdkHttpError } from '@modelcontextprotocol/client';
import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import { understood } from '../session/envelope.ts';
import { saidByUs } from './last-words.ts';
import { retryAfterMs } from './retry-after.ts';

const MOST_CAUSES = 5;

/** A current server says 404 also of a method it does not know: an answer like any other, by one who is there and knows us. */
const Unknown = z.object({
  error: z.object({ code: z.literal(ProtocolErrorCode.MethodNotFound), message: z.string(), data: z.unknown().optional() }),
});
const unknownMethod = ({ data }: SdkHttpError) => Unknown.safeParse(understood(String(data['text']))).data?.error;

/** A failure of the wire or a refusal of the far end, in our words. The far end's own code and data come along. */
export function problemOf(thrown: unknown, host: string, signal?: AbortSignal): SwitchboardError {
  if (signal?.aborted) return signal.reason instanceof SwitchboardError ? signal.reason : gone();
  for (const cause of causesOf(thrown)) {
    if (cause instanceof SwitchboardError) return cause;
    if (cause instanceof ProtocolError) return saidByUs(cause, host) ?? refusal(cause, host);
    if (cause instanceof SdkHttpError && cause.status !== undefined) return failure(cause, cause.status, host);
    if (cause instanceof SdkError && cause.code in PROBLEM_OF_CODE) return of(PROBLEM_OF_CODE[cause.code] ?? 'remote.strange', cause, host);
  }
  return of('remote.unreachable', thrown, host);
}

function failure(cause: SdkHttpError, status: number, host: string): SwitchboardError {
  const told = unknownMethod(cause);
  return told ? refusal(told, host) : of(problemOfStatus(status), cause, host, status);
}

/** When it wants to be asked again, where it says so. */
function comingBack(cause: unknown): { retryAfterMs?: number } {
  const ms = cause instanceof SdkHttpError ? retryAfterMs(cause.data['retryAfter'], Date.now()) : undefined;
  return ms === undefined ? {} : { retryAfterMs: ms };
}

/** True where the far end no longer knows us: it started anew, and whatever was asked was not done. */
export const isForgotten = (thrown: unknown): boolean =>
  [...causesOf(thrown)].some((cause) => cause instanceof SdkHttpError && cause.status === 404 && !unknownMethod(cause));

/** It has begun anew and knows nobody from before: what was asked in the old session it turned away before it looked at it. */
export const startedAnew = (thrown: unknown, host: string): SwitchboardError =>
  new SwitchboardError('remote.starting', `${host} has started anew`, { untouched: true, with: { host } }, { cause: thrown });

/** True where nobody understands requests at this address: it may be one of before there was one address for all. */
export const isUnknownWay = (thrown: unknown): boolean =>
  [...causesOf(thrown)].some((cause) => cause instanceof SdkHttpError && [400, 404, 405].includes(cause.status ?? 0));

const PROBLEM_OF_CODE: Record<string, Problem> = {
  [SdkErrorCode.RequestTimeout]: 'remote.timeout',
  [SdkErrorCode.ConnectionClosed]: 'remote.unreachable',
  [SdkErrorCode.NotConnected]: 'remote.unreachable',
  [SdkErrorCode.SendFailed]: 'remote.unreachable',
  [SdkErrorCode.InvalidResult]: 'remote.strange',
  [SdkErrorCode.MethodNotSupportedByProtocolVersion]: 'remote.refused',
  [SdkErrorCode.ClientHttpUnexpectedContent]: 'remote.not-found',
};

function problemOfStatus(status: number): Problem {
  if (status === 401) return 'auth.refused';
  if (status === 403) return 'remote.forbidden';
  if (status === 404 || status === 405 || status === 415) return 'remote.not-found';
  if (status === 429) return 'remote.busy';
  // It said yes, and then nothing that anybody understands.
  if (status < 300) return 'remote.strange';
  return status >= 500 ? 'remote.unreachable' : 'remote.refused';
}

function refusal({ code, message, data }: Pick<ProtocolError, 'code' | 'message' | 'data'>, host: string): SwitchboardError {
  const facts: Record<string, string | number> = { host, code, message };
  if (data !== undefined) facts['data'] = typeof data === 'string' ? data : JSON.stringify(data);
  return new SwitchboardError('remote.refused', message, { with: facts });
}

const of = (problem: Problem, cause: unknown, host: string, status?: number): SwitchboardError =>
  new SwitchboardError(
    problem,
    `${host}: ${cause instanceof Error ? cause.message : String(cause)}`,
    { with: { host, ...(status !== undefined && { status }) }, ...comingBack(cause) },
    { cause },
  );

function* causesOf(thrown: unknown): Generator {
  let next = thrown;
  for (let turn = 0; turn < MOST_CAUSES && next !== undefined; turn++) {
    yield next;
    next = next instanceof Error ? (next.cause ?? dataCause(next)) : undefined;
  }
}

/** Where the SDK packs a failure up, what failed stands among the data. */
const dataCause = (error: Error): unknown => {
  const data: unknown = 'data' in error ? error.data : undefined;
  return typeof data === 'object' && data !== null && 'cause' in data ? data.cause : undefined;
};

const gone = (): SwitchboardError => new SwitchboardError('channel.closed', 'Whoever asked is gone');
