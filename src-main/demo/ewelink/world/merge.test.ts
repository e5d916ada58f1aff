import fc from 'fast-check';
import { expect, it } from 'vitest';
import { merge } from './merge.ts';

const channel = fc.record({ outlet: fc.integer({ min: 0, max: 3 }), switch: fc.constantFrom('on', 'off') });
const message = fc.record({ switches: fc.uniqueArray(channel, { selector: ({ outlet }) => outlet }), rssi: fc.integer() });

it('hearing the same again changes nothing, and what was not spoken of stays', () => {
  fc.assert(
    fc.property(message, message, (known, news) => {
      const once = merge(known, news);
      expect(merge(once, news)).toEqual(once);
      for (const before of known.switches)
        if (!news.switches.some(({ outlet }) => outlet === before.outlet)) expect(once['switches']).toContainEqual(before);
      for (const now of news.switches) expect(once['switches']).toContainEqual(now);
    }),
  );
});

it('nonsense in an array is left out, anything else replaces what was', () => {
  const known = { switches: [{ outlet: 0, switch: 'on' }], timers: [1] };
  expect(merge(known, { switches: [null, 7, { outlet: 0, switch: 'off' }], timers: [2] })).toEqual({
    switches: [{ outlet: 0, switch: 'off' }],
    timers: [2],
  });
});
