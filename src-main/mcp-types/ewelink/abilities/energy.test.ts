import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin } from '../record/known.ts';
import { pastOf, tell } from '../record/device-facts.ts';
import { unpackEnergy } from './energy.ts';

describe('energy that devices keep', () => {
  it('reads what the maker documents', () => {
    expect(unpackEnergy('190101', 'day6')).toEqual([25.11]);
    expect(unpackEnergy('1250', 'day4')).toEqual([18.5]);
    expect(unpackEnergy('107', 'hour3')).toEqual([1.07]);
    expect(unpackEnergy('0107', 'hour4')).toEqual([1.07]);
  });

  const packings = {
    day6: (whole: number, tenth: number, hundredth: number) => `${hex(whole, 2)}0${tenth}0${hundredth}`,
    day4: (whole: number, tenth: number, hundredth: number) => `${hex(whole, 2)}${tenth}${hundredth}`,
    hour3: (whole: number, tenth: number, hundredth: number) => `${hex(whole % 16, 1)}${tenth}${hundredth}`,
    hour4: (whole: number, tenth: number, hundredth: number) => `${hex(whole, 2)}${tenth}${hundredth}`,
  };
  const digit = fc.integer({ min: 0, max: 9 });
  it.each(['day6', 'day4', 'hour3', 'hour4'] as const)('reads back every %s that can be written', (packing) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 255 }), digit, digit)), (entries) => {
        const limit = packing === 'hour3' ? 16 : 256;
        const text = entries.map((entry) => packings[packing](...entry)).join('');
        const wanted = entries.map(([whole, tenth, hundredth]) => ((whole % limit) * 100 + tenth * 10 + hundredth) / 100);
        expect(unpackEnergy(text, packing)).toEqual(wanted);
      }),
    );
  });

  it('stops where the text is broken, and makes nothing of anything else', () => {
    expect(unpackEnergy('12500x42', 'day4')).toEqual([18.5]);
    expect(unpackEnergy('125004', 'day4')).toEqual([18.5]);
    for (const nothing of [undefined, null, 7, {}, ['1250'], '']) expect(unpackEnergy(nothing, 'day4')).toEqual([]);
  });

  it('takes hours of three characters from an old record and where four are denied, of four otherwise', () => {
    const hourly = (denied?: string[]) => {
      const { row, known } = begin({ uiid: 190, params: { hoursKwhData: '010701080109' }, ...(denied && { denied }) });
      return pastOf(row).map((past) => past.read(known, known.params[past.param]))[0];
    };
    expect(hourly()).toEqual([0.1, 7.01, 0.8, 1.09]);
    expect(hourly(['formateKwhDataByFourChars'])).toEqual([0.1, 7.01, 0.8, 1.09]);
    expect(hourly(['sled'])).toEqual([1.07, 1.08, 1.09]);
  });

  it('tells the newest day of a channel as its energy of today', () => {
    const { row, known } = begin({ uiid: 126, params: { kwhHistories_01: '12500042' } });
    const today = tell(row, known).find(({ what }) => what === 'energy-today');
    expect(today).toMatchObject({ part: '2', value: 18.5 });
  });
});

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');
