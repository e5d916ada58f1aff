import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patiently, type Waiting } from './patience.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function wait(follows = new AbortController().signal) {
  let waiting: Waiting | undefined;
  let finish: (text: string) => void = () => undefined;
  const told: string[] = [];
  void patiently(
    [follows],
    { quietMs: 60_000, mostMs: 600_000 },
    (signal, given) =>
      new Promise<string>((resolve, reject) => {
        waiting = given;
        finish = resolve;
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  ).then(
    (text) => told.push(text),
    (thrown: unknown) => told.push(String(thrown)),
  );
  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);
  return {
    told,
    pass,
    heard: () => waiting?.heard(),
    aside: (open: Promise<unknown>) => waiting?.aside(() => open),
    finish: (text: string) => finish(text),
  };
}

describe('a call that takes its time', () => {
  it('ends when nothing is heard for a minute', async () => {
    const { told, pass } = wait();
    await pass(59);
    expect(told).toEqual([]);
    await pass(1);
    expect(told).toEqual([expect.stringContaining('No answer within 60 s')]);
  });

  it('goes on while it says how far it is, for ten minutes at the most', async () => {
    const { told, pass, heard } = wait();
    for (let minute = 0; minute < 11; minute++) {
      await pass(50);
      heard();
    }
    expect(told).toEqual([]);
    await pass(50);
    expect(told).toEqual([expect.stringContaining('No answer within 600 s')]);
  });

  it('does not count the time in which a person is asked', async () => {
    const { told, pass, aside, finish } = wait();
    let answer: (yes: string) => void = () => undefined;
    const asked = aside(new Promise((resolve) => (answer = resolve)));
    await pass(300);
    expect(told).toEqual([]);
    answer('yes');
    await asked;
    await pass(59);
    finish('done');
    await pass(0);
    expect(told).toEqual(['done']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('counts again only when the last question is answered', async () => {
    const { told, pass, aside, heard } = wait();
    void aside(new Promise(() => undefined));
    await aside(Promise.resolve());
    heard();
    await pass(599);
    expect(told).toEqual([]);
    await pass(1);
    expect(told).toEqual([expect.stringContaining('600 s')]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends with whoever asked, and leaves no clock behind', async () => {
    const gone = new AbortController();
    const { told, pass } = wait(gone.signal);
    gone.abort(new Error('gone'));
    await pass(0);
    expect(told).toEqual(['Error: gone']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
