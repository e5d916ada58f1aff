import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { residentMb, startHost } from './host.ts';
import { median, timed, type Row } from './measure.ts';

const bareNode = (): Promise<number> =>
  timed(() => new Promise((done) => spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }).once('exit', done)));

/** Start to ready with no connections, and what an idle core weighs. */
export async function start(short: boolean): Promise<Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-bench-'));
  const first = await startHost([], dir);
  await first.stop();
  const starts: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < (short ? 3 : 9); round += 1) {
    bare.push(await bareNode());
    const host = await startHost([], dir);
    starts.push(host.readyMs);
    await host.stop();
  }
  const idle = await startHost([], dir);
  await wait(short ? 5_000 : 30_000);
  const memory = await residentMb(idle.pid);
  await idle.stop();
  await rm(dir, { recursive: true, force: true });
  return [
    {
      what: 'headless start to ready, no connections (median)',
      value: median(starts),
      unit: 'ms',
      budget: { at: 'most', value: 300 },
      base: { name: 'bare node', value: median(bare) },
    },
    { what: `idle memory of the core after ${short ? 5 : 30} s`, value: memory, unit: 'MB', budget: { at: 'most', value: 85 } },
  ];
}
