// Electron's single-instance lock: a file with our pid, and an inbox in which later instances leave their arguments.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

/** A pid alone may have been given to somebody else since. */
const isStandIn = (pid) => {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('electron-standin');
  } catch {
    return false;
  }
};
const holder = (file) => {
  try {
    return Number(fs.readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
};

class InstanceLock {
  #file;
  #inbox;
  #watcher;

  constructor(folder) {
    this.#file = path.join(folder, 'SingletonLock.standin');
    this.#inbox = path.join(folder, 'SingletonInbox.standin');
  }

  take(message, onMessage) {
    if (this.#watcher) return true;
    const pid = holder(this.#file);
    if (pid && pid !== process.pid && isStandIn(pid)) {
      this.#leave(message);
      return false;
    }
    fs.mkdirSync(this.#inbox, { recursive: true });
    fs.writeFileSync(this.#file, String(process.pid));
    process.once('exit', () => this.release());
    this.#watcher = fs.watch(this.#inbox, () => this.#read(onMessage)).unref();
    return true;
  }

  held() {
    return this.#watcher !== undefined;
  }

  release() {
    if (!this.#watcher) return;
    this.#watcher.close();
    this.#watcher = undefined;
    fs.rmSync(this.#file, { force: true });
    fs.rmSync(this.#inbox, { recursive: true, force: true });
  }

  /** Written aside and renamed, so that it is read whole or not at all. */
  #leave(message) {
    const half = path.join(path.dirname(this.#inbox), `SingletonMessage.${process.pid}`);
    fs.writeFileSync(half, JSON.stringify(message));
    fs.renameSync(half, path.join(this.#inbox, `${process.pid}.json`));
  }

  #read(onMessage) {
    for (const name of fs.existsSync(this.#inbox) ? fs.readdirSync(this.#inbox) : []) {
      const file = path.join(this.#inbox, name);
      const message = JSON.parse(fs.readFileSync(file, 'utf8'));
      fs.rmSync(file);
      onMessage(message);
    }
  }
}

module.exports = { InstanceLock };
