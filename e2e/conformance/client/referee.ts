import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { CURRENT, fail, program, requiredScenarios, STABLE, weigh, type Check, type Verdict } from '../referee.ts';
import { warmDriver } from './warm-driver.ts';

/** One run of a referee of clients; what it runs and does not score counts where it is in `beyond`. */
type ClientRun = { name: string; requirements: string; beyond: string[]; least: { scenarios: number; checks: number } };
export const CLIENT_RUNS: ClientRun[] = [
  {
    name: '2026-07-28',
    requirements: '2026-07-28',
    beyond: ['json-schema-2020-12-preservation'],
    least: { scenarios: 33, checks: 450 },
  },
  {
    name: '2025-11-25',
    requirements: '2025-11-25',
    beyond: ['json-schema-2020-12-preservation'],
    least: { scenarios: 19, checks: 300 },
  },
];

/** Lets a referee of clients look at our way to far servers; nothing of what it scores may fail. */
export async function judgeClient(run: ClientRun, dir: string): Promise<Verdict> {
  const verdict: Verdict = { passed: 0, failed: 0, scenarios: 0, complaints: [] };
  const driver = await warmDriver();
  const args = ['client', '--requirements', run.requirements, '--command', driver.command, '-o', dir];
  const [{ output }, required] = await Promise.all([program(CURRENT, args), requiredScenarios(CURRENT, 'client', run.requirements)]);
  const wanted = new Set([...required, ...run.beyond]);
  for (const { name, checks } of await scenariosIn(dir, wanted)) {
    required.delete(name);
    weigh(name, isWell(checks) ? checks : await askedAlone(name, run, driver.command, dir), verdict);
  }
  await driver.close();
  // The referee ends well in spite of what it does not score, so every scenario it does has to be seen.
  required.forEach((name) => fail(verdict, `${name} was not run: ${output.slice(-500)}`));
  if (verdict.scenarios < run.least.scenarios) fail(verdict, `only ${verdict.scenarios} scenarios, expected ${run.least.scenarios}`);
  if (verdict.passed < run.least.checks) fail(verdict, `only ${verdict.passed} checks passed, expected ${run.least.checks}`);
  return verdict;
}

/** What the older referee says of everything it knows. It scores nothing of ours: two ways of signing in it asks for are refused today. */
export async function askOlderReferee(dir: string): Promise<string> {
  const driver = await warmDriver();
  const { output } = await program(STABLE, ['client', '--suite', 'all', '--command', driver.command, '-o', dir]);
  await driver.close();
  return output.slice(output.indexOf('=== SUITE SUMMARY ==='));
}

const isWell = (checks: Check[]): boolean =>
  checks.some(({ status }) => status === 'SUCCESS') && checks.every(({ status }) => status !== 'FAILURE' && status !== 'WARNING');

/** Forty scenarios at once are a crowd on a busy machine: one that was not well in it is asked again by itself, and that counts. */
async function askedAlone(name: string, { requirements }: ClientRun, command: string, dir: string): Promise<Check[]> {
  const alone = join(dir, 'alone', name);
  await program(CURRENT, ['client', '--scenario', name, '--spec-version', requirements, '--command', command, '-o', alone]);
  return (await scenariosIn(alone, new Set([name])))[0]?.checks ?? [];
}

async function scenariosIn(dir: string, wanted: Set<string>): Promise<{ name: string; checks: Check[] }[]> {
  const files = (await readdir(dir, { recursive: true })).filter((file) => file.endsWith('checks.json'));
  const found = files.map((file) => ({ file, name: relative('.', dirname(file)).replace(/-\d{4}-\d\d-\d\dT[\d-]+Z$/, '') }));
  return Promise.all(
    found
      .filter(({ name }) => wanted.has(name))
      .map(async ({ file, name }) => ({ name, checks: JSON.parse(await readFile(join(dir, file), 'utf8')) as Check[] })),
  );
}
