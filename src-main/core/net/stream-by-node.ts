import { request as plainly, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { reasonOf } from '../../kit/abort.ts';
import { hostOf } from '../../kit/host-of.ts';
import { pinned } from './guard.ts';
import { MAX_BYTES, plainHeaders, type Flowing, type Hop } from './hop.ts';

/** What we can unpack, however it was packed ("deflate" is two things); a server that knows none of these sends its answer as it is. */
const PACKED = 'gzip, br';

/**
 * One request whose answer flows, by Node's own client. There is nothing to repeat and nothing to collect, so a library with all its
 * adapters is not loaded for it (measured: 35 ms before the first far server answers).
 */
export async function streamByNode({ checked, request, signal, agents }: Hop): Promise<Flowing> {
  const { url } = checked;
  const isSecure = url.protocol === 'https:';
  const { request: ask } = isSecure ? await import('node:https') : { request: plainly };
  const { body, type } = said(request.body);
  const size = body === undefined ? 0 : Buffer.byteLength(body);
  if (size > MAX_BYTES) throw Object.assign(new Error('The request is too large'), { code: 'ERR_BAD_REQUEST' });
  const options: RequestOptions = {
    method: request.method ?? 'GET',
    headers: {
      'User-Agent': 'Switchboard',
      Accept: '*/*',
      'Accept-Encoding': PACKED,
      ...type,
      ...(body !== undefined && { 'Content-Length': size }),
      ...request.headers,
    },
    lookup: pinned(checked),
    agent: isSecure ? await agents.secure() : agents.plain,
  };
  const answer = await answerTo(ask(url, options), body, signal);
  const headers = plainHeaders(answer.headers);
  return { status: answer.statusCode ?? 0, headers, body: await unpacked(answer, headers, options.method), host: hostOf(url) };
}

const said = (body: unknown): { body?: string; type?: Record<string, string> } => {
  if (body === undefined || typeof body === 'string') return { ...(body !== undefined && { body }) };
  return { body: JSON.stringify(body), type: { 'Content-Type': 'application/json' } };
};

function answerTo(sending: ClientRequest, body: string | undefined, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    let answer: IncomingMessage | undefined;
    const stop = (): void => {
      const why = reasonOf(signal);
      // A line takes its time to close; whoever reads is told at once, and why.
      if (answer && answer.listenerCount('error') > 0) answer.emit('error', why);
      (answer ?? sending).destroy(why);
      reject(why);
    };
    sending.once('response', (response) => {
      answer = response;
      resolve(response);
    });
    sending.on('error', reject);
    sending.once('upgrade', (_answer, socket) => {
      socket.destroy();
      reject(Object.assign(new Error('It wants to go on in another protocol'), { code: 'ERR_BAD_RESPONSE' }));
    });
    sending.once('close', () => {
      signal.removeEventListener('abort', stop);
      // Where nothing else was said of it by now, nothing will be.
      reject(Object.assign(new Error('The line broke'), { code: 'ECONNRESET' }));
    });
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    else sending.end(body);
  });
}

/** Packed or not, what comes out is what was meant; `headers` no longer speak of a packing then. */
async function unpacked(answer: IncomingMessage, headers: Record<string, string>, method = 'GET'): Promise<Readable> {
  const packing = headers['content-encoding']?.toLowerCase();
  if (packing === undefined || packing === 'identity' || method === 'HEAD' || answer.statusCode === 204) return answer;
  const zlib = await import('node:zlib');
  // What was flushed over there is handed on here: events come one by one.
  const unzip = (): Transform => zlib.createUnzip({ flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH });
  const unbrotli = (): Transform =>
    zlib.createBrotliDecompress({
      flush: zlib.constants.BROTLI_OPERATION_FLUSH,
      finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH,
    });
  const make = { gzip: unzip, 'x-gzip': unzip, br: unbrotli }[packing];
  if (!make) return answer;
  delete headers['content-encoding'];
  // Why it broke is heard by whoever reads it.
  return pipeline(answer, make(), () => undefined);
}
