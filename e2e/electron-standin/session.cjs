// `session`: permission handlers are kept, and their answers are given to Chromium before each page loads.
'use strict';
const { EventEmitter } = require('node:events');
const { protocol } = require('./protocol.cjs');

class Session extends EventEmitter {
  protocol = protocol;
  handlers = { request: undefined, check: undefined, device: undefined };
  webRequest = { onHeadersReceived() {}, onBeforeRequest() {}, onBeforeSendHeaders() {} };

  setPermissionRequestHandler(handler) {
    this.handlers.request = handler;
  }
  setPermissionCheckHandler(handler) {
    this.handlers.check = handler;
  }
  setDevicePermissionHandler(handler) {
    this.handlers.device = handler;
  }
  setSpellCheckerEnabled() {}
  async clearStorageData() {}
  async clearCache() {}
}

module.exports = { session: { defaultSession: new Session() } };
