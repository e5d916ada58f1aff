import { describe, expect, it } from 'vitest';
import { ask, hear, learn, tell } from '../record/device-facts.ts';
import { begin } from '../record/known.ts';
import type { Heard, Params, Report } from './ability.ts';

/** A device that hears one report after the other, and tells what happened. */
function listening(uiid: number, params: Params = {}, tags: Params = {}) {
  const { row, known: first } = begin({ uiid, params, tags });
  let known = first;
  let now = 0;
  return {
    told: () => tell(row, known),
    hears: (said: Params, more: Partial<Report> = {}): Heard[] => {
      now += 5000;
      const report: Report = { params: said, via: 'cloud', from: 'device', at: now, ...more };
      const heard = hear(row, known, report);
      known = learn(row, known, report);
      return heard;
    },
  };
}

describe('remote controls', () => {
  it('tell a press by its time, not by its number', () => {
    const remote = listening(1000, { key: 0, trigTime: '1700000000000' });
    expect(remote.hears({ key: 0, trigTime: '1700000000000', battery: 90 })).toEqual([]);
    expect(remote.hears({ key: 0, trigTime: '1700000009000' })).toEqual([{ part: 'main', type: 'single' }]);
    expect(remote.hears({ key: 2, trigTime: 1700000019000 })).toEqual([{ part: 'main', type: 'hold' }]);
    expect(remote.hears({ battery: 80 })).toEqual([]);
  });

  it('count two quick presses that come over two ways as two, and each of them once', () => {
    const remote = listening(1000, { key: 0, trigTime: '1700000000000' });
    const press = (trigTime: string, at: number, via: 'lan' | 'cloud') =>
      remote.hears({ key: 0, trigTime }, { via, at, ...(via === 'lan' && { seq: trigTime }) });
    remote.hears({ battery: 90 }, { via: 'lan', seq: '1' });
    expect(press('1700000009000', 100_000, 'lan')).toHaveLength(1);
    expect(press('1700000009600', 100_600, 'cloud')).toHaveLength(1);
    // The other half of both, late.
    expect(press('1700000009000', 100_700, 'cloud')).toEqual([]);
    expect(press('1700000009600', 100_800, 'lan')).toEqual([]);
  });

  it('tell which of several buttons it was, and make nothing of one they do not have', () => {
    const remote = listening(174);
    expect(remote.hears({ outlet: 2, key: 1, actionTime: '2026-01-01T10:00:00.000Z' })).toEqual([{ part: '3', type: 'double' }]);
    expect(remote.hears({ outlet: 6, key: 1, actionTime: '2026-01-01T10:00:05.000Z' })).toEqual([]);
    expect(remote.hears({ outlet: 0, key: 9, actionTime: '2026-01-01T10:00:09.000Z' })).toEqual([]);
  });

  it('show the last press of their record as history', () => {
    const [first] = listening(7000, { key: 1, trigTime: '1700000000000' }).told();
    expect(first).toMatchObject({ trait: 'event', value: { type: 'double', at: 1700000000000 } });
  });
});

describe('wall switches that tell of their buttons', () => {
  const pass = (outlet: number, triggerType = 11) => ({ triggerType, localKeyPass: { key: 0, outlet } });

  it('hear every press that comes from the cloud', () => {
    expect(listening(162).hears({ localKeyPass: { key: 0, outlet: 0 } })).toEqual([{ part: '1', type: 'single' }]);
  });

  it('make no press of what the cloud tells of them besides', () => {
    const wall = listening(161);
    const state = { switches: [{ outlet: 0, switch: 'on' }], localKeyPass: { key: 0, outlet: 0 } };
    expect(wall.hears(state)).toEqual([]);
    expect(wall.hears({ ...state, triggerType: 2 })).toEqual([]);
    expect(wall.hears({ ...state, triggerType: 11 })).toEqual([{ part: '1', type: 'single' }]);
  });

  it('make no press of what they answer when they are asked', () => {
    expect(listening(160).hears({ localKeyPass: { key: 0, outlet: 0 } }, { first: true })).toEqual([]);
    const panel = listening(210, { slide: 1 });
    expect(panel.hears({ switches: [{ outlet: 0, switch: 'on' }], triggerType: 2, fwVersion: '1.4.0' }, { first: true })).toEqual([]);
  });

  it('take the first message on the network, and one whose number they know, for a repetition', () => {
    const wall = listening(162);
    expect(wall.hears(pass(1), { via: 'lan', seq: '1' })).toEqual([]);
    expect(wall.hears(pass(1), { via: 'lan', seq: '2' })).toEqual([{ part: '2', type: 'single' }]);
    expect(wall.hears(pass(2), { via: 'lan', seq: '2' })).toEqual([]);
    expect(wall.hears(pass(2, 0), { via: 'lan', seq: '3' })).toEqual([]);
    expect(wall.hears(pass(2), { via: 'lan', seq: '4', first: true })).toEqual([]);
  });

  it('count a press once that comes over both paths', () => {
    const wall = listening(160);
    wall.hears({ switches: [{ outlet: 0, switch: 'on' }] }, { via: 'lan', seq: '1' });
    expect(wall.hears(pass(0), { via: 'lan', seq: '2', at: 100_000 })).toHaveLength(1);
    expect(wall.hears(pass(0), { at: 100_400 })).toEqual([]);
    expect(wall.hears(pass(0), { at: 102_000 })).toHaveLength(1);
  });

  it('do not take the command of another app for a press', () => {
    expect(listening(162).hears(pass(0), { from: 'app' })).toEqual([]);
  });
});

