// Which app was asked for: the first argument that is not a switch, as `electron .` does it.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

/** Playwright's loader cuts its own switches from `process.argv`, so a copy is taken at once. */
const typed = process.argv.slice(1);

/** What `-r` asks to load before the app. */
const preloads = typed.filter((_, at) => typed[at - 1] === '-r');
const first = typed.find((argument) => !argument.startsWith('-') && !preloads.includes(argument));
if (!first) throw new Error('stand-in: no app given, try "electron ."');
const folder = path.resolve(first);
const description = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** The value of `--name=value`; an empty string for a bare `--name`. */
const typedSwitch = (name) => {
  const found = typed.find((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
  return found?.slice(name.length + 3);
};

module.exports = { folder, description, entry: path.join(folder, description.main ?? 'index.js'), preloads, typedSwitch };
