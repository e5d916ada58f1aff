// `ipcMain`: messages arrive through a binding that exists in the preload's world only.
'use strict';
const { EventEmitter } = require('node:events');
const { preventable } = require('./event.cjs');

class IpcMain extends EventEmitter {
  #handlers = new Map();

  handle(channel, handler) {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }
  handleOnce(channel, handler) {
    this.handle(channel, (...args) => {
      this.removeHandler(channel);
      return handler(...args);
    });
  }
  removeHandler(channel) {
    this.#handlers.delete(channel);
  }

  /** One message from a preload; `settle` answers an invocation. */
  async deliver(sender, senderFrame, { kind, id, channel, args }, settle) {
    const event = preventable({
      sender,
      senderFrame,
      type: 'frame',
      processId: 1,
      frameId: 1,
      reply: (to, ...rest) => sender.send(to, ...rest),
    });
    if (kind === 'send') return void this.emit(channel, event, ...args);
    try {
      const handler = this.#handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      settle(id, { value: await handler(event, ...args) });
    } catch (error) {
      settle(id, { error: `Error invoking remote method '${channel}': ${error}` });
    }
  }
}

module.exports = { ipcMain: new IpcMain() };
