import type { Readable } from 'node:stream';
import type { HttpRequest } from '../../kit/world.ts';
import type { Http } from './http.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const;
const BODILESS = new Set([101, 204, 205, 304]);

/** `fetch` for libraries that want one (the MCP SDK), through the same guard. The body streams. */
export const createFetch =
  (http: Http): typeof globalThis.fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const { status, headers, body } = await http.stream({ ...(await described(request)), signal: request.signal });
    const passed = new Headers(headers);
    // The body has been unpacked on the way; these would describe the packed one.
    ['content-encoding', 'content-length', 'transfer-encoding'].forEach((name) => passed.delete(name));
    if (BODILESS.has(status)) {
      body.destroy();
      return new Response(null, { status, headers: passed });
    }
    return new Response(bytesOf(body), { status, headers: passed });
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
function bytesOf(body: Readable): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<unknown> = body[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const next = await chunks.next();
      if (next.done) return stream.close();
      stream.enqueue(next.value instanceof Uint8Array ? new Uint8Array(next.value) : new TextEncoder().encode(String(next.value)));
    },
    cancel: () => void body.destroy(),
  });
}
