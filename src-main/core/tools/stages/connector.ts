import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Answered, Connections } from '../../areas.ts';
import { ownRoute } from '../../devices/own-route.ts';
import type { Link } from '../../../kit/link.ts';
import type { KnownTool, RelayMethod } from '../catalogue.ts';
import { until } from '../until.ts';
import type { WaysBack } from '../ways-back.ts';
import { answer, type PartFound, type Stage, type Work } from '../work.ts';

/** How long a source may take to say that it took a command. */
export const ANSWER_MS = 15_000;
/** Tools may think longer. */
export const TOOL_MS = 60_000;
/** A far server may ask the person at the client while it works, and a person may take their time. */
const FAR_MS = 600_000;

/** Tells the source. Everything before this could be taken back; nothing after it can. */
export const connector = (
  connections: Pick<Connections, 'link' | 'get'>,
  waysBack: Pick<WaysBack, 'keep'>,
  { answerMs = ANSWER_MS, toolMs = TOOL_MS } = {},
): Stage => ({
  name: 'connector',
  run: async (work) => {
    if (work.already) return answer(work, 'unchanged', { value: work.before });
    const link = linkOf(work, connections);
    for (const prepare of work.beforeSending) await prepare();
    // Whoever asked may be gone by now: what was not sent yet is not sent.
    if (work.signal.aborted) throw gone();
    return withTime(work, patience(work, answerMs, toolMs), (signal) => send(work, link, waysBack, signal));
  },
});

const patience = ({ found, intent }: Work, answerMs: number, toolMs: number): number =>
  found?.kind !== 'tool' ? answerMs : found.tool.origin === 'upstream' && intent.relay ? FAR_MS : toolMs;

function linkOf(work: Work, connections: Pick<Connections, 'link' | 'get'>): Link {
  const link = work.connection === undefined ? undefined : connections.link(work.connection);
  if (link) return link;
  const name = connections.get(work.connection ?? '')?.name ?? 'The connection';
  throw new SwitchboardError('remote.unreachable', `${name} is not connected`, { with: { name } });
}

async function sendTo(found: PartFound, work: Work, link: Link, signal: AbortSignal): Promise<Answered> {
  const { source, part, trait, path } = work.way ?? ownRoute(found.at.part.id, found.trait);
  const receipt = await link.act({ device: source, part, trait, command: found.name, args: work.args, callId: work.id }, signal);
  work.receipt = receipt;
  const taken = receipt.path ?? path;
  if (taken) work.path = taken;
  return answer(work, 'accepted');
}

async function send(work: Work, link: Link, waysBack: Pick<WaysBack, 'keep'>, signal: AbortSignal): Promise<Answered> {
  const { found } = work;
  if (found?.kind === 'part') return sendTo(found, work, link, signal);
  if (found?.kind === 'scene') {
    if (!link.runScene)
      throw new SwitchboardError('not.supported', 'This connection runs no scenes', { with: { part: found.scene.name, command: 'run' } });
    const { working } = await link.runScene(decodeURIComponent(found.scene.id.slice(found.scene.id.indexOf('/') + 1)), signal);
    return answer(work, working ? 'accepted' : 'done');
  }
  if (found?.kind === 'tool') return sendToTool(found.tool, work, link, waysBack, signal);
  throw new SwitchboardError('not.supported', 'This connection has no tools', { with: { part: work.command, command: 'run' } });
}

async function sendToTool(
  tool: KnownTool,
  work: Work,
  link: Link,
  waysBack: Pick<WaysBack, 'keep'>,
  signal: AbortSignal,
): Promise<Answered> {
  if (tool.relay) return answer(work, 'done', { result: await relayed(tool.relay, work, link, signal) });
  if (!link.runTool)
    throw new SwitchboardError('not.supported', 'This connection has no tools', { with: { part: work.command, command: 'run' } });
  const { relay, undoes } = work.intent;
  const how = { back: undoes !== undefined, caller: work.caller.id, ...(relay && { relay }) };
  const { result, raw, undo, unsure } = await link.runTool(tool.original, work.args, signal, how);
  if (undo) work.undoable = await waysBack.keep(tool.connection, work, undo);
  return answer(work, unsure ? 'unknown' : 'done', { result, ...(raw !== undefined && { raw }) });
}

/** What a far server has besides tools. */
async function relayed(method: RelayMethod, { intent, args, caller }: Work, link: Link, signal: AbortSignal): Promise<unknown> {
  const relay = link.relay?.();
  if (!relay) throw new SwitchboardError('remote.unreachable', 'The server is not connected');
  const { context = { signal, capabilities: {} }, params = {} } = intent.relay ?? {};
  return relay.request(method, { ...params, ...args }, { ...context, signal, caller: caller.id });
}

/** A link may forget its signal; the caller does not wait for it longer than this. */
const withTime = <T>(work: Work, ms: number, ask: (signal: AbortSignal) => Promise<T>): Promise<T> =>
  until([work.signal], (signal) => askOrEnd(signal, ask), {
    ms,
    reason: () => new SwitchboardError('remote.timeout', `No answer within ${ms / 1000} s`, { with: { seconds: ms / 1000 } }),
  });

async function askOrEnd<T>(signal: AbortSignal, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  try {
    return await Promise.race([ask(signal), aborted(signal)]);
  } catch (thrown) {
    throw signal.aborted ? whyOf(signal) : thrown;
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(whyOf(signal)), { once: true });
  });

/** A link that obeys its signal rejects in words of its own; what counts is why the signal came. */
const whyOf = ({ reason }: AbortSignal): SwitchboardError => (reason instanceof SwitchboardError ? reason : gone());
const gone = (): SwitchboardError => new SwitchboardError('channel.closed', 'Whoever asked is gone');
