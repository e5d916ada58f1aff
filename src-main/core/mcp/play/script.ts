import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { PlayLine } from '../../../../src-shared/contract/play.ts';
import type { Sentence } from '../../../../src-shared/text/text.ts';
import type { Clock } from '../../../kit/world.ts';

type With = {
  url: URL;
  token: string;
  signal: AbortSignal;
  tell(text: Sentence, level: PlayLine['level']): void;
  clock: Pick<Clock, 'sleep'>;
};
type Stage = With & { client: Client };

/** Slow enough to read along. */
const BREATH_MS = 900;
const CALL_MS = 60_000;
/** How often it asks again while the person thinks; the question stays open meanwhile. */
const AGAIN_MS = 2_000;
const DIM_TO = 30;

const Part = z.object({ id: z.string(), name: z.string(), commands: z.array(z.string()), offline: z.boolean().optional() });
const Found = z.object({ structuredContent: z.object({ parts: z.array(Part) }) });
const Done = z.object({
  structuredContent: z.object({ results: z.array(z.object({ status: z.string(), problem: z.string().optional() })) }),
});
type Part = z.infer<typeof Part>;
type Wish = { part: Part; command: string; args?: Record<string, unknown>; words: string };

/** The door itself said no: assistants are paused. */
const refused = () => new SwitchboardError('paused', 'The played assistant was refused at the door');

/** The story: it looks around, dims a lamp, and asks to unlock a door. Everything goes over the door like from any other assistant. */
export async function playAssistant(facts: With): Promise<void> {
  const client = new Client({ name: 'switchboard-demo-assistant', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } });
  const transport = new StreamableHTTPClientTransport(facts.url, { requestInit: { headers: { authorization: `Bearer ${facts.token}` } } });
  const leave = () => void transport.close();
  facts.signal.addEventListener('abort', leave, { once: true });
  try {
    await client.connect(transport);
    await perform({ ...facts, client });
  } finally {
    facts.signal.removeEventListener('abort', leave);
    await client.close();
  }
}

async function perform(stage: Stage): Promise<void> {
  const { client, tell, clock, signal } = stage;
  tell({ key: 'demo.play.hello' }, 'says');
  await client.callTool({ name: 'overview', arguments: {} }, { signal });
  await clock.sleep(BREATH_MS, signal);
  const lamp = await firstWith(stage, 'light', 'level.set');
  const lock = await firstWith(stage, 'lock', 'lock.unlock');
  if (lamp) await wish(stage, { part: lamp, command: 'level.set', args: { level: DIM_TO }, words: 'dim' });
  await clock.sleep(BREATH_MS, signal);
  if (lock) await wish(stage, { part: lock, command: 'lock.unlock', words: 'unlock' });
  tell({ key: 'demo.play.end' }, 'says');
}

async function firstWith({ client, signal }: Stage, kind: string, command: string): Promise<Part | undefined> {
  const answer = await client.callTool({ name: 'find', arguments: { kind, limit: 50 } }, { signal });
  const told = Found.safeParse(answer).data;
  if (!told) throw refused();
  const { parts } = told.structuredContent;
  // What find prints behind a command are its arguments.
  return parts.find(({ commands, offline }) => !offline && commands.some((one) => one.replace(/\(.*$/s, '') === command));
}

/** Asks, and asks again while nobody has answered: the very same call takes the answer. */
async function wish(stage: Stage, { part, command, args = {}, words }: Wish): Promise<void> {
  const { client, tell, signal, clock } = stage;
  const about = { part: part.name, level: DIM_TO };
  tell({ key: `demo.play.${words}.wish`, with: about }, 'waits');
  const actions = [{ part: part.id, command, args }];
  for (;;) {
    const options = { signal, timeout: CALL_MS, resetTimeoutOnProgress: true, onprogress: () => undefined };
    const answer = await client.callTool({ name: 'control', arguments: { actions } }, options);
    const told = Done.safeParse(answer).data;
    if (!told) throw refused();
    const [result] = told.structuredContent.results;
    if (result?.problem === 'approval.waiting') {
      await clock.sleep(AGAIN_MS, signal);
      continue;
    }
    const how = outcomeOf(result);
    return tell({ key: `demo.play.${words}.${how}`, with: about }, how === 'done' ? 'good' : 'bad');
  }
}

function outcomeOf(result: { status: string; problem?: string | undefined } | undefined): 'done' | 'denied' | 'failed' {
  if (result && result.problem === undefined) return 'done';
  return /^(approval|policy)\.|^paused$/.test(result?.problem ?? '') ? 'denied' : 'failed';
}
