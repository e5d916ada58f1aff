// Things that would reach out of the program: they only write down what was asked.
'use strict';
const { EventEmitter } = require('node:events');

const shell = {
  opened: [],
  async openExternal(url) {
    shell.opened.push(url);
  },
  async openPath(file) {
    shell.opened.push(file);
    return '';
  },
  showItemInFolder(file) {
    shell.opened.push(file);
  },
  async trashItem() {},
  beep() {},
};

const asked = [];
const next = [];
const ask = (kind, args, careful) => {
  asked.push({ kind, options: args.at(-1) });
  return next.shift() ?? careful;
};

/** `next` holds the answers a test prepared; without one, the careful choice is made. */
const dialog = {
  asked,
  next,
  showMessageBox: async (...args) => ask('message', args, { response: args.at(-1).cancelId ?? 0, checkboxChecked: false }),
  showOpenDialog: async (...args) => ask('open', args, { canceled: true, filePaths: [] }),
  showSaveDialog: async (...args) => ask('save', args, { canceled: true, filePath: '' }),
  showErrorBox(title, content) {
    asked.push({ kind: 'error', options: { title, content } });
    // Nobody sees a box here; a terminal is where a failed start is looked for.
    process.stderr.write(`${title}\n${content}\n`);
  },
};

class Notification extends EventEmitter {
  static shown = [];
  static isSupported() {
    return true;
  }
  constructor(options = {}) {
    super();
    Object.assign(this, options);
  }
  show() {
    Notification.shown.push(this);
    this.emit('show');
  }
  close() {
    this.emit('close');
  }
}

let copied = '';
const clipboard = {
  async writeText(text) {
    copied = text;
  },
  readText: async () => copied,
};

const crashReporter = {
  started: undefined,
  start(options) {
    crashReporter.started = options;
  },
  getUploadToServer: () => crashReporter.started?.uploadToServer ?? true,
};

const globalShortcut = { register: () => true, unregister() {}, unregisterAll() {}, isRegistered: () => false };

module.exports = { shell, dialog, Notification, clipboard, crashReporter, globalShortcut };
