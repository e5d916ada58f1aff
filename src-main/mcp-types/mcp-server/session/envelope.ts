import { ProtocolError, SdkError, SdkErrorCode, SdkHttpError } from '@modelcontextprotocol/client';
import type { Exchanged, RelayContext } from '../../../kit/index.ts';
import type { Raw } from './fulfil.ts';

/** One answer of a far server, in bytes: what is longer than eight million letters is not passed on, and no letter takes more than three. */
export const MOST_ANSWER_BYTES = 24 * 1024 * 1024;

export type Params = Record<string, unknown>;
export const isObject = (value: unknown): value is Params => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A message as it was said; undefined for a page of something else. */
export function understood(text: string): Params | undefined {
  try {
    const said: unknown = JSON.parse(text);
    return isObject(said) ? said : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a message is the end of a call. */
export const isAnswer = (message: Params): boolean => 'result' in message || 'error' in message;

/** Whether it is the end of another call than this: late, or somebody else's. An error may have no number, or none of ours. */
const isOfAnother = ({ id: of, error }: Params, id: string): boolean => of !== id && (!isObject(error) || /^call-\d+$/.test(String(of)));

/** The result, and its very text where it stands last in a message of three fields. */
export function resultIn(message: Params, text: string, id: string): Raw {
  const { result, error } = message;
  if (isOfAnother(message, id)) throw new SdkError(SdkErrorCode.InvalidResult, 'It answers another call');
  if (isObject(error)) throw ProtocolError.fromError(Number(error['code']), String(error['message']), error['data']);
  if (!isObject(result)) throw new SdkError(SdkErrorCode.InvalidResult, 'The answer has no result');
  const raw = textOfResult(message, text, id);
  // On this side of the hop whole is the only kind there is to be said; an unfinished result keeps what it is.
  if (result['resultType'] !== 'complete') return { result, ...(raw !== undefined && { raw }) };
  const { resultType: _whole, ...rest } = result;
  return { result: rest, ...(raw !== undefined && { raw }) };
}

/** Servers put the number of the call before its result or after it. */
function textOfResult(message: Params, text: string, id: string): string | undefined {
  if (Object.keys(message).length !== 3 || message['jsonrpc'] !== '2.0') return undefined;
  const name = JSON.stringify(id);
  const before = `{"jsonrpc":"2.0","id":${name},"result":`;
  if (text.startsWith(before) && text.endsWith('}')) return text.slice(before.length, -1);
  const first = '{"result":';
  const after = `,"jsonrpc":"2.0","id":${name}}`;
  return text.startsWith(first) && text.endsWith(after) ? text.slice(first.length, -after.length) : undefined;
}

/** The answer to a request that came in one piece. What is none says how it failed; `below`: from this status on nothing is. */
export async function answerIn(answer: Exchanged, id: string, below = Infinity): Promise<Raw> {
  const { status, headers } = answer;
  const text = await answer.text();
  const known = understood(text);
  if (status < below && known && isAnswer(known)) return resultIn(known, text, id);
  throw new SdkHttpError(SdkErrorCode.ClientHttpUnexpectedContent, `HTTP ${status}`, { status, text, retryAfter: headers['retry-after'] });
}

export const metaOf = ({ _meta }: Params): Params => (isObject(_meta) ? _meta : {});

/** What a far end says beside its answer, where it is about this very call. */
export function tell({ method, params }: Params, { progress, log }: RelayContext): void {
  const said = isObject(params) ? params : {};
  if (method === 'notifications/message') log?.({ ...said });
  if (method !== 'notifications/progress') return;
  const { progressToken: _token, ...rest } = said;
  progress?.(rest);
}

/** Whether this is the report of how far a call is, by the name the call was given. */
export const isProgressOf = ({ method, params }: Params, id: string): boolean =>
  method === 'notifications/progress' && isObject(params) && params['progressToken'] === id;

/** One way of calling tools past the SDK. */
export interface Quick {
  /** It knows by itself when its line ends: nobody need tell every call. */
  readonly endsWithItsLine?: true;
  call(params: Params, context: RelayContext, signal: AbortSignal, headers: Record<string, string>): Promise<Raw>;
}
