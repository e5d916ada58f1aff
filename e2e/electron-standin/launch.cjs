// The entry Node really runs: dresses up as Electron, finds the app among the arguments and starts its `main`.
'use strict';
require('./register.cjs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { app } = require('./app.cjs');
const { entry, preloads } = require('./app-folder.cjs');
const { dieWithParent } = require('./lifeline.cjs');

dieWithParent();
// Electron ends in order when the system asks it to.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit());
// Not by Node's own -r: worker threads would inherit that, and they are no place for Electron.
preloads.forEach((file) => require(file));
import(pathToFileURL(path.resolve(entry)).href).catch((error) => {
  process.stderr.write(`App threw an error during load\n${error?.stack ?? error}\n`);
  process.exit(1);
});
