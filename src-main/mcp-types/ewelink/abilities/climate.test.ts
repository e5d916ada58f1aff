import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin } from '../record/known.ts';
import { ask, learn, tell } from '../record/device-facts.ts';
import type { Asked, Known, Params, Report } from './ability.ts';
import type { Model } from '../models/model.ts';
import { plainly } from './fan-ceiling.ts';
import { readDay, writeDay } from './climate-schedule.ts';

type Device = { row: Model; known: Known };
const device = (uiid: number, params: Params): Device => begin({ uiid, params, denied: [] });
const after = ({ row, known }: Device, params: Params, more: Partial<Report> = {}): Device => ({
  row,
  known: learn(row, known, { params, via: 'cloud', from: 'device', at: 1, ...more }),
});
const told = ({ row, known }: Device, trait: string, what?: string): unknown =>
  tell(row, known).find((one) => one.trait === trait && one.what === what)?.value;
const send = (
  { row, known }: Device,
  command: string,
  args: Record<string, unknown> = {},
  trait: Asked['trait'] = 'climate',
  what?: string,
) => ask(row, known, { part: 'main', trait, command, args, ...(what !== undefined && { what }) });

describe('a switch with a probe (15)', () => {
  const targets = [
    { targetHigh: '25', reaction: { switch: 'off' } },
    { targetLow: '24', reaction: { switch: 'on' } },
  ];
  const heater = device(15, { switch: 'off', mainSwitch: 'on', deviceType: 'temperature', targets, currentTemperature: '21.5' });

  it('guides itself until it is switched by hand', () => {
    expect(told(heater, 'climate')).toMatchObject({ mode: 'heat', low: 24, high: 25, current: 21.5 });
    expect(told(after(heater, { mainSwitch: 'off' }), 'climate')).toMatchObject({ mode: 'off' });
    expect(told(after(heater, { deviceType: 'normal' }), 'climate')).toMatchObject({ mode: 'off' });
    expect(send(heater, 'on', {}, 'power')).toEqual([{ switch: 'on', mainSwitch: 'on', deviceType: 'normal' }]);
    expect(send(heater, 'off', {}, 'power')).toEqual([{ switch: 'off', mainSwitch: 'off', deviceType: 'normal' }]);
  });

  it('is told between which bounds', () => {
    const idle = after(heater, { deviceType: 'normal', mainSwitch: 'off' });
    expect(send(idle, 'range', { low: 24, high: 25, mode: 'heat' })).toEqual([{ deviceType: 'temperature', mainSwitch: 'on', targets }]);
    expect(send(heater, 'mode', { mode: 'cool' })).toEqual([
      {
        deviceType: 'temperature',
        mainSwitch: 'on',
        targets: [
          { targetHigh: '25', reaction: { switch: 'on' } },
          { targetLow: '24', reaction: { switch: 'off' } },
        ],
      },
    ]);
    expect(send(heater, 'range', { low: 25, high: 25 })).toBeUndefined();
    const dry = after(heater, { deviceType: 'humidity', currentHumidity: '55' });
    expect(told(dry, 'climate')).toMatchObject({ mode: 'dry', current: 55, low: 24, high: 25 });
    expect(tell(dry.row, dry.known).find(({ trait }) => trait === 'climate')?.limits).toMatchObject({ unit: '%' });
    expect(send(idle, 'on', {}, 'power', 'auto')).toEqual([{ mainSwitch: 'on', deviceType: 'temperature' }]);
  });

  it('measures the same on both ways: in tenths', () => {
    const near = after(heater, { temperature: 21.46, humidity: 40.04 }, { via: 'lan' });
    expect([told(near, 'reading', 'temperature'), told(near, 'reading', 'humidity')]).toEqual([21.5, 40]);
    expect(told(near, 'climate')).toMatchObject({ current: 21.5 });
    const relay = after(device(181, { switch: 'off' }), { temperature: -3.96 }, { via: 'lan' });
    expect(told(relay, 'reading', 'temperature')).toBe(-4);
  });

  it('keeps what it knew when the probe is gone', () => {
    const lan = after(heater, { temperature: 23.1, humidity: 0 }, { via: 'lan' });
    expect([told(lan, 'reading', 'temperature'), told(lan, 'reading', 'humidity')]).toEqual([23.1, undefined]);
    expect(told(after(lan, { temperature: -3052.94 }, { via: 'lan' }), 'reading', 'temperature')).toBe(23.1);
    expect(told(after(lan, { currentTemperature: 'unavailable' }), 'reading', 'temperature')).toBeNull();
  });
});

