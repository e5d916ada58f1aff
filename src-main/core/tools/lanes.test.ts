import { describe, expect, it } from 'vitest';
import { createLanes } from './lanes.ts';

const never = new AbortController().signal;
const lanesOf = (atOnce: number, mostWaiting: number) => {
  const lanes = createLanes(() => atOnce, mostWaiting);
  const turn = (caller: string, key: string | undefined, signal: AbortSignal): Promise<() => void> | undefined => {
    const given = lanes.turn(caller, key, signal);
    return given && Promise.resolve(given);
  };
  return { ...lanes, turn };
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('turns on a connection', () => {
  it('lets callers take turns: one who asks for much does not keep others waiting', async () => {
    const lanes = lanesOf(1, 100);
    const order: string[] = [];
    const ask = (caller: string) =>
      void lanes.turn(caller, undefined, never)?.then((done) => setTimeout(() => (order.push(caller), done())));
    for (let index = 0; index < 4; index++) ask('greedy');
    ask('modest');
    while (order.length < 5) await settle();
    expect(order.indexOf('modest')).toBeLessThanOrEqual(2);
  });

  it('never runs two of one device at once, and keeps their order', async () => {
    const lanes = lanesOf(8, 100);
    const begun: number[] = [];
    const turns = [1, 2, 3].map((index) => lanes.turn('a', 'lamp', never)?.then((done) => (begun.push(index), done)));
    await settle();
    expect(begun).toEqual([1]);
    for (const turn of turns) (await turn)?.();
    await settle();
    expect(begun).toEqual([1, 2, 3]);
  });

  it('does not let another caller overtake within one device', async () => {
    const lanes = lanesOf(8, 100);
    const begun: string[] = [];
    const first = await lanes.turn('a', 'lamp', never);
    const rest = ['a', 'b'].map((caller) => lanes.turn(caller, 'lamp', never)?.then((done) => (begun.push(caller), done())));
    first?.();
    for (const turn of rest) await turn;
    expect(begun).toEqual(['a', 'b']);
  });

  it('refuses when too many wait, and frees the place of one who left', async () => {
    const lanes = lanesOf(1, 1);
    const first = await lanes.turn('a', undefined, never);
    const leaving = new AbortController();
    const second = lanes.turn('a', undefined, leaving.signal);
    expect(lanes.turn('a', undefined, never)).toBeUndefined();
    leaving.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    const third = lanes.turn('a', undefined, never);
    first?.();
    expect(await third).toBeTypeOf('function');
  });

  it('gives the turn at once, without a promise, where nobody is before', () => {
    expect(createLanes(() => 2, 10).turn('a', 'lamp', never)).toBeTypeOf('function');
  });

  it('leaves a place for whoever comes next: one caller never takes all of them', () => {
    const lanes = lanesOf(1, 100);
    void lanes.turn('greedy', undefined, never);
    let taken = 0;
    while (lanes.turn('greedy', undefined, never)) taken++;
    expect(taken).toBeLessThan(100);
    expect(lanes.turn('modest', undefined, never)).toBeDefined();
  });

  it('lets more in as soon as the person allows more', async () => {
    let atOnce = 1;
    const lanes = createLanes(() => atOnce, 10);
    const first = lanes.turn('a', undefined, never);
    const rest = [1, 2, 3].map(() => lanes.turn('a', undefined, never));
    expect(lanes.counts()).toEqual({ running: 1, waiting: 3 });
    atOnce = 3;
    if (typeof first === 'function') first();
    await Promise.all(rest.slice(0, 3).map((turn) => Promise.race([turn, settle()])));
    expect(lanes.counts()).toEqual({ running: 3, waiting: 0 });
  });

  it('goes on with a device when whoever was next for it has left', async () => {
    const lanes = lanesOf(1, 100);
    const first = await lanes.turn('a', 'other', never);
    const leaving = new AbortController();
    const begun: string[] = [];
    const next = lanes.turn('a', 'lamp', leaving.signal);
    const after = lanes.turn('b', 'lamp', never)?.then((done) => (begun.push('b'), done()));
    leaving.abort(new Error('gone'));
    await expect(next).rejects.toThrow('gone');
    first?.();
    await after;
    expect(begun).toEqual(['b']);
    expect(lanes.counts()).toEqual({ running: 0, waiting: 0 });
  });

  it('says when to come back by how long turns take', async () => {
    let now = 0;
    const lanes = createLanes(
      () => 1,
      10,
      () => now,
    );
    const first = lanes.turn('a', undefined, never);
    void lanes.turn('a', undefined, never);
    void lanes.turn('b', undefined, never);
    now = 50_000;
    if (typeof first === 'function') first();
    expect(lanes.retryAfterMs()).toBeGreaterThan(5_000);
    expect(lanes.retryAfterMs()).toBeLessThanOrEqual(30_000);
  });
});
