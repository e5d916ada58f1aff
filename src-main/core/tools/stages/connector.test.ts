import { describe, expect, it } from 'vitest';
import type { Link, RelayContext } from '../../../kit/link.ts';
import { createCatalogue } from '../catalogue.ts';
import { claude, CONNECTION, fakeConnections } from '../fake-home.ts';
import { workOf } from '../tools.ts';
import { connector } from './connector.ts';

const LIMITS = { answerMs: 50, toolMs: 120, farMs: 900 };
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One tool of somebody else's or of a type, sent for an assistant who can be asked. */
async function send(upstream: boolean, run: NonNullable<Link['runTool']>, line: Partial<RelayContext> = {}): Promise<unknown> {
  const text = { en: 'Far', 'zh-CN': '远' };
  const fake = fakeConnections([{ name: 'far', title: text, description: '', risk: 'control', input: {}, ...(upstream && { upstream }) }]);
  fake.link.runTool = run;
  const tool = createCatalogue(fake.connections, () => false).get('home1__far');
  if (!tool) throw new Error('no tool');
  const signal = new AbortController().signal;
  const intent = {
    target: { kind: 'tool' as const, tool: tool.name },
    args: {},
    relay: { context: { signal, capabilities: {}, ...line }, params: {} },
  };
  const work = { ...workOf(intent, claude, 0, signal, undefined), found: { kind: 'tool' as const, tool }, connection: CONNECTION };
  const stage = connector(fake.connections, { keep: async () => true }, LIMITS);
  const { result } = await stage.run(work, () => Promise.reject(new Error('it is the last')));
  return result;
}

describe('a far tool that takes longer than a tool may', () => {
  it('is waited for while it reports, though nobody asked for reports', async () => {
    const result = send(true, async (_tool, _args, _signal, how) => {
      for (let step = 1; step <= 4; step++) {
        await after(70);
        how?.relay?.context.progress?.({ progress: step });
      }
      return { result: 'done' };
    });
    expect(await result).toBe('done');
  });

  it('is waited for while the person at the client thinks', async () => {
    const ask = async () => (await after(300), { action: 'accept' });
    const result = send(true, async (_tool, _args, _signal, how) => ({ result: await how?.relay?.context.ask?.({ method: 'elicitation/create', params: {} }) }), { ask }); // prettier-ignore
    expect(await result).toEqual({ action: 'accept' });
  });

  it('ends when it says nothing, and in the end whatever it says', async () => {
    await expect(send(true, () => new Promise(() => undefined))).rejects.toMatchObject({ problem: 'remote.timeout' });
    const chatter = send(true, async (_tool, _args, signal, how) => {
      while (!signal.aborted) {
        await after(40);
        how?.relay?.context.progress?.({ progress: 1 });
      }
      return { result: 'never' };
    });
    await expect(chatter).rejects.toMatchObject({ problem: 'remote.timeout', details: { with: { seconds: 0.9 } } });
  });

  it('says whose call it is', async () => {
    expect(await send(true, async (_tool, _args, _signal, how) => ({ result: how?.relay?.context.caller }))).toBe(claude.id);
  });

  it('is no tool of a type of ours: that one has its time', async () => {
    const slow = send(false, async (_tool, _args, _signal, how) => {
      await after(70);
      how?.relay?.context.progress?.({ progress: 1 });
      await after(300);
      return { result: 'late' };
    });
    await expect(slow).rejects.toMatchObject({ problem: 'remote.timeout' });
  });
});
