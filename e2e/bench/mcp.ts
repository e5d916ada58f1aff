import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { startHost, type Running } from './host.ts';
import { createCaller, load, type Caller } from './mcp-caller.ts';
import { mcpUpdates } from './mcp-updates.ts';
import { median, percentile, type Row } from './measure.ts';
import { startTold, type ToldProcess } from './told-process.ts';

const Ready = z.object({ url: z.string() });
const tokenOf = (index: number) => `sb_bench-client-number-${index}`;
const MANY = 64;

type Pair = { direct: Caller; product: Caller; host: Running; upstream: ToldProcess; stop(): Promise<void> };

/** A server of so many tools, alone and behind the product. */
async function startPair(tools: number): Promise<Pair> {
  const upstream = await startTold('mcp-upstream.ts', [tools]);
  const { url } = Ready.parse(upstream.ready);
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-bench-mcp-'));
  const seed = join(dir, 'seed.json');
  const limits = { calls: 1_000_000, acts: 1_000_000, inFlight: 1_000 };
  const rules = ['read', 'private', 'control', 'danger'].map((risk) => ({ connection: 'bench', risk, verdict: 'allow' }));
  const clients = Array.from({ length: MANY }, (_one, index) => ({ name: `Bench ${index}`, token: tokenOf(index), limits }));
  const connections = [{ type: 'mcp-server', slug: 'bench', name: 'Bench', config: { way: 'address', url, believed: true } }];
  await writeFile(seed, JSON.stringify({ connections, clients, rules }), { mode: 0o600 });
  const host = await startHost(['--headless', '--seed', seed]);
  const [direct, product] = [createCaller(url), createCaller(`${host.url}/mcp`, tokenOf(0))];
  for (let tries = 0; tries < 400 && !(await product.post('tools/list')).includes('bench__tool_00000'); tries += 1) await wait(50);
  return {
    ...{ direct, product, host, upstream },
    stop: async () => {
      direct.close();
      product.close();
      await host.stop();
      await upstream.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Direct and through the product by turns, so that both see the same machine. */
async function compare(
  pair: Pair,
  rounds: number,
  calls: number,
  run: (caller: Caller, isProduct: boolean) => Promise<Buffer>,
  atOnce = 1,
) {
  const seen = { direct: [] as number[], product: [] as number[], directRate: [] as number[], productRate: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const one = await load(() => run(pair.direct, false), calls, atOnce);
    const other = await load(() => run(pair.product, true), calls, atOnce);
    if (round === 0 && rounds > 1) continue; // warm by now
    seen.direct.push(...one.ms);
    seen.product.push(...other.ms);
    seen.directRate.push(one.perSecond);
    seen.productRate.push(other.perSecond);
  }
  return seen;
}

const SDK = 'SDK alone';
const ratio = (what: string, value: number, base: number, at: 'most' | 'least', budget: number, note = ''): Row => ({
  ...{ what, value: value / base, unit: '×', budget: { at, value: budget } },
  ...(note && { note }),
});

async function lists(tools: number, short: boolean): Promise<Row[]> {
  const pair = await startPair(tools);
  try {
    const { direct, product } = await compare(pair, short ? 2 : 4, short ? 20 : 60, (caller) => caller.post('tools/list'));
    const note = `${median(product).toFixed(2)} ms, ${SDK} ${median(direct).toFixed(2)} ms`;
    return [ratio(`tools/list of ${tools} tools, warm, p50 against the ${SDK}`, median(product), median(direct), 'most', 0.7, note)];
  } finally {
    await pair.stop();
  }
}

async function calls(short: boolean): Promise<Row[]> {
  const pair = await startPair(1);
  const args = { text: 'hello' };
  const echo = (caller: Caller, isProduct: boolean) =>
    caller.post('tools/call', { name: isProduct ? 'bench__tool_00000' : 'tool_00000', arguments: args });
  const own = (caller: Caller, isProduct: boolean) =>
    isProduct ? caller.post('tools/call', { name: 'find', arguments: {} }) : echo(caller, false);
  const [rounds, many] = short ? [2, 300] : [4, 3_000];
  try {
    const first = await compare(pair, rounds, many, own);
    const far = await compare(pair, rounds, many, echo);
    const before = await cpuMs(pair.host.pid);
    const crowd = await compare(pair, rounds, many, echo, 16);
    const spent = ((await cpuMs(pair.host.pid)) - before) / (many * rounds);
    const everybody = await crowdOf(pair, short ? 1_000 : 6_000);
    return [
      ratio(
        `tools/call of an own tool, warm, p50 against the ${SDK}`,
        median(first.product),
        median(first.direct),
        'most',
        0.7,
        `${median(first.product).toFixed(2)} ms, ${SDK} ${median(first.direct).toFixed(2)} ms`,
      ),
      {
        what: 'tools/call of an own tool, p99',
        value: percentile(first.product, 99),
        unit: 'ms',
        base: { name: SDK, value: percentile(first.direct, 99) },
      },
      ratio(
        'tools/call of a far tool, two hops, p50 against one',
        median(far.product),
        median(far.direct),
        'most',
        1.7,
        `${median(far.product).toFixed(2)} ms`,
      ),
      ratio(
        'the same, 16 at a time: calls/s',
        median(crowd.productRate),
        median(crowd.directRate),
        'least',
        0.65,
        `${Math.round(median(crowd.productRate))}/s`,
      ),
      { what: 'processor time of the product for one of these', value: spent, unit: 'ms', budget: { at: 'most', value: 0.25 } },
      ...everybody,
    ];
  } finally {
    await pair.stop();
  }
}

/** 64 assistants at once, each with its own token. */
async function crowdOf({ host }: Pair, total: number): Promise<Row[]> {
  const callers = Array.from({ length: MANY }, (_one, index) => createCaller(`${host.url}/mcp`, tokenOf(index), 1));
  let next = 0;
  const { ms, perSecond } = await load(() => callers[next++ % MANY]!.post('tools/call', { name: 'overview', arguments: {} }), total, MANY);
  callers.forEach((caller) => caller.close());
  return [
    { what: `${MANY} clients at once: own tool, p99`, value: percentile(ms, 99), unit: 'ms' },
    { what: `${MANY} clients at once: calls/s`, value: perSecond, unit: '/s' },
  ];
}

/** Processor time a process has had, on Linux. */
async function cpuMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The endpoint for assistants: lists, calls, a crowd, and reports on their way to who watches. */
export async function mcp(short: boolean): Promise<Row[]> {
  return [...(await calls(short)), ...(await lists(500, short)), ...(await lists(5_000, short)), ...(await mcpUpdates(short))];
}
