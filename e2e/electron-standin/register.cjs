// Loaded before everything else: `electron` means the stand-in, and `process` looks like Electron's main process.
'use strict';
const { registerHooks } = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const url = pathToFileURL(path.join(__dirname, 'electron.cjs')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/main)?$/.test(specifier) ? { url, format: 'commonjs', shortCircuit: true } : next(specifier, context),
});

Object.defineProperty(process.versions, 'electron', { value: require('electron/package.json').version, enumerable: true });
process.type = 'browser';
process.defaultApp = true;
process.resourcesPath = path.join(__dirname, 'resources');
// Electron's argv has no script of its own: [electron, ...everything that was typed].
process.argv = [process.env.STANDIN_EXECUTABLE ?? process.argv[0], ...process.argv.slice(2)];
