import { Agent, request as plainRequest, type IncomingMessage } from 'node:http';
import type { Door } from './house-door.ts';
import { eachEvent, wholeText } from './event-stream.ts';

export type Asked = { method: 'POST' | 'GET' | 'DELETE'; headers?: Record<string, string>; body?: string; signal: AbortSignal };
export type Answered = { status: number; session: string | undefined };

/** The line broke before anything came back: nobody is there. */
export class NobodyThere extends Error {}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** One request to the program. Every message that comes back, at once or bit by bit, is handed on as its text. */
export async function exchange(door: Door, { method, headers, body, signal }: Asked, hear: (text: string) => void): Promise<Answered> {
  const response = await sent(door, { method, headers, body, signal });
  const status = response.statusCode ?? 0;
  const session = response.headers['mcp-session-id'];
  if (response.headers['content-type']?.startsWith('text/event-stream')) await eachEvent(response, hear);
  else {
    const text = await wholeText(response).catch(() => '');
    if (text.trim() !== '' && response.headers['content-type']?.startsWith('application/json')) hear(text);
  }
  return { status, session: typeof session === 'string' ? session : undefined };
}

async function sent(
  door: Door,
  {
    method,
    headers = {},
    body,
    signal,
  }: Omit<Asked, 'headers' | 'body'> & { headers: Asked['headers'] | undefined; body: string | undefined },
): Promise<IncomingMessage> {
  const isSecure = door.url.protocol === 'https:';
  const options = {
    method,
    signal,
    headers: {
      Authorization: `Bearer ${door.token}`,
      Accept: method === 'GET' ? 'text/event-stream' : 'application/json, text/event-stream',
      ...(body !== undefined && { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }),
      ...headers,
    },
  };
  // Its own certificate, at an address that cannot leave this machine.
  const ask = isSecure ? (await import('node:https')).request : plainRequest;
  return new Promise((resolve, reject) => {
    const asked = ask(door.url, isSecure ? { ...options, rejectUnauthorized: false } : { ...options, agent }, resolve);
    asked.once('error', (error) => reject(signal.aborted ? error : new NobodyThere(error.message)));
    asked.end(body);
  });
}
