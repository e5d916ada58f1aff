// Which app was asked for: the first argument that is not a switch, as `electron .` does it.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

/** Playwright's loader cuts its own switches from `process.argv`, so a copy is taken at once. */
const typed = process.argv.slice(1);

function firstPath() {
  for (let at = 0; at < typed.length; at += 1) {
    if (typed[at] === '-r') at += 1;
    else if (!typed[at].startsWith('-')) return path.resolve(typed[at]);
  }
  throw new Error('stand-in: no app given, try "electron ."');
}

const folder = firstPath();
const description = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** The value of `--name=value`; an empty string for a bare `--name`. */
const typedSwitch = (name) => {
  const found = typed.find((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
  return found?.slice(name.length + 3);
};

module.exports = { folder, description, entry: path.join(folder, description.main ?? 'index.js'), typed, typedSwitch };
