import { describe, expect, it, vi } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { choose, type Send } from './choose.ts';

const never = new AbortController().signal;
const works = (held?: Record<string, unknown>) => vi.fn<Send>(async () => held);
const fails = (problem: 'remote.timeout' | 'remote.unreachable' | 'not.supported', code?: string) =>
  vi.fn<Send>(() => Promise.reject(new SwitchboardError(problem, 'no', {}, { cause: Object.assign(new Error('wire'), { code }) })));

describe('the path of a command', () => {
  it('is the local network where there is one, and says so', async () => {
    const [lan, cloud] = [works({ a: 1 }), works()];
    expect(await choose({ lan, cloud }, { switch: 'on' }, never)).toEqual({ path: 'lan', held: { a: 1 } });
    expect(cloud).not.toHaveBeenCalled();
    expect(await choose({ cloud }, { switch: 'on' }, never)).toEqual({ path: 'cloud' });
  });

  it('is the cloud at once when the local network fails, for whatever reason', async () => {
    for (const lan of [fails('remote.timeout'), fails('remote.unreachable', 'ECONNRESET'), fails('not.supported')])
      expect(await choose({ lan, cloud: works() }, { switch: 'on' }, never)).toEqual({ path: 'cloud' });
  });

  it('is not taken twice for what happens each time it is sent', async () => {
    const cloud = works();
    await expect(choose({ lan: fails('remote.timeout'), cloud }, { forceShutdown: true }, never)).rejects.toBeDefined();
    const gate = { cmd: 'transmit', rfChl: 0 };
    await expect(choose({ lan: fails('remote.timeout'), cloud }, gate, never)).rejects.toMatchObject({ problem: 'remote.timeout' });
    expect(cloud).not.toHaveBeenCalled();
    for (const lan of [fails('remote.unreachable', 'ECONNREFUSED'), fails('not.supported')])
      expect(await choose({ lan, cloud }, gate, never)).toEqual({ path: 'cloud' });
  });

  it.each([
    { restart: true },
    { forceShutdown: true },
    { switches: [{ outlet: 0, switch: 'on' }], NO_SAVE_DB: true, ASYN_RESP: {}, source: 'app' },
  ])('is not taken twice for a press: %j', async (press) => {
    const cloud = works();
    await expect(choose({ lan: fails('remote.timeout'), cloud }, press, never)).rejects.toMatchObject({ problem: 'remote.timeout' });
    expect(cloud).not.toHaveBeenCalled();
  });

  it('ends where nothing is left, or nobody waits any more', async () => {
    await expect(choose({}, { switch: 'on' }, never)).rejects.toMatchObject({ problem: 'device.offline' });
    await expect(choose({ lan: fails('remote.timeout') }, { switch: 'on' }, never)).rejects.toMatchObject({ problem: 'remote.timeout' });
    const gone = new AbortController();
    const cloud = works();
    const lan = vi.fn<Send>(() => {
      gone.abort();
      return Promise.reject(new Error('called off'));
    });
    await expect(choose({ lan, cloud }, { switch: 'on' }, gone.signal)).rejects.toThrow('called off');
    expect(cloud).not.toHaveBeenCalled();
  });
});
