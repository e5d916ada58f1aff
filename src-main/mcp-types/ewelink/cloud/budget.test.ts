import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Budget } from './budget.ts';

const HOUR = 3_600_000;

it('whatever repeats, no hour costs more than forty calls, and what is seldom does not wait', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 60_000 }), (cost, everyMs) => {
      let now = 1_700_000_000_000;
      const budget = new Budget({ now: () => now });
      const spent: number[] = [];
      expect(budget.soonest(cost)).toBeLessThan(now);
      for (const end = now + 3 * HOUR; now < end; now += everyMs) {
        if (budget.soonest(cost) > now) continue;
        for (let call = 0; call < cost; call += 1) {
          budget.spend();
          spent.push(now);
        }
      }
      for (const at of spent) expect(spent.filter((other) => other >= at && other < at + HOUR).length).toBeLessThanOrEqual(40);
    }),
    { numRuns: 25 },
  );
});

it('a huge home is listed all the same, and not again for long', () => {
  const budget = new Budget({ now: () => 0 });
  for (let call = 0; call < 200; call += 1) budget.spend();
  expect(budget.soonest(200)).toBe(HOUR);
});
