import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import type { Client } from '../../../../src-shared/model/client.ts';
import type { ToolRelay } from '../../../kit/link.ts';
import type { Answered, Round } from '../../areas.ts';
import type { KnownTool } from '../../tools/catalogue.ts';
import { unsure } from '../../tools/may-be-done.ts';
import { changesSomething } from '../../tools/work.ts';
import { line, OUTSIDE, quoted } from '../as-data.ts';
import type { HomeTool } from '../home-tool.ts';
import { createProgress, reportWaiting, tokenOf, type Progress } from '../progress.ts';
import type { McpFacts } from '../facts.ts';
import { HOME_TOOLS } from '../tool-table.ts';
import { publicUri } from '../upstream/relays.ts';
import { askByForm } from './ask.ts';
import { fromFar, relayContext, type OnTheLine } from './context.ts';
import { farError } from './far-error.ts';
import { foreignMeta, type Era } from './list.ts';
import { OUTSIDE_META, relayedResult, REMEMBERED_META } from './result.ts';
import { CODES, isObject, RpcError, type Params } from './rpc.ts';
import type { ServedTools } from './served-tools.ts';

/** One `tools/call`, whichever leg it came in by. `round`: it may come back with what it was asked. */
export type Call = OnTheLine & { params: Params; client: Client; caller: Caller; round?: Round };
type With = { facts: McpFacts; served: ServedTools; identity: Params };

const HOME = new Map(HOME_TOOLS.map((tool) => [tool.name, tool]));

/** What every request of a call passes, the first and those it comes back by. */
type Asked = Pick<Call, 'params' | 'client' | 'caller' | 'era'>;

/** Looks whether a call may come in now; undefined: it may, else the answer that says why not. Rejects only with `RpcError`. */
export async function turnedAway({ params, client, caller, era }: Asked, with_: With): Promise<string | undefined> {
  return refusedNow(toolOf(params, client, caller, with_.served).name, caller, era, with_);
}

async function refusedNow(name: string, caller: Caller, era: Era, { facts, identity }: With): Promise<string | undefined> {
  try {
    if (caller.kind === 'assistant') facts.guardAssistant();
    await facts.allowance.call(caller.id);
    return undefined;
  } catch (thrown) {
    return refusal(thrown, name, era, facts, identity);
  }
}

/** What is called: a tool of ours, or one that this client may know of. */
function toolOf({ name }: Params, client: Client, caller: Caller, served: ServedTools) {
  if (typeof name !== 'string') throw new RpcError(CODES.params, 'Name the tool to call');
  const own = HOME.get(name);
  const known = own ? undefined : served.tool(name, client, caller);
  if (!own && !known) throw new RpcError(CODES.params, `There is no tool "${line(name)}"`);
  return { name, own, known };
}

/** Runs a tool and answers the JSON text of its result. Rejects only with `RpcError`. */
export async function runCall(call: Call, with_: With): Promise<string> {
  const { facts, served, identity } = with_;
  const { name, own, known } = toolOf(call.params, call.client, call.caller, served);
  facts.called(call.caller.id);
  const refused = await refusedNow(name, call.caller, call.era, with_);
  if (refused !== undefined) return refused;
  const { now } = call;
  const progress = createProgress(now ? () => now().progressToken : () => tokenOf(call.params._meta), call.tell);
  const quiet = reportWaiting(progress, call.caller, facts);
  try {
    return own ? await runOwn(own, call, progress, facts, identity) : known ? await runFar(known, call, progress, facts, identity) : '{}';
  } catch (thrown) {
    return refusal(thrown, name, call.era, facts, identity, known?.slug);
  } finally {
    quiet();
  }
}

async function runOwn(tool: HomeTool, call: Call, progress: Progress | undefined, { house }: McpFacts, identity: Params): Promise<string> {
  const ask = askByForm(call.ask, call.capabilities, call.live);
  const {
    text,
    structured,
    failed,
    images = [],
  } = await tool.run(house, call.caller, call.params.arguments ?? {}, {
    signal: call.signal,
    ...(progress && { progress: progress.report }),
    ...(ask && { ask }),
    // What a far tool asks is asked at once: the answer of one of ours has no room for it.
    relay: { ...relayContext(call, progress), mrtr: false },
  });
  const content = [{ type: 'text', text }, ...images.map((image) => ({ type: 'image', ...image }))];
  return ownResult({ content, structuredContent: structured, ...(failed && { isError: true }) }, call.era, identity);
}

