import { hostOf } from '../../kit/host-of.ts';
import type { Exchange, Exchanged } from '../../kit/world.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { exchangeByNode, MAX_BYTES } from './exchange-by-node.ts';
import { type Checked, type Guard } from './guard.ts';
import type { Agents } from './hop.ts';
import { Strange } from './lean/answer-head.ts';
import { Lines } from './lean/lines.ts';
import { requestText, type RequestText } from './lean/request-text.ts';
import { problemOfWire } from './problem.ts';

/** An address that was looked at stays looked at for so long; connections go exactly there meanwhile. */
const LOOKED_AT_MS = 5_000;

/**
 * Requests of a line that carries many: the same guard and the same certificates, but nothing is followed, repeated, or unpacked. The plain
 * ones go by lines of our own (measured: a third of the time of Node's); what says more than they know, and who answers in ways they do not
 * read, goes by Node's.
 */
export function createExchange(guard: Guard, agents: Agents, life: AbortSignal): (request: Exchange) => Promise<Exchanged> {
  const lines = new Lines(agents, life);
  const byNode = exchangeByNode(agents, life);
  const strangers = new Set<string>();
  const looked = new Map<string, { checked: Checked; until: number }>();
  const check = async (address: string): Promise<Checked> => {
    const checked = await guard.check(address);
    looked.set(address, { checked, until: Date.now() + LOOKED_AT_MS });
    return checked;
  };
  return async (request) => {
    const known = looked.get(request.url);
    const checked = known && known.until > Date.now() ? known.checked : await check(request.url);
    const text = strangers.has(checked.url.origin) ? undefined : requestText(request, checked.url);
    if (!text) return byNode(request, checked);
    return byLine(lines, request, text, checked, life, () => strangers.add(checked.url.origin));
  };
}

function byLine(
  lines: Lines,
  { signal, maxBytes = MAX_BYTES }: Exchange,
  text: RequestText,
  checked: Checked,
  life: AbortSignal,
  strange: () => void,
): Promise<Exchanged> {
  return new Promise((answered, reject) => {
    const host = hostOf(checked.url);
    const failed = (thrown: unknown): unknown => {
      const ended = signal.aborted ? signal : life.aborted ? life : undefined;
      if (thrown instanceof Strange) strange();
      const why: unknown = ended ? ended.reason : thrown instanceof Strange ? noAnswer(thrown, host) : problemOfWire(thrown, host);
      reject(why);
      return why;
    };
    if (signal.aborted || life.aborted) return void failed(undefined);
    lines.ask(checked, { ...text, maxBytes, host, signal, answered, failed });
  });
}

const noAnswer = (cause: Strange, host: string): SwitchboardError =>
  new SwitchboardError('remote.strange', `${host}: ${cause.message}`, { with: { host } }, { cause });
