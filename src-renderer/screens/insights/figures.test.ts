import { describe, expect, it } from 'vitest';
import { createFormat } from '../../hub/format.ts';
import { csvOf, successOf, timesOf } from './figures.ts';

describe('figures of the insights', () => {
  it('calls nothing a success of which nobody knows how it went', () => {
    expect(successOf({ calls: 0, failed: 0 })).toBeUndefined();
    expect(successOf({ calls: 2, failed: 0, unknown: 2 })).toBeUndefined();
    expect(successOf({ calls: 3, failed: 1, unknown: 1 })).toBe(0.5);
    expect(successOf({ calls: 4, failed: 1 })).toBe(0.75);
  });
  it('tells calls that took less than can be measured from those nobody timed', () => {
    const { took } = createFormat('en');
    const row = { name: 'echo', calls: 2, failed: 0, p50: 0, p95: 0 };
    expect(timesOf({ ...row, timed: 2 }, took)).toEqual(['<1 ms', '<1 ms']);
    expect(timesOf({ ...row, timed: 0 }, took)).toEqual(['–', '–']);
    expect([0.4, 1, 340, 2500].map(took)).toEqual(['<1 ms', '1 ms', '340 ms', '2.5 sec']);
    expect(createFormat('zh-CN').took(0)).toBe('<1毫秒');
  });
  it('writes CSV that no spreadsheet runs', () => {
    // The mark in front tells a spreadsheet which letters these are.
    expect(csvOf(['name', 'n'], [['=cmd()', 1], ['a "b", c', 0.145234999989043]])).toBe('\uFEFFname,n\r\n\'=cmd(),1\r\n"a ""b"", c",0.145'); // prettier-ignore
  });
});
