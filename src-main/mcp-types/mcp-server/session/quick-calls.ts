import {
  CLIENT_INFO_META_KEY,
  PROTOCOL_VERSION_META_KEY,
  ProtocolError,
  SdkError,
  SdkErrorCode,
  SdkHttpError,
  type Implementation,
} from '@modelcontextprotocol/client';
import { z } from 'zod';
import type { Exchanged, RelayContext, World } from '../../../kit/index.ts';
import { headerText } from '../../../kit/param-headers.ts';
import type { Place } from '../config.ts';
import { eachEvent } from './events.ts';
import type { Raw } from './fulfil.ts';

type Address = Extract<Place, { kind: 'address' }>;
type Params = Record<string, unknown>;
type Facts = { place: Address; world: World; version: string; identity: Implementation };

const Envelope = z.looseObject({
  result: z.looseObject({}).optional(),
  error: z.looseObject({ code: z.number(), message: z.string(), data: z.unknown() }).optional(),
});
type Envelope = z.infer<typeof Envelope>;
const Told = z.looseObject({ method: z.string(), params: z.looseObject({}).default({}) });
const WHOLE = ['jsonrpc', 'id', 'result'];

/**
 * Calls of tools at a current server, past the SDK: every request stands for itself there, so one goes out and one comes back, with nothing in
 * between (measured: a fifth of the time). What it reports and logs belongs to the call whose answer it stands in.
 */
export class QuickCalls {
  readonly #facts: Facts;
  #number = 0;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  async call(params: Params, context: RelayContext, signal: AbortSignal, headers: Record<string, string>): Promise<Raw> {
    const { place, world, version, identity } = this.#facts;
    this.#number += 1;
    const id = `call-${this.#number}`;
    const meta = {
      [PROTOCOL_VERSION_META_KEY]: version,
      [CLIENT_INFO_META_KEY]: identity,
      ...metaOf(params),
      ...(context.progress && { progressToken: id }),
    };
    const answer = await world.exchange({
      url: place.url,
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json, text/event-stream',
        ...place.headers,
        ...headers,
        'MCP-Protocol-Version': version,
        'Mcp-Method': 'tools/call',
        'Mcp-Name': headerText(String(params['name'])),
      },
      body: JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { ...params, _meta: meta } }),
      signal,
    });
    if (answer.headers['content-type']?.startsWith('text/event-stream')) return this.#streamed(answer, id, context);
    const text = await answer.text();
    const known = understood(text);
    if (known === undefined)
      throw new SdkHttpError(SdkErrorCode.ClientHttpUnexpectedContent, `HTTP ${answer.status}`, { status: answer.status, text });
    return resultIn(known, text, id);
  }

  async #streamed(answer: Exchanged, id: string, context: RelayContext): Promise<Raw> {
    let found: Raw | undefined;
    await eachEvent(answer, (text) => {
      const said = understood(text);
      if (!said) return;
      if ('result' in said || 'error' in said) found = resultIn(said, text, id);
      else tell(Told.safeParse(said).data, context);
    });
    if (!found) throw new SdkError(SdkErrorCode.ConnectionClosed, 'The stream ended before the answer');
    return found;
  }
}

const Meta = z.looseObject({}).catch({});
const metaOf = (params: Params): Params => Meta.parse(params['_meta'] ?? {});

function tell(told: z.infer<typeof Told> | undefined, { progress, log }: RelayContext): void {
  const { progressToken: _token, ...rest } = told?.params ?? {};
  if (told?.method === 'notifications/progress') progress?.(rest);
  if (told?.method === 'notifications/message') log?.({ ...told.params });
}

function understood(text: string): Envelope | undefined {
  try {
    return Envelope.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // a page of something else
  }
}

/** The result, and its very text where it stands last in a message of three fields. */
function resultIn(message: Envelope, text: string, id: string): Raw {
  const { result, error } = message;
  if (error) throw ProtocolError.fromError(error.code, error.message, error.data);
  if (!result) throw new SdkError(SdkErrorCode.InvalidResult, 'The answer has no result');
  const before = `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":`;
  const isWhole = text.startsWith(before) && text.endsWith('}') && Object.keys(message).every((key) => WHOLE.includes(key));
  // On this side of the hop whole is the only kind there is to be said; an unfinished result keeps what it is.
  const { resultType, ...rest } = result;
  return { result: resultType === 'complete' ? rest : result, ...(isWhole && { raw: text.slice(before.length, -1) }) };
}
