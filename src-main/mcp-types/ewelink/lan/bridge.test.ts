import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { followBridge, type BridgeFacts } from './bridge.ts';
import { seal } from './cipher.ts';
import { eventsOf, type StreamEvent } from './event-stream.ts';
import { lanHome } from './testing/lan-home.ts';
import { manualClock } from '../../../kit/testing/index.ts';

const LIGHT = 'a480d00008';
const DOOR = 'a480d00002';
const LEAK = 'a480d00003';

describe('children of a Zigbee bridge on the local network', () => {
  it('are listed, reported and commanded through it', async () => {
    const { demo, lan, send, lastOf, reach } = await lanHome();
    await vi.waitFor(() => expect(lastOf(LIGHT)).toMatchObject({ first: true, via: 'lan', params: { colorMode: 'cct' } }));
    expect(reach).toContainEqual([LIGHT, true]);
    expect(lan.reaches(LIGHT)).toBe(true);
    await send(LIGHT, { switch: 'off' });
    expect(demo.world.device(LIGHT).params['switch']).toBe('off');
    await vi.waitFor(() => {
      demo.faults.devices.says(DOOR, { lock: 1 });
      expect(lastOf(DOOR)).toMatchObject({ params: { lock: 1 } });
    });
    expect(lastOf(DOOR)).not.toHaveProperty('first');
    expect(lan.traces(LIGHT)).toMatchObject({ 'lan state': 'up' });
  });

  it('go and come, and may leave for good', async () => {
    const { demo, lan, reach, outdated, lastOf } = await lanHome();
    await vi.waitFor(() => {
      demo.faults.devices.says(LEAK, { water: 0 });
      expect(lastOf(LEAK)).not.toHaveProperty('first');
    });
    demo.faults.devices.offline(LEAK);
    await vi.waitFor(() => expect(reach.filter(([source]) => source === LEAK).at(-1)).toEqual([LEAK, false]));
    expect(lan.reaches(LEAK)).toBe(false);
    demo.faults.devices.online(LEAK);
    await vi.waitFor(() => expect(lan.reaches(LEAK)).toBe(true));
    demo.faults.devices.remove(LEAK);
    await vi.waitFor(() => expect(outdated).toEqual(['1000d00020']));
    expect(lan.reaches(LEAK)).toBe(false);
  });

  it('are out of reach with their bridge', async () => {
    const { demo, lan, reach, minute } = await lanHome();
    await vi.waitFor(() => expect(lan.reaches(LIGHT)).toBe(true));
    demo.faults.lan.answers('1000d00020', 'reset');
    for (const _ of [1, 2, 3]) await minute();
    expect(lan.reaches(LIGHT)).toBe(false);
    expect(reach.filter(([source]) => source === LIGHT).at(-1)).toEqual([LIGHT, false]);
  });
});

/** A bridge whose every stream is what the test says it is. */
function bridgeOf(streams: string[], list: () => Promise<unknown> = async () => []) {
  const clock = manualClock();
  const children: unknown[] = [];
  const gone: string[] = [];
  const facts: BridgeFacts = {
    clock,
    key: () => 'key',
    list,
    stream: async () => new Response(streams.shift() ?? ''),
    onChild: (child, news) => children.push([child, news]),
    onGone: (child) => gone.push(child),
  };
  return { clock, children, gone, facts };
}
const event = (value: unknown, name = '') => `${name && `event: ${name}\n`}data: ${JSON.stringify(seal('key', value))}\n\n`;

describe('what a bridge says', () => {
  it('survives noise, other keys and firmware that forgets the nature of a lamp', async () => {
    const stream = [
      'data: \n\n',
      'data: nonsense\n\n',
      `data: ${JSON.stringify(seal('other', { action: 'update', deviceid: 'a', params: {} }))}\n\n`,
      event({ action: 'update', params: {} }),
      event({ action: 'update', deviceid: 'lamp', params: { cctBrightness: 10 } }),
      event({ deviceid: 'lamp', params: { rgbBrightness: 10 } }, 'update'),
      event({ action: 'update', deviceid: 'lamp', params: { rgbBrightness: 10, cctBrightness: 2 } }),
      event({ action: 'somethingNew', deviceid: 'lamp', params: { x: 1 } }),
      event({ deviceid: 'lamp', params: { online: 'maybe' } }, 'online'),
      event({ deviceid: 'lamp', params: { online: false } }, 'online'),
      event({ deviceid: 'lamp' }, 'delete'),
    ].join('');
    const { facts, children, gone } = bridgeOf([stream], async () => [{ deviceid: 'lamp', params: 'none' }, 7, null, { online: true }]);
    const over = new AbortController();
    const following = followBridge(facts, over.signal, () => over.signal);
    await vi.waitFor(() => expect(gone).toEqual(['lamp']));
    over.abort();
    await following;
    expect(children).toEqual([
      ['lamp', { params: {}, first: true }],
      ['lamp', { params: { cctBrightness: 10, colorMode: 'cct' } }],
      ['lamp', { params: { rgbBrightness: 10, colorMode: 'rgb' } }],
      ['lamp', { params: { rgbBrightness: 10, cctBrightness: 2 } }],
      ['lamp', { online: false }],
    ]);
  });

  it('is not waited for, for ever, where it takes the question and says nothing at all', async () => {
    let asked = 0;
    const { facts, clock } = bridgeOf([], async () => (asked += 1));
    const over = new AbortController();
    const stream = (until: AbortSignal) =>
      new Promise<Response>((_, reject) => until.addEventListener('abort', () => reject(new Error('ended')), { once: true }));
    const following = followBridge({ ...facts, stream }, over.signal, () => over.signal);
    await clock.advance(600_000);
    expect(asked).toBeGreaterThan(4);
    over.abort();
    await following;
  });

  it('is asked for again ever more slowly, and at once when the machine wakes', async () => {
    let asked = 0;
    const { facts, clock } = bridgeOf([], () => {
      asked += 1;
      return Promise.reject(new Error('nobody there'));
    });
    const over = new AbortController();
    let woken = new AbortController();
    const following = followBridge(facts, over.signal, () => woken.signal);
    await clock.advance(600_000);
    expect(asked).toBeGreaterThan(8);
    expect(asked).toBeLessThan(30);
    const before = asked;
    const [waking] = [woken];
    woken = new AbortController();
    waking.abort();
    await clock.advance(0);
    expect(asked).toBe(before + 1);
    over.abort();
    await following;
  });

  it('is the same in whatever pieces it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 5 }), fc.array(fc.nat(), { maxLength: 20 }), async (values, cuts) => {
        const bytes = new TextEncoder().encode(values.map((value) => `event: update\r\ndata: ${JSON.stringify(value)}\r\n\r\n`).join(''));
        const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b);
        const pieces = places.slice(1).map((end, at) => bytes.slice(places[at], end));
        const read: StreamEvent[] = [];
        for await (const one of eventsOf(streamOf(pieces))) read.push(one);
        expect(read).toEqual(values.map((value) => ({ event: 'update', data: JSON.stringify(value) })));
      }),
    );
  });
});

const streamOf = (pieces: Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (stream) => {
      pieces.forEach((piece) => stream.enqueue(piece));
      stream.close();
    },
  });
