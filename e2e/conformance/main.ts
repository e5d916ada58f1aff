import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from './product.ts';
import { startProxy } from './proxy.ts';
import { judge, RUNS } from './referee.ts';

/** The official referees against the running product, in both eras; nothing is expected to fail. */
const say = (text: string) => process.stdout.write(`${text}\n`);
const results = await mkdtemp(join(tmpdir(), 'switchboard-referee-'));
const product = await startProduct();
const proxy = await startProxy(product.url, product.token);
const sum = { passed: 0, failed: 0 };
try {
  for (const run of RUNS) {
    const since = Date.now();
    const { passed, failed, scenarios, complaints } = await judge(run, proxy.url, join(results, run.name.replaceAll(' ', '-')));
    sum.passed += passed;
    sum.failed += failed;
    const took = `${((Date.now() - since) / 1000).toFixed(1)} s`;
    say(`${failed === 0 ? '✓' : '✗'} ${run.name.padEnd(14)} ${scenarios} scenarios, ${passed} passed, ${failed} failed  (${took})`);
    complaints.forEach((complaint) => say(`    ${complaint}`));
  }
} finally {
  await proxy.close();
  await product.stop();
  await rm(results, { recursive: true, force: true });
}
say(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;