describe('touch panels', () => {
  it('tell a slide that comes alone, and a touch with the channel it switched', () => {
    const panel = listening(211, { slide: 2 });
    expect(panel.hears({ slide: 2 })).toEqual([{ part: 'main', type: 'slide', data: { value: 2 } }]);
    expect(panel.hears({ slide: 2, lightMode: 1 })).toEqual([]);
    expect(panel.hears({ switches: [{ outlet: 1, switch: 'on' }], triggerType: 2 })).toEqual([{ part: '2', type: 'touch' }]);
  });
});

describe('a bridge of radio remotes', () => {
  const remote = { zyx_info: [{ name: 'Gate', remote_type: '2', buttonName: [{ '0': 'Open' }, { '1': 'Close' }] }] };

  it('hears a code once, however often and over whichever path its time is told', () => {
    const bridge = listening(28, { rfTrig0: '2026-01-01T10:00:00.000Z' }, remote);
    const trigger = (time: string) => ({ cmd: 'trigger', rfTrig0: time });
    expect(bridge.hears(trigger('2026-01-01T10:00:00.000Z'))).toEqual([]);
    expect(bridge.hears(trigger('2026-01-01T11:00:00.000Z'), { via: 'lan', seq: '1' })).toEqual([]);
    expect(bridge.hears(trigger('2026-01-01T12:00:00.000Z'), { via: 'lan', seq: '2' })).toMatchObject([{ part: 'rf0', type: 'received' }]);
    expect(bridge.hears(trigger('2026-01-01T12:00:00.000Z'))).toEqual([]);
    expect(bridge.hears({ rfTrig1: '0', rfTrig7: '2026-01-01T13:00:00.000Z' })).toEqual([]);
  });

  it('makes no code of all that it remembers when it starts', () => {
    const bridge = listening(28, {}, remote);
    const past = { init: 1, cmd: 'trigger', rfTrig0: '2026-01-01T10:00:00.000Z', rfTrig1: '2026-01-01T10:00:01.000Z' };
    expect(bridge.hears(past)).toEqual([]);
    expect(bridge.hears({ cmd: 'trigger', rfTrig1: '2026-01-01T10:00:09.000Z' })).toMatchObject([{ part: 'rf1', type: 'received' }]);
  });

  it('drives a curtain by its three codes, and knows not where it stands', () => {
    const buttonName = [{ '4': 'Up' }, { '5': 'Halt' }, { '6': 'Down' }];
    const { row, known } = begin({ uiid: 28, params: {}, tags: { zyx_info: [{ name: 'Blind', remote_type: '5', buttonName }] } });
    const sent = ['open', 'stop', 'close'].map((command) => ask(row, known, { part: 'curtain4', trait: 'position', command, args: {} }));
    expect(sent).toEqual([4, 5, 6].map((rfChl) => [{ cmd: 'transmit', rfChl }]));
    expect(tell(row, known).find(({ trait }) => trait === 'position')).toMatchObject({ value: null, assumed: true });
  });

  it('gives every button a name, a press and the way to learn it anew', () => {
    const bridge = listening(28, {}, remote);
    const keys = bridge.told().filter(({ part }) => part === 'rf1');
    expect(keys.map(({ trait, what }) => [trait, what])).toEqual([
      ['button', undefined],
      ['button', 'learn'],
      ['event', undefined],
    ]);
  });
});
