// Nothing may outlive a test: whoever started the stand-in takes it along when it dies.
'use strict';

const LOOK_EVERY_MS = 250;

/** An orphan's parent is another process; that is the only sign a killed parent leaves. */
function dieWithParent() {
  // As the shell saw it that became this process: the parent may be gone before Node is there.
  const parent = Number(process.env.STANDIN_PARENT ?? process.ppid);
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, LOOK_EVERY_MS).unref();
}

module.exports = { dieWithParent };
