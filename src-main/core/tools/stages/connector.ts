import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Answered, Connections } from '../../areas.ts';
import { ownRoute } from '../../devices/own-route.ts';
import type { Link, RelayAsk, RelayContext } from '../../../kit/link.ts';
import type { KnownTool, RelayMethod } from '../catalogue.ts';
import type { WaysBack } from '../ways-back.ts';
import { mayBeDone, unsure } from '../may-be-done.ts';
import { answer, changesSomething, whileAsked, type Found, type Around, type PartFound, type Work } from '../work.ts';
import { isLate, patiently, type Waiting } from './patience.ts';

/** How long a source may take to say that it took a command. */
export const ANSWER_MS = 15_000;
/** Tools may think longer. */
export const TOOL_MS = 60_000;
/** A far server may work longer while it says that it does, or while it waits for the person at the client. */
const FAR_MS = 600_000;

type ConnectorParts = {
  answerMs?: number;
  toolMs?: number;
  farMs?: number;
  /** Counts who did not answer in time. */
  onTimeout?: (connection: string) => void;
};

/** Tells the source. Everything before this could be taken back; nothing after it can. */
export const connector = (
  connections: Pick<Connections, 'link' | 'linkSoon' | 'get'>,
  waysBack: Pick<WaysBack, 'keep'>,
  { answerMs = ANSWER_MS, toolMs = TOOL_MS, farMs = FAR_MS, onTimeout }: ConnectorParts = {},
): Around => ({
  name: 'connector',
  run: async (work) => {
    if (work.already) return answer(work, 'unchanged', { value: work.before });
    const link = linkNow(work, connections) ?? (await linkOf(work, connections));
    for (const prepare of work.beforeSending) await prepare();
    // Whoever asked may be gone by now: what was not sent yet is not sent.
    if (work.signal.aborted) throw gone();
    work.sent = true;
    const quietMs = work.found?.kind === 'tool' ? toolMs : answerMs;
    const mostMs = isFar(work.found) ? farMs : quietMs;
    // A link may forget its signal; the caller does not wait for it longer than this.
    // What strangers still do for an assistant ends when the person wants quiet; what a part was told is told.
    const ends = isFar(work.found) && work.quiet ? [work.signal, work.quiet] : [work.signal];
    try {
      return await patiently(ends, { quietMs, mostMs }, (signal, waiting) => send(work, link, waysBack, { signal, waiting }));
    } catch (failed) {
      const thrown = work.signal.aborted && !(failed instanceof SwitchboardError) ? gone() : failed;
      if (isLate(thrown)) late(work, onTimeout);
      throw asKnown(work, thrown);
    }
  },
});

function late(work: Work, onTimeout: ConnectorParts['onTimeout']): void {
  work.timeouts = (work.timeouts ?? 0) + 1;
  onTimeout?.(work.connection ?? '');
}

/** Of parts and scenes it is said by whoever watches for their reports, while anybody waits for them. */
const asKnown = (work: Work, thrown: unknown): unknown =>
  (work.found?.kind === 'tool' || work.signal.aborted) && changesSomething(work) && thrown instanceof SwitchboardError && mayBeDone(thrown)
    ? unsure(thrown)
    : thrown;

const isFar = (found: Found | undefined): boolean => found?.kind === 'tool' && found.tool.origin === 'upstream';
type Line = { signal: AbortSignal; waiting: Waiting };

const linkNow = ({ connection }: Work, { link }: Pick<Connections, 'link'>): Link | undefined =>
  connection === undefined ? undefined : link(connection);

async function linkOf(work: Work, connections: Pick<Connections, 'linkSoon' | 'get'>): Promise<Link> {
  const link = work.connection === undefined ? undefined : await connections.linkSoon?.(work.connection, work.signal);
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

async function send(work: Work, link: Link, waysBack: Pick<WaysBack, 'keep'>, line: Line): Promise<Answered> {
  const { found } = work;
  const { signal } = line;
  if (found?.kind === 'part') return sendTo(found, work, link, signal);
  if (found?.kind === 'scene') {
    if (!link.runScene)
      throw new SwitchboardError('not.supported', 'This connection runs no scenes', { with: { part: found.scene.name, command: 'run' } });
    const { working } = await link.runScene(decodeURIComponent(found.scene.id.slice(found.scene.id.indexOf('/') + 1)), signal);
    return answer(work, working ? 'accepted' : 'done');
  }
  if (found?.kind === 'tool') return sendToTool(found.tool, work, link, waysBack, line);
  throw new SwitchboardError('not.supported', 'This connection has no tools', { with: { part: work.command, command: 'run' } });
}

async function sendToTool(tool: KnownTool, work: Work, link: Link, waysBack: Pick<WaysBack, 'keep'>, line: Line): Promise<Answered> {
  if (tool.relay) return answer(work, 'done', { result: await relayed(tool.relay, work, link, line) });
  if (!link.runTool)
    throw new SwitchboardError('not.supported', 'This connection has no tools', { with: { part: work.command, command: 'run' } });
  const relay = tool.origin === 'upstream' ? { params: work.intent.relay?.params ?? {}, context: heardOn(line, work) } : undefined;
  const how = { back: work.intent.undoes !== undefined, caller: work.caller.id, ...(relay && { relay }) };
  const { result, raw, undo, unsure, by } = await link.runTool(tool.original, work.args, line.signal, how);
  if (by !== undefined) work.path = by;
  if (undo) work.undoable = await waysBack.keep(tool.connection, work, undo);
  return answer(work, unsure ? 'unknown' : 'done', { result, ...(raw !== undefined && { raw }) });
}

/** What a far server has besides tools. */
async function relayed(method: RelayMethod, work: Work, link: Link, line: Line): Promise<unknown> {
  const relay = link.relay?.();
  if (!relay) throw new SwitchboardError('remote.unreachable', 'The server is not connected');
  const { completes, params } = work.intent.relay ?? {};
  if (completes) return relay.request('completion/complete', completion(work.args), heardOn(line, work));
  return relay.request(method, { ...params, ...work.args }, heardOn(line, work));
}

/** What was judged is what is sent: the thing by its name, and what is typed of it. */
const completion = ({ name, uri, argument, context }: Record<string, unknown>): Record<string, unknown> => ({
  ref: uri === undefined ? { type: 'ref/prompt', name } : { type: 'ref/resource', uri },
  argument,
  ...(context !== undefined && { context }),
});

/** The line back to whoever calls: what is reported on it keeps the call alive, and a question on it is waited for. */
function heardOn({ signal, waiting }: Line, work: Work): RelayContext {
  const { intent, caller } = work;
  const context = intent.relay?.context;
  const ask = context?.ask;
  return {
    capabilities: {},
    ...context,
    signal,
    caller: caller.id,
    // Known before it answers: who failed, or never said anything, is worth knowing most.
    sentTo: (copy) => void (work.path = copy),
    progress: (params) => {
      waiting.heard();
      context?.progress?.(params);
    },
    ...(ask && { ask: (question: RelayAsk) => waiting.aside(() => whileAsked(work, () => ask(question))) }),
  };
}

/** Whoever goes away need not say why. */
const gone = (): SwitchboardError => new SwitchboardError('channel.closed', 'Whoever asked is gone');
