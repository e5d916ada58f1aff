import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { channelPair, type Channel } from '../../../src-shared/contract/channel.ts';
import type { Device } from '../../../src-shared/model/device.ts';

/** A core at the far end of the real frames: answers calls from a table and pushes topics. */
function fakeCore(answers: Record<string, (input: never) => unknown>) {
  const calls: string[] = [];
  let far: Channel | undefined;
  let cut: (() => void) | undefined;
  return {
    calls,
    open: () => {
      const [near, other, close] = channelPair();
      far = other;
      cut = close;
      other.onText((text) => {
        const { id, call, input } = JSON.parse(text);
        calls.push(call);
        Promise.resolve()
          .then(() => answers[call]?.(input as never))
          .then(
            (output) => other.send(JSON.stringify({ id, output })),
            (error: unknown) => other.send(JSON.stringify({ id, error: { problem: (error as Error).message, message: 'no' } })),
          );
      });
      return Promise.resolve(near);
    },
    push: (topic: string, payload: unknown) => far?.send(JSON.stringify({ topic, payload })),
    cut: () => cut?.(),
  };
}

const LAMP = 'caaaaaaaaaaaa/lamp/main';
const lamp = (on: boolean): Device => ({
  id: 'caaaaaaaaaaaa/lamp',
  connection: 'caaaaaaaaaaaa',
  name: 'Lamp',
  online: true,
  stale: false,
  parts: [{ id: LAMP, key: 'main', name: 'Lamp', kind: 'light', exposed: true, traits: { power: { value: on, at: 1 } } }],
});

/** Fresh modules for every story: the hub and the stores are one per window. */
async function openWindow(core: ReturnType<typeof fakeCore>) {
  vi.resetModules();
  vi.stubGlobal('document', { hidden: true, addEventListener: () => undefined, baseURI: 'http://panel.test/' });
  const { hub, replaceWire } = await import('../hub.ts');
  replaceWire(core.open);
  hub.start();
  const { useHome, traitOf } = await import('./home.ts');
  const { act } = await import('../act.ts');
  useHome.ensure();
  await vi.waitFor(() => expect(useHome.get().phase).toBe('ready'));
  return { hub, useHome, act, power: () => traitOf(useHome.get(), LAMP, 'power') };
}

let stop: (() => void) | undefined;
beforeEach(() => (stop = undefined));
afterEach(() => {
  stop?.();
  vi.unstubAllGlobals();
});

describe('news that overtake an answer', () => {
  it('win: the store asks once more instead of showing the older of the two', async () => {
    const hello = (on: boolean) => ({ endpoint: { on, url: 'http://127.0.0.1:1' } });
    let asked = 0;
    const core = fakeCore({
      'devices.home': () => ({ devices: [], rooms: [], scenes: [] }),
      'system.hello': () => {
        asked += 1;
        // The first answer was made before the endpoint was switched off, and leaves after the news of it.
        if (asked === 1) core.push('system.changed', hello(false));
        return hello(asked === 1);
      },
    });
    const { hub } = await openWindow(core);
    stop = hub.stop;
    const { useSystem } = await import('./system.ts');
    useSystem.ensure();
    await vi.waitFor(() => expect(useSystem.get().phase).toBe('ready'));
    expect(useSystem.get().hello?.endpoint.on).toBe(false);
    expect(asked).toBe(2);
  });
});

describe('the home in the window', () => {
  it('is asked for once, however restless it is: news before the answer are in the answer', async () => {
    const core = fakeCore({
      'devices.home': () => {
        core.push('devices.changed', [{ part: LAMP, trait: 'power', value: false, at: 2 }]);
        core.push('devices.rooms', []);
        const { parts, ...device } = lamp(true);
        return {
          devices: [{ ...device, parts: parts.map((part) => ({ ...part, traits: { power: { value: true, at: 3 } } })) }],
          rooms: [],
          scenes: [],
        };
      },
    });
    const { hub, power } = await openWindow(core);
    stop = hub.stop;
    await new Promise((done) => setTimeout(done, 20));
    expect(core.calls.filter((call) => call === 'devices.home')).toHaveLength(1);
    expect(power()?.value).toBe(true);
  });

  it('is filled by a query and kept by reports; an older report changes nothing', async () => {
    const core = fakeCore({ 'devices.home': () => ({ devices: [lamp(false)], rooms: [], scenes: [] }) });
    const { hub, power } = await openWindow(core);
    stop = hub.stop;
    core.push('devices.changed', [{ part: LAMP, trait: 'power', value: true, at: 5 }]);
    await vi.waitFor(() => expect(power()?.value).toBe(true));
    core.push('devices.changed', [{ part: LAMP, trait: 'power', value: false, at: 4 }]);
    await new Promise((done) => setTimeout(done, 20));
    expect(power()?.value).toBe(true);
  });

  it('writes a burst of batches once', async () => {
    const core = fakeCore({ 'devices.home': () => ({ devices: [lamp(false)], rooms: [], scenes: [] }) });
    const { hub, useHome } = await openWindow(core);
    stop = hub.stop;
    let writes = 0;
    useHome.subscribe(() => writes++);
    for (let at = 10; at < 210; at++) core.push('devices.changed', [{ part: LAMP, trait: 'power', value: at % 2 === 0, at }]);
    await vi.waitFor(() => expect(useHome.get().parts[LAMP]?.traits['power']?.at).toBe(209));
    expect(writes).toBe(1);
  });

  it('shows what was asked at once, marked as pending, until the core confirms it', async () => {
    let finish: (outcome: unknown) => void = () => undefined;
    const core = fakeCore({
      'devices.home': () => ({ devices: [lamp(false)], rooms: [], scenes: [] }),
      'devices.act': () => new Promise((done) => (finish = done)),
    });
    const { hub, act, power } = await openWindow(core);
    stop = hub.stop;
    const asked = act(LAMP, 'power', 'on', {}, { value: true });
    expect(power()).toMatchObject({ value: true, pending: true });
    await vi.waitFor(() => expect(core.calls).toContain('devices.act'));
    finish({ entry: 'e', status: 'confirmed', value: true, tookMs: 3, undoable: true });
    await asked;
    expect(power()).toMatchObject({ value: true, pending: false });
  });

  it('takes the optimistic value back when the core refuses', async () => {
    const core = fakeCore({
      'devices.home': () => ({ devices: [lamp(false)], rooms: [], scenes: [] }),
      'devices.act': () => Promise.reject(new Error('device.offline')),
    });
    const { hub, act, power } = await openWindow(core);
    stop = hub.stop;
    await act(LAMP, 'power', 'on', {}, { value: true });
    expect(power()).toMatchObject({ value: false, pending: false });
  });

  it('asks again after the wire came back, and hears topics over the new one', async () => {
    let on = false;
    const core = fakeCore({ 'devices.home': () => ({ devices: [lamp(on)], rooms: [], scenes: [] }) });
    const { hub, power } = await openWindow(core);
    stop = hub.stop;
    on = true;
    core.cut();
    await vi.waitFor(() => expect(hub.state.getState().phase).toBe('lost'));
    await expect(hub.call('clients.list')).rejects.toMatchObject({ problem: 'channel.closed' });
    hub.retryNow();
    await vi.waitFor(() => expect(power()?.value).toBe(true));
    core.push('devices.changed', [{ part: LAMP, trait: 'power', value: false, at: 99 }]);
    await vi.waitFor(() => expect(power()?.value).toBe(false));
  });
});
