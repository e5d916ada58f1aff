import type { Readable } from 'node:stream';
import type { HttpRequest } from '../../kit/world.ts';
import type { Http } from './http.ts';
import { tooLarge } from './problem.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const;
/** One answer, or one event of those that come one by one. */
const MOST_BYTES = 24 * 1024 * 1024;
const BODILESS = new Set([101, 204, 205, 304]);

/** `fetch` for the few who read streams of the web: older far servers, vendors' own streams. Through the same guard; the body streams. */
export const createFetch =
  (http: Http): typeof globalThis.fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const { status, headers, body, host } = await http.stream({ ...(await described(request)), signal: request.signal });
    const passed = new Headers(headers);
    // The body has been unpacked on the way; these would describe the packed one.
    ['content-encoding', 'content-length', 'transfer-encoding'].forEach((name) => passed.delete(name));
    if (BODILESS.has(status)) {
      body.destroy();
      return new Response(null, { status, headers: passed });
    }
    const isEvents = headers['content-type']?.startsWith('text/event-stream') === true;
    return new Response(bytesOf({ body, host, status }, isEvents), { status, headers: passed });
  };

async function described(request: Request): Promise<HttpRequest> {
  const method = METHODS.find((known) => known === request.method);
  if (!method) throw new TypeError(`Method ${request.method} is not supported`);
  const sent = {
    url: request.url,
    method,
    headers: Object.fromEntries(request.headers),
    ...(request.redirect === 'manual' && { stays: true }),
  };
  return method === 'GET' || method === 'HEAD' ? sent : { ...sent, body: await request.text() };
}

/** A web stream over a Node stream; cancelling it ends the connection. */
function bytesOf({ body, host, status }: { body: Readable; host: string; status: number }, isEvents: boolean): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<unknown> = body[Symbol.asyncIterator]();
  let size = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const next = await chunks.next();
      if (next.done) return stream.close();
      const bytes = next.value instanceof Uint8Array ? new Uint8Array(next.value) : new TextEncoder().encode(String(next.value));
      size = isEvents && endsEvent(bytes) ? 0 : size + bytes.length;
      if (size > MOST_BYTES) {
        body.destroy();
        throw tooLarge(host, MOST_BYTES, status);
      }
      stream.enqueue(bytes);
    },
    cancel: () => void body.destroy(),
  });
}

/** An empty line: what comes after it is the next event. */
function endsEvent(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    const next = bytes[at + 1];
    if (next === 10 || (next === 13 && bytes[at + 2] === 10)) return true;
  }
  return false;
}
