// A DevTools connection over the pipes Chromium was started with. A broken pipe ends Chromium, so it never outlives us, even after kill -9.
'use strict';
const { EventEmitter } = require('node:events');

class Cdp extends EventEmitter {
  #write;
  #lastId = 0;
  #waiting = new Map();
  #rest = '';

  constructor(write, read) {
    super();
    this.setMaxListeners(0);
    this.#write = write;
    write.on('error', () => {});
    read.setEncoding('utf8').on('data', (text) => this.#take(text));
  }

  /** `sessionId` addresses one page; without it the browser itself. */
  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#lastId;
    this.#write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
  }

  #take(text) {
    const frames = (this.#rest + text).split('\0');
    this.#rest = frames.pop();
    frames.forEach((frame) => this.#dispatch(JSON.parse(frame)));
  }

  #dispatch({ id, error, result, method, params, sessionId }) {
    if (id === undefined) return void this.emit(method, params, sessionId);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting.resolve(result);
  }
}

module.exports = { Cdp };