describe('a radiator valve (1772, 7017)', () => {
  const valve = device(7017, {
    workMode: '0',
    curTargetTemp: 210,
    manTargetTemp: 210,
    temperature: '243',
    workState: '1',
    tempCorrection: -15,
  });

  it('counts in tenths and writes them whole', () => {
    expect(told(valve, 'climate')).toMatchObject({ mode: 'heat', current: 24.3, target: 21, action: 'heating' });
    expect(send(valve, 'target', { target: 21.5 })).toEqual([{ manTargetTemp: 215 }]);
    expect(send(valve, 'mode', { mode: 'auto' })).toEqual([{ workMode: '2' }]);
    expect(send(valve, 'target', { target: 7, mode: 'off' })).toEqual([{ workMode: '1', ecoTargetTemp: 70 }]);
    expect(told(valve, 'number', 'correction-temperature')).toBe(-1.5);
    expect(send(valve, 'set', { value: 2.5 }, 'number', 'correction-temperature')).toEqual([{ tempCorrection: 25 }]);
    expect(send(valve, 'target', { target: 40 })).toBeUndefined();
  });

  it('writes the target of the mode it is in', () => {
    expect(send(after(valve, { workMode: '2' }), 'target', { target: 20 })).toEqual([{ autoTargetTemp: 200 }]);
    expect(send(after(valve, { workMode: 1 }), 'target', { target: 6 })).toEqual([{ ecoTargetTemp: 60 }]);
  });

  it('ignores modes that nobody knows', () => {
    expect(told(after(valve, { workMode: '7' }), 'climate')).toMatchObject({ mode: 'heat' });
  });

  it('shows our target at once, and its own when it tells', () => {
    expect(told(after(valve, { manTargetTemp: 190 }, { from: 'app' }), 'climate')).toMatchObject({ target: 19 });
    expect(told(after(valve, { manTargetTemp: 190 }), 'climate')).toMatchObject({ target: 21 });
  });

  it('keeps a week of six times a day', () => {
    const day = '000000a001a400be025800a0025800a003fc00be056400a0';
    const known = after(valve, { mon: day });
    expect(told(known, 'text', 'schedule-mon')).toBe('00:00 16°, 07:00 19°, 10:00 16°, 10:00 16°, 17:00 19°, 23:00 16°');
    const set = (text: string) => send(known, 'set', { text }, 'text', 'schedule-mon');
    expect(set('00:00 16°, 07:00 19°, 10:00 16°, 10:00 16°, 17:00 19°, 23:00 16°')).toEqual([{ mon: day }]);
    expect(set('0:00 16, 07:00 19.5')).toEqual([{ mon: '000000a001a400c301a400c301a400c301a400c301a400c3' }]);
    expect([set('07:00 19, 06:00 16'), set('07:00 40'), set('25:00 20'), set('warm')]).toEqual(Array(4).fill(undefined));
  });

  it('reads every week it writes', () => {
    const slot = fc.record({
      minutes: fc.integer({ min: 0, max: 1439 }),
      degrees: fc.integer({ min: 40, max: 350 }).map((tenths) => tenths / 10),
    });
    fc.assert(
      fc.property(fc.array(slot, { minLength: 6, maxLength: 6 }), (slots) => {
        expect(readDay(writeDay(slots))).toEqual(slots);
      }),
    );
  });
});

