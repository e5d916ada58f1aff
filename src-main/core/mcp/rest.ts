import type { Caller } from '../../../src-shared/model/caller.ts';
import type { RelayContext } from '../../kit/link.ts';
import type { Log } from '../../kit/world.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { quoted } from './as-data.ts';
import type { House } from './house.ts';
import type { Answered, Round, Tools } from '../areas.ts';
import type { Allowance } from '../clients/allowance.ts';
import type { RelayMethod } from '../tools/catalogue.ts';
import { readerName } from '../tools/readers.ts';
import { fromFar } from './lane/context.ts';
import { farError } from './lane/far-error.ts';
import { NO_VALUES, valuesIn } from './upstream/completion.ts';
import { outsideResult, readdressed } from './lane/result.ts';
import { CODES, isObject, RpcError, type Params } from './lane/rpc.ts';
import { complete, getPrompt, listPrompts } from './prompts.ts';
import { listResources, listTemplates, readResource, watchResource } from './resources.ts';
import type { AllowedWords } from './upstream/allowed-words.ts';
import { createFarLists } from './upstream/far-lists.ts';
import { createReadAddresses } from './upstream/read-addresses.ts';
import type { Mounted, Relays } from './upstream/relays.ts';
import type { Watch } from './watching.ts';

/** One request for anything but tools. `round`: it may come back with what it was asked. */
export type RestCall = { caller: Caller; context: RelayContext; round?: Round };
export interface Rest {
  /** What a client is listed. */
  list(method: ListMethod, caller: Caller): Promise<Params>;
  /** Whether this is a method of ours. */
  knows(method: string): boolean;
  answer(method: string, params: Params, call: RestCall): Promise<Params>;
  /** Rejects while this caller may not come in. */
  admit(caller: Caller): Promise<void>;
  /** Whose connection a request is about that may come back with an answer; undefined: none, or nobody's. */
  whose(method: string, params: Params, caller: Caller): Promise<string | undefined>;
  /** Learns what has to be known before any of these is watched. */
  prepare(caller: Caller, uris: string[]): Promise<void>;
  watch: Watch;
  /** The roots of this caller are others now: the far servers it may read from are told. */
  rootsChanged(caller: Caller, context: RelayContext): Promise<void>;
  close(): void;
}
type With = {
  house: House;
  relays: Relays;
  words: Pick<AllowedWords, 'of' | 'markOf'>;
  log: Pick<Log, 'warn'>;
  tools: Pick<Tools, 'act' | 'foresee' | 'verdict'>;
  allowance: Pick<Allowance, 'call'>;
  /** Throws while assistants are paused. */
  guardAssistant(): void;
  /** Hears what a client was listed. */
  given(kind: 'resources' | 'prompts', caller: Caller, list: Params): void;
};
type ListMethod = 'resources/list' | 'resources/templates/list' | 'prompts/list';
/** A list says what there is; these say what it is like. */
const TELLING = ['resources/read', 'prompts/get', 'completion/complete'];

