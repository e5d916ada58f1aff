import { describe, expect, it } from 'vitest';
import type { RelayContext } from '../../../kit/index.ts';
import { InFlight, NobodyToAsk } from './in-flight.ts';

const QUESTION = { method: 'elicitation/create', params: { message: 'Delete a.txt?' } };

function table() {
  const heard: string[] = [];
  let now = 0;
  const calls = new InFlight(() => now, 600_000);
  const call = (caller: string | undefined, listens = true) => {
    const stop = new AbortController();
    const context: RelayContext = {
      signal: stop.signal,
      capabilities: {},
      ...(caller !== undefined && { caller }),
      ...(listens && {
        ask: async ({ method }) => {
          heard.push(`${caller} is asked`);
          return method === 'roots/list' ? { roots: [{ uri: `file:///${caller}` }] } : { action: 'accept' };
        },
        completed: (id) => heard.push(`${caller} was at ${id}`),
        log: ({ data }) => heard.push(`${caller} hears ${String(data)}`),
      }),
    };
    let end: () => void = () => undefined;
    const done = calls.during(context, () => new Promise<void>((resolve) => (end = resolve)));
    return { end: () => (end(), done), giveUp: () => (stop.abort(), end(), done) };
  };
  return { calls, call, heard, pass: (ms: number) => void (now += ms) };
}

describe('what an older far server asks and logs beside the calls', () => {
  it('reaches the only one who calls', async () => {
    const { calls, call, heard } = table();
    call('Ann');
    call('Ann');
    expect(await calls.ask(QUESTION)).toEqual({ action: 'accept' });
    calls.log({ data: 'half way' });
    expect(heard).toEqual(['Ann is asked', 'Ann hears half way']);
  });

  it('reaches nobody while two call: it may belong to either', async () => {
    const { calls, call, heard } = table();
    call('Ann');
    const bob = call('Bob');
    await expect(calls.ask(QUESTION)).rejects.toBeInstanceOf(NobodyToAsk);
    calls.log({ data: 'the secret of Ann' });
    expect(heard).toEqual([]);
    await bob.end();
    await calls.ask(QUESTION);
    expect(heard).toEqual(['Ann is asked']);
  });

  it('is not put to one who listens on behalf of one who cannot be asked', async () => {
    const { calls, call, heard } = table();
    call('Ann', false);
    call('Bob');
    await expect(calls.ask(QUESTION)).rejects.toBeInstanceOf(NobodyToAsk);
    expect(heard).toEqual([]);
  });

  it('may still belong to a call that was given up', async () => {
    const { calls, call, heard, pass } = table();
    await call('Ann').giveUp();
    call('Bob');
    await expect(calls.ask(QUESTION)).rejects.toBeInstanceOf(NobodyToAsk);
    pass(600_000);
    await calls.ask(QUESTION);
    expect(heard).toEqual(['Bob is asked']);
  });

  it('belongs to nobody else where nobody said who calls; what we list for ourselves does not count', async () => {
    const { calls, call, heard } = table();
    call(undefined, false);
    call('Ann');
    await calls.ask(QUESTION);
    call(undefined);
    await expect(calls.ask(QUESTION)).rejects.toBeInstanceOf(NobodyToAsk);
    expect(await calls.ask({ method: 'roots/list', params: {} })).toEqual({ roots: [] });
    expect(heard).toEqual(['Ann is asked']);
  });

  it('is, of folders, none before and after a call: those of one are not kept for whoever comes next', async () => {
    const { calls, call, heard } = table();
    const roots = () => calls.ask({ method: 'roots/list', params: {} });
    expect(await roots()).toEqual({ roots: [] });
    const ann = call('Ann');
    expect(await roots()).toEqual({ roots: [{ uri: 'file:///Ann' }] });
    await ann.end();
    expect(await roots()).toEqual({ roots: [] });
    call('Bob', false);
    expect(await roots()).toEqual({ roots: [] });
    expect(heard).toEqual(['Ann is asked']);
  });

  it('is told as done to the one who was sent there, though its call is over, once, and to nobody else', async () => {
    const { calls, call, heard } = table();
    const ann = call('Ann');
    await calls.ask({ method: 'elicitation/create', params: { mode: 'url', elicitationId: 'e1', url: 'https://example.com' } });
    await ann.end();
    call('Bob');
    calls.completed('e2');
    calls.completed('e1');
    calls.completed('e1');
    expect(heard).toEqual(['Ann is asked', 'Ann was at e1']);
  });
});
