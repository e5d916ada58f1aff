import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import { listen, type Listening } from '../host/listen.ts';
import { send } from '../http/answer.ts';
import { hostname, isThisMachine } from '../http/guards.ts';
import { landed, PAGE_CSP } from '../http/oauth.ts';

/** How long the answer may take to leave before the line is cut. */
const GOODBYE_MS = 1000;
const LOOPBACK = ['127.0.0.1', '::1'];

export type Landing = { close(): Promise<void> };
type Expected = {
  /** The address registered at the far end: http, this machine, a port of its own. */
  redirect: string;
  state: string;
  /** What the browser brought back; it is asked once. */
  returned(query: URLSearchParams): Promise<Sentence>;
};

/**
 * Listens where a far end sends the browser that knows of one fixed address only. Nobody but this machine is heard, and nothing but the one
 * request with the one state; then, or when the sign-in is over, nobody listens there any more.
 */
export async function openLanding({ redirect, state, returned }: Expected): Promise<Landing> {
  const { port, pathname } = placeOf(redirect);
  let open: Listening[] = [];
  let taken = false;
  let closing: Promise<unknown> | undefined;
  const close = async (): Promise<void> => {
    closing ??= Promise.all(open.map((one) => one.close(GOODBYE_MS)));
    await closing;
  };

  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const url = new URL(`http://localhost${req.url?.startsWith('/') ? req.url : '/'}`);
    // Whoever knows not the state must neither learn anything nor spoil the one use of it.
    // A page of somebody else may have a name of its own lead to this machine.
    if (!isThisMachine(hostname(req.headers.host)) || req.method !== 'GET' || url.pathname !== pathname)
      return reply(res, 404, { key: 'connections.oauth.nothingHere' });
    if (taken || !isSameState(url.searchParams.get('state') ?? '', state)) return reply(res, 403, { key: 'connections.oauth.expired' });
    taken = true;
    const said = await returned(url.searchParams).catch((thrown: unknown) => wordsOf(SwitchboardError.from(thrown)));
    reply(res, 200, said);
    await close();
  };
  const handle = (req: IncomingMessage, res: ServerResponse): void => void answer(req, res);

  try {
    for (const address of LOOPBACK) {
      const one = await listen(handle, { port, address }).catch((thrown: unknown) => unheard(thrown, address, port));
      if (one) open = [...open, one];
    }
  } catch (thrown) {
    await close();
    throw thrown;
  }
  return { close };
}

const wordsOf = (error: SwitchboardError): Sentence => ({ key: `problems.${error.problem}.explain`, with: error.details.with });

const reply = (res: ServerResponse, status: number, sentence: Sentence): void =>
  send(res, status, 'text/html; charset=utf-8', landed(sentence), { 'content-security-policy': PAGE_CSP, connection: 'close' });

/** Compared by digest, so that neither length nor the time it takes says how much of a guess was right. */
export function isSameState(given: string, state: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(state));
}

/** Somebody else on either address could be handed the code; a machine that has no IPv6 does without it. */
function unheard(thrown: unknown, address: string, port: number): undefined {
  const code = codeOf(thrown);
  if (address.includes(':') && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) return undefined;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') throw thrown;
  throw new SwitchboardError('signin.port', `Port ${port} of ${address} is taken`, { with: { port } }, { cause: thrown });
}
const codeOf = (thrown: unknown): unknown => {
  const cause = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
};

function placeOf(redirect: string): { port: number; pathname: string } {
  const { protocol, hostname: name, port, pathname } = new URL(redirect);
  const isHere = protocol === 'http:' && isThisMachine(name) && port !== '';
  if (!isHere) throw new SwitchboardError('bug', `${redirect} is no address of this machine`);
  return { port: Number(port), pathname };
}
