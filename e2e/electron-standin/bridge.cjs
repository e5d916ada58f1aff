// The two halves of a preload's world, as source text for Chromium. They share nothing but DOM events whose names hold a secret nonce.
'use strict';

/** Runs in the page's own world, before any script of the page: receives what the preload exposes. */
function pageSide(nonce) {
  if (window.top !== window) return;
  const calls = new Map();
  const callbacks = new Map();
  let lastId = 0;
  let returned;
  const tell = (what, detail) => dispatchEvent(new CustomEvent(nonce + what, { detail }));
  const hear = (what, listener) => addEventListener(nonce + what, ({ detail }) => listener(detail));

  const wrapArgument = (value) => {
    if (typeof value !== 'function') return structuredClone(value);
    callbacks.set(++lastId, value);
    return { __callback: lastId };
  };
  const call = (ref, args) => {
    const id = ++lastId;
    returned = undefined;
    tell('call', { id, ref, args: args.map(wrapArgument) });
    const result = returned;
    if (result?.error) throw new Error(result.error);
    if (result?.promise) return new Promise((resolve, reject) => calls.set(id, { resolve, reject }));
    return result && build(result);
  };
  const build = (shape) => {
    if (shape.ref) return (...args) => call(shape.ref, args);
    if (shape.members) return Object.freeze(Object.fromEntries(Object.entries(shape.members).map(([key, member]) => [key, build(member)])));
    return shape.value;
  };

  hear('return', (detail) => (returned = detail));
  hear('callback', ({ id, args }) => callbacks.get(id)(...args));
  hear('settle', ({ id, error, value }) => {
    const { resolve, reject } = calls.get(id);
    calls.delete(id);
    if (error) reject(new Error(error));
    else resolve(value);
  });
  // A real popup would be a window of Chromium that freezes the page while a debugger looks at it. Whoever asks is told "no window", as when denied.
  window.open = (address = '') => {
    tell('open', new URL(address, document.baseURI).href);
    return null;
  };
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[target="_blank"]');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    tell('open', link.href);
  });
  hear('expose', ({ key, shape }) => Object.defineProperty(globalThis, key, { value: build(shape), enumerable: true }));
}

/** Runs in the isolated world: a sandboxed preload's `require`, `contextBridge` and `ipcRenderer`. */
function preloadSide(nonce, facts, preload) {
  if (window.top !== window) return;
  const functions = new Map();
  const listeners = new Map();
  const invocations = new Map();
  let lastId = 0;
  const tell = (what, detail) => dispatchEvent(new CustomEvent(nonce + what, { detail }));
  const post = (message) => globalThis[`ipc${nonce}`](JSON.stringify(message));

  const describe = (value) => {
    if (typeof value === 'function') {
      functions.set(++lastId, value);
      return { ref: lastId };
    }
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return { value };
    return { members: Object.fromEntries(Object.entries(value).map(([key, member]) => [key, describe(member)])) };
  };
  const unwrapArgument = (value) => (value?.__callback ? (...args) => tell('callback', { id: value.__callback, args }) : value);

  addEventListener(`${nonce}call`, ({ detail: { id, ref, args } }) => {
    try {
      const result = functions.get(ref)(...args.map(unwrapArgument));
      if (typeof result?.then !== 'function') return void tell('return', describe(result));
      tell('return', { promise: true });
      result.then(
        (value) => tell('settle', { id, value }),
        (error) => tell('settle', { id, error: String(error?.message ?? error) }),
      );
    } catch (error) {
      tell('return', { error: String(error?.message ?? error) });
    }
  });
  addEventListener(`${nonce}open`, ({ detail }) => post({ kind: 'open', url: detail }));
  globalThis[`receive${nonce}`] = (channel, args) =>
    [...(listeners.get(channel) ?? [])].forEach((listener) => listener({ senderId: 0, ports: [] }, ...args));
  globalThis[`settle${nonce}`] = (id, { error, value }) => {
    const { resolve, reject } = invocations.get(id);
    invocations.delete(id);
    if (error) reject(new Error(error));
    else resolve(value);
  };

  const ipcRenderer = {
    send: (channel, ...args) => post({ kind: 'send', channel, args }),
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        invocations.set(++lastId, { resolve, reject });
        post({ kind: 'invoke', id: lastId, channel, args });
      }),
    on(channel, listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return this;
    },
    off(channel, listener) {
      listeners.get(channel)?.delete(listener);
      return this;
    },
    removeListener: (channel, listener) => ipcRenderer.off(channel, listener),
    sendSync() {
      throw new Error('stand-in: sendSync is not supported');
    },
  };
  const contextBridge = { exposeInMainWorld: (key, api) => tell('expose', { key, shape: describe(api) }) };
  const modules = { electron: { contextBridge, ipcRenderer } };
  const require = (name) => {
    const found = modules[name.replace(/\/renderer$/, '')];
    if (!found) throw new Error(`module not found: ${name}`);
    return found;
  };
  const module = { exports: {} };
  preload(require, module, module.exports, { ...facts, env: {}, contextIsolated: true, sandboxed: true, type: 'renderer' });
}

const pageSource = (nonce) => `(${pageSide})(${JSON.stringify(nonce)})`;
const preloadSource = (nonce, facts, code) =>
  `(${preloadSide})(${JSON.stringify(nonce)},${JSON.stringify(facts)},function(require,module,exports,process){${code}\n})`;

module.exports = { pageSource, preloadSource };
