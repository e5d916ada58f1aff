import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Pending } from './pending.ts';

it('a report that contradicts a command waits until the command is answered, or is old', () => {
  const pending = new Pending();
  const settled = pending.expect('d', { switch: 'on' }, 0);
  expect(pending.agreeing('d', { switch: 'off', rssi: -60 }, 100)).toEqual({ rssi: -60 });
  expect(pending.agreeing('d', { switch: 'on' }, 100)).toEqual({ switch: 'on' });
  expect(pending.agreeing('other', { switch: 'off' }, 100)).toEqual({ switch: 'off' });
  expect(pending.agreeing('d', { switch: 'off' }, 2000)).toEqual({ switch: 'off' });
  settled();
  expect(pending.agreeing('d', { switch: 'off' }, 100)).toEqual({ switch: 'off' });
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
  expect(pending.agreeing('d', report, 10)).toEqual({ switches: [{ outlet: 0, switch: 'off' }] });
});

it('nothing is ever made up', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()), (wish, report) => {
      const pending = new Pending();
      pending.expect('d', wish, 0);
      const rest = pending.agreeing('d', report, 1);
      for (const [name, value] of Object.entries(rest)) if (name !== 'switches') expect(value).toEqual(report[name]);
    }),
  );
});
