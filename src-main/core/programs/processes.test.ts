import { expect, it } from 'vitest';
import { familyOf, processes, type Process } from './processes.ts';

const one = (pid: number, parent: number, started: string): Process => ({
  ...{ pid, parent, started, group: pid },
  ...{ memory: 0, ticket: '', lines: [] },
});
const pids = (all: Process[], before: Process[] = []) => familyOf(10, 'a.1.', all, { before }).map(({ pid }) => pid);

it('who was seen under a parent is known again when that has ended, with what it started since, and nobody else of its number', () => {
  const before = [one(20, 10, 'then'), one(30, 20, 'then')];
  expect(pids([one(10, 1, 'then'), ...before])).toEqual([10, 20, 30]);
  const orphaned = [one(20, 1, 'then'), one(30, 1, 'now'), one(40, 20, 'now')];
  expect(pids(orphaned)).toEqual([]);
  expect(pids(orphaned, before)).toEqual([20, 40]);
});

it('many who look at once look together, but nobody at what was seen before they asked', async () => {
  const looks = [processes(), processes()];
  // The look begins with the next turn.
  await Promise.resolve().then(() => undefined);
  const later = [processes(), processes()];
  const [one, other] = await Promise.all(looks);
  const [third, fourth] = await Promise.all(later);
  expect(other).toBe(one);
  expect(fourth).toBe(third);
  expect(third).not.toBe(one);
  expect(third?.some(({ pid }) => pid === process.pid)).toBe(true);
});
