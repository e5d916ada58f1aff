import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/** Packages that stay outside a Node bundle: they carry native code or belong to the host itself. */
const outside = ['electron', 'better-sqlite3'];

/** zod brings its messages in fifty languages along; ours come from the table of problems. */
const oneLocale = { find: /^\.\.\/locales\/index\.js$/, replacement: fileURLToPath(import.meta.resolve('zod/v4/locales/en.js')) };

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

/** A bundle for Node. Everything is taken in (measured: half the start time of separate packages), only native code stays outside. */
const forNode = (entries: Record<string, string>, outDir: string, format: 'es' | 'cjs' = 'es'): UserConfig => ({
  resolve: { alias: [oneLocale] },
  ssr: { noExternal: true, external: outside },
  plugins: [oneByteALetter],
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
