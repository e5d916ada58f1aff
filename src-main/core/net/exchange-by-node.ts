import { request as plainly, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { hostOf } from '../../kit/host-of.ts';
import type { Exchange, Exchanged } from '../../kit/world.ts';
import { pinned, type Checked } from './guard.ts';
import type { Agents } from './hop.ts';
import { problemOfWire, tooLarge } from './problem.ts';

export const MAX_BYTES = 64_000_000;

type Ask = (url: URL, options: RequestOptions, answered: (response: IncomingMessage) => void) => ClientRequest;

/** The same by Node's own client, which knows every kind of request and reads every kind of answer. */
export function exchangeByNode(agents: Agents, life: AbortSignal): (request: Exchange, checked: Checked) => Promise<Exchanged> {
  let secure: Promise<Ask> | undefined;
  // Asking for a module takes longer than asking a server, even when it is there.
  const securely = (): Promise<Ask> => (secure ??= import('node:https').then(({ request }) => request));
  return async ({ method = 'POST', headers, body, signal, maxBytes = MAX_BYTES }, checked) => {
    const host = hostOf(checked.url);
    const isSecure = checked.url.protocol === 'https:';
    const request = isSecure ? await securely() : plainly;
    const agent = isSecure ? await agents.secure() : agents.plain;
    const response = await sent(
      request,
      checked.url,
      {
        method,
        headers: { 'User-Agent': 'Switchboard', ...headers, ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }) },
        lookup: pinned(checked),
        agent,
        // The agents end with the connection, and every line of theirs with them.
        signal,
      },
      body,
    ).catch((thrown: unknown) => {
      throw whyEnded(thrown, host, [signal, life]);
    });
    const each = (hear: (text: string) => void) =>
      read(response, hear, maxBytes, host).catch((thrown: unknown) => {
        throw whyEnded(thrown, host, [signal, life]);
      });
    return {
      status: response.statusCode ?? 0,
      headers: Object.fromEntries(
        Object.entries(response.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      ),
      each,
      text: async () => {
        const texts: string[] = [];
        await each((text) => texts.push(text));
        return texts.join('');
      },
    };
  };
}

const sent = (ask: Ask, url: URL, options: RequestOptions, body: string | undefined): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sending = ask(url, options, resolve);
    sending.once('error', reject);
    // An answer of 101 is neither an answer nor an error to Node: what is neither when the line closes will not become one.
    sending.once('upgrade', (_answer, socket) => socket.destroy());
    sending.once('close', () => reject(new Error('the connection broke')));
    sending.end(body);
  });

function read(response: IncomingMessage, hear: (text: string) => void, most: number, host: string): Promise<void> {
  let size = 0;
  return new Promise((resolve, reject) => {
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      size += text.length;
      if (size > most) return void response.destroy(tooLarge(host, most, response.statusCode ?? 0));
      // A listener has nobody to throw to: what it throws would end the program.
      try {
        hear(text);
      } catch (thrown) {
        reject(thrown);
        response.destroy();
      }
    });
    response.once('error', reject);
    // A line that breaks in the middle of an answer closes without an end.
    response.once('close', () => (response.complete ? resolve() : reject(new Error('the connection broke'))));
  });
}

/** An abort keeps its own reason; everything else becomes a problem. */
function whyEnded(thrown: unknown, host: string, signals: AbortSignal[]): unknown {
  const ended = signals.find((signal) => signal.aborted);
  return ended ? ended.reason : problemOfWire(thrown, host);
}
