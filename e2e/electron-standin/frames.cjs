// The frames of one page and the script contexts that live in them: who is really speaking when a message arrives.
'use strict';
const { fromWeb } = require('./protocol.cjs');

class Frame {
  url = 'about:blank';
  name = '';
  detached = false;

  constructor(id, parent) {
    this.frameToken = id;
    this.parent = parent;
  }
  get top() {
    return this.parent?.top ?? this;
  }
  get origin() {
    if (!URL.canParse(this.url)) return 'null';
    const { origin, protocol, host } = new URL(this.url);
    return origin === 'null' && host ? `${protocol}//${host}` : origin;
  }
  isDestroyed() {
    return this.detached;
  }
}

class Frames {
  main;
  #byId = new Map();
  #contexts = new Map();

  constructor(mainId) {
    this.main = new Frame(mainId, null);
    this.#byId.set(mainId, this.main);
  }
  attached(id, parentId) {
    if (!this.#byId.has(id)) this.#byId.set(id, new Frame(id, this.#byId.get(parentId) ?? this.main));
  }
  detached(id) {
    const frame = this.#byId.get(id);
    if (frame) frame.detached = true;
    this.#byId.delete(id);
  }
  navigated({ id, parentId, url, name = '' }) {
    if (parentId) this.attached(id, parentId);
    return Object.assign(this.#byId.get(id) ?? this.main, { url: fromWeb(url), name });
  }
  contextCreated(context, frameId) {
    this.#contexts.set(context, this.#byId.get(frameId) ?? null);
  }
  contextGone(context) {
    this.#contexts.delete(context);
  }
  contextsGone() {
    this.#contexts.clear();
  }
  /** Null after the frame has gone, as Electron says it. */
  ofContext(context) {
    return this.#contexts.get(context) ?? null;
  }
}

module.exports = { Frames };
