import { describe, expect, it } from 'vitest';
import { begin } from '../record/known.ts';
import { ask, tell } from '../record/device-facts.ts';
import type { Asked, Params } from './ability.ts';

type More = { denied?: readonly string[]; part?: string };
const told = (uiid: number, params: Params, key: string, { denied = [], part = 'main' }: More = {}): unknown => {
  const { row, known } = begin({ uiid, params, denied });
  return tell(row, known).find((one) => `${one.trait}:${one.what}` === key && one.part === part && one.setting)?.value;
};
const send = (
  uiid: number,
  params: Params,
  key: `${'power' | 'number' | 'choice'}:${string}`,
  args: Record<string, unknown>,
  part = 'main',
) => {
  const { row, known } = begin({ uiid, params, denied: [] });
  const [, trait, what = ''] = /^(power|number|choice):(.+)$/.exec(key) ?? [];
  const asked: Omit<Asked, 'trait'> = { part, what, command: 'command' in args ? String(args['command']) : 'set', args };
  return trait === 'power' || trait === 'number' || trait === 'choice' ? ask(row, known, { ...asked, trait }) : undefined;
};
const on = { command: 'on' };

describe('settings', () => {
  it('exist where they are reported and not denied', () => {
    const params = { sledOnline: 'on', startup: 'stay', pulse: 'off', pulseWidth: 3000 };
    expect(told(1, params, 'power:led')).toBe(true);
    expect(told(1, params, 'choice:startup')).toBe('stay');
    expect(told(1, params, 'number:inching')).toBe(3);
    expect(told(1, {}, 'power:led')).toBeUndefined();
    const denied = ['sled', 'startup', 'pulse'];
    expect(['power:led', 'choice:startup', 'power:inching', 'number:inching'].map((key) => told(1, params, key, { denied }))).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('light a lamp the other way round where its maker does', () => {
    expect(told(25, { sledOnline: 'on' }, 'power:led')).toBe(false);
    expect(send(25, { sledOnline: 'on' }, 'power:led', on)).toEqual([{ sledOnline: 'off' }]);
  });

  it('send a pulse with its length, in steps of half a second', () => {
    expect(send(1, { pulse: 'off', pulseWidth: 3000 }, 'power:inching', on)).toEqual([{ pulse: 'on', pulseWidth: 3000 }]);
    expect(send(1, { pulse: 'off', pulseWidth: 3000 }, 'number:inching', { value: 2.3 })).toEqual([{ pulse: 'off', pulseWidth: 2500 }]);
    expect(send(1, { pulseWidth: 3000 }, 'number:inching', { value: 3600 })).toEqual([{ pulse: 'on', pulseWidth: 3_600_000 }]);
    expect(send(1, { pulse: 'on' }, 'number:inching', { value: 0.2 })).toBeUndefined();
  });

  it('send lists whole, with every field of every channel', () => {
    const pulses = [
      { outlet: 0, pulse: 'off', switch: 'on', width: 500 },
      { outlet: 1, pulse: 'off', switch: 'off', width: 2000 },
    ];
    expect(send(2, { pulses }, 'power:inching', on, '2')).toEqual([{ pulses: [pulses[0], { ...pulses[1], pulse: 'on' }] }]);
    const configure = [
      { outlet: 0, startup: 'off', enableDelay: 0, width: 0 },
      { outlet: 1, startup: 'on', enableDelay: 1, width: 900 },
    ];
    expect(send(211, { configure }, 'choice:startup', { option: 'stay' }, '1')).toEqual([
      { configure: [{ ...configure[0], startup: 'stay' }, configure[1]] },
    ]);
    expect(told(211, { configure }, 'choice:startup', { part: '2' })).toBe('on');
  });

  it('keep what else is in an object', () => {
    expect(send(181, { pulseConfig: { pulse: 'off', switch: 'on', pulseWidth: 500 } }, 'power:inching', on)).toEqual([
      { pulseConfig: { pulse: 'on', switch: 'on', pulseWidth: 500 } },
    ]);
  });
});

describe('bounds of what a device may carry', () => {
  const lists = { alarmType: 'p', alarmVValue: [-1, -1], alarmCValue: [-1, -1], alarmPValue: [-1, 2000] };
  it('go with all three lists (32)', () => {
    expect(told(32, lists, 'number:power-high')).toBe(2000);
    expect(told(32, lists, 'number:voltage-high')).toBe(0);
    expect(send(32, lists, 'number:voltage-high', { value: 250 })).toEqual([{ ...lists, alarmType: 'pv', alarmVValue: [-1, 250] }]);
    expect(send(32, lists, 'number:power-high', { value: 0 })).toEqual([{ ...lists, alarmType: '', alarmPValue: [-1, -1] }]);
  });
  it('are hundredths in one object (190)', () => {
    const threshold = { actPow: { min: 10, max: 400000 }, voltage: { min: 18500, max: 26400 }, current: { min: 10, max: 1600 } };
    expect(told(190, { threshold }, 'number:voltage-low')).toBe(185);
    expect(send(190, { threshold }, 'number:current-high', { value: 10 })).toEqual([
      { threshold: { ...threshold, current: { min: 10, max: 1000 } } },
    ]);
  });
  it('have a switch each, spelled in two ways (126, 130)', () => {
    const before = { delayTime: 3, maxAP: { en: 0, val: 100 } };
    expect(told(130, { overload_00: before }, 'number:power-high', { part: '1' })).toBe(0);
    expect(send(130, { overload_00: before }, 'number:power-high', { value: 1500 }, '1')).toEqual([
      { overload_00: { ...before, maxAP: { en: 1, val: 150000 } } },
    ]);
    const spelled = { maxActPow: { enabled: 1, value: 230000 } };
    expect(told(126, { overload_00: spelled }, 'number:power-high', { part: '1' })).toBe(2300);
    expect(send(126, { overload_00: spelled }, 'number:power-high', { value: 0 }, '1')).toEqual([
      { overload_00: { maxActPow: { enabled: 0, value: 230000 } } },
    ]);
  });
  it('are params of their own in a breaker (226)', () => {
    expect(told(226, { alarm_v_min: -1, alarm_v_max: 260 }, 'number:voltage-high')).toBe(260);
    expect(send(226, { alarm_v_min: -1 }, 'number:voltage-low', { value: 190 })).toEqual([{ alarm_v_min: 190 }]);
  });
});