describe('other thermostats', () => {
  it('on the wall are aimed, switched and given a program', () => {
    const wall = device(127, { switch: 'on', targetTemp: 20, workMode: 1, workState: 1, temperature: 19 });
    expect(told(wall, 'climate')).toMatchObject({ mode: 'heat', action: 'heating', preset: 'manual', target: 20 });
    expect(send(wall, 'target', { target: 22.5 })).toEqual([{ targetTemp: 22.5 }]);
    expect(send(wall, 'preset', { preset: 'economical' })).toEqual([{ workMode: 3 }]);
    expect(send(wall, 'off')).toEqual([{ switch: 'off' }]);
    expect(send(wall, 'mode', { mode: 'off' })).toEqual([{ switch: 'off' }]);
    expect(send(wall, 'mode', { mode: 'heat' })).toBeUndefined();
  });

  it('on the wall measure in the degrees they show, and aim in ours', () => {
    const wall = device(127, { switch: 'on', workState: 2, temperature: 68, targetTemp: 21, tempScale: 'f' });
    expect(told(wall, 'climate')).toMatchObject({ current: 20, target: 21 });
    expect(told(wall, 'reading', 'temperature')).toBe(20);
    expect(told(after(wall, { tempScale: 'c', temperature: 20.5 }), 'reading', 'temperature')).toBe(20.5);
  });

  it('in a panel exist where they drive something', () => {
    const panel = device(133, { temperature: 20, ATCEnable: 0, ATCMode: 0, ATCExpect0: 26, HMI_ATCDevice: { etype: 'hot' } });
    expect(told(panel, 'climate')).toMatchObject({ mode: 'off', modes: ['off', 'heat', 'auto'], target: 26 });
    const corrected = (temperature: number, tempCorrection: number) =>
      told(device(133, { temperature, tempCorrection, HMI_ATCDevice: { etype: 'hot' } }), 'climate');
    expect(corrected(21.3, 0.1)).toMatchObject({ current: 21.4 });
    expect(corrected(249, 5)).toBeNull();
    expect(send(panel, 'mode', { mode: 'heat' })).toEqual([{ ATCEnable: 1, ATCMode: 0 }]);
    expect(send(panel, 'mode', { mode: 'auto' })).toEqual([{ ATCEnable: 1, ATCMode: 1 }]);
    expect(send(panel, 'target', { target: 21.5 })).toEqual([{ ATCMode: 0, ATCExpect0: 21.5 }]);
    expect(told(device(133, { temperature: 20, ATCEnable: 0 }), 'climate')).toBeUndefined();
  });

  it('that cool split a degree', () => {
    const air = device(142, {
      power: 'on',
      mode: 'cool',
      temperature: 24,
      small_temperature: 0.5,
      wind_speed: 102,
      indoor_temperature: 27,
    });
    expect(told(air, 'climate')).toMatchObject({ mode: 'cool', target: 24.5, current: 27, fan: 'auto' });
    expect(send(air, 'target', { target: 22.5 })).toEqual([{ temperature: 22, small_temperature: 0.5 }]);
    expect(send(air, 'mode', { mode: 'fan_only' })).toEqual([{ power: 'on', mode: 'fan' }]);
  });
});

describe('fans', () => {
  const ceiling = device(34, { switches: [0, 1, 2, 3].map((outlet) => ({ outlet, switch: 'off' })) });
  const high = [
    { outlet: 1, switch: 'on' },
    { outlet: 2, switch: 'off' },
    { outlet: 3, switch: 'on' },
  ];
  it('hide behind four outlets', () => {
    expect(send(ceiling, 'speed', { speed: 100 }, 'fan')).toEqual([{ switches: high }]);
    expect(told(after(ceiling, { switches: high }), 'fan')).toMatchObject({ on: true, speed: 100, preset: 'high' });
    expect(send(ceiling, 'preset', { preset: 'medium' }, 'fan')).toEqual([
      { switches: [high[0], { outlet: 2, switch: 'on' }, { outlet: 3, switch: 'off' }] },
    ]);
    expect(send(after(ceiling, { switches: high }), 'slower', {}, 'fan')).toEqual([
      { switches: [high[0], { outlet: 2, switch: 'on' }, { outlet: 3, switch: 'off' }] },
    ]);
  });
  it('speak plainly on the local network', () => {
    const lan = after(ceiling, { light: 'on', fan: 'on', speed: 1 }, { via: 'lan' });
    expect(told(lan, 'fan')).toMatchObject({ on: true, speed: 33, preset: 'low' });
    expect(told(lan, 'power')).toBe(true);
    expect(plainly({ switches: high })).toEqual({ fan: 'on', speed: 3 });
    expect(plainly({ switches: [{ outlet: 0, switch: 'off' }] })).toEqual({ light: 'off' });
    expect(plainly({ switches: [{ outlet: 1, switch: 'off' }] })).toEqual({ fan: 'off' });
  });
  it('have names for their speeds', () => {
    const fan = device(17, { fan: 'on', speed: 'moderate', mode: 'natural', shake: 'off' });
    expect(told(fan, 'fan')).toMatchObject({ on: true, speed: 66, preset: 'natural', oscillating: false });
    expect(send(fan, 'speed', { speed: 90 }, 'fan')).toEqual([{ fan: 'on', speed: 'fast' }]);
    expect(send(fan, 'oscillate', { on: true }, 'fan')).toEqual([{ shake: 'on' }]);
  });
  it('humidify', () => {
    const humidifier = device(19, { switch: 'on', state: 2, humidity: 45, water: 0 });
    expect(told(humidifier, 'humidity')).toMatchObject({ on: true, mode: 'medium', current: 45 });
    expect(told(humidifier, 'flag', 'water')).toBe(false);
    expect(send(humidifier, 'mode', { mode: 'high' }, 'humidity')).toEqual([{ switch: 'on', state: 3 }]);
  });
});
