import type { Agent, IncomingMessage, request as Request } from 'node:http';
import type { Door } from './house-door.ts';
import { eachEvent, wholeText } from './event-stream.ts';

export type Asked = { method: 'POST' | 'GET' | 'DELETE'; headers?: Record<string, string>; body?: string; signal: AbortSignal };
export type Answered = { status: number; session: string | undefined };

/** Nobody took what was sent: it was not done. */
export class NobodyThere extends Error {}

/** The line broke before anything came back: whether it was read, nobody knows, so it is never sent again. */
export const BROKEN = 0;

/** One request to the program. Every message that comes back, at once or bit by bit, is handed on as its text. */
export async function exchange(door: Door, asked: Asked, hear: (text: string) => void): Promise<Answered> {
  const http = await (wire ??= door.url.protocol === 'https:' ? loadHttps() : loadHttp());
  const response = await sent(door, asked, http).catch((thrown: unknown) => {
    if (thrown instanceof NobodyThere || asked.signal.aborted) throw thrown;
    return undefined;
  });
  if (!response) return { status: BROKEN, session: undefined };
  const status = response.statusCode ?? 0;
  const session = response.headers['mcp-session-id'];
  if (response.headers['content-type']?.startsWith('text/event-stream')) await eachEvent(response, hear);
  else {
    const text = await wholeText(response).catch(() => '');
    if (text.trim() !== '' && response.headers['content-type']?.startsWith('application/json')) hear(text);
  }
  return { status, session: typeof session === 'string' ? session : undefined };
}

type Http = { request: typeof Request; agent: Agent };
let wire: Promise<Http> | undefined;
/** Loaded with the first request (measured: half of the start), so that who asks while nobody is there is answered at once. */
const loadHttp = async (): Promise<Http> => {
  const { Agent, request } = await import('node:http');
  return { request, agent: new Agent({ keepAlive: true, maxSockets: 256 }) };
};
/** Its own certificate, at an address that cannot leave this machine. */
const loadHttps = async (): Promise<Http> => {
  const { Agent, request } = await import('node:https');
  return { request, agent: new Agent({ keepAlive: true, maxSockets: 256, rejectUnauthorized: false }) };
};

function sent(door: Door, { method, headers, body, signal }: Asked, { request, agent }: Http): Promise<IncomingMessage> {
  const options = {
    method,
    signal,
    agent,
    headers: {
      Authorization: `Bearer ${door.token}`,
      Accept: method === 'GET' ? 'text/event-stream' : 'application/json, text/event-stream',
      ...(body !== undefined && { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }),
      ...headers,
    },
  };
  return new Promise((resolve, reject) => {
    const sending = request(door.url, options, resolve);
    sending.once('error', (error) => reject('code' in error && error.code === 'ECONNREFUSED' ? new NobodyThere(error.message) : error));
    sending.end(body);
  });
}
