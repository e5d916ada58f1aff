import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { fakeWorld } from '../../../kit/testing/index.ts';
import type { Params } from '../abilities/ability.ts';
import type { Lan } from '../lan/facts.ts';
import { parseThing } from '../record/thing.ts';
import { AccountHome } from './account-home.ts';
import { Courier, type Cloud } from './courier.ts';

const PLUG = '1000d00001';

/** A plug that is off, and its ways: what comes of a command, and what it answers when it is asked, the test says. */
function plugAtHome({ near = false, uiid = 1, answer }: { near?: boolean; uiid?: number; answer: () => Promise<undefined> }) {
  const world = fakeWorld({});
  const life = new AbortController();
  const told: string[] = [];
  const home = new AccountHome({ clock: world.clock, tell: ({ kind }) => void told.push(kind), signal: life.signal });
  const thing = parseThing({ itemType: 1, itemData: { deviceid: PLUG, online: true, extra: { uiid }, params: { switch: 'off' } } });
  if (thing) home.take([thing], world.clock.now());
  home.show(false);
  let real: Params = { switch: 'off' };
  let queries = 0;
  const query = async () => {
    queries += 1;
    return { params: real };
  };
  const exchange = { update: answer, query };
  const cloud = { push: { isUp: true, exchange }, self: () => 'me' } as unknown as Cloud;
  const lan = { reaches: () => near, send: answer } as unknown as Lan;
  const courier = new Courier({ world, home, lan, cloud, onOutcome: () => undefined, signal: life.signal });
  const send = () => {
    const member = home.get(PLUG);
    if (!member) throw new Error('no plug');
    const done = courier.deliver(member, { switch: 'on' }, { id: 'c', place: 'main power' }, life.signal);
    done.catch(() => undefined);
    return done;
  };
  return {
    clock: world.clock,
    send,
    is: (state: 'on' | 'off') => (real = { switch: state }),
    answers: (params: Params) => (real = params),
    presses: () => told.filter((kind) => kind === 'event').length,
    queries: () => queries,
    says: (params: Params) => home.report(PLUG, { params, via: 'cloud', from: 'device', at: world.clock.now() }),
    shown: () => home.get(PLUG)?.thing.known.params['switch'],
  };
}

describe('what a device says while a command is on its way', () => {
  it('counts when nothing comes of the command', async () => {
    const gate = Promise.withResolvers<undefined>();
    const { send, says, shown } = plugAtHome({ answer: () => gate.promise });
    says({ switch: 'on' });
    const done = send();
    says({ switch: 'off' });
    expect(shown()).toBe('on');
    gate.reject(new SwitchboardError('device.offline', 'it is away'));
    await expect(done).rejects.toMatchObject({ problem: 'device.offline' });
    expect(shown()).toBe('off');
  });

  it.each([false, true])('is asked for again when the command was taken (over the network: %s)', async (near) => {
    const gate = Promise.withResolvers<undefined>();
    const { send, says, shown, clock, is, queries } = plugAtHome({ near, answer: () => gate.promise });
    const done = send();
    says({ switch: 'off' });
    gate.resolve(undefined);
    expect(await done).toBe(near ? 'lan' : 'cloud');
    expect(shown()).toBe('on');
    is('off');
    await clock.advance(2000);
    expect([queries(), shown()]).toEqual([1, 'off']);
  });

  it('is no news of presses where it was only asked', async () => {
    const { send, says, clock, answers, queries, presses } = plugAtHome({ uiid: 160, answer: () => Promise.resolve(undefined) });
    await send();
    answers({ localKeyPass: { key: 0, outlet: 0 } });
    await clock.advance(2000);
    expect([queries(), presses()]).toEqual([1, 0]);
    says({ localKeyPass: { key: 0, outlet: 0 } });
    expect(presses()).toBe(1);
  });

  it('is asked for when nobody knows whether the command was done', async () => {
    const { send, shown, clock, is } = plugAtHome({ answer: () => Promise.reject(new SwitchboardError('remote.timeout', 'no answer')) });
    await expect(send()).rejects.toMatchObject({ problem: 'remote.timeout' });
    is('on');
    await clock.advance(2000);
    expect(shown()).toBe('on');
  });
});
