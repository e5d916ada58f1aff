import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { debian, whyNoDebian } from './home-assistant/debian.mjs';
import { older, pythonFor, pythons, WANTED } from './home-assistant/places.mjs';
import { inRoot, node24 } from './paths.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';
import { fail, Plain, say, seconds, step } from './steps.mjs';

/**
 * `npm run test:home-assistant`: the contract suite against a real Home Assistant, installed from the Python registry into a cache folder and
 * started on loopback – the newest release that a Python here, or one in a Debian unpacked beside it, can run.
 *
 *   -- --release 2025.4.4                          that release
 *   HOME_ASSISTANT_URL=… HOME_ASSISTANT_TOKEN=…    one that runs already (an administrator's token; the suite changes things and puts them back)
 *   -- --keep                                      stays up after the suite, until Ctrl+C
 */
const args = process.argv.slice(2);
const release = args.includes('--release') ? args[args.indexOf('--release') + 1] : undefined;
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'switchboard', 'home-assistant');
const TESTS = 'e2e/home-assistant/';
/** A pattern no name fits: every case is counted, none is run. */
const NOTHING = 'a^';

async function main() {
  await ensureInstalled('all');
  const { HOME_ASSISTANT_URL: url, HOME_ASSISTANT_TOKEN: token } = process.env;
  if (url && token) return suite({ url, token }, 'Home Assistant at the address given');
  const place = await placeFor(release);
  if (!place) return skip();
  say(`Home Assistant ${release ?? '(the newest release there is for it)'} on ${place.name}.`);
  const { install } = await import('./home-assistant/packages.mjs');
  const installed = await install(place, { folder: place.venvs ?? join(cache, 'venvs'), release }).catch((error) => {
    if (!(error instanceof Plain)) throw error;
    say(`\n${error.message}\n\nNo Home Assistant can be had here.`);
    return undefined;
  });
  if (!installed) return skip();
  await held(place, installed);
}

async function held(place, installed) {
  const { startHomeAssistant, running } = await import('./home-assistant/server.mjs');
  const { onboard } = await import('./home-assistant/onboarding.mjs');
  const server = await step(`Starting Home Assistant ${installed.release} on loopback`, () => startHomeAssistant(place, installed));
  const interrupted = () => void server.stop().then(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const token = await step('Onboarding it by its API', async () => {
      const token = await onboard(server.url);
      await running(server.url, token);
      return token;
    });
    if (args.includes('--keep')) say(`HOME_ASSISTANT_URL=${server.url} HOME_ASSISTANT_TOKEN=${token}`);
    await suite({ url: server.url, token }, `Home Assistant ${installed.release}`);
    if (args.includes('--keep')) await new Promise(() => setInterval(() => undefined, 60_000));
  } finally {
    await step('Stopping it', () => server.stop());
  }
}

/** The machine's own Python where it is new enough, else a Debian's, else the best this machine has. */
async function placeFor(wanted) {
  const here = await step('Looking for a Python', pythons);
  say(here.length > 0 ? `  found ${here.map(({ version }) => version).join(', ')}` : '  found none that Home Assistant runs on');
  // An old release may not know a much newer Python: the oldest that will do is the one it was made for.
  const fits = here.filter(({ version }) => !older(version, wanted ? pythonFor(wanted) : WANTED));
  if (fits.length > 0) return wanted ? fits[0] : fits.at(-1);
  const reason = await whyNoDebian();
  if (reason) say(`  no Debian beside it: ${reason}`);
  else
    try {
      mkdirSync(cache, { recursive: true });
      return await debian(cache);
    } catch (error) {
      if (!(error instanceof Plain)) throw error;
      say(`  ${error.message}`);
    }
  return wanted ? undefined : here.at(-1);
}

/** Cases run one after another: there is one house. */
async function suite(target, name) {
  const env = { HOME_ASSISTANT_URL: target.url, HOME_ASSISTANT_TOKEN: target.token };
  const { code, passed, failed, skipped } = await cases(['--reporter=verbose'], { show: true, env });
  say(`\nThe contract suite against ${name} took ${seconds()}.`);
  report(passed, code !== 0 && failed === 0 ? 1 : failed, skipped);
}

/** Without a registry or a Python nothing is proven, and nothing has failed. */
async function skip() {
  const { skipped } = await cases(['--testNamePattern', NOTHING]);
  report(0, 0, skipped);
}

async function cases(options, how) {
  const counts = inRoot('.cache', 'home-assistant.json');
  mkdirSync(inRoot('.cache'), { recursive: true });
  rmSync(counts, { force: true });
  const reporter = ['--reporter=json', `--outputFile.json=${counts}`];
  const { code } = await run(
    node24(),
    [inRoot('node_modules/vitest/vitest.mjs'), 'run', TESTS, '--no-file-parallelism', ...options, ...reporter],
    how,
  );
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = JSON.parse(readFileSync(counts, 'utf8'));
  return { code, passed, failed, skipped };
}

function report(passed, failed, skipped) {
  say(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await main().catch(fail);