/** Resources, prompts and completion: the home's own first, then those of far servers under their names. */
export function createRest({ house, tools, relays, words, log, allowance, guardAssistant, given }: With): Rest {
  const lists = createFarLists({ relays, words, clock: house.clock, log });
  const read = createReadAddresses();
  const far = async (caller: Caller, kind: 'resources' | 'templates' | 'prompts', rename: (mounted: Mounted, item: Params) => Params) => {
    const found = await Promise.all(
      relays.seenBy(caller).map(async (mounted) => (await lists.get(mounted, kind)).map((item) => rename(mounted, item))),
    );
    return found.flat();
  };

  const intentOf = ({ connection, slug }: Mounted, method: RelayMethod, args: Params, params: Params, { context }: RestCall) => ({
    target: { kind: 'tool' as const, tool: readerName(slug, method), connection },
    args,
    relay: { context: fromFar(context, slug), params },
  });
  /** A far server is read by the one way everything goes: rules, questions, limits, journal. */
  const through = async (mounted: Mounted, method: RelayMethod, args: Params, params: Params, call: RestCall) => {
    const { inputResponses, requestState } = params;
    const more = { ...(inputResponses !== undefined && { inputResponses }), ...(requestState !== undefined && { requestState }) };
    const intent = intentOf(mounted, method, args, more, call);
    const result = await told(mounted, tools.act(intent, call.caller, call.context.signal, call.round && { round: call.round }));
    return outsideResult(isObject(result) ? result : {}, mounted.slug, call.context.capabilities);
  };
  /** Whether nobody would have to be asked. */
  const isFree = (caller: Caller, { connection, slug }: Mounted, method: RelayMethod): boolean =>
    tools.verdict(caller, { tool: readerName(slug, method), connection, risk: 'read' }).verdict === 'allow';

  const listed: Record<ListMethod, (caller: Caller) => Promise<Params>> = {
    'resources/list': async (caller) => ({
      resources: [...listResources(house, caller), ...(await far(caller, 'resources', renamed('uri')))],
    }),
    'resources/templates/list': async (caller) => ({
      resourceTemplates: [...listTemplates(), ...(await far(caller, 'templates', renamed('uriTemplate')))],
    }),
    'prompts/list': async (caller) => ({
      prompts: [
        ...listPrompts(),
        ...(await far(caller, 'prompts', ({ nameOf }, prompt) => ({ ...prompt, name: nameOf(String(prompt.name)) }))),
      ],
    }),
  };
  const give = async (kind: 'resources' | 'prompts', caller: Caller): Promise<Params> => {
    const list = await listed[`${kind}/list`](caller);
    given(kind, caller, list);
    return list;
  };
  const methods: Record<string, (params: Params, call: RestCall) => Promise<Params>> = {
    'resources/list': (_params, { caller }) => give('resources', caller),
    'resources/templates/list': (_params, { caller }) => listed['resources/templates/list'](caller),
    'prompts/list': (_params, { caller }) => give('prompts', caller),
    'resources/read': async (params, call) => {
      const uri = textOf(params, 'uri');
      const own = await readResource(house, call.caller, uri);
      if (own) return { contents: own };
      const at = placeOf(uri, relays.seenBy(call.caller));
      if (!at) throw noResource(uri);
      const answer = await through(at.mounted, 'resources/read', { uri: at.original }, params, call);
      read.add(call.caller, uri);
      return { ...answer, ...(Array.isArray(answer.contents) && { contents: answer.contents.map((item) => back(at.mounted, item)) }) };
    },
    'prompts/get': async (params, call) => {
      const name = textOf(params, 'name');
      const own = await getPrompt(house, call.caller, name, textsIn(params.arguments));
      if (own) return own;
      const at = await promptOf(name, call.caller);
      const args = { name: at.original, ...(isObject(params.arguments) && { arguments: params.arguments }) };
      return readdressed(await through(at.mounted, 'prompts/get', args, params, call), at.mounted.uriOf);
    },
    'completion/complete': async (params, call) => {
      const { ref, argument } = params;
      if (!isObject(ref) || !isObject(argument)) throw new RpcError(CODES.params, 'Say what is to be completed');
      const asked = { name: textOf(argument, 'name'), value: textOf(argument, 'value') };
      const own = complete(house, call.caller, ref, asked);
      if (own) return { completion: own };
      return completeFar(ref, { argument: asked, ...(isObject(params.context) && { context: params.context }) }, call);
    },
  };

  const findPrompt = async (name: unknown, caller: Caller): Promise<{ mounted: Mounted; original: string } | undefined> => {
    for (const mounted of relays.seenBy(caller))
      for (const prompt of await lists.get(mounted, 'prompts'))
        if (mounted.nameOf(String(prompt.name)) === name) return { mounted, original: String(prompt.name) };
    return undefined;
  };
  const promptOf = async (name: string, caller: Caller): Promise<{ mounted: Mounted; original: string }> => {
    const found = await findPrompt(name, caller);
    if (!found) throw new RpcError(CODES.params, 'There is no such prompt');
    return found;
  };
  /** Completing reads: it goes the same way, as long as nobody would have to be asked about a half-written word. */
  const completeFar = async (ref: Params, typed: Params, call: RestCall): Promise<Params> => {
    const at = await completed(ref, call.caller);
    if (!at || !isObject(at.mounted.relay.about.capabilities.completions)) return { completion: NO_VALUES };
    const intent = intentOf(at.mounted, at.method, { ...at.named, ...typed }, {}, call);
    if ((await tools.foresee(intent, call.caller)).verdict !== 'allow') return { completion: NO_VALUES };
    const completing = { ...intent, relay: { ...intent.relay, completes: true } };
    const result = await told(at.mounted, tools.act(completing, call.caller, call.context.signal));
    return outsideResult({ completion: valuesIn(result) }, at.mounted.slug, {});
  };
  const completed = async (ref: Params, caller: Caller): Promise<{ mounted: Mounted; method: RelayMethod; named: Params } | undefined> => {
    if (ref.type === 'ref/prompt') {
      const { mounted, original } = await promptOf(textOf(ref, 'name'), caller);
      return { mounted, method: 'prompts/get', named: { name: original } };
    }
    const at = placeOf(textOf(ref, 'uri'), relays.seenBy(caller));
    return at && { mounted: at.mounted, method: 'resources/read', named: { uri: at.original } };
  };

  const admit = async (caller: Caller): Promise<void> => {
    if (caller.kind === 'assistant') guardAssistant();
    await allowance.call(caller.id);
  };

  return {
    list: (method, caller) => listed[method](caller),
    admit: (caller) =>
      admit(caller).catch((thrown: unknown) => {
        throw refusal(thrown);
      }),
    knows: (method) => Object.hasOwn(methods, method),
    answer: async (method, params, call) => {
      try {
        const answer = methods[method];
        if (!answer) throw new RpcError(CODES.method, 'Method not found');
        if (TELLING.includes(method)) await admit(call.caller);
        return await answer(params, call);
      } catch (thrown) {
        throw inTodaysWords(thrown instanceof RpcError ? thrown : refusal(thrown), params);
      }
    },
    whose: async (method, { uri, name }, caller) => {
      if (method === 'resources/read' && typeof uri === 'string') return placeOf(uri, relays.seenBy(caller))?.mounted.connection;
      const isFarPrompt = method === 'prompts/get' && !listPrompts().some((own) => own.name === name);
      return isFarPrompt ? (await findPrompt(name, caller))?.mounted.connection : undefined;
    },
    prepare: async (caller, uris) => {
      const seen = relays.seenBy(caller);
      const far = new Set(uris.flatMap((uri) => placeOf(uri, seen)?.mounted ?? []));
      await Promise.all([...far].map((mounted) => lists.get(mounted, 'resources')));
    },
    watch: (caller, uri, changed) => {
      const own = watchResource(house, caller, uri, changed);
      if (own) return own;
      const at = placeOf(uri, relays.seenBy(caller));
      if (!at || !isFree(caller, at.mounted, 'resources/read')) return undefined;
      // An address is words too: the far end hears none but its own, and those that were read by the way everything goes.
      const isKnown = lists.hasResource(at.mounted, at.original) || read.has(caller, uri);
      return isKnown ? relays.watch(at.mounted, at.original, changed) : undefined;
    },
    rootsChanged: async (caller, context) => {
      // Whoever may not ask for anything just now tells nobody anything either.
      const isAdmitted = await admit(caller).then(
        () => true,
        () => false,
      );
      if (!isAdmitted) return;
      for (const { relay, slug } of relays.seenBy(caller)) relay.rootsChanged?.({ ...fromFar(context, slug), caller: caller.id });
    },
    close: lists.close,
  };
}

