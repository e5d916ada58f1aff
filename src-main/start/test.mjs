import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { LANES } from './lanes.mjs';
import { inRoot, node24 } from './paths.mjs';
import { run } from './run.mjs';
import { fail, say, seconds } from './steps.mjs';

/** `npm test`: every lane, seconds per lane, one closing line. Two light lanes share the machine; heavy ones have it to themselves. */
const args = process.argv.slice(2);
const long = args.includes('--long');
const only = args.filter((arg) => !arg.startsWith('--'));

async function main() {
  await ensureInstalled('all');
  const lanes = LANES.filter(({ name, longOnly }) => (only.length > 0 ? only.includes(name) : long || !longOnly));
  if (lanes.some(({ e2e }) => e2e)) {
    await ensureChromium();
    await ensureBuilt(['renderer', 'preload', 'headless', 'desktop', 'bridge']);
  }
  mkdirSync(inRoot('.cache'), { recursive: true });
  const results = [];
  const light = lanes.filter((lane) => !lane.alone && !lane.e2e);
  await Promise.all([work(light, results), work(light, results)]);
  await work(
    lanes.filter((lane) => lane.alone || lane.e2e),
    results,
  );
  report(results);
}

/** Takes lanes from the list until it is empty; two of these make two at a time. */
async function work(lanes, results) {
  for (let lane = lanes.shift(); lane; lane = lanes.shift()) {
    const since = Date.now();
    const counts = inRoot('.cache', `${lane.name.replaceAll(' ', '-')}.json`);
    rmSync(counts, { force: true }); // the counts of an earlier run must not speak for this one
    const { code, output } = await run(node24(), [...lane.run, ...reporters(lane, counts)], { env: environment(lane, counts) });
    const tally = count(lane, code, counts, output);
    results.push({ lane: lane.name, ...tally });
    say(
      `${code === 0 ? '✓' : '✗'} ${lane.name.padEnd(18)} ${seconds(since).padStart(8)}   ${tally.passed} passed, ${tally.failed} failed${tally.skipped ? `, ${tally.skipped} skipped` : ''}`,
    );
    if (code !== 0) say(output.trim().split('\n').slice(-200).join('\n'));
  }
}

const reporters = (lane, counts) => {
  if (lane.count === 'vitest') return ['--reporter=default', '--reporter=json', `--outputFile.json=${counts}`];
  return lane.count === 'playwright' ? ['--reporter=line,json'] : [];
};
const environment = (lane, counts) => ({
  ...(long ? lane.longEnv : {}),
  ...(lane.count === 'playwright' ? { PLAYWRIGHT_JSON_OUTPUT_NAME: counts } : {}),
});

function count(lane, code, counts, output) {
  const one = code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  if (!lane.count) return one;
  if (lane.count === 'words') return countWords(output, code) ?? one;
  const found = read(counts);
  if (!found) return one;
  const tally =
    lane.count === 'vitest'
      ? { passed: found.numPassedTests, failed: found.numFailedTests, skipped: found.numPendingTests }
      : { passed: found.stats.expected + found.stats.flaky, failed: found.stats.unexpected, skipped: found.stats.skipped };
  // A lane may fail without a failing test (a crash, an unhandled rejection): that counts too.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** `N passed, N failed`, as a program of ours says it at its end. */
function countWords(output, code) {
  const [, passed, failed, skipped = '0'] = /(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/.exec(output) ?? [];
  if (passed === undefined) return undefined;
  return { passed: Number(passed), failed: Math.max(Number(failed), code === 0 ? 0 : 1), skipped: Number(skipped) };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // the runner died before it could count
  }
}

function report(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const failed = results.filter((result) => result.failed > 0).map(({ lane }) => lane);
  say(`\nAll lanes took ${seconds()}.${failed.length > 0 ? ` Failed: ${failed.join(', ')}.` : ''}`);
  const skipped = sum('skipped');
  say(`${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

await main().catch(fail);
