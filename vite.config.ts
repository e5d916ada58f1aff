import react from '@vitejs/plugin-react';
import { isBuiltin } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig, parseSync, Visitor, type Plugin, type UserConfig } from 'vite';

/** Packages that stay outside a Node bundle: they carry native code or belong to the host itself. */
const outside = ['electron', 'better-sqlite3'];

/** zod brings its messages in fifty languages along; ours come from the table of problems. */
const oneLocale = { find: /^\.\.\/locales\/index\.js$/, replacement: fileURLToPath(import.meta.resolve('zod/v4/locales/en.js')) };

/**
 * Each half of the MCP SDK brings a validator along that makes code of schemas, which nobody here may do: half of its size, read at every
 * start and never run. The one that interprets them takes its place.
 */
const interpreting: Plugin = {
  name: 'interpreting-validator',
  enforce: 'pre',
  resolveId: (id) => (SHIMS.test(id) ? `\0${id}` : undefined),
  load: (id) => {
    const [, half] = SHIMS.exec(id) ?? [];
    if (half === undefined) return undefined;
    return [
      `export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from '@modelcontextprotocol/${half}/validators/cf-worker';`,
      `export const CORS_IS_POSSIBLE = false;`,
    ].join('\n');
  },
};
const SHIMS = /^\0?@modelcontextprotocol\/(client|server)\/_shims$/;

/** What says the same on every machine is said here once, and not at every start. */
const saidOnce: Plugin = {
  name: 'said-once',
  load: async (id) => {
    if (!id.endsWith('/core/mcp/lane/listed-texts.ts')) return undefined;
    const said: unknown = await import(pathToFileURL(id).href);
    if (typeof said !== 'object' || said === null || !('LISTED' in said)) throw new Error(`${id} lists nothing`);
    return `export const LISTED = ${JSON.stringify(said.LISTED)};`;
  },
};

/**
 * zod makes code for every object it looks at, with the first look: most are looked at once, at the start, and that code is made for nothing
 * (measured: a tenth of the start with a far server). Whatever comes again and again is still worth it.
 */
const compiledWhenWorthIt: Plugin = {
  name: 'compiled-when-worth-it',
  transform: (code, id) => {
    if (!/\/zod\/v4\/core\/schemas\.js$/.test(id)) return undefined;
    const made = /let fastpass;([^]*?)if \(!fastpass\)\s*{?\s*fastpass = generateFastpass\(def\.shape\);?\s*}?/;
    if (!made.test(code)) throw new Error('zod compiles its objects in another way now');
    const later = 'if (!fastpass) { if ((looks += 1) < 8) return superParse(payload, ctx); fastpass = generateFastpass(def.shape); }';
    return { code: code.replace(made, (_all, between: string) => `let fastpass; let looks = 0;${between}${later}`), map: null };
  },
};

/**
 * A program is kept in memory as it is written, and one letter beyond Latin makes every other take two bytes (measured: 1 MB). Within texts
 * and patterns a letter and its number are the same; after a backslash they are not, and there it stays.
 */
const oneByteALetter: Plugin = {
  name: 'one-byte-a-letter',
  generateBundle: (_options, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const byNumber = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
      chunk.code = chunk.code.replace(/(?<!\\)[\u0080-\uffff]/g, byNumber);
    }
  },
};

/**
 * Whoever imports from one of Node's own modules makes Node gather all of its names, and whatever stands behind them is loaded: behind
 * `node:http` a whole client of the web, behind `node:util` how texts are compared (measured: 30 ms of each start). A module that is asked
 * for in this way gives what was named and nothing else.
 */
const namesAsked: Plugin = {
  name: 'names-asked',
  generateBundle: ({ format }, bundle) => {
    const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
    const asksOf = new Map(chunks.map(({ fileName, imports }) => [fileName, imports]));
    for (const chunk of chunks) if (format === 'es' && !isInCircle(chunk.fileName, asksOf)) chunk.code = asking(chunk.code);
  },
};

/** Who asks another that asks it may be used before it has begun: an import is there by then, and nothing else is. */
function isInCircle(file: string, asksOf: ReadonlyMap<string, readonly string[]>): boolean {
  const reached = new Set<string>(asksOf.get(file));
  for (const one of reached) asksOf.get(one)?.forEach((next) => reached.add(next));
  return reached.has(file);
}

/** By what the program says, and not by how its text looks: a line within a text is no import. */
function asking(code: string): string {
  const asked = (module: string): string => `process.getBuiltinModule(${JSON.stringify(module)})`;
  const { program, module } = parseSync('chunk.js', code);
  const instead: { start: number; end: number; text: string }[] = [];
  for (const { start, end, moduleRequest, entries } of module.staticImports) {
    // What stands for all of a module's names is more than the module itself.
    if (!isBuiltin(moduleRequest.value) || entries.some(({ importName }) => importName.kind === 'NamespaceObject')) continue;
    const named = entries.map(({ importName: { name }, localName }) => [name ?? 'default', localName.value] as const);
    const whole = named.filter(([name]) => name === 'default').map(([, local]) => `const ${local} = ${asked(moduleRequest.value)};`);
    const names = named.filter(([name]) => name !== 'default').map(([name, local]) => `${JSON.stringify(name)}: ${local}`);
    const taken = names.length > 0 ? [`const { ${names.join(', ')} } = ${asked(moduleRequest.value)};`] : [];
    instead.push({ start, end, text: [...whole, ...taken].join(' ') });
  }
  new Visitor({
    CallExpression: ({ callee, arguments: [first], start, end }) => {
      const name = first?.type === 'Literal' && typeof first.value === 'string' ? first.value : '';
      if (callee.type === 'Identifier' && callee.name === '__require' && isBuiltin(name)) instead.push({ start, end, text: asked(name) });
    },
  }).visit(program);
  return instead
    .sort((one, other) => other.start - one.start)
    .reduce((text, change) => text.slice(0, change.start) + change.text + text.slice(change.end), code);
}

/** A bundle for Node. Everything is taken in (measured: half the start time of separate packages), only native code stays outside. */
const forNode = (entries: Record<string, string>, outDir: string, format: 'es' | 'cjs' = 'es'): UserConfig => ({
  resolve: { alias: [oneLocale] },
  ssr: { noExternal: true, external: outside },
  plugins: [interpreting, saidOnce, compiledWhenWorthIt, namesAsked, oneByteALetter],
  build: {
    ssr: true,
    outDir,
    target: 'node24',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: entries,
      external: outside,
      output: {
        format,
        comments: { legal: true, annotation: false, jsdoc: false },
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});

const workers = { 'journal-worker': 'src-main/core/storage/journal-worker.ts' };

const targets: Record<string, UserConfig> = {
  renderer: {
    root: 'src-renderer',
    base: './',
    plugins: [react()],
    build: { outDir: '../out/renderer', target: 'es2023', emptyOutDir: true, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  },
  preload: forNode({ preload: 'src-main/hosts/desktop/preload.ts' }, 'out/preload', 'cjs'),
  desktop: forNode({ main: 'src-main/hosts/desktop/main.ts', ...workers }, 'out/desktop'),
  bridge: forNode({ main: 'src-main/hosts/bridge/main.ts' }, 'out/bridge'),
  headless: forNode({ main: 'src-main/hosts/headless/main.ts', ...workers }, 'out/headless'),
};

export default defineConfig(({ mode }) => targets[mode] ?? {});
