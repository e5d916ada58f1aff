import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAR_ENDS, type FarEnd } from './far-ends.ts';
import { startProduct } from './product.ts';
import { startProxy } from './proxy.ts';
import { askOlderReferee, CLIENT_RUNS, judgeClient } from './client/referee.ts';
import { judge, RUNS, type Verdict } from './referee.ts';

/** The official referees against the running product, in both eras and with every kind of far end behind it; nothing is expected to fail. */
const say = (text: string) => process.stdout.write(`${text}\n`);
const sum = { passed: 0, failed: 0 };
const isLong = process.env['SWITCHBOARD_LONG'] === '1';
const named = process.argv.slice(2).join(' ');
const results = await mkdtemp(join(tmpdir(), 'switchboard-referee-'));
try {
  const wanted = FAR_ENDS.filter(({ name, inShort }) => (named === '' ? isLong || inShort : name.includes(named)));
  for (const farEnd of wanted) await judgeBefore(farEnd);
  if (named === '' || 'our way to far servers'.includes(named)) await judgeOurWay();
} finally {
  await rm(results, { recursive: true, force: true });
}
say(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;

/** Both referees of clients at once: most of their time they wait for each other's clocks. */
async function judgeOurWay(): Promise<void> {
  say('our way to far servers');
  const since = Date.now();
  const dirOf = (name: string) => join(results, `client-${name}`);
  const verdicts = await Promise.all(CLIENT_RUNS.map((run) => judgeClient(run, dirOf(run.name))));
  verdicts.forEach((verdict, index) => tell(CLIENT_RUNS[index]?.name ?? '', verdict, since));
  if (isLong) say(await askOlderReferee(dirOf('older')));
}

function tell(name: string, { passed, failed, scenarios, complaints }: Verdict, since: number): void {
  sum.passed += passed;
  sum.failed += failed;
  const took = `${((Date.now() - since) / 1000).toFixed(1)} s`;
  say(`${failed === 0 ? '✓' : '✗'} ${name.padEnd(14)} ${scenarios} scenarios, ${passed} passed, ${failed} failed  (${took})`);
  complaints.forEach((complaint) => say(`    ${complaint}`));
}

async function judgeBefore(farEnd: FarEnd): Promise<void> {
  const product = await startProduct(farEnd);
  const proxy = await startProxy(product.url, product.token);
  say(`behind it: ${farEnd.name}`);
  try {
    for (const run of RUNS) {
      const since = Date.now();
      const dir = join(results, `${farEnd.name} ${run.name}`.replaceAll(/[ ,]+/g, '-'));
      tell(run.name, await judge(run, proxy.url, dir, farEnd.cannot?.[run.name]), since);
    }
  } finally {
    await proxy.close();
    await product.stop();
  }
}
