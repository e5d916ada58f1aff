import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Link, RelayContext } from '../../../kit/link.ts';
import { createCatalogue } from '../catalogue.ts';
import { claude, CONNECTION, fakeConnections, person } from '../fake-home.ts';
import { never, start } from '../testing/start-tools.ts';
import { workOf } from '../tools.ts';
import { connector } from './connector.ts';

const LIMITS = { answerMs: 50, toolMs: 120, farMs: 900 };
const problemOf = (sent: Promise<unknown>) => sent.catch((thrown: unknown) => thrown);
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One tool of somebody else's or of a type, sent for an assistant who can be asked. */
async function send(
  upstream: boolean,
  run: NonNullable<Link['runTool']>,
  line: Partial<RelayContext> = {},
  limits = LIMITS,
): Promise<unknown> {
  const text = { en: 'Far', 'zh-CN': '远' };
  const fake = fakeConnections([{ name: 'far', title: text, description: '', risk: 'control', input: {}, ...(upstream && { upstream }) }]);
  fake.link.runTool = run;
  const tool = createCatalogue({ connections: fake.connections, isOff: () => false }).get('home1__far');
  if (!tool) throw new Error('no tool');
  const signal = new AbortController().signal;
  const intent = {
    target: { kind: 'tool' as const, tool: tool.name },
    args: {},
    relay: { context: { signal, capabilities: {}, ...line }, params: {} },
  };
  const work = { ...workOf(intent, claude, 0, signal, undefined), found: { kind: 'tool' as const, tool }, connection: CONNECTION };
  const stage = connector(fake.connections, { keep: async () => true }, limits);
  const { result } = await stage.run(work, () => Promise.reject(new Error('it is the last')));
  return result;
}

describe('a far server of several copies', () => {
  it('stands in the journal with the copy that answered', async () => {
    const { tools, link, storage } = await start();
    link.runTool = async () => ({ result: 'done', by: '2' });
    await tools.act({ target: { kind: 'tool', tool: 'home1__wipe' }, args: {}, confirmed: true }, person, never);
    expect(storage.journal.written.at(-1)).toMatchObject({ target: { tool: 'home1__wipe' }, outcome: 'done', path: '2' });
  });
});

describe('a far server of several copies that fails', () => {
  it('stands in the journal with the copy that was asked', async () => {
    const { tools, link, storage } = await start(undefined, { risk: 'control' });
    link.runTool = async (_tool, _args, _signal, how) => {
      how?.relay?.context.sentTo?.('3');
      throw new SwitchboardError('remote.unreachable', 'gone');
    };
    const target = { kind: 'tool' as const, tool: 'home1__query_rows' };
    await expect(tools.act({ target, args: { sql: 'select 1' }, confirmed: true }, person, never)).rejects.toMatchObject({
      problem: 'remote.unreachable',
    });
    expect(storage.journal.written.at(-1)).toMatchObject({ outcome: 'failed', path: '3' });
  });
});

describe('a far tool that takes longer than a tool may', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is waited for while it reports, though nobody asked for reports', async () => {
    const result = send(true, async (_tool, _args, _signal, how) => {
      for (let step = 1; step <= 4; step++) {
        await after(70);
        how?.relay?.context.progress?.({ progress: step });
      }
      return { result: 'done' };
    });
    await vi.runAllTimersAsync();
    expect(await result).toBe('done');
  });

  it('is waited for while the person at the client thinks', async () => {
    const ask = async () => (await after(300), { action: 'accept' });
    const result = send(true, async (_tool, _args, _signal, how) => ({ result: await how?.relay?.context.ask?.({ method: 'elicitation/create', params: {} }) }), { ask }); // prettier-ignore
    await vi.runAllTimersAsync();
    expect(await result).toEqual({ action: 'accept' });
  });

  it('ends when it says nothing, and in the end whatever it says', async () => {
    const silent = problemOf(send(true, () => new Promise(() => undefined)));
    await vi.advanceTimersByTimeAsync(LIMITS.toolMs + 10);
    expect(await silent).toMatchObject({ problem: 'remote.timeout' });
    const chatter = problemOf(
      send(true, async (_tool, _args, signal, how) => {
        while (!signal.aborted) {
          await after(40);
          how?.relay?.context.progress?.({ progress: 1 });
        }
        return { result: 'never' };
      }),
    );
    await vi.advanceTimersByTimeAsync(LIMITS.farMs + 10);
    expect(await chatter).toMatchObject({ problem: 'remote.timeout', details: { with: { seconds: 0.9 } } });
  });

  it('hangs for good where no end is set to its silence: nothing else ends it', async () => {
    const endless = 2 ** 31 - 1;
    let isOver = false;
    void send(true, () => new Promise(() => undefined), {}, { answerMs: endless, toolMs: endless, farMs: endless })
      .catch(() => undefined)
      .then(() => (isOver = true));
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(isOver).toBe(false);
  });

  it('says whose call it is', async () => {
    expect(await send(true, async (_tool, _args, _signal, how) => ({ result: how?.relay?.context.caller }))).toBe(claude.id);
  });

  it('is no tool of a type of ours: that one has its time', async () => {
    const slow = problemOf(
      send(false, async (_tool, _args, _signal, how) => {
        await after(70);
        how?.relay?.context.progress?.({ progress: 1 });
        await after(300);
        return { result: 'late' };
      }),
    );
    await vi.runAllTimersAsync();
    expect(await slow).toMatchObject({ problem: 'remote.timeout' });
  });
});
