import { describe, expect, it } from 'vitest';
import { ask, learn, tell } from '../record/device-facts.ts';
import { begin } from '../record/known.ts';
import type { Params } from './ability.ts';

const four = (...states: string[]): Params => ({ switches: states.map((state, outlet) => ({ outlet, switch: state })) });
const sent = (uiid: number, params: Params, part: string, command = 'on') => {
  const { row, known } = begin({ uiid, params });
  return ask(row, known, { part, trait: 'power', command, args: {} });
};

describe('switches', () => {
  it('are sent alone on Wi-Fi, and all together to a child of a bridge', () => {
    expect(sent(4, four('off', 'on', 'off', 'off'), '1')).toEqual([{ switches: [{ outlet: 0, switch: 'on' }] }]);
    expect(sent(2256, four('off', 'on'), '1')).toEqual([
      {
        switches: [
          { outlet: 0, switch: 'on' },
          { outlet: 1, switch: 'on' },
        ],
      },
    ]);
  });

  it('switch the others off where only one may be on', () => {
    expect(sent(2, { ...four('off', 'on', 'on', 'on'), lock: 1 }, '1')).toEqual([
      {
        switches: [
          { outlet: 0, switch: 'on' },
          { outlet: 1, switch: 'off' },
        ],
      },
    ]);
  });

  it('exist as many as their row says, whatever the array holds', () => {
    const { row, known } = begin({ uiid: 138, params: four('off', 'on', 'on', 'on') });
    expect(tell(row, known).filter(({ trait, what }) => trait === 'power' && !what)).toMatchObject([{ part: 'main', value: false }]);
    expect(sent(138, four('off'), '2')).toBeUndefined();
  });

  it('are merged channel by channel', () => {
    const { row, known } = begin({ uiid: 2, params: four('on', 'off') });
    const after = learn(row, known, { params: { switches: [{ outlet: 1, switch: 'on' }] }, via: 'cloud', from: 'device', at: 0 });
    expect(tell(row, after).flatMap(({ trait, what, value }) => (trait === 'power' && !what ? [value] : []))).toEqual([true, true]);
  });

  it('write what each kind of device understands', () => {
    expect(sent(225, { switch: false }, 'main')).toEqual([{ switch: true }]);
    expect(sent(190, four('off'), 'main')).toEqual([{ switches: [{ outlet: 0, switch: 'on' }], operSide: 1 }]);
    expect(sent(1, {}, 'main', 'toggle'), 'nobody knows what to toggle').toBeUndefined();
  });
});
