import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventLog } from './event-log.ts';
import { createLogBudget, createLogBudgets } from './log-budget.ts';

test('what came after an event of a stream is found again, and nothing of another stream', () => {
  const log = createEventLog(createLogBudget());
  const first = log.add('r1', 'one');
  log.add('r2', 'other');
  const last = log.add('r1', 'two');
  expect(log.after(first)).toEqual({ stream: 'r1', events: [{ id: last, message: 'two' }], isWhole: true });
  expect(log.after(last)).toEqual({ stream: 'r1', events: [], isWhole: true });
});

test.each(['', 'r1', 'r1.', '.1', 'r1.99', '../r1.1', 'r1.1.1', 'r1.1e9'])('%s was never given out', (id) => {
  const log = createEventLog(createLogBudget());
  log.add('r1', 'one');
  expect(log.after(id)).toBeUndefined();
});

test('it never keeps more than it may, and keeps the newest', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 60 }), (messages) => {
      const log = createEventLog(createLogBudget(), { events: 8, chars: 100 });
      const start = log.add('s', 'start');
      messages.forEach((message) => log.add('s', message));
      const kept = log.after(start)?.events.map(({ message }) => message) ?? [];
      expect(kept.length).toBeLessThanOrEqual(8);
      expect(kept).toEqual(messages.slice(messages.length - kept.length));
      if (kept.length > 1) expect(kept.join('').length).toBeLessThanOrEqual(100);
    }),
  );
});

const small = { events: 100, chars: 100 };
const kept = (log: ReturnType<typeof createEventLog>, start: string) => log.after(start)?.events.map(({ message }) => message);

test('who missed more than is kept is told that it is not all, and only they', () => {
  const log = createEventLog(createLogBudget(), small);
  const start = log.add('r1', '');
  const other = log.add('r2', '');
  log.add('r1', 'x'.repeat(101));
  const last = log.add('r1', 'end');
  expect(log.after(start)).toMatchObject({ events: [{ message: 'end' }], isWhole: false });
  expect(log.after(last)).toMatchObject({ events: [], isWhole: true });
  for (let index = 0; index < 9; index += 1) log.add('r1', 'y'.repeat(20));
  expect(log.after(last)?.isWhole).toBe(false);
  // The beginning of the other stream is gone; it is empty, and who has it has all there was.
  expect(log.after(other)).toMatchObject({ events: [], isWhole: true });
});

test('the logs of one client share what it may leave behind: the oldest of all goes first, and others lose nothing', () => {
  const budgets = createLogBudgets(100);
  const [one, two] = [createEventLog(budgets.of('me'), small), createEventLog(budgets.of('me'), small)];
  const other = createEventLog(budgets.of('you'), small);
  const starts = [one, two, other].map((log) => log.add('s', ''));
  one.add('s', 'a'.repeat(40));
  other.add('s', 'o'.repeat(90));
  two.add('s', 'b'.repeat(40));
  one.add('s', 'c'.repeat(40));
  expect([one, two, other].map((log, index) => kept(log, starts[index] ?? '')?.map((text) => text[0]))).toEqual([['c'], ['b'], ['o']]);
  // Who leaves gives back what it held.
  one.close();
  two.add('s', 'd'.repeat(60));
  expect(kept(two, starts[1] ?? '')?.map((text) => text[0])).toEqual(['b', 'd']);
  two.close();
  expect(budgets.of('me')).not.toBe(budgets.of('you'));
});

test('a stream that was heard to its end is forgotten: who has its last word misses nothing, anybody else is told', () => {
  const budget = createLogBudget(100);
  const log = createEventLog(budget, small);
  const first = log.add('r1', 'one');
  const last = log.add('r1', 'two');
  const stays = log.add('r2', '');
  log.forget('r1');
  expect(log.after(last)).toMatchObject({ events: [], isWhole: true });
  expect(log.after(first)).toMatchObject({ events: [], isWhole: false });
  log.add('r2', 'x'.repeat(100));
  expect(log.after(stays)).toMatchObject({ events: [{ message: 'x'.repeat(100) }], isWhole: true });
});

test('of streams without end it is still known that something is gone', () => {
  const log = createEventLog(createLogBudget(), small);
  const starts = Array.from({ length: 1_000 }, (_one, index) => {
    const start = log.add(`r${index}`, '');
    log.add(`r${index}`, 'answer');
    log.forget(`r${index}`);
    return start;
  });
  expect(starts.map((start) => log.after(start)?.isWhole)).toEqual(starts.map(() => false));
});
