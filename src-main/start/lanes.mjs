import { inRoot } from './paths.mjs';

/**
 * Every lane of `npm test`: a program of node_modules, its arguments, and how its tests are counted (`vitest`, `playwright`, `words`: its
 * last line says it, or the lane is one test). Lanes marked `alone` want both cores; those marked `longOnly` run in `npm run test:long`
 * alone, or when they are named.
 */
const bin = (path) => inRoot('node_modules', path);

export const LANES = [
  // Two at a time, so the longest come first: whatever is left over at the end, one core waits for.
  // No cache: rules that know types depend on more than the file they look at.
  { name: 'lint', run: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
  { name: 'types', run: [bin('typescript/bin/tsc'), '-b'] },
  { name: 'format', run: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  {
    name: 'imports',
    run: [
      bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'err',
      'src-shared',
      'src-main',
      'src-renderer',
      'e2e',
    ],
  },
  { name: 'dead code', run: [bin('knip/bin/knip.js'), '--no-progress'] },
  {
    name: 'unit',
    run: [bin('vitest/vitest.mjs'), 'run'],
    count: 'vitest',
    alone: true,
    longEnv: { SWITCHBOARD_KILLS: '50', SWITCHBOARD_LONG: '1' },
  },
  {
    name: 'browser journeys',
    run: [bin('@playwright/test/cli.js'), 'test', '--project=browser'],
    count: 'playwright',
    alone: true,
    e2e: true,
    longEnv: { SWITCHBOARD_LONG: '1' },
  },
  {
    name: 'desktop journeys',
    run: [bin('@playwright/test/cli.js'), 'test', '--project=desktop'],
    count: 'playwright',
    alone: true,
    e2e: true,
    longEnv: { SWITCHBOARD_LONG: '1' },
  },
  { name: 'conformance', run: [inRoot('e2e/conformance/main.ts')], count: 'words', e2e: true },
  // A gigabyte of other people's programs.
  { name: 'clients', run: [inRoot('src-main/start/clients.mjs')], count: 'words', e2e: true, longOnly: true },
  { name: 'packaging', run: [inRoot('src-main/start/pack.mjs'), '--check'], e2e: true },
];
