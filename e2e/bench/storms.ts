import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import { median, percentile, type Row } from './measure.ts';
import { stormsHome, type StormsHome } from './storms-home.ts';

const LOOP_MS = 20;
const CONNECTIONS = 100;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const problemOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'none',
    (thrown: unknown) => SwitchboardError.from(thrown).problem,
  );

/** `npm run bench -- storms`: what happens to the way through when much goes wrong at once, and to everything else on its thread. */
export async function storms(short: boolean): Promise<Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-storms-'));
  const home = await stormsHome(dir, CONNECTIONS);
  try {
    // What is loaded and compiled with the first calls of all is no storm.
    await stampede(home, 'cellar');
    await pause(300);
    const base = await idle();
    return [
      await costOfACall(home, short),
      ...(await during('1,000 calls at once, 5 assistants', base, () => thousand(home))),
      ...(await during('1,000 times the same question', base, () => stampede(home, 'hall'))),
      ...(await during('one far end hangs, the others are called', base, () => hanging(home))),
      ...(await during(`${CONNECTIONS} connections fail at once`, base, () => breakers(home, short))),
    ];
  } finally {
    await home.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** Calls come in by sockets: some a turn, and not a thousand in one. */
const A_TURN = 8;
async function allOf<T>(calls: (() => Promise<T>)[]): Promise<T[]> {
  const begun: Promise<T>[] = [];
  for (const [index, call] of calls.entries()) {
    begun.push(call());
    if (index % A_TURN === A_TURN - 1) await turn();
  }
  return Promise.all(begun);
}

/** How late the loop is when nobody wants anything of it: what else the machine does. */
async function idle(): Promise<number> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  for (let index = 0; index < 50; index++) await pause(10);
  loop.disable();
  return loop.percentile(99) / 1e6;
}

/** What one turn of this thread costs at the most: a machine that has a lot else to do does not count into it. */
function longestTurn(): () => number {
  let most = 0;
  let isOn = true;
  let before = process.threadCpuUsage();
  const look = () => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    most = Math.max(most, (user + system) / 1_000);
    if (isOn) setTimeout(look, 1);
  };
  look();
  return () => {
    isOn = false;
    return most;
  };
}

async function during(what: string, base: number, run: () => Promise<Omit<Row, 'what'>[]>): Promise<Row[]> {
  await pause(100);
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const longest = longestTurn();
  const rows = await run();
  loop.disable();
  const p99 = loop.percentile(99) / 1e6;
  return [
    ...rows.map((row) => ({ what, ...row })),
    { what: `${what}: longest turn, in CPU`, value: longest(), unit: 'ms' },
    {
      what: `${what}: event loop p99`,
      value: p99,
      unit: 'ms',
      budget: { at: 'most', value: LOOP_MS },
      base: { name: 'idle', value: base },
    },
  ];
}

async function costOfACall(home: StormsHome, short: boolean): Promise<Row> {
  const [caller] = home.callers;
  if (!caller) throw new Error('Nobody calls');
  home.do(async () => 'seen');
  const round = async (calls: number): Promise<number> => {
    const began = process.threadCpuUsage();
    for (let index = 0; index < calls; index++) await home.call(caller, 0, 'peek');
    const { user, system } = process.threadCpuUsage(began);
    return (user + system) / calls;
  };
  await round(3_000);
  const rounds: number[] = [];
  for (let index = 0; index < (short ? 3 : 9); index++) rounds.push(await round(2_000));
  return { what: 'a call that only reads, through every stage', value: median(rounds), unit: 'µs CPU' };
}

/** Every far end takes 5 ms: who is served how soon. */
async function thousand(home: StormsHome): Promise<Omit<Row, 'what'>[]> {
  home.do(() => pause(5));
  const ends = new Map<string, number[]>();
  const began = performance.now();
  const all = Array.from({ length: 200 }).flatMap(() =>
    home.callers.map((caller) => async () => {
      const problem = await problemOf(home.call(caller, 1, 'peek'));
      if (problem === 'none') ends.set(caller.id, [...(ends.get(caller.id) ?? []), performance.now() - began]);
      return problem;
    }),
  );
  const told = await allOf(all);
  const last = [...ends.values()].map((times) => percentile(times, 50));
  return [
    { value: told.filter((problem) => problem === 'none').length, unit: 'served', budget: { at: 'least', value: 1_000 } },
    {
      value: Math.max(...last) / Math.min(...last),
      unit: '× median',
      budget: { at: 'most', value: 1.2 },
      note: 'slowest assistant against quickest',
    },
  ];
}

async function stampede(home: StormsHome, at: string): Promise<Omit<Row, 'what'>[]> {
  home.do(() => pause(20));
  const [caller] = home.callers;
  const before = home.reached();
  await allOf(Array.from({ length: 1_000 }, () => async () => caller && home.call(caller, 2, 'look', { at })));
  return [{ value: home.reached() - before, unit: 'asked', budget: { at: 'most', value: 1 } }];
}

/** What hangs holds its own places and nobody else's. */
async function hanging(home: StormsHome): Promise<Omit<Row, 'what'>[]> {
  const over = Promise.withResolvers<undefined>();
  home.do(async (connection) => (connection.endsWith('000003') ? over.promise : 'seen'));
  const hung = home.callers.flatMap((caller) => Array.from({ length: 60 }, () => problemOf(home.call(caller, 3, 'peek'))));
  const times: number[] = [];
  for (let index = 0; index < 500; index++) {
    const began = performance.now();
    for (const caller of home.callers.slice(0, 1)) await home.call(caller, 4 + (index % 90), 'peek');
    times.push(performance.now() - began);
  }
  over.resolve(undefined);
  await Promise.all(hung);
  return [{ value: percentile(times, 99), unit: 'ms p99', budget: { at: 'most', value: LOOP_MS } }];
}

/** Every connection is called by everybody while nothing answers, until long after all of them are left alone. */
async function breakers(home: StormsHome, short: boolean): Promise<Omit<Row, 'what'>[]> {
  home.do(() => Promise.reject(new SwitchboardError('remote.unreachable', 'gone')));
  const before = home.reached();
  const rounds = short ? 5 : 15;
  let calls = 0;
  for (let round = 0; round < rounds; round++) {
    const all = home.callers.flatMap((caller) =>
      Array.from({ length: CONNECTIONS }, (_, index) => () => problemOf(home.call(caller, index, 'push'))),
    );
    calls += (await allOf(all)).length;
    await pause(20);
  }
  const { connections } = await home.gateway();
  return [
    {
      value: connections.filter(({ breaker }) => breaker === 'open').length,
      unit: 'left alone',
      budget: { at: 'least', value: CONNECTIONS },
    },
    { value: home.reached() - before, unit: 'tries', budget: { at: 'most', value: CONNECTIONS * 5 }, note: `of ${calls} calls` },
  ];
}
