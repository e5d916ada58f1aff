import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, node24 } from './paths.mjs';
import { run } from './run.mjs';
import { fail, Plain, step } from './steps.mjs';

/** What each bundle is made of; a change in one of these folders makes it stale. */
const SOURCES = {
  renderer: ['src-renderer', 'src-shared'],
  preload: ['src-main/hosts/desktop', 'src-shared/contract'],
  bridge: ['src-main/hosts/bridge', 'src-main/core/host/data-dir.ts', 'src-main/core/programs/lines.ts', 'src-main/kit/param-headers.ts'],
  headless: ['src-main', 'src-shared'],
  desktop: ['src-main', 'src-shared'],
};
const ALWAYS = ['vite.config.ts', 'package-lock.json'];

/** Names, sizes and times: a thousand files in a few milliseconds, and right whenever an editor or git wrote them. */
function fingerprint(target) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const facts = statSync(path);
    if (!facts.isDirectory()) return hash.update(`${path}|${facts.size}|${Math.round(facts.mtimeMs)}\n`);
    for (const name of readdirSync(path).sort()) if (!name.includes('.test.')) visit(join(path, name));
  };
  for (const path of [...SOURCES[target], ...ALWAYS]) if (existsSync(inRoot(path))) visit(inRoot(path));
  return hash.digest('hex');
}

const receipt = (target) => inRoot('.cache', `build-${target}.txt`);
const isFresh = (target, print) =>
  existsSync(inRoot('out', target)) && existsSync(receipt(target)) && readFileSync(receipt(target), 'utf8') === print;

async function build(target, print) {
  const { code, output } = await run(node24(), [inRoot('node_modules/vite/bin/vite.js'), 'build', '--mode', target, '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0) throw new Plain(`The ${target} bundle could not be built.\n\n${output}`);
  mkdirSync(inRoot('.cache'), { recursive: true });
  writeFileSync(receipt(target), print);
}

/** Builds the bundles that are stale, two at a time; says nothing when none is. */
export async function ensureBuilt(targets) {
  const stale = targets.map((target) => [target, fingerprint(target)]).filter(([target, print]) => !isFresh(target, print));
  if (stale.length === 0) return false;
  await step(`Building ${stale.map(([target]) => target).join(', ')}`, () =>
    Promise.all(stale.map(([target, print]) => build(target, print))),
  );
  return true;
}

if (process.argv[1]?.endsWith('build.mjs')) {
  const wanted = process.argv.slice(2);
  await ensureBuilt(wanted.length > 0 ? wanted : Object.keys(SOURCES)).catch(fail);
}
