import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { load } from '../mcp-caller.ts';
import { median, percentile, type Row } from '../measure.ts';
import { bring } from './bring.ts';
import { peerAt, PEERS } from './install.ts';
import { weigh } from './processes.ts';
import { TARGETS, type Target } from './targets.ts';

/** One round of one target. */
type Figures = Record<
  | 'readyMs'
  | 'idleMb'
  | 'loadMb'
  | 'p50'
  | 'p99'
  | 'p50at16'
  | 'p99at16'
  | 'perSecondAt16'
  | 'cpuMs'
  | 'laterP50'
  | 'laterPerSecond'
  | 'list500'
  | 'list5000',
  number
>;
/** `later`: so many calls more, and it is measured once again: a gateway runs for days. */
type Calls = { calls: number; lists: number; later: number };

/** Every target that can be had, with where its program lies. */
export async function placed(): Promise<{ target: Target; at: string }[]> {
  const places = new Map<string, string | undefined>();
  for (const peer of Object.keys(PEERS) as (keyof typeof PEERS)[]) places.set(peer, await peerAt(peer));
  return TARGETS.flatMap((target) => {
    const at = target.by in PEERS ? places.get(target.by) : '';
    return at === undefined ? [] : [{ target, at }];
  });
}

async function callsOf(target: Target, at: string, { calls, later }: Calls) {
  const brought = await bring(target, at, 1);
  const pid = brought.gateway?.child.pid;
  const heavy = () => (pid === undefined ? { mb: Number.NaN, cpuMs: Number.NaN } : weigh(pid));
  let word = 0;
  const echo = () => brought.echo(brought.caller, `hello ${word++}`);
  try {
    await wait(300);
    const idleMb = heavy().mb;
    await load(echo, 300, 4);
    const one = await load(echo, calls);
    const before = heavy().cpuMs;
    const many = await load(echo, calls, 16);
    const after = heavy();
    await load(echo, later, 16);
    const laterOne = await load(echo, calls);
    const laterMany = await load(echo, calls, 16);
    return {
      ...{ readyMs: pid === undefined ? Number.NaN : brought.readyMs, idleMb, loadMb: after.mb },
      ...{ p50: median(one.ms), p99: percentile(one.ms, 99), p50at16: median(many.ms), p99at16: percentile(many.ms, 99) },
      ...{ perSecondAt16: many.perSecond, cpuMs: (after.cpuMs - before) / calls },
      ...{ laterP50: median(laterOne.ms), laterPerSecond: laterMany.perSecond },
    };
  } finally {
    brought.caller.abandon();
    await brought.end();
  }
}

async function listing(target: Target, at: string, tools: number, lists: number): Promise<number> {
  const brought = await bring(target, at, tools);
  try {
    await brought.list();
    return median((await load(brought.list, lists)).ms);
  } finally {
    brought.caller.abandon();
    await brought.end();
  }
}

async function measured(target: Target, at: string, many: Calls): Promise<Figures> {
  const calls = await callsOf(target, at, many);
  return {
    ...calls,
    list500: await listing(target, at, 500, many.lists),
    list5000: await listing(target, at, 5_000, Math.ceil(many.lists / 3)),
  };
}

const of = (rounds: Figures[], what: keyof Figures): number => median(rounds.map((one) => one[what]).filter(Number.isFinite));

/** Direct, this product and its published peers by turns in one run; each answer is looked at. */
export async function peers(short: boolean): Promise<Row[]> {
  const many = short ? { calls: 300, lists: 6, later: 300 } : { calls: 1_500, lists: 15, later: 6_000 };
  const seen = new Map<Target, Figures[]>();
  const everybody = await placed();
  for (let round = 0; round < (short ? 1 : 3); round += 1) {
    for (const { target, at } of everybody) {
      try {
        const figures = await measured(target, at, many);
        seen.set(target, [...(seen.get(target) ?? []), figures]);
      } catch (thrown) {
        process.stdout.write(`${target.name}, round ${round + 1}: ${String(thrown).slice(0, 300)}\n`);
      }
    }
  }
  process.stdout.write(`Every row: ${await kept(seen)}\n`);
  const [direct] = [...seen].flatMap(([{ by }, rounds]) => (by === 'direct' ? [rounds] : []));
  if (!direct) throw new Error('The far server itself could not be measured');
  return [...seen].flatMap(([target, rounds]) => (target.by === 'direct' ? [] : rowsOf(target, rounds, direct)));
}

/** What is asked of this product, by how the far server is reached. */
const BUDGETS = { http: { p50: 1.7, perSecond: 0.65 }, stdio: { p50: 1, perSecond: 1.3 } };

function rowsOf({ name, by, far }: Target, rounds: Figures[], direct: Figures[]): Row[] {
  const against = (what: keyof Figures): number => of(rounds, what) / of(direct, what);
  const budget = by === 'switchboard' ? BUDGETS[far] : undefined;
  const most = (value: number) => (budget ? { budget: { at: 'most' as const, value } } : {});
  const ms = (what: keyof Figures): string => `${of(rounds, what).toFixed(2)} ms, direct ${of(direct, what).toFixed(2)} ms`;
  return [
    { what: `${name}: p50 against direct`, value: against('p50'), unit: '×', note: ms('p50'), ...most(budget?.p50 ?? 0) },
    {
      ...{
        what: `${name}: 16 at a time, calls/s`,
        value: against('perSecondAt16'),
        unit: '×',
        note: `${Math.round(of(rounds, 'perSecondAt16'))}/s`,
      },
      ...(budget && { budget: { at: 'least' as const, value: budget.perSecond } }),
    },
    { what: `${name}: processor time of one of these`, value: of(rounds, 'cpuMs'), unit: 'ms', ...most(0.25) },
    { what: `${name}: p50 once it ran for a while`, value: against('laterP50'), unit: '×', note: ms('laterP50') },
    {
      ...{ what: `${name}: 16 at a time then, calls/s`, value: against('laterPerSecond'), unit: '×' },
      note: `${Math.round(of(rounds, 'laterPerSecond'))}/s`,
    },
    { what: `${name}: list of 500`, value: against('list500'), unit: '×', note: ms('list500'), ...most(0.7) },
    { what: `${name}: list of 5,000`, value: against('list5000'), unit: '×', note: ms('list5000'), ...most(0.7) },
    { what: `${name}: start until its tools are there`, value: of(rounds, 'readyMs'), unit: 'ms' },
    {
      what: `${name}: memory before and after the calls`,
      value: of(rounds, 'loadMb'),
      unit: 'MB',
      note: `${of(rounds, 'idleMb').toFixed(0)} MB before`,
    },
  ];
}

/** Every round of everybody, with the versions, as CSV. */
async function kept(seen: Map<Target, Figures[]>): Promise<string> {
  const lines = [...seen].flatMap(([{ name, by, far }, rounds]) =>
    rounds.map((figures, round) => {
      const version = by in PEERS ? PEERS[by as keyof typeof PEERS] : '';
      return [
        JSON.stringify(name),
        by,
        version,
        far,
        round + 1,
        process.version,
        ...Object.values(figures).map((value) => value.toFixed(3)),
      ].join(',');
    }),
  );
  const [first = []] = [...seen.values()];
  const head = ['target', 'by', 'version', 'far', 'round', 'node', ...Object.keys(first[0] ?? {})].join(',');
  const folder = resolve(import.meta.dirname, '../../../.cache/bench');
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'peers.csv');
  await writeFile(file, `${[head, ...lines].join('\n')}\n`);
  return file;
}
