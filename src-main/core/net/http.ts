import { Agent as HttpAgent } from 'node:http';
import type { Readable } from 'node:stream';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { hostOf } from '../../kit/host-of.ts';
import { leadsOn } from '../../kit/led-away.ts';
import type { HttpAnswer, HttpRequest } from '../../kit/world.ts';
import { pinned, type Guard } from './guard.ts';
import { MAX_BYTES, plainHeaders, type Agents, type Flowing, type Hop } from './hop.ts';
import { problemOfWire, tooLarge } from './problem.ts';
import type { Trust } from './certificate.ts';
import { redirected, type Follows } from './redirect.ts';
import type { SecureAgent } from './secure-agent.ts';
import { streamByNode } from './stream-by-node.ts';

const TIMEOUT_MS = 15_000;
const MAX_HOPS = 5;

export type Http = {
  request(request: HttpRequest): Promise<HttpAnswer>;
  /** No time limit once the headers are here: for streams. */
  stream(request: HttpRequest): Promise<Flowing>;
};

type Wire = { send(hop: Hop): Promise<Flowing>; patient<T>(run: () => Promise<T>, signal: AbortSignal): Promise<T> };

export function createAgents(trust: Trust, life: AbortSignal): Agents {
  const plain = new HttpAgent({ keepAlive: true, timeout: 60_000 });
  let agent: Promise<SecureAgent> | undefined;
  // TLS is loaded with the first far end that speaks it.
  const secure = async (): Promise<SecureAgent> => {
    const { SecureAgent } = await import('./secure-agent.ts');
    life.throwIfAborted();
    const made = new SecureAgent(trust, life);
    life.addEventListener('abort', () => made.destroy(), { once: true });
    return made;
  };
  life.addEventListener('abort', () => plain.destroy(), { once: true });
  return { plain, secure: () => (agent ??= secure()) };
}

let wire: Promise<Wire> | undefined;

type Answered = { status: number; headers: object; data: Readable };

/** axios and cockatiel are loaded with the first request, not with the program. */
async function loadWire(): Promise<Wire> {
  const [{ default: axios }, { ExponentialBackoff, handleWhen, retry }] = await Promise.all([import('axios'), import('cockatiel')]);
  // An inherited proxy or a redirect followed by itself would walk around the guard.
  const instance = axios.create({
    proxy: false,
    maxRedirects: 0,
    responseType: 'stream',
    validateStatus: () => true,
    maxBodyLength: MAX_BYTES,
  });
  const again = retry(
    handleWhen((error) => error instanceof SwitchboardError && error.problem === 'remote.unreachable'),
    {
      maxAttempts: 2,
      backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 1000 }),
    },
  );
  return {
    patient: (run, signal) => again.execute(run, signal),
    send: async ({ checked, request, signal, agents }) => {
      const { status, headers, data }: Answered = await instance.request<Readable>({
        url: checked.url.href,
        method: request.method ?? 'GET',
        headers: { 'User-Agent': 'Switchboard', Accept: '*/*', ...request.headers },
        data: request.body,
        lookup: pinned(checked),
        signal,
        httpAgent: agents.plain,
        ...(checked.url.protocol === 'https:' && { httpsAgent: await agents.secure() }),
      });
      return { status, headers: plainHeaders(headers), body: data, host: hostOf(checked.url) };
    },
  };
}

/** Requests of one connection: guarded at every hop, bounded in time and size, ended with the connection. */
export function createHttp(guard: Guard, agents: Agents, life: AbortSignal, follows: Follows): Http {
  const follow = async (send: Wire['send'], request: HttpRequest, signal: AbortSignal, hops = 0): Promise<Flowing> => {
    const checked = await guard.check(request.url, request.within);
    const flowing = await send({ checked, request, signal, agents }).catch((thrown: unknown) => {
      throw ended(thrown, signal, hostOf(checked.url));
    });
    const next = request.stays ? undefined : leadsOn(flowing);
    if (next === undefined) return flowing;
    flowing.body.destroy();
    if (hops >= MAX_HOPS || !URL.canParse(next, checked.url.href))
      throw problemOfWire(Object.assign(new Error('redirects'), { code: 'ERR_FR_TOO_MANY_REDIRECTS' }), flowing.host);
    return follow(send, redirected(request, checked.url, new URL(next, checked.url), flowing.status, follows), signal, hops + 1);
  };

  return {
    stream: (request) => follow(streamByNode, request, AbortSignal.any([life, ...(request.signal ? [request.signal] : [])])),
    request: async (request) => {
      // Loading it is not the far end's fault, so it does not count.
      const { send, patient } = await (wire ??= loadWire());
      const limit = AbortSignal.timeout(request.timeoutMs ?? TIMEOUT_MS);
      const signal = AbortSignal.any([life, limit, ...(request.signal ? [request.signal] : [])]);
      const once = async () => collect(await follow(send, request, signal), request, signal);
      return !request.once && ['GET', 'HEAD'].includes(request.method ?? 'GET') ? patient(once, signal) : once();
    },
  };
}

async function collect({ status, headers, body, host }: Flowing, request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  const most = request.maxBytes ?? MAX_BYTES;
  const stop = () => body.destroy(signal.reason instanceof Error ? signal.reason : new Error('stopped'));
  signal.addEventListener('abort', stop, { once: true });
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const bytes of bytesOf(body)) {
      size += bytes.length;
      if (size > most) throw tooLarge(host, most, status);
      chunks.push(bytes);
    }
  } catch (thrown) {
    throw ended(thrown, signal, host);
  } finally {
    signal.removeEventListener('abort', stop);
    body.destroy();
  }
  const bytes = Buffer.concat(chunks);
  const text = request.as === 'bytes' ? '' : bytes.toString('utf8');
  return { status, headers, text, bytes, json: () => parsed(text, host) };
}

/** A body as bytes, whatever the stream calls them. */
async function* bytesOf(body: Readable): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterable<unknown> = body;
  for await (const chunk of chunks) yield chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
}

function parsed(text: string, host: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new SwitchboardError('remote.strange', `${host} did not answer with JSON`, { with: { host } }, { cause: thrown });
  }
}

/** An abort keeps its own reason; our time limit and everything else becomes a problem. */
function ended(thrown: unknown, signal: AbortSignal, host: string): unknown {
  if (!signal.aborted) return problemOfWire(thrown, host);
  const reason: unknown = signal.reason;
  return reason instanceof Error && reason.name === 'TimeoutError' ? problemOfWire(reason, host) : reason;
}
