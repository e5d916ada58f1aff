import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { Client } from '../../../../src-shared/model/client.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { Passing } from '../../../kit/passing.ts';
import type { Clock } from '../../../kit/world.ts';
import { LIST_KINDS } from '../changes.ts';
import { canBeAsked } from '../lane/ask.ts';
import type { OnTheLine } from '../lane/context.ts';
import { CODES, errorMessage, isObject, notification, RpcError, type Id, type Params, type RpcRequest } from '../lane/rpc.ts';
import type { ListNews } from '../list-news.ts';
import type { Streams } from '../lane/streams.ts';
import { createWatching, type Watch, type Watching } from '../watching.ts';
import { createAsking } from './asking.ts';
import { createChannels, type Channels } from './channels.ts';
import { createEventLog } from './event-log.ts';
import type { LogBudget } from './log-budget.ts';
import { sessionAnswer, type Withdrawable } from './session-answer.ts';

export const SESSION_HEADER = 'mcp-session-id';
/** The first revision in which an event may be empty: only then can a client be told at once how to come back. */
const PRIMES_SINCE = '2025-11-25';

/** A client that listens answers at once: no person is asked for its roots. */
const BESIDE_MS = 10_000;

/** One request of a session that is being answered. */
export type Open = { request: RpcRequest; line: OnTheLine; answer: Withdrawable };

export interface Session {
  readonly id: string;
  readonly client: string;
  readonly caller: Caller;
  readonly channels: Channels;
  readonly watching: Watching;
  version: string | undefined;
  capabilities: Params;
  logLevel: string;
  /** Where the answer to a request that came over HTTP goes. */
  answerOver(req: IncomingMessage, res: ServerResponse): Withdrawable;
  /** Takes a request in; undefined when one of that id is still open. */
  begin(request: RpcRequest, answer: Withdrawable): Open | undefined;
  opened(id: Id): Open | undefined;
  /** The last word on a request. */
  end(id: Id, message: string | Buffer): void;
  cancel(id: unknown): void;
  /** Takes what a client posted, if it answers a question of ours. */
  answered(message: Params): boolean;
  /** The line to a client that can be asked this beside all its requests. */
  beside(method: 'roots/list'): OnTheLine | undefined;
  /** Takes back what the client is asked just now. */
  unask(): void;
  /** Lets go of what nobody will ask for. */
  tidy(): void;
  /** Since when nothing happens; undefined while something does. */
  idleSince(): number | undefined;
  /** How many requests came in it. */
  uses(): number;
  close(): void;
}

type With = { id: string; client: Client; caller: Caller; streams: Streams; watch: Watch; news: ListNews; clock: Clock; budget: LogBudget };

/** What is remembered of one client of an older revision between its requests. */
export function createSession({ id, client, caller, streams, watch, news, clock, budget }: With): Session {
  const headers = { [SESSION_HEADER]: id };
  const channels = createChannels({ client: client.id, headers, streams, clock, log: createEventLog(budget) });
  const watching = createWatching(watch, caller, clock, (uri) => channels.say(notification('notifications/resources/updated', { uri })));
  const asking = createAsking();
  const open = new Passing<Id, Open>();
  const unheard = news.on(caller, LIST_KINDS, (kind) => {
    if (session.version !== undefined) channels.say(notification(`notifications/${kind}/list_changed`));
  });
  /** On the stream of the call while it is open; the person may take longer than that. */
  const completed = ({ request, answer }: Open, elicitationId: string): void => {
    const message = notification('notifications/elicitation/complete', { elicitationId });
    if (open.get(request.id)?.answer === answer && answer.canTell) answer.tell(message);
    else if (!life.signal.aborted) channels.say(message);
  };
  const life = new AbortController();
  let touchedAt = clock.now();
  let uses = 0;

  const session: Session = {
    id,
    client: client.id,
    caller,
    channels,
    watching,
    version: undefined,
    capabilities: {},
    logLevel: 'info',
    answerOver: (req, res) =>
      sessionAnswer({ req, res, channels, headers, primed: session.version !== undefined && session.version >= PRIMES_SINCE }),
    begin: (request, answer) => {
      touchedAt = clock.now();
      uses += 1;
      if (open.has(request.id)) return undefined;
      const { signal } = answer;
      const { capabilities, logLevel } = session;
      const ask = asking.over(answer, capabilities, signal);
      const line: OnTheLine = {
        era: 'legacy',
        capabilities,
        signal,
        tell: answer.tell,
        ask,
        completed: canBeAsked(capabilities, BY_ADDRESS) ? (elicitationId) => completed(one, elicitationId) : undefined,
        logLevel: answer.canTell ? logLevel : undefined,
      };
      const one: Open = { request, line, answer };
      open.set(request.id, one);
      // It lives as long as the request does: nothing needs to be let go of.
      signal.addEventListener('abort', () => session.end(request.id, errorMessage(request.id, withdrawn())), { once: true });
      return one;
    },
    opened: (requestId) => open.get(requestId),
    end: (requestId, message) => {
      const one = open.get(requestId);
      open.delete(requestId);
      touchedAt = clock.now();
      one?.answer.end(message);
    },
    cancel: (requestId) => {
      if (typeof requestId === 'string' || typeof requestId === 'number') open.get(requestId)?.answer.withdraw();
    },
    answered: (message) => isObject(message) && asking.answered(message),
    beside: (method) => {
      const { capabilities } = session;
      if (!canBeAsked(capabilities, { method, params: {} })) return undefined;
      const { signal } = life;
      const alone = { canTell: true, tell: channels.say };
      // Where nobody listens just now nobody answers either.
      const ask: OnTheLine['ask'] = async (question) =>
        asking.over(alone, capabilities, AbortSignal.any([signal, AbortSignal.timeout(BESIDE_MS)]))?.(question) ?? {};
      return { era: 'legacy', capabilities, signal, tell: channels.say, ask };
    },
    unask: () => asking.withdraw(new SwitchboardError('paused', 'The person has paused assistants')),
    idleSince: () => (open.size > 0 || channels.isHeard() ? undefined : touchedAt),
    uses: () => uses,
    tidy: channels.tidy,
    close: () => {
      life.abort();
      open.all().forEach(({ answer }) => answer.withdraw());
      open.clear();
      unheard();
      asking.close();
      watching.close();
      channels.close();
    },
  };
  return session;
}

const BY_ADDRESS = { method: 'elicitation/create', params: { mode: 'url' } };
const withdrawn = (): RpcError => new RpcError(CODES.refused, 'The request was cancelled');
