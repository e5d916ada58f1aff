import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Params, Report } from '../abilities/ability.ts';
import { Pending } from './pending.ts';

const said = (params: Params, at: number): Report => ({ params, via: 'cloud', from: 'device', at });

it('a report that contradicts a command waits until the command is answered, or is old', () => {
  const pending = new Pending();
  const settled = pending.expect('d', { switch: 'on' }, 0);
  expect(pending.agreeing('d', said({ switch: 'off', rssi: -60 }, 100))).toEqual({ rssi: -60 });
  expect(pending.agreeing('d', said({ switch: 'on' }, 100))).toEqual({ switch: 'on' });
  expect(pending.agreeing('other', said({ switch: 'off' }, 100))).toEqual({ switch: 'off' });
  expect(pending.agreeing('d', said({ switch: 'off' }, 2000))).toEqual({ switch: 'off' });
  settled();
  expect(pending.agreeing('d', said({ switch: 'off' }, 100))).toEqual({ switch: 'off' });
});

it('what was said against a command is given back when it is answered, once', () => {
  const pending = new Pending();
  const settled = pending.expect('d', { switch: 'on', switches: [{ outlet: 1, switch: 'on' }] }, 0);
  pending.agreeing('d', said({ switch: 'off', rssi: -60 }, 100));
  pending.agreeing('d', said({ switches: [{ outlet: 0, switch: 'off' }, { outlet: 1, switch: 'off' }] }, 200)); // prettier-ignore
  expect(settled()).toEqual(said({ switch: 'off', switches: [{ outlet: 1, switch: 'off' }] }, 200));
  expect(settled()).toBeUndefined();
});

it('of channels only those that were told otherwise wait', () => {
  const pending = new Pending();
  pending.expect('d', { switches: [{ outlet: 1, switch: 'on' }] }, 0);
  const report = {
    switches: [
      { outlet: 0, switch: 'off' },
      { outlet: 1, switch: 'off' },
    ],
  };
  expect(pending.agreeing('d', said(report, 10))).toEqual({ switches: [{ outlet: 0, switch: 'off' }] });
});

it('nothing is ever made up', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()), (wish, report) => {
      const pending = new Pending();
      pending.expect('d', wish, 0);
      const rest = pending.agreeing('d', said(report, 1));
      for (const [name, value] of Object.entries(rest)) if (name !== 'switches') expect(value).toEqual(report[name]);
    }),
  );
});
