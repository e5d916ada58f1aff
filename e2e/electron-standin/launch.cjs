// The entry Node really runs: finds the app among the arguments and starts its `main`.
'use strict';
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { entry } = require('./app-folder.cjs');
const { app } = require('./app.cjs');
const { dieWithParent } = require('./lifeline.cjs');

dieWithParent();
// Electron ends in order when the system asks it to.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit());
import(pathToFileURL(path.resolve(entry)).href).catch((error) => {
  process.stderr.write(`App threw an error during load\n${error?.stack ?? error}\n`);
  process.exit(1);
});
