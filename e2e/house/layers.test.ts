import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** One file per forbidden direction, and the rule that must name it. */
const SEEDS = [
  { file: 'src-shared/model/seed.ts', code: "import '../../src-main/core/topics.ts';", rule: 'shared-is-pure' },
  { file: 'src-renderer/hub/seed.ts', code: "import '../../src-main/core/topics.ts';", rule: 'window-sees-only-shared' },
  {
    file: 'src-renderer/ui/seed.ts',
    code: "import { Part } from '../../src-shared/model/device.ts';\nexport const seed = Part;",
    rule: 'window-carries-no-schemas',
  },
  { file: 'src-main/core/devices/seed.ts', code: "import '../../mcp-types/index.ts';", rule: 'core-knows-no-type-and-no-host' },
  { file: 'src-main/mcp-types/seed/index.ts', code: "import '../home-assistant/index.ts';", rule: 'types-are-strangers' },
  { file: 'src-main/mcp-types/home-assistant/seed.ts', code: "import '../../core/topics.ts';", rule: 'types-use-the-kit' },
  { file: 'src-main/mcp-types/mcp-server/seed.ts', code: "import 'axios';", rule: 'far-servers-use-the-kit-and-the-sdk' },
  { file: 'src-main/hosts/bridge/seed.ts', code: "import 'zod';", rule: 'bridge-is-lean' },
  { file: 'src-main/hosts/headless/seed.ts', code: "import '../desktop/main.ts';", rule: 'hosts-are-strangers' },
  { file: 'src-main/core/tools/seed.ts', code: "import 'electron';", rule: 'electron-in-one-place' },
  { file: 'src-main/core/connections/seed.ts', code: "import 'better-sqlite3';", rule: 'sqlite-in-one-place' },
  { file: 'src-main/kit/seed.ts', code: "import 'axios';", rule: 'kit-is-small' },
  { file: 'src-main/core/net/seed.ts', code: "import 'pino';", rule: 'core-net-packages' },
  { file: 'src-main/core/mcp/seed.ts', code: "import 'axios';", rule: 'core-mcp-packages' },
  { file: 'src-main/core/storage/seed.ts', code: "import 'ws';", rule: 'core-storage-packages' },
  { file: 'src-main/core/logging/seed.ts', code: "import 'ws';", rule: 'core-logging-packages' },
  {
    file: 'src-main/core/programs/seed.ts',
    code: "import 'axios';",
    rule: 'core-(activity|boards|connections|devices|http|insights|programs|secrets|settings|system|tray|host)-packages',
  },
  { file: 'src-shared/model/seed-a.ts', code: "import { b } from './seed-b.ts';\nexport const a = () => b;", rule: 'no-circles' },
  { file: 'src-main/demo/seed.ts', code: "import '../core/topics.ts';", rule: 'demo-stands-alone' },
];

/** The other half of the circle; it is told of once. */
const PARTNER = { file: 'src-shared/model/seed-b.ts', code: "import { a } from './seed-a.ts';\nexport const b = () => a;" };

/** The files of the house that a seed names. */
const ledTo = ({ file, code }: { file: string; code: string }): string[] =>
  [...code.matchAll(/'(\.[^']+)'/g)].map(([, to]) => join(dirname(file), to!)).filter((to) => !to.includes('/seed-'));

type Violation = { from: string; rule: { name: string } };

describe('the import rules bite', () => {
  let house: string;
  let violations: Violation[];

  beforeAll(async () => {
    house = await mkdtemp(join(tmpdir(), 'switchboard-layers-'));
    const seeds = [...SEEDS, PARTNER];
    const files = seeds.map(({ file }) => file);
    for (const file of ['.dependency-cruiser.mjs', 'tsconfig.base.json', 'package.json', ...seeds.flatMap(ledTo)]) await put(file);
    await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
    for (const { file, code } of seeds) {
      await mkdir(dirname(join(house, file)), { recursive: true });
      await writeFile(join(house, file), code);
    }
    const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    // Only the seeds are looked through: whether the house itself obeys is what `npm run check` finds out.
    const args = [cruise, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', '--do-not-follow', '^(?!.*/seed)', ...files];
    const { stdout } = await run(process.execPath, args, { cwd: house, maxBuffer: 256 * 1024 * 1024 }).catch(
      (failed: { stdout: string }) => failed,
    );
    violations = JSON.parse(stdout).summary.violations;
  }, 90_000);
  afterAll(() => rm(house, { recursive: true, force: true }));
  const put = (file: string) => cp(join(root, file), join(house, file), { recursive: true });

  it.each(SEEDS)('$rule catches $file', ({ file, rule }) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });
});

/** The same house rules, told by the compiler: each layer knows only what exists where it runs. */
const STRANGERS = [
  {
    layer: 'shared',
    code: 'export const where = process.cwd();\nexport const what = document.title;',
    says: ["Cannot find name 'process'", "Cannot find name 'document'"],
  },
  {
    layer: 'renderer',
    code: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
    says: ["Cannot find name 'node:fs'"],
  },
  { layer: 'main', code: 'export const what = document.title;', says: ["Cannot find name 'document'"] },
];

describe('the compiler knows where code runs', () => {
  it.each(STRANGERS)('$layer: $says', async ({ layer, code, says }) => {
    const folder = layer === 'shared' ? 'src-shared' : `src-${layer}`;
    const house = await mkdtemp(join(tmpdir(), 'switchboard-compiler-'));
    await cp(join(root, 'tsconfig.base.json'), join(house, 'tsconfig.base.json'));
    const { references: _others, ...config } = JSON.parse(await readFile(join(root, `tsconfig.${layer}.json`), 'utf8'));
    await writeFile(join(house, `tsconfig.${layer}.json`), JSON.stringify(config));
    await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
    await mkdir(join(house, folder));
    await writeFile(join(house, folder, 'seed.ts'), code);
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [compiler, '-p', `tsconfig.${layer}.json`, '--noEmit'], { cwd: house }).catch(
      (failed: { stdout: string }) => failed,
    );
    for (const words of says) expect(stdout).toContain(words);
    await rm(house, { recursive: true, force: true });
  });
});
