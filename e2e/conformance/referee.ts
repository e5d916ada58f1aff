import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Cannot } from './far-ends.ts';

const modules = resolve(import.meta.dirname, '../../node_modules');
export const CURRENT = join(modules, '@modelcontextprotocol/conformance/dist/index.js');
export const STABLE = join(modules, 'conformance-active/dist/index.js');

/**
 * One run of a referee. A scenario without a check says nothing, so so many scenarios and checks have to be seen at least. `beyond`: what it
 * runs without scoring it, and what holds nonetheless.
 */
export type Run = {
  name: string;
  program: string;
  args: string[];
  requirements?: string;
  beyond?: string[];
  least: { scenarios: number; checks: number };
};
export const RUNS: Run[] = [
  {
    name: '2026-07-28',
    program: CURRENT,
    args: ['--requirements', '2026-07-28'],
    requirements: '2026-07-28',
    beyond: ['json-schema-2020-12', 'http-header-validation', 'http-custom-header-server-validation'],
    least: { scenarios: 40, checks: 152 },
  },
  {
    name: '2025-11-25',
    program: CURRENT,
    args: ['--requirements', '2025-11-25'],
    requirements: '2025-11-25',
    beyond: ['json-schema-2020-12', 'server-session-lifecycle'],
    least: { scenarios: 32, checks: 80 },
  },
  { name: 'active suite', program: STABLE, args: ['--suite', 'active'], least: { scenarios: 30, checks: 39 } },
];

export type Verdict = { passed: number; failed: number; scenarios: number; complaints: string[] };
export type Check = { id: string; status: 'SUCCESS' | 'FAILURE' | 'WARNING' | 'SKIPPED' | 'INFO'; errorMessage?: string };

/** Lets a referee look at the product. `cannot`: checks that ask for what the far end behind it has no words for, with the reasons. */
export async function judge(run: Run, url: string, dir: string, cannot: Cannot = { checks: {}, unreached: 0 }): Promise<Verdict> {
  const { code, output } = await program(run.program, ['server', '--url', url, ...run.args, '-o', dir]);
  const required = run.requirements === undefined ? undefined : await requiredScenarios(run.program, 'server', run.requirements);
  const verdict: Verdict = { passed: 0, failed: 0, scenarios: 0, complaints: [] };
  const missing = new Set(Object.keys(cannot.checks));
  for (const folder of await readdir(dir)) {
    const scenario = folder.replace(/^server-/, '').replace(/-\d{4}-\d\d-\d\dT[\d-]+Z$/, '');
    if (required && !required.has(scenario) && !run.beyond?.includes(scenario)) continue;
    const checks = JSON.parse(await readFile(join(dir, folder, 'checks.json'), 'utf8')) as Check[];
    for (const { id, status } of checks) if (status === 'FAILURE') missing.delete(id);
    weigh(
      scenario,
      checks.filter(({ id, status }) => status === 'SUCCESS' || !(id in cannot.checks)),
      verdict,
    );
  }
  missing.forEach((id) => fail(verdict, `${id} is said to be impossible here, and did not fail`));
  const knownToFail = Object.keys(cannot.checks).length;
  if (code !== 0 && knownToFail === 0) fail(verdict, `the referee ended with ${code}: ${output.slice(-2_000)}`);
  if (verdict.scenarios < run.least.scenarios) fail(verdict, `only ${verdict.scenarios} scenarios, expected ${run.least.scenarios}`);
  const least = run.least.checks - knownToFail - cannot.unreached;
  if (verdict.passed < least) fail(verdict, `only ${verdict.passed} checks passed, expected ${least}`);
  return verdict;
}

/** Counts the checks of a scenario. */
export function weigh(scenario: string, checks: Check[], verdict: Verdict): void {
  const passed = checks.filter(({ status }) => status === 'SUCCESS').length;
  verdict.scenarios += 1;
  verdict.passed += passed;
  if (passed === 0) fail(verdict, `${scenario}: nothing was checked`);
  // What a server should do counts as what it must.
  for (const { id, status, errorMessage = '' } of checks)
    if (status === 'FAILURE' || status === 'WARNING') fail(verdict, `${scenario} ${id}: ${errorMessage}`);
}

export function fail(verdict: Verdict, complaint: string): void {
  verdict.failed += 1;
  verdict.complaints.push(complaint);
}

/** The frozen list, as the referee itself prints it. */
export async function requiredScenarios(referee: string, side: 'server' | 'client', requirements: string): Promise<Set<string>> {
  const { output } = await program(referee, ['list', `--${side}`, '--requirements', requirements]);
  const title = side === 'server' ? 'Server scenarios' : 'Client scenarios';
  const scored = output.slice(output.indexOf(title)).split(/\n\n/)[0] ?? '';
  return new Set([...scored.matchAll(/^ {2}- ([\w/-]+)/gm)].map(([, name]) => name ?? ''));
}

export function program(file: string, args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'], timeout: 240_000 });
    let output = '';
    const take = (chunk: Buffer) => (output += chunk.toString('utf8'));
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', failed);
    child.once('close', (code) => done({ code, output }));
  });
}
