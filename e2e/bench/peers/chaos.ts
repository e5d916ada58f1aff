import { setTimeout as wait } from 'node:timers/promises';
import type { Row } from '../measure.ts';
import { bring, type Brought } from './bring.ts';
import { placed } from './peers.ts';
import { weigh } from './processes.ts';
import type { Target } from './targets.ts';

const PAUSE_MS = 200;
const PATIENCE_MS = 12_000;
/** What 100 clients that went away may leave behind, and how long the rest may wait for a far server that is back. */
const BUDGET = { mb: 2, processes: 0, backMs: 1_000, failed: 2 };

/** What users complain of most: what clients leave behind that went without a word, and a client that stays useless once its server was restarted. */
export async function chaos(short: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { target, at } of await placed()) {
    const brought = await bring(target, at, 1).catch((thrown: unknown) => String(thrown));
    if (typeof brought === 'string') process.stdout.write(`${target.name}: ${brought.slice(0, 300)}\n`);
    else
      try {
        for (let turn = 0; turn < 100; turn += 1) await brought.echo(brought.caller, `hello ${turn}`);
        rows.push(...(await abandoned(target, brought, short ? 20 : 100)), ...(await restarted(target, brought)));
      } finally {
        await brought.end();
      }
  }
  return rows;
}

const most = ({ by }: Target, value: number) => (by === 'switchboard' ? { budget: { at: 'most' as const, value } } : {});

async function abandoned(target: Target, { gateway, another, echo }: Brought, sessions: number): Promise<Row[]> {
  const pid = gateway?.child.pid;
  if (pid === undefined || target.talks) return [];
  const before = weigh(pid, true);
  let failed = 0;
  for (let turn = 0; turn < sessions; turn += 1) {
    const caller = another();
    caller.patienceMs = 10_000;
    await caller
      .open()
      .then(() => echo(caller, 'hello'))
      .catch(() => (failed += 1));
    caller.abandon();
  }
  await wait(3_000);
  const after = weigh(pid, true);
  const left = after.processes + after.far - before.processes - before.far;
  const note = failed === 0 ? '' : `${failed} sessions failed`;
  return [
    {
      what: `${target.name}: left by ${sessions} clients that went away`,
      value: after.mb - before.mb,
      unit: 'MB',
      note,
      ...most(target, BUDGET.mb),
    },
    { what: `${target.name}: processes left by them`, value: left, unit: '', ...most(target, BUDGET.processes) },
  ];
}

/** A client that goes on calling while its far server dies and comes back. The time counts from when it is there again. */
async function restarted(target: Target, { caller, echo, restartFar }: Brought): Promise<Row[]> {
  caller.patienceMs = 3_000;
  await restartFar();
  const back = performance.now();
  let failed = 0;
  let why = '';
  let worked = false;
  while (!worked && performance.now() - back < PATIENCE_MS) {
    try {
      await echo(caller, 'hello again');
      worked = true;
    } catch (thrown) {
      failed += 1;
      why = String(thrown).slice(0, 120);
      await wait(PAUSE_MS);
    }
  }
  const ms = worked ? performance.now() - back : Number.POSITIVE_INFINITY;
  const note = `${failed} calls failed${why ? `, the last: ${why}` : ''}`;
  return [
    { what: `${target.name}: works again after its server was restarted`, value: ms, unit: 'ms', note, ...most(target, BUDGET.backMs) },
    { what: `${target.name}: calls that failed meanwhile`, value: failed, unit: '', ...most(target, BUDGET.failed) },
  ];
}
