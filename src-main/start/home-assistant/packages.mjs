import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.mjs';
import { Plain, step } from '../steps.mjs';
import { DOMAINS, PLAYGROUNDS } from './configuration.mjs';
import { older } from './places.mjs';

/** Wheels of another Python must not be offered to this one. */
const pipEnv = { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_FIND_LINKS: '', PYTHONWARNINGS: 'ignore' };

/** Packages of which a later version broke the releases before this one. */
const BROKEN_SINCE = [['2025.1', 'josepy<2']];

/** A virtual environment with Home Assistant and what the configured integrations need. Made once; later runs only look for a newer release. */
export async function install(place, { folder, release }) {
  const venv = join(folder, `${place.key}${release ? `-${release}` : ''}`);
  const outside = place.outside(venv);
  mkdirSync(place.outside(folder), { recursive: true });
  const python = join(venv, 'bin', 'python3');
  const receipt = join(outside, 'switchboard.json');
  if (!existsSync(receipt))
    await step(`Making a virtual environment for ${place.name}`, () => must(place, place.python, ['-m', 'venv', '--clear', venv]));
  const wanted = release ? `homeassistant==${release}` : 'homeassistant';
  const have = installed(receipt);
  const pip = (...args) => must(place, python, ['-m', 'pip', 'install', '--quiet', ...args]);
  if (!release || have?.release !== release)
    await step(`Fetching ${wanted}`, () => pip('--upgrade', '--no-deps', wanted)).catch((error) => {
      if (!have) throw error; // the registry is out of reach, but an earlier run left one
    });
  const { release: now, home } = await look(place, python);
  const needs = [
    ...requirements(join(place.outside(home), 'components')),
    ...BROKEN_SINCE.filter(([until]) => older(now, until)).map(([, bound]) => bound),
  ];
  if (have?.release !== now || String(have.needs) !== String(needs)) {
    // Within the bounds it was released with: without them pip tries many an older version of what it needs.
    const bounds = join(home, 'package_constraints.txt');
    await step(`Installing Home Assistant ${now} and the ${needs.length} packages its demo home needs`, () =>
      pip('--constraint', bounds, `homeassistant==${now}`, ...needs),
    );
    writeFileSync(receipt, JSON.stringify({ release: now, needs }));
  }
  return { release: now, hass: join(venv, 'bin', 'hass') };
}

const installed = (receipt) => (existsSync(receipt) ? JSON.parse(readFileSync(receipt, 'utf8')) : undefined);
const ASK =
  "import importlib.metadata as m, importlib.util as u; print(m.version('homeassistant')); print(u.find_spec('homeassistant').submodule_search_locations[0])";

/** Which release is there, and where, as the place itself sees it. */
async function look(place, python) {
  const { code, output } = await run(...place.command(python, ['-c', ASK]), { env: pipEnv });
  const [release, home] = output.trim().split('\n').slice(-2);
  if (code !== 0) throw new Plain(`Home Assistant was installed but is not to be found: ${home}`);
  return { release, home };
}

/** Walks the integrations' manifests: what the configured ones depend on, and the domains the playgrounds have entities in. */
function requirements(components) {
  const platforms = PLAYGROUNDS.filter((name) => existsSync(join(components, name))).flatMap((name) =>
    readdirSync(join(components, name))
      .filter((file) => file.endsWith('.py'))
      .map((file) => file.slice(0, -'.py'.length)),
  );
  const seen = new Set();
  const needs = new Set();
  const walk = (domain) => {
    const manifest = join(components, domain, 'manifest.json');
    if (seen.has(domain) || !existsSync(manifest)) return;
    seen.add(domain);
    const { requirements: own = [], dependencies = [] } = JSON.parse(readFileSync(manifest, 'utf8'));
    own.forEach((one) => needs.add(one));
    dependencies.forEach(walk);
  };
  [...DOMAINS, ...platforms].forEach(walk);
  return [...needs].sort();
}

async function must(place, program, args) {
  const { code, output } = await run(...place.command(program, args), { env: pipEnv, timeoutMs: 1_800_000 });
  if (code !== 0) throw new Plain(`${[program, ...args].join(' ').slice(0, 200)} failed:\n${lastLines(output)}`);
}

/** pip names every release there is when one is missing. */
const lastLines = (output) =>
  output
    .trim()
    .split('\n')
    .slice(-8)
    .map((line) => (line.length > 240 ? `${line.slice(0, 240)}…` : line))
    .join('\n');