/** `said`: what else there is to know of it, for programs. */
const ownResult = (result: Params, era: Era, identity: Params, said?: Params): string =>
  JSON.stringify({
    ...(era === 'modern' && { resultType: 'complete' }),
    ...result,
    ...((era === 'modern' || said) && { _meta: { ...(era === 'modern' && identity), ...said } }),
  });

/** A failure that is none for certain: who takes it for one does it twice. */
const PERHAPS = 'It had been sent by then: it may have been done. Look how things stand before you call it again';
const RETRY_META = 'switchboard/retry-after-ms';
/** Failures told in words of the far end, as the last line a program wrote: an answer of ours with a stranger's words in it. */
const SAID_BY_FAR = /^(?:remote|program|account|auth)\./;

async function runFar(tool: KnownTool, call: Call, progress: Progress | undefined, facts: McpFacts, identity: Params): Promise<string> {
  const args = call.params.arguments ?? {};
  if (!isObject(args)) throw new RpcError(CODES.params, 'arguments must be an object');
  const intent = {
    target: { kind: 'tool' as const, tool: tool.name, connection: tool.connection },
    args,
    relay: relayOf(call, progress, tool.slug),
  };
  const ask = askByForm(call.ask, call.capabilities, call.live);
  const answered = await facts.house.tools.act(intent, call.caller, call.signal, { ask, round: call.round });
  if (tool.origin === 'upstream') {
    const raw = answered.raw ?? JSON.stringify(answered.result ?? {});
    const { capabilities } = call.now?.() ?? call;
    const said = { raw, result: answered.result, remembered: answered.remembered, uriOf: uriOf(tool, facts) };
    try {
      return relayedResult({ ...said, era: call.era, slug: tool.slug, served: identity, capabilities });
    } catch (thrown) {
      // It was done: only its answer cannot be told.
      throw changesSomething(tool) && thrown instanceof SwitchboardError ? unsure(thrown) : thrown;
    }
  }
  const structured = isObject(answered.result) ? answered.result : { result: answered.result ?? null };
  return ownResult(
    { content: [{ type: 'text', text: JSON.stringify(structured) }], structuredContent: structured },
    call.era,
    identity,
    saidOf(answered),
  );
}

const saidOf = ({ remembered }: Answered): Params | undefined =>
  remembered === undefined ? undefined : { [REMEMBERED_META]: { at: new Date(remembered).toISOString() } };

/** Undefined for a server whose addresses are passed on as they are. */
function uriOf({ connection, slug }: KnownTool, { connections }: McpFacts): ((uri: string) => string) | undefined {
  const relay = connections.link(connection)?.relay?.();
  return relay && relay.about.prefix !== false ? (uri) => publicUri(slug, uri) : undefined;
}

const relayOf = (call: Call, progress: Progress | undefined, slug: string): ToolRelay => {
  const { inputResponses, requestState } = call.params;
  const meta = foreignMeta(call.params);
  return {
    context: fromFar(relayContext(call, progress), slug),
    params: {
      ...(inputResponses !== undefined && { inputResponses }),
      ...(requestState !== undefined && { requestState }),
      ...(Object.keys(meta).length > 0 && { _meta: meta }),
    },
  };
};

/** What went wrong is an answer a model can read; only what the protocol has words for is said in them. */
export function refusal(thrown: unknown, tool: string, era: Era, { log }: McpFacts, identity: Params, slug?: string): string {
  const far = farError(thrown, slug ?? tool);
  if (far) throw far;
  const error = SwitchboardError.from(thrown);
  if (error.problem === 'bug') log.error('A tool failed', { tool, cause: String(error.cause) });
  // It may hold the name of a device, or words of the far end: all of it stands in quotes.
  const { retryAfterMs, unsure } = error.details;
  const text = `${quoted(error.message, 400)} (${error.problem})${unsure ? `. ${PERHAPS}` : ''}`;
  const from = slug !== undefined && SAID_BY_FAR.test(error.problem) ? slug : undefined;
  const said = {
    ...(retryAfterMs !== undefined && { [RETRY_META]: retryAfterMs }),
    ...(from !== undefined && { [OUTSIDE_META]: { connection: from, note: OUTSIDE } }),
  };
  return ownResult({ content: [{ type: 'text', text }], isError: true }, era, identity, Object.keys(said).length > 0 ? said : undefined);
}
