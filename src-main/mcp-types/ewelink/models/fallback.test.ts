import { describe, expect, it } from 'vitest';
import type { Params } from '../abilities/ability.ts';
import { advance, ask, learn, tell } from '../record/device-facts.ts';
import { begin } from '../record/known.ts';

const UNHEARD_OF = 64123;
const TWO = {
  switches: [
    { outlet: 0, switch: 'on' },
    { outlet: 1, switch: 'off' },
  ],
};
const seen = (params: Params) => {
  const { row, known } = begin({ uiid: UNHEARD_OF, params });
  return { row, known, told: tell(row, known) };
};

describe('a device nobody has described', () => {
  it('is switched as it writes its switches, four at most', () => {
    const six = seen({ switches: Array.from({ length: 6 }, (_, outlet) => ({ outlet, switch: 'on' })) });
    expect(six.told.filter(({ trait }) => trait === 'power').map(({ part }) => part)).toEqual(['1', '2', '3', '4']);
    const asked = { part: 'main', trait: 'power' as const, command: 'on', args: {} };
    for (const [is, becomes] of [
      ['off', 'on'],
      [false, true],
    ] as const) {
      const { row, known } = seen({ switch: is });
      expect(ask(row, known, asked)).toEqual([{ switch: becomes }]);
    }
  });

  it('shows its meters without a unit: nobody knows whether they are hundredths', () => {
    const { told } = seen({ switch: 'on', power: 12345, voltage: '230' });
    expect(told.filter(({ trait }) => trait === 'reading')).toMatchObject([
      { what: 'raw-power', value: 12345, limits: { kind: 'raw-power' } },
      { what: 'raw-voltage', value: 230 },
    ]);
    expect(told.flatMap(({ limits }) => limits?.unit ?? [])).toEqual([]);
  });

  it('is read only where it has no switch', () => {
    const { row, known, told } = seen({ door: 1, lamp: 'on' });
    expect(told).toEqual([]);
    expect(row.can.flatMap(({ writes }) => writes ?? [])).toEqual([]);
    expect(known.params).toEqual({ door: 1, lamp: 'on' });
  });

  it('is understood as soon as it says something', () => {
    const silent = begin({ uiid: UNHEARD_OF, params: {} });
    const { row, known } = advance(silent, { params: TWO, via: 'cloud', from: 'device', at: 0 });
    expect(tell(row, known)).toMatchObject([
      { part: '1', value: true },
      { part: '2', value: false },
    ]);
  });

  it('of which only the name is published is switched as it says, and stays what it is', () => {
    const lamp = begin({ uiid: 56, params: { switch: 'off', rssi: -50 } });
    expect(lamp.row).toMatchObject({ uiid: 56, kind: 'light', way: 'cloud' });
    expect(ask(lamp.row, lamp.known, { part: 'main', trait: 'power', command: 'on', args: {} })).toEqual([{ switch: 'on' }]);
    const child = { uiid: 7025, params: {} };
    const { row, known } = advance(begin(child), { params: TWO, via: 'cloud', from: 'device', at: 0 });
    expect(ask(row, known, { part: '2', trait: 'power', command: 'on', args: {} })).toEqual([
      {
        switches: [
          { outlet: 0, switch: 'on' },
          { outlet: 1, switch: 'on' },
        ],
      },
    ]);
  });

  it.each([216, 7023, 272, 88])('is switched by nobody where that opens or heats something, or does who knows what: %i', (uiid) => {
    const { row } = begin({ uiid, params: { switch: 'on', rssi: -64 } });
    expect(row.can.flatMap(({ writes }) => writes ?? [])).toEqual([]);
  });

  it('grows with its array', () => {
    const { row, known } = begin({ uiid: 30000, params: {} });
    const after = learn(row, known, {
      params: {
        switches: [
          { outlet: 0, switch: 'on' },
          { outlet: 1, switch: 'off' },
        ],
      },
      via: 'cloud',
      from: 'device',
      at: 0,
    });
    expect(tell(row, after).map(({ part }) => part)).toEqual(['1', '2']);
  });
});
