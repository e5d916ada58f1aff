import { PerformanceObserver } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';

/** What the turns of a thread cost, in ms of its own processor time. */
type Turns = { p99: number; longest: number };
type Spent = { from: number; to: number; ms: number };

/** So long may one turn in a hundred take what else wants to be done here… */
const P99_MS = 20;
/** …and so long the worst of all: code that runs for the first time takes longer. */
const LONGEST_MS = 3 * P99_MS;

const msSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
};

/**
 * Watches what this thread does from one moment when anybody may have their turn to the next. What other threads and programs do does not
 * count into it, and neither do collections of memory: in a thread of many tests most of that is what others left behind.
 */
function watchTurns(): () => Promise<Turns> {
  const all: Spent[] = [];
  const collections: { startTime: number; duration: number }[] = [];
  const observer = new PerformanceObserver((list) => void collections.push(...list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });
  let from = performance.now();
  let before = process.threadCpuUsage();
  const take = (): void => {
    const ms = msSince(before);
    const to = performance.now();
    all.push({ from, to, ms });
    [from, before] = [to, process.threadCpuUsage()];
  };
  let next = setTimeout(function look() {
    take();
    next = setTimeout(look, 1);
  }, 1);
  return async () => {
    take();
    clearTimeout(next);
    // What was collected is told a turn or two later.
    for (let turns = 0; turns < 3; turns += 1) await turn();
    collections.push(...observer.takeRecords());
    observer.disconnect();
    const collected = ({ from, to }: Spent): number =>
      collections.filter(({ startTime }) => startTime >= from && startTime < to).reduce((sum, { duration }) => sum + duration, 0);
    const spent = all.map((one) => one.ms - collected(one)).sort((a, b) => a - b);
    // Of fewer than a hundred turns the worst alone says something.
    return { p99: spent.length < 100 ? 0 : (spent[Math.floor(spent.length * 0.99) - 1] ?? 0), longest: spent.at(-1) ?? 0 };
  };
}

/** How many times slower this machine is just now than the one on which the limits were found; 1 where it is quicker. */
function slowness(): number {
  const words = Array.from({ length: 4_000 }, (_, at) => `${(at * 7_919) % 4_001} of what there is to be read`);
  const before = process.threadCpuUsage();
  for (let round = 0; round < 20; round += 1) JSON.parse(JSON.stringify([...words].sort()));
  return Math.max(1, msSince(before) / YARDSTICK_MS);
}
const YARDSTICK_MS = 25;

/**
 * For the tests that ask for this: a machine that others use as well may be slow once, in the middle of what is watched, whatever it was
 * before and after; three times in a row it is us.
 */
export const UNLESS_SLOW_ONCE = { retry: 2 };

/** Does something, and fails where anybody else on this thread had to wait for it longer than somebody at the panel should. */
export async function staysResponsive<T>(run: () => Promise<T>): Promise<T> {
  // A machine that others use as well is not as quick from one second to the next.
  const before = slowness();
  const watched = watchTurns();
  const [told] = await Promise.allSettled([run()]);
  const turns = await watched();
  if (told.status === 'rejected') throw told.reason;
  const times = Math.max(before, slowness());
  if (turns.p99 > P99_MS * times || turns.longest > LONGEST_MS * times)
    throw new Error(
      `Others waited: p99 ${turns.p99} ms of ${P99_MS}, longest turn ${turns.longest} ms of ${LONGEST_MS}, on a machine ${times} times as slow`,
    );
  return told.value;
}
