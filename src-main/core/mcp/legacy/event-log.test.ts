import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventLog } from './event-log.ts';

test('what came after an event of a stream is found again, and nothing of another stream', () => {
  const log = createEventLog();
  const first = log.add('r1', 'one');
  log.add('r2', 'other');
  const last = log.add('r1', 'two');
  expect(log.after(first)).toEqual({ stream: 'r1', events: [{ id: last, message: 'two' }] });
  expect(log.after(last)).toEqual({ stream: 'r1', events: [] });
});

test.each(['', 'r1', 'r1.', '.1', 'r1.99', '../r1.1', 'r1.1.1', 'r1.1e9'])('%s was never given out', (id) => {
  const log = createEventLog();
  log.add('r1', 'one');
  expect(log.after(id)).toBeUndefined();
});

test('it never keeps more than it may, and keeps the newest', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 60 }), (messages) => {
      const log = createEventLog({ events: 8, chars: 100 });
      const start = log.add('s', 'start');
      messages.forEach((message) => log.add('s', message));
      const kept = log.after(start)?.events.map(({ message }) => message) ?? [];
      expect(kept.length).toBeLessThanOrEqual(8);
      expect(kept).toEqual(messages.slice(messages.length - kept.length));
      if (kept.length > 1) expect(kept.join('').length).toBeLessThanOrEqual(100);
    }),
  );
});
