// `app`: life cycle, paths, single instance, login item.
'use strict';
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { startChromium } = require('./chromium.cjs');
const { asks, preventable } = require('./event.cjs');
const { description, folder, typedSwitch } = require('./app-folder.cjs');
const { InstanceLock } = require('./single-instance.cjs');

const switches = new Map();
const paths = new Map();
const login = { openAtLogin: false, args: [] };
const protocols = new Set();
let name = description.productName ?? description.name;
let lock;
let chromium;
let leaving = false;

const defaults = {
  home: () => os.homedir(),
  appData: () => process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config'),
  userData: () => typedSwitch('user-data-dir') ?? path.join(app.getPath('appData'), name),
  sessionData: () => app.getPath('userData'),
  temp: () => os.tmpdir(),
  exe: () => process.env.STANDIN_EXECUTABLE,
  logs: () => path.join(app.getPath('userData'), 'logs'),
  crashDumps: () => path.join(app.getPath('userData'), 'Crashpad'),
  desktop: () => path.join(os.homedir(), 'Desktop'),
  documents: () => path.join(os.homedir(), 'Documents'),
  downloads: () => path.join(os.homedir(), 'Downloads'),
};

class App extends EventEmitter {
  isPackaged = false;
  dock = undefined;
  commandLine = {
    appendSwitch: (key, value = '') => void switches.set(key, value),
    hasSwitch: (key) => switches.has(key) || typedSwitch(key) !== undefined,
    getSwitchValue: (key) => switches.get(key) ?? typedSwitch(key) ?? '',
  };
  #ready = false;
  #whenReady;

  constructor() {
    super();
    // Electron reports ready only after the app's first module has run; Playwright's loader counts on that.
    this.#whenReady = new Promise((resolve, reject) => setImmediate(() => this.#start().then(resolve, reject)));
  }

  async #start() {
    chromium = await startChromium({
      profile: path.join(this.getPath('sessionData'), 'chromium'),
      language: this.getLocale(),
      onExit: () => this.#chromiumGone(),
    });
    process.stderr.write(`\nDevTools listening on ${chromium.url}\n`);
    this.#ready = true;
    this.emit('ready', preventable(), {});
  }

  get chromium() {
    return chromium;
  }
  get name() {
    return name;
  }
  set name(value) {
    name = value;
  }
  whenReady() {
    return this.#whenReady;
  }
  isReady() {
    return this.#ready;
  }
  getName() {
    return name;
  }
  setName(value) {
    name = value;
  }
  getVersion() {
    return description.version ?? '0.0.0';
  }
  getAppPath() {
    return folder;
  }
  getLocale() {
    return typedSwitch('lang') ?? (process.env.LANG?.split('.')[0].replace('_', '-') || 'en-US');
  }
  getPreferredSystemLanguages() {
    return [this.getLocale()];
  }
  enableSandbox() {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }
  disableHardwareAcceleration() {
    if (this.#ready) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
  }
  setActivationPolicy() {}
  setAppUserModelId() {}
  setDesktopName() {}
  getPath(key) {
    const found = paths.get(key) ?? defaults[key]?.();
    if (!found) throw new Error(`Failed to get '${key}' path`);
    return found;
  }
  setPath(key, value) {
    if (!path.isAbsolute(value)) throw new Error('Path must be absolute');
    paths.set(key, value);
  }
  setAsDefaultProtocolClient(scheme) {
    protocols.add(scheme);
    return true;
  }
  isDefaultProtocolClient(scheme) {
    return protocols.has(scheme);
  }
  removeAsDefaultProtocolClient(scheme) {
    return protocols.delete(scheme);
  }
  getLoginItemSettings() {
    return { ...login };
  }
  setLoginItemSettings(settings) {
    Object.assign(login, settings);
  }

  requestSingleInstanceLock(additionalData = {}) {
    const home = this.getPath('userData');
    fs.mkdirSync(home, { recursive: true });
    lock ??= new InstanceLock(home);
    const message = { argv: process.argv, cwd: process.cwd(), additionalData };
    return lock.take(message, ({ argv, cwd, additionalData: data }) => this.emit('second-instance', preventable(), argv, cwd, data));
  }
  hasSingleInstanceLock() {
    return lock?.held() ?? false;
  }
  releaseSingleInstanceLock() {
    lock?.release();
  }

  /** Returns at once; a window or listener that objects stops it. */
  quit() {
    setImmediate(() => {
      if (leaving || asks(this, 'before-quit')) return;
      const { BrowserWindow } = require('./browser-window.cjs');
      for (const window of BrowserWindow.getAllWindows()) {
        window.closeForQuit();
        if (!window.isDestroyed()) return;
      }
      if (!asks(this, 'will-quit')) this.exit(0);
    });
  }

  exit(code = 0) {
    if (leaving) return;
    leaving = true;
    this.emit('quit', preventable(), code);
    if (!chromium) process.exit(code);
    void chromium.stop().finally(() => process.exit(code));
  }

  relaunch() {}
  focus() {}
  hide() {}
  show() {}

  /** Chromium ended under our feet (a test harness closed it): leave in order, as Electron would. */
  #chromiumGone() {
    if (leaving) return;
    chromium = undefined;
    asks(this, 'before-quit');
    if (!asks(this, 'will-quit')) this.exit(0);
  }
}

const app = new App();
module.exports = { app };
