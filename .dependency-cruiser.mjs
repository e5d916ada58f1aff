/** Who may import whom: the table of ARCHITECTURE.md as rules. `npm run check` runs it; `e2e/house/layers.test.ts` proves that each rule bites. */
const tests = '\\.test\\.tsx?$|\\.spec\\.ts$|/testing/|types\\.check\\.ts$';
const npm = (...names) => names.map((name) => `^node_modules/(@types/)?${name}/`);
const node =
  '^(node:|assert|async_hooks|buffer|child_process|crypto|dns|events|fs|http|https|inspector|module|net|os|path|perf_hooks|process|stream|string_decoder|timers|tls|tty|url|util|v8|vm|worker_threads|zlib)';

const only = (name, from, to, comment) => ({ name, comment, severity: 'error', from: { path: from, pathNot: tests }, to: { pathNot: to } });
const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });

/** A folder of the core may use these packages beside what the whole core may use. */
const coreFolder = (folder, ...names) =>
  only(
    `core-${folder}-packages`,
    `^src-main/core/${folder}/`,
    ['^src-(main/(core|kit)|shared)/', node, ...npm('zod', ...names)],
    `Packages of core/${folder} are named in DESIGN.`,
  );

export default {
  forbidden: [
    only('shared-is-pure', '^src-shared/', ['^src-shared/', ...npm('zod', 'i18next')], 'Shared code runs in three places.'),
    never(
      'window-carries-no-schemas',
      { path: '^src-renderer/', pathNot: tests },
      {
        path: ['^node_modules/zod/', '^src-shared/(model/(?!key|units|picture|same-case)|forms/kinds|contract/(?!client|channel))'],
        dependencyTypesNot: ['type-only'],
      },
      'The window knows the contract as types; schemas stay in the core.',
    ),
    only(
      'window-sees-only-shared',
      '^src-renderer/',
      [
        '^src-(renderer|shared)/',
        '\\.(css|svg)$',
        ...npm(
          'react',
          'react-dom',
          'zustand',
          '@base-ui/react',
          'lucide-react',
          'uplot',
          '@tanstack/react-virtual',
          'i18next',
          'react-i18next',
          '@rjsf/(core|utils)',
          '@cfworker/json-schema',
        ),
      ],
      'The window talks to the core through the contract and in no other way.',
    ),
    only(
      'kit-is-small',
      '^src-main/kit/',
      ['^src-(main/kit|shared)/', node, ...npm('zod')],
      'A type must be able to run without the core.',
    ),
    never(
      'core-knows-no-type-and-no-host',
      { path: '^src-main/core/' },
      { path: '^src-main/(hosts|mcp-types|demo)/' },
      'The core is a library.',
    ),
    coreFolder('net', 'axios', 'ws', 'bonjour-service', 'cockatiel'),
    coreFolder('mcp', '@modelcontextprotocol/(server|client|core|node)'),
    coreFolder('storage', 'better-sqlite3'),
    coreFolder('logging', 'pino', 'pino-roll'),
    coreFolder('tools', 'cockatiel', 'rate-limiter-flexible', '@marcbachmann/cel-js', 'lru-cache', '@cfworker/json-schema'),
    coreFolder('clients', 'rate-limiter-flexible', 'jsonc-parser', 'smol-toml', 'yaml'),
    coreFolder('(activity|boards|connections|devices|http|insights|programs|secrets|settings|system|tray|host)'),
    never(
      'types-are-strangers',
      { path: '^src-main/mcp-types/([^/]+)/' },
      { path: '^src-main/mcp-types/([^/]+)/', pathNot: '^src-main/mcp-types/$1/' },
      'One MCP type never imports another.',
    ),
    only(
      'types-use-the-kit',
      '^src-main/mcp-types/(?!mcp-server/)[^/]+/',
      ['^src-main/(mcp-types|kit)/', '^src-shared/', node, ...npm('zod')],
      'A type sees the kit, not the machine room.',
    ),
    only(
      'far-servers-use-the-kit-and-the-sdk',
      '^src-main/mcp-types/mcp-server/',
      ['^src-main/(mcp-types|kit)/', '^src-shared/', node, ...npm('zod', '@modelcontextprotocol/client')],
      'The one type that speaks by the SDK.',
    ),
    only(
      'bridge-is-lean',
      '^src-main/hosts/bridge/',
      [
        '^src-main/hosts/bridge/',
        '^src-main/core/(host/(data-dir|compiled)|programs/lines)',
        '^src-main/kit/(event-text|param-headers)',
        node,
      ],
      'An assistant waits for it to start: no packages, no schemas, nothing of the core that brings them.',
    ),
    only(
      'demo-stands-alone',
      '^src-main/demo/',
      ['^src-main/demo/', '^src-shared/', node, ...npm('ws', 'bonjour-service', 'zod')],
      'The demo is servers, never a type.',
    ),
    never(
      'hosts-are-strangers',
      { path: '^src-main/hosts/([^/]+)/' },
      { path: '^src-main/hosts/([^/]+)/', pathNot: '^src-main/hosts/$1/' },
      'Desktop and headless share code through the core only.',
    ),
    never(
      'electron-in-one-place',
      { pathNot: '^(src-main/hosts/desktop|e2e)/' },
      { path: '^(electron|node_modules/(electron|electron-store|electron-updater))(/|$)' },
      'Only the desktop host may know Electron.',
    ),
    never(
      'sqlite-in-one-place',
      { pathNot: ['^(src-main/core/storage|e2e)/', tests] },
      { path: '^node_modules/(@types/)?better-sqlite3/' },
      'SQL stays behind the repositories.',
    ),
    never(
      'no-circles',
      { pathNot: '^node_modules' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'A circle has no reading order.',
    ),
  ],
  options: {
    // Not 'specify': that reads every file a second time, as what it compiles to, for a mark no rule asks for.
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(out|dist|\\.types)/', '\\.cjs$'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'node', 'types', 'default'],
      exportsFields: ['exports'],
    },
  },
};