/** What a far server answered, or how it refused: in words that say whose they are. */
async function told({ slug }: Mounted, answered: Promise<Answered>): Promise<unknown> {
  try {
    return (await answered).result;
  } catch (thrown) {
    throw farError(thrown, slug) ?? thrown;
  }
}

const renamed =
  (field: 'uri' | 'uriTemplate') =>
  ({ uriOf }: Mounted, item: Params): Params => ({ ...item, [field]: uriOf(String(item[field])) });

const back = (mounted: Mounted, item: unknown): unknown =>
  isObject(item) && typeof item.uri === 'string' ? { ...item, uri: mounted.uriOf(item.uri) } : item;

/** Whose address this is: one with a name before it is that server's, any other may be of the one that is passed on as it is. */
function placeOf(uri: string, mounted: Mounted[]): { mounted: Mounted; original: string } | undefined {
  const named = mounted.filter(({ relay }) => relay.about.prefix !== false);
  for (const one of [...named, ...mounted.filter(({ relay }) => relay.about.prefix === false)]) {
    const original = one.originalUri(uri);
    if (original !== undefined && isObject(one.relay.about.capabilities.resources)) return { mounted: one, original };
  }
  return undefined;
}

/** What is refused is said; a fault of ours is not told to strangers. */
function refusal(thrown: unknown): RpcError {
  const error = SwitchboardError.from(thrown);
  return error.problem === 'bug'
    ? new RpcError(CODES.internal, 'Something went wrong on our side')
    : new RpcError(CODES.refused, `${quoted(error.message, 400)} (${error.problem})`);
}

const noResource = (uri: string): RpcError => new RpcError(CODES.params, 'Resource not found', { data: { uri } });

/** What is not there had a number of its own before 2026; older far servers still use it. */
function inTodaysWords(error: unknown, { uri }: Params): unknown {
  if (!(error instanceof RpcError) || typeof uri !== 'string') return error;
  const missing = error.code === CODES.resource || (error.code === CODES.params && /not found/i.test(error.message));
  return missing ? noResource(uri) : error;
}

function textOf(params: Params, name: string): string {
  const text = params[name];
  if (typeof text !== 'string') throw new RpcError(CODES.params, `${name} must be a text`);
  return text;
}

const textsIn = (value: unknown): Record<string, string> =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])))
    : {};
