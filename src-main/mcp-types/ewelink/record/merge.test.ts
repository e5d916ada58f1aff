import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Params } from '../abilities/ability.ts';
import { mergeParams } from './merge.ts';

const entry = fc.record({ outlet: fc.integer({ min: 0, max: 3 }), switch: fc.constantFrom('on', 'off') });
const stateOf = (params: Params): Map<unknown, unknown> =>
  new Map(Array.isArray(params['switches']) ? params['switches'].map(({ outlet, switch: state }) => [outlet, state]) : []);

describe('what is known, with what was reported', () => {
  it('holds the last word on every channel, however the words were split into reports', () => {
    fc.assert(
      fc.property(fc.array(fc.array(entry)), (reports) => {
        const merged = reports.reduce<Params>((known, switches) => mergeParams(known, { switches }), {});
        const last = new Map(reports.flat().map(({ outlet, switch: state }) => [outlet, state]));
        expect(stateOf(merged)).toEqual(last);
        expect(mergeParams(merged, merged)).toEqual(merged);
      }),
    );
  });

  it('keeps the fields of a channel that a report leaves out', () => {
    const before = { pulses: [{ outlet: 0, pulse: 'off', width: 500 }], switch: 'on' };
    expect(mergeParams(before, { pulses: [{ outlet: 0, pulse: 'on' }], rssi: -40 })).toEqual({
      pulses: [{ outlet: 0, pulse: 'on', width: 500 }],
      switch: 'on',
      rssi: -40,
    });
  });

  it('has an end, however many names somebody makes up; what is known goes on being told', () => {
    const made = (from: number): Params => Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`p${from + at}`, at]));
    const known = [0, 400, 800, 1200].reduce<Params>((before, from) => mergeParams(before, made(from)), { switch: 'off' });
    expect(Object.keys(known)).toHaveLength(1000);
    expect(mergeParams(known, { switch: 'on', another: 1 })).toEqual({ ...known, switch: 'on' });
  });

  it('is not led astray by what is no list of channels', () => {
    const before = { switches: [{ outlet: 0, switch: 'on' }] };
    for (const switches of ['on', null, {}, [null, 7, 'x'], [{ outlet: 'first' }, { outlet: -1 }, { outlet: 1e9 }, {}]]) {
      expect(mergeParams(before, { switches })).toEqual(before);
    }
  });
});
