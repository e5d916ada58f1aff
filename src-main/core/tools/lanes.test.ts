import { describe, expect, it } from 'vitest';
import { createLanes } from './lanes.ts';

const never = new AbortController().signal;
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('turns on a connection', () => {
  it('lets callers take turns: one who asks for much does not keep others waiting', async () => {
    const lanes = createLanes(1, 100);
    const order: string[] = [];
    const ask = (caller: string) =>
      void lanes.turn(caller, undefined, never)?.then((done) => setTimeout(() => (order.push(caller), done())));
    for (let index = 0; index < 4; index++) ask('greedy');
    ask('modest');
    while (order.length < 5) await settle();
    expect(order.indexOf('modest')).toBeLessThanOrEqual(2);
  });

  it('never runs two of one device at once, and keeps their order', async () => {
    const lanes = createLanes(8, 100);
    const begun: number[] = [];
    const turns = [1, 2, 3].map((index) => lanes.turn('a', 'lamp', never)?.then((done) => (begun.push(index), done)));
    await settle();
    expect(begun).toEqual([1]);
    for (const turn of turns) (await turn)?.();
    await settle();
    expect(begun).toEqual([1, 2, 3]);
  });

  it('does not let another caller overtake within one device', async () => {
    const lanes = createLanes(8, 100);
    const begun: string[] = [];
    const first = await lanes.turn('a', 'lamp', never);
    const rest = ['a', 'b'].map((caller) => lanes.turn(caller, 'lamp', never)?.then((done) => (begun.push(caller), done())));
    first?.();
    for (const turn of rest) await turn;
    expect(begun).toEqual(['a', 'b']);
  });

  it('refuses when too many wait, and frees the place of one who left', async () => {
    const lanes = createLanes(1, 1);
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
});
