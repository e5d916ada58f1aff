import { describe, expect, it } from 'vitest';
import { learn, tell } from '../record/device-facts.ts';
import { begin } from '../record/known.ts';
import type { Params } from './ability.ts';

const valueOf = (uiid: number, params: Params, what: string, config: Params = {}): unknown => {
  const { row, known } = begin({ uiid, params, config });
  return tell(row, known).find((told) => (told.what ?? told.trait) === what && told.trait !== 'power')?.value;
};

/** What is shown after each of several reports. */
function heard(uiid: number, param: string, what: string, values: readonly number[]): unknown[] {
  const first = begin({ uiid, params: {} });
  let { known } = first;
  return values.map((value) => {
    known = learn(first.row, known, { params: { [param]: value }, via: 'cloud', from: 'device', at: 0 });
    return tell(first.row, known).find((told) => told.what === what)?.value;
  });
}

describe('what is measured', () => {
  it('is scaled by its row, never by its size', () => {
    expect(valueOf(190, { power: 120000 }, 'power')).toBe(1200);
    expect(valueOf(190, { power: 50 }, 'power')).toBe(0.5);
    expect(valueOf(32, { power: '1200' }, 'power')).toBe(1200);
    expect(valueOf(276, { voltage: 23508.6 }, 'voltage')).toBe(235.086);
  });

  it('is unknown where a device says so in its way', () => {
    for (const nothing of ['unavailable', '', 'NaN', null, {}, Number.NaN]) expect(valueOf(32, { power: nothing }, 'power')).toBeNull();
    expect(valueOf(1770, { battery: 255 }, 'battery')).toBeNull();
    expect(valueOf(1770, { subDevRssi: 127 }, 'signal')).toBeNull();
  });

  it('has its correction added in the unit itself', () => {
    expect(valueOf(266, { temperature: '21.0', tempCorrection: '0.5' }, 'temperature')).toBe(21.5);
    expect(valueOf(7038, { temperature: 2150, tempCorrection: '-0.5' }, 'temperature')).toBe(21);
    expect(valueOf(7052, { temperature: 2150, tempCorrection: 2 }, 'temperature')).toBe(21.5);
  });

  it('is the same under the other name that some firmware has for it', () => {
    const water = (params: Record<string, unknown>) => {
      const { row, known } = begin({ uiid: 7027, params });
      return tell(row, known).find(({ what }) => what === 'water-today')?.value;
    };
    expect([water({ todayWaterUsage: 7 }), water({ TodayWaterUsage: '8' }), water({})]).toEqual([7, 8, undefined]);
  });

  it('does not step back by the noise of a counter, and begins anew with a new day', () => {
    expect(heard(190, 'dayKwh', 'energy-today', [1051, 1050, 1041, 1040, 3])).toEqual([10.51, 10.51, 10.51, 10.4, 0.03]);
    // A lamp that needs next to nothing has new days as well.
    expect(heard(190, 'dayKwh', 'energy-today', [7, 6, 0, 2])).toEqual([0.07, 0.07, 0, 0.02]);
  });

  it('of a day that is over may be a little less than of the day before', () => {
    expect(heard(7032, 'yesterdayKwh', 'energy-yesterday', [15, 9])).toEqual([0.15, 0.09]);
  });

  it('of a stack of meters is no fault while each can be heard and no channel is named', () => {
    const problem = (faultState: unknown): unknown => valueOf(130, { faultState }, 'problem');
    expect(problem({ subDevCom: 1, cse7761Com: [1, 1, 1, 1], overloadTrig: [] })).toBe(false);
    expect(problem({ subDevCom: 1, cse7761Com: [1, 1, 0, 1] })).toBe(true);
    expect(problem({ subDevCom: 0, cse7761Com: [1, 1, 1, 1] })).toBe(true);
    expect(problem({ subDevCom: 1, cse7761Com: [1, 1, 1, 1], overloadTrig: [{ outlet: 0, rsn: [1] }] })).toBe(true);
    expect(problem(7)).toBeUndefined();
  });

  it('knows a cell by its volts', () => {
    expect(valueOf(102, { battery: 3 }, 'battery')).toEqual({ percent: 100, low: false });
    expect(valueOf(102, { battery: 2.8 }, 'battery')).toEqual({ percent: 60, low: false });
    expect(valueOf(102, { battery: 2.5 }, 'battery', { lowVolAlarm: '2.6' })).toEqual({ percent: 0, low: true });
  });
});
