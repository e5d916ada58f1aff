import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBigHome, type BigHome } from './big-home.ts';
import { startLinkCore, type LinkCore } from './link-core.ts';
import { percentile, timed, type Row } from './measure.ts';

const ENTITIES = 5000;
const PER_SECOND = 1000;
const BURST = 4000;
const WORDS = ['kitchen lamp', 'climate 431 temperature', 'bedroom radiator', 'windwo 12', 'plug energy'];

/** A home of 5,000 entities in the core: connecting, a thousand changes a second, a burst, and looking for things. */
export async function homeLoad(short: boolean): Promise<Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-bench-'));
  const home = await startBigHome(ENTITIES, PER_SECOND);
  const core = await startLinkCore(home, dir);
  try {
    const connected = await timed(() => core.link.start(new AbortController().signal));
    await wait(2000);
    return [
      {
        what: `HA ${ENTITIES} entities: connect → home in the core`,
        value: connected,
        unit: 'ms',
        budget: { at: 'most', value: 1500 },
      },
      ...(await flood(home, core, short ? 10_000 : 60_000)),
      ...(await burst(home, core)),
      ...search(core),
    ];
  } finally {
    await core.close();
    await home.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** How long a change takes from the moment its home dates it to the cache, and whether any was lost on the way. */
async function flood(home: BigHome, core: LinkCore, ms: number): Promise<Row[]> {
  const took: number[] = [];
  const sinceDated: number[] = [];
  const cost: number[] = [];
  const saidBefore = await home.said();
  const batches: number[] = [];
  const offs = [
    core.devices.onChanges((changes) => {
      const now = performance.now();
      const spent = core.spentMs();
      // The home dates a change to the microsecond; its own delay is in the second figure and not in the first.
      for (const { at } of changes) {
        took.push(now - core.arrivedAt());
        cost.push(spent);
        sinceDated.push(performance.timeOrigin + now - at);
      }
    }),
    core.topics.on('devices.changed', () => batches.push(performance.now())),
  ];
  const recordedBefore = core.recorded();
  const queued = waitedMs();
  const cpu = process.cpuUsage();
  await wait(ms);
  const { user, system } = process.cpuUsage(cpu);
  const seconds = ms / 1000;
  const stoodInLine = (waitedMs() - queued) / seconds;
  const said = (await home.said()) - saidBefore;
  const recorded = core.recorded() - recordedBefore;
  offs.forEach((off) => off());
  const apart = batches.slice(1).map((at, index) => at - (batches[index] ?? at));
  return [
    { what: `${PER_SECOND} changes/s for ${seconds} s: socket → cache, p50`, value: percentile(took, 50), unit: 'ms' },
    { what: 'the same, p99', value: percentile(took, 99), unit: 'ms', budget: { at: 'most', value: 10 } },
    {
      what: 'processor time of it, p99: what an idle machine would take',
      value: percentile(cost, 99),
      unit: 'ms',
      budget: { at: 'most', value: 10 },
      note: `others kept the processor from it for ${stoodInLine.toFixed(0)} ms of every second`,
    },
    { what: 'from the home’s own date, both processes, p99', value: percentile(sinceDated, 99), unit: 'ms' },
    {
      what: 'changes that reached the cache, of those the home made',
      value: (100 * took.length) / said,
      unit: '%',
      budget: { at: 'least', value: 99.5 },
      note: `${Math.round(said / seconds)}/s`,
    },
    { what: 'of them handed to the record', value: (100 * recorded) / took.length, unit: '%', budget: { at: 'least', value: 99.5 } },
    { what: 'topics to the panel', value: batches.length / seconds, unit: '/s', budget: { at: 'most', value: 20.5 } },
    { what: 'topics apart, p1', value: percentile(apart, 1), unit: 'ms', budget: { at: 'least', value: 40 } },
    { what: 'processor time of the core under it', value: (user + system) / ms / 10, unit: '%' },
  ];
}

/** How long this thread was ready to run and others had the processor; what a crowded machine adds to every figure. Linux only. */
function waitedMs(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

async function burst(home: BigHome, core: LinkCore): Promise<Row[]> {
  let heard = 0;
  const off = core.devices.onChanges((changes) => (heard += changes.length));
  const from = performance.now();
  await home.burst(BURST);
  while (heard < BURST && performance.now() - from < 5000) await wait(5);
  const took = performance.now() - from;
  off();
  await wait(500);
  return [
    {
      what: `a burst of ${BURST} changes is in the cache after`,
      value: heard >= BURST ? took : Number.NaN,
      unit: 'ms',
      budget: { at: 'most', value: 1000 },
    },
    { what: 'connections lost by it', value: core.lost() ? 1 : 0, unit: '', budget: { at: 'most', value: 0 } },
    {
      what: 'entities whose value differs from the home',
      value: await differing(home, core),
      unit: '',
      budget: { at: 'most', value: PER_SECOND / 20 },
    },
  ];
}

/** The home goes on meanwhile: what changed between the two looks may differ, a tick's worth at most. */
async function differing(home: BigHome, core: LinkCore): Promise<number> {
  const states = await home.states();
  let differ = 0;
  for (const { parts, details = {} } of core.devices.home().devices)
    for (const part of parts)
      for (const [key, { value }] of Object.entries(part.traits)) {
        const only = details[part.key];
        if (Object.keys(part.traits).length !== 1 || typeof value !== 'number' || !only || !key.startsWith('reading')) continue;
        const state = states.get(only);
        if (state !== undefined && Number(state) !== value) differ += 1;
      }
  return differ;
}

/** Every keystroke of some searches, as a person types them, while the home changes. */
function search(core: LinkCore): Row[] {
  core.devices.search('warm', 20);
  const took = WORDS.flatMap((words) =>
    Array.from({ length: words.length }, (_, at) => {
      const from = performance.now();
      core.devices.search(words.slice(0, at + 1), 20);
      return performance.now() - from;
    }),
  );
  return [
    { what: 'search over the home, per keystroke, p95', value: percentile(took, 95), unit: 'ms', budget: { at: 'most', value: 16 } },
    { what: 'the same, slowest', value: Math.max(...took), unit: 'ms' },
  ];
}
