import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, formatMeasure, sameMeasure, shorten } from './units.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('units at display', () => {
  it('reads short: large powers in kilo, as many digits as one can use', () => {
    expect(plain(formatMeasure('en', 1234, 'W'))).toBe('1.23 kW');
    expect(plain(formatMeasure('en', 230.4, 'V'))).toBe('230 V');
    expect(plain(formatMeasure('zh-CN', 21.37, '°C'))).toBe('21.4 °C');
    expect(formatMeasure('en', 12)).toBe('12');
  });
  it('keeps the unit when asked not to shorten', () => {
    expect(plain(formatMeasure('en', 1234, 'W', { shorten: false }))).toBe('1,234 W');
  });
  it('converts to what the person reads and leaves the rest alone', () => {
    expect(convert(20, '°C', 'imperial')).toEqual({ value: 68, unit: '°F' });
    expect(convert(20, '°C', 'metric')).toEqual({ value: 20, unit: '°C' });
    expect(convert(5, 'lx', 'imperial')).toEqual({ value: 5, unit: 'lx' });
  });
  it('comes back to the same number after there and back', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom('°C', 'km', 'm', 'mm', 'hPa'), (value, unit) => {
        const there = convert(value, unit, 'imperial');
        const back = convert(there.value, there.unit, 'metric');
        expect(back.unit).toBe(unit);
        expect(back.value).toBeCloseTo(value, 4);
      }),
    );
  });
  it('compares across units', () => {
    expect(sameMeasure({ value: 20, unit: '°C' }, { value: 68, unit: '°F' }, 0.1)).toBe(true);
    expect(sameMeasure({ value: 20, unit: '°C' }, { value: 20, unit: 'W' }, 0.1)).toBe(false);
  });
  it('shortens negative numbers too (solar power flows back)', () => {
    expect(shorten({ value: -2500, unit: 'W' })).toEqual({ value: -2.5, unit: 'kW' });
  });
});
