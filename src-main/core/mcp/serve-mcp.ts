import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Client } from '../../../src-shared/model/client.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { createChanges, LIST_KINDS } from './changes.ts';
import type { McpFacts } from './facts.ts';
import { createHomeOutline } from './home-outline.ts';
import { identityOf } from './identity.ts';
import { plainAnswer } from './lane/answer.ts';
import { listMessage } from './lane/list.ts';
import { errorMessage, isObject, resultMessage, RpcError } from './lane/rpc.ts';
import { createServedTools } from './lane/served-tools.ts';
import { createStreams } from './lane/streams.ts';
import { createLegacyLeg } from './legacy/leg.ts';
import { createListMarks } from './list-marks.ts';
import { createListNews, type ListNews } from './list-news.ts';
import { META_KEYS, modernRequest, namesModern, versionOf, type ModernRequest } from './modern/envelope.ts';
import { createListening } from './modern/listen.ts';
import { createParkedCalls } from './modern/parked.ts';
import type { ModernSdk } from './modern/sdk.ts';
import { createRounds } from './modern/rounds.ts';
import { createStateCodec } from './modern/state.ts';
import { createModernTools } from './modern/tools.ts';
import { createRest } from './rest.ts';
import { onRuleHours } from './rule-hours.ts';
import type { AllowedWords } from './upstream/allowed-words.ts';
import { createRelays } from './upstream/relays.ts';

/** One request of a client that has shown its token. */
export type Came = { req: IncomingMessage; res: ServerResponse; client: Client; caller: Caller };
export interface ServeMcp {
  post(came: Came, body: unknown): Promise<void>;
  get(came: Came): void;
  delete(came: Came): void;
  close(): Promise<void>;
}

/** Both eras of `/mcp`. This file and what it imports are loaded with the first request. `key`: seals what clients carry for us. */
export function createServeMcp(facts: McpFacts, key: Buffer, words: AllowedWords): ServeMcp {
  const { clock, topics } = facts;
  const identity = identityOf(facts.version);
  const served = JSON.stringify(identity);
  const streams = createStreams(clock);
  const changes = createChanges(clock);
  const tools = createServedTools(facts);
  const relays = createRelays({ ...facts, clients: facts.house.clients, changes, words });
  const rest = createRest({ ...facts, relays, words, given: (kind, caller, list) => news.given(kind, caller, list) });
  const news: ListNews = createListNews(changes, createListMarks({ served: tools, rest, clients: facts.house.clients }), facts.clock);
  const states = createStateCodec(clock.now, key);
  const rounds = createRounds(clock);
  const parked = createParkedCalls(clock);
  const listening = createListening({ streams, news, rest, clock, identity });
  const modernTools = createModernTools({ facts, served: tools, identity, states, rounds, parked });
  let modern: Promise<ModernSdk> | undefined;
  // A second half of the SDK and the web's requests and answers: neither an older client nor a plain call wants them.
  const modernSdk = (): Promise<ModernSdk> =>
    (modern ??= import('./modern/sdk.ts').then(({ createModernSdk }) => createModernSdk({ facts, rest, states, rounds, parked })));
  const legacy = createLegacyLeg({ facts, streams, served: tools, rest, news, identity });

  const staleTools = (): void => {
    tools.stale();
    changes.changed('tools');
  };
  /** Other rules, or other choices of the person: any list may be another now. */
  const stale = (): void => {
    tools.stale();
    LIST_KINDS.forEach(changes.changed);
  };
  const isAssistant = (client: string): boolean => facts.house.clients.get(client)?.kind === 'assistant';
  /** Who wants quiet has taken back what they said yes to, and what stands still with a question does not go on. */
  const quiet = (): void => {
    rounds.drop();
    parked.drop(isAssistant, new SwitchboardError('paused', 'The person has paused assistants'));
    legacy.quiet(isAssistant);
  };
  /** The door is shut, and has hung up on everybody: nothing is kept for them. */
  const shut = (): void => {
    rounds.drop();
    parked.drop();
    listening.close();
    legacy.forget();
  };
  const isOtherHome = createHomeOutline();
  const stops = [
    topics.on('tools.changed', staleTools),
    topics.on('rules.changed', stale),
    facts.onChanged(stale),
    onRuleHours({ rules: facts.tools.rules, clock, topics }, stale),
    topics.on('devices.updated', (told) => isOtherHome(told) && changes.changed('resources')),
    topics.on('devices.rooms', () => changes.changed('resources')),
    facts.onRevoked((client) => {
      legacy.forget(client);
      parked.drop((one) => one === client);
      rounds.drop(client);
      news.forget(client);
    }),
    topics.on('system.changed', ({ endpoint }) => {
      if (!endpoint.on) shut();
      else if (endpoint.pausedUntil !== undefined) quiet();
    }),
  ];

  const serveModern = async (request: ModernRequest, came: Came, body: unknown): Promise<void> => {
    const { id, method, params, version } = request;
    const { req, res, client, caller } = came;
    facts.seen(client.id, { era: 'modern', ...(version !== undefined && { version }) });
    if (method === 'subscriptions/listen') return listening.open(request, res, caller);
    if (method !== 'tools/list' && method !== 'tools/call') return (await modernSdk()).handle(req, res, body, caller);
    const answer = plainAnswer(req, res, client.id, streams);
    try {
      if (method === 'tools/list') {
        await tools.wording();
        answer.end(listMessage(id, params, tools.listing(client, caller), 'modern', served));
      } else answer.end(resultMessage(id, await modernTools.call(request, client, caller, answer, req.headers)));
    } catch (thrown) {
      if (!(thrown instanceof RpcError)) throw thrown;
      answer.end(errorMessage(id, thrown), thrown.status);
    }
  };

  return {
    post: async (came, body) => {
      const { req, res, client, caller } = came;
      const request = modernRequest(body, req.headers);
      if (request) return serveModern(request, came, body);
      if (!isPlainlyLegacy(req, body) && !(await isLegacy(req, body))) return (await modernSdk()).handle(req, res, body, caller);
      const version = isObject(body) && isObject(body.params) ? versionOf(body.params.clientInfo) : undefined;
      facts.seen(client.id, { era: 'legacy', ...(version !== undefined && { version }) });
      return legacy.post(came, body);
    },
    get: legacy.get,
    delete: legacy.delete,
    close: async () => {
      stops.forEach((stop) => stop());
      parked.drop();
      listening.close();
      legacy.close();
      rest.close();
      relays.close();
      news.close();
      changes.close();
      streams.close();
      await (await modern)?.close();
    },
  };
}

/** What is for the older leg and contradicts itself nowhere is seen at once. */
const isPlainlyLegacy = (req: IncomingMessage, body: unknown): boolean =>
  isObject(body) &&
  typeof body.method === 'string' &&
  body.jsonrpc === '2.0' &&
  !claims(body.params) &&
  !namesModern(req.headers['mcp-protocol-version']);

/** How the rest contradicts itself, the SDK tells. */
const isLegacy = async (req: IncomingMessage, body: unknown): Promise<boolean> =>
  (await import('./legacy/told-apart.ts')).isOlder(req, body);

const claims = (params: unknown): boolean => isObject(params) && isObject(params._meta) && META_KEYS.version in params._meta;
