import { randomUUID } from 'node:crypto';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { RelayAsk } from '../../../kit/link.ts';
import type { Clock } from '../../../kit/world.ts';
import { canBeAsked, unaskable, type Ask } from '../lane/ask.ts';
import type { Now } from '../lane/context.ts';
import { CODES, isObject, RpcError, type Params } from '../lane/rpc.ts';
import { STATE_TTL_MS } from './state.ts';

/** How many calls may wait for an answer at once, of one client and in all. */
const CAPS = { each: 8, all: 256 };
const KEY = 'answer';

/** What a running call came to: its result, or a question it cannot go on without. */
export type Step = { result: string } | { question: RelayAsk; at: Place };
/** Where a call stands: which call, and at which of its questions. An answer to one is none to the next. */
export type Place = { parked: string; asked: string };
/** Runs a call; what it says and hears goes by whoever is on the line just now. */
export type Run = (with_: {
  ask: Ask;
  live(): Promise<void>;
  signal: AbortSignal;
  tell(message: string): void;
  now(): Now;
}) => Promise<string>;
/** One request of a call: where its answer goes, and what it says of itself. */
export type Line = { tell(message: string): void; signal: AbortSignal; now: Now };
type Parked = {
  client: string;
  line: Line | undefined;
  /** What the newest request said of itself, also while the client is away. */
  now: Now;
  ended: AbortController;
  /** The question that is open. */
  asked: string | undefined;
  answer: ((answer: Params) => void) | undefined;
  /** The question answered last, and what that led to: the same answer once more leads there again, and no further. */
  last: { asked: string; step: Promise<Step> } | undefined;
  /** Called when the client is on the line again. */
  back: () => void;
  isOver: boolean;
  step: Promise<Step>;
  timer: () => void;
};

export interface ParkedCalls {
  /** Runs a call up to its end or its first question. */
  start(client: string, line: Line, run: Run): Promise<Step>;
  /** Goes on with a call that waits, once the very question it waits with is answered. */
  resume(at: Place, client: string, line: Line, responses: unknown): Promise<Step>;
  /** Ends what was asked: of these clients, or of all. `why`: what the calls are told. */
  drop(whose?: (client: string) => boolean, why?: SwitchboardError): void;
  count(): number;
}

/**
 * Calls that wait for what a person says at the client. The current revision asks by answering; so the call stands still here until the
 * client comes back with the answer, and nothing of it is done twice.
 */
export function createParkedCalls(clock: Clock): ParkedCalls {
  const calls = new Map<string, Parked>();
  const forget = (id: string, { timer }: Parked): void => {
    calls.delete(id);
    timer();
  };
  const end = (id: string, why = nobody()): void => {
    const call = calls.get(id);
    if (!call) return;
    forget(id, call);
    call.ended.abort(why);
  };

  const start: ParkedCalls['start'] = async (client, line, run) => {
    const id = randomUUID();
    const ended = new AbortController();
    const call: Parked = {
      client,
      line,
      now: line.now,
      ended,
      asked: undefined,
      answer: undefined,
      last: undefined,
      back: () => undefined,
      isOver: false,
      step: Promise.resolve({ result: '' }),
      timer: () => undefined,
    };
    let next = newStep();
    call.step = next.promise;
    watchLine(call, line);
    let turn: Promise<unknown> = Promise.resolve();
    let back = Promise.resolve();
    const askNow: Ask = async (question) => {
      if (ended.signal.aborted) throw whyOf(ended.signal);
      if (!calls.has(id)) admit(calls, client);
      calls.set(id, call);
      const before = next;
      const asked = (call.asked = randomUUID());
      next = newStep();
      call.step = next.promise;
      call.line = undefined;
      back = new Promise<void>((resolve) => (call.back = resolve));
      call.timer();
      call.timer = expiry(clock, () => end(id));
      const answered = orEnd(new Promise<Params>((resolve) => (call.answer = resolve)), ended.signal);
      before.resolve({ question, at: { parked: id, asked } });
      return answered;
    };
    // A client is asked one thing at a time: what comes besides waits for its turn.
    const ask: Ask = (question) => {
      if (!canBeAsked(call.now.capabilities, question)) return Promise.reject(unaskable(question));
      const mine = turn.then(() => askNow(question));
      turn = mine.catch(() => undefined);
      return mine;
    };
    const live = (): Promise<void> => orEnd(back, ended.signal);
    void run({ ask, live, signal: ended.signal, tell: (message) => call.line?.tell(message), now: () => call.now })
      .then(
        (result) => next.resolve({ result }),
        (thrown: unknown) => next.reject(thrown),
      )
      .finally(() => {
        // While the client is away with a question, what it came to waits for it.
        if (call.line) forget(id, call);
        else call.isOver = true;
      });
    return call.step;
  };

  return {
    start,
    count: () => calls.size,
    resume: async ({ parked: id, asked }, client, line, responses) => {
      const call = calls.get(id);
      const answer = isObject(responses) && isObject(responses[KEY]) ? responses[KEY] : undefined;
      if (!call || call.client !== client) throw new RpcError(CODES.params, 'This call no longer waits: make it anew');
      // Sent twice, as after a lost connection: who answered is told once more what came of it.
      if (call.last?.asked === asked) return call.last.step;
      if (call.asked !== asked) throw new RpcError(CODES.params, 'This question is no longer open: make the call anew');
      if (!call.answer || !answer) throw new RpcError(CODES.params, `Send the answer as inputResponses.${KEY}`);
      call.line = line;
      call.now = line.now;
      call.back();
      watchLine(call, line);
      const { answer: give, step } = call;
      call.answer = undefined;
      call.last = { asked, step };
      call.timer();
      give(answer);
      if (call.isOver) forget(id, call);
      return step;
    },
    drop: (whose = () => true, why) => {
      for (const [id, call] of calls) if (whose(call.client)) end(id, why);
    },
  };
}

/** The question as the current revision puts it. */
export const inputRequired = (question: RelayAsk, requestState: string, identity: Params): string =>
  JSON.stringify({ resultType: 'input_required', inputRequests: { [KEY]: question }, requestState, _meta: identity });

const nobody = (): SwitchboardError => new SwitchboardError('channel.closed', 'Nobody answered');
const whyOf = ({ reason }: AbortSignal): SwitchboardError => (reason instanceof SwitchboardError ? reason : nobody());

/** What is waited for, unless the call ends before. */
function orEnd<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(whyOf(signal));
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(whyOf(signal)), { once: true });
    promise.then(resolve, reject);
  });
}

type Pending = { promise: Promise<Step>; resolve(step: Step): void; reject(thrown: unknown): void };
function newStep(): Pending {
  const { promise, resolve, reject } = Promise.withResolvers<Step>();
  // A call that fails while nobody is on the line fails for nobody.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}

/** Hanging up withdraws the call, as long as it was not answered with a question. */
function watchLine(call: Parked, line: Line): void {
  line.signal.addEventListener('abort', () => call.line === line && call.ended.abort(line.signal.reason), { once: true });
}

function admit(calls: Map<string, Parked>, client: string): void {
  const mine = [...calls.values()].filter((call) => call.client === client).length;
  if (calls.size >= CAPS.all || mine >= CAPS.each)
    throw new SwitchboardError('limit.reached', 'Too many questions are open', { retryAfterMs: 10_000 });
}

function expiry(clock: Clock, end: () => void): () => void {
  const stop = clock.every(STATE_TTL_MS, () => {
    stop();
    end();
  });
  return stop;
}
