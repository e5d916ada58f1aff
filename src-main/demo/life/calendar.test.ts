import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemo, type Demo } from '../index.ts';
import { eventsBetween } from './calendar.ts';

const DAY = 86_400_000;
let demo: Demo;
beforeAll(async () => void (demo = await startDemo()));
afterAll(() => demo.stop());

const planned = (id: string) => eventsBetween(demo.home, id, demo.home.startedAt, demo.home.startedAt + 28 * DAY);

test('every calendar has its own events, the first of them first', () => {
  expect(planned('calendar.family').map(({ summary }) => summary)).toEqual(['Dentist', 'Dinner with Kim']);
  const bins = planned('calendar.bins');
  expect(bins).toHaveLength(4);
  expect(new Set(bins.map(({ summary }) => summary))).toEqual(new Set(['Bins out']));
  const days = bins.map(({ start }) => ('date' in start ? start.date : undefined));
  expect(days).toEqual([...days].sort());
});

test('a calendar says from the start what comes next', () => {
  const { attributes } = demo.home.get('calendar.bins') ?? {};
  const [next] = planned('calendar.bins');
  expect(next?.start).toEqual({ date: String(attributes?.['start_time']).slice(0, 10) });
  expect(attributes).toMatchObject({ message: 'Bins out', all_day: true });
});
