// `webContents`: one page of Chromium, spoken to over its own DevTools session.
'use strict';
const { EventEmitter } = require('node:events');
const crypto = require('node:crypto');
const fs = require('node:fs');
const { app } = require('./app.cjs');
const { asks, preventable } = require('./event.cjs');
const { Frames } = require('./frames.cjs');
const { ipcMain } = require('./ipc.cjs');
const { pageSource, preloadSource } = require('./bridge.cjs');
const { answer, fromWeb, handlerOf, toWeb } = require('./protocol.cjs');
const { applyPermissions } = require('./permissions.cjs');
const { session } = require('./session.cjs');

const WORLD = 'Electron Isolated Context';
const DEFAULTS = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false };
const living = new Set();
let lastId = 0;

class WebContents extends EventEmitter {
  id = ++lastId;
  session = session.defaultSession;
  #preferences;
  #size;
  #nonce = crypto.randomUUID();
  #frames = new Frames('');
  #preloadContext;
  #sessionId;
  #openHandler = () => ({ action: 'allow' });
  /** The address the app itself asked for: only other navigations are put to `will-navigate`. */
  #expected = 'about:blank';
  #destroyed = false;
  #crashed = false;
  #attached;

  constructor(window, preferences, size) {
    super();
    this.setMaxListeners(0);
    this.window = window;
    this.#preferences = { ...DEFAULTS, ...preferences };
    this.#size = size;
    living.add(this);
    app.emit('web-contents-created', preventable(), this);
    this.#attached = this.#attach();
  }

  get mainFrame() {
    return this.#frames.main;
  }
  #page(method, params) {
    return app.chromium.cdp.send(method, params, this.#sessionId);
  }

  async #attach() {
    await app.whenReady();
    const { cdp } = app.chromium;
    const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...this.#size });
    this.targetId = targetId;
    this.#sessionId = (await cdp.send('Target.attachToTarget', { targetId, flatten: true })).sessionId;
    this.#listen(cdp);
    const binding = `ipc${this.#nonce}`;
    const setUp = [
      ['Page.enable'],
      ['Runtime.enable'],
      ['Inspector.enable'],
      ['Fetch.enable', { patterns: [{ urlPattern: '*' }] }],
      ['Runtime.addBinding', { name: binding, executionContextName: WORLD }],
      ['Page.addScriptToEvaluateOnNewDocument', { source: pageSource(this.#nonce) }],
    ];
    const { preload, additionalArguments = [] } = this.#preferences;
    if (preload) {
      const facts = { platform: process.platform, argv: additionalArguments, versions: { electron: process.versions.electron } };
      const source = preloadSource(this.#nonce, facts, fs.readFileSync(preload, 'utf8'));
      setUp.push(['Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source }]);
    }
    const { frameTree } = await this.#page('Page.getFrameTree');
    this.#frames = new Frames(frameTree.frame.id);
    await Promise.all(setUp.map(([method, params]) => this.#page(method, params)));
  }

  #listen(cdp) {
    const on = (name, listener) => cdp.on(name, (params, sessionId) => sessionId === this.#sessionId && listener(params));
    on('Page.frameAttached', ({ frameId, parentFrameId }) => this.#frames.attached(frameId, parentFrameId));
    on('Page.frameDetached', ({ frameId }) => this.#frames.detached(frameId));
    on('Page.frameNavigated', ({ frame }) => {
      const { url, parent } = this.#frames.navigated(frame);
      if (!parent) this.emit('did-navigate', preventable(), url, 200, 'OK');
    });
    on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      this.#frames.navigated({ id: frameId, url });
      this.emit('did-navigate-in-page', preventable(), fromWeb(url), true);
    });
    on('Page.domContentEventFired', () => this.emit('dom-ready', preventable()));
    on('Page.loadEventFired', () => this.emit('did-finish-load', preventable()));
    on('Inspector.targetCrashed', () => this.#crash());
    on('Runtime.executionContextCreated', ({ context }) => this.#contextCreated(context));
    on('Runtime.executionContextDestroyed', ({ executionContextId }) => this.#frames.contextGone(executionContextId));
    on('Runtime.executionContextsCleared', () => this.#frames.contextsGone());
    on(
      'Runtime.bindingCalled',
      ({ name, payload, executionContextId }) => name === `ipc${this.#nonce}` && this.#receive(payload, executionContextId),
    );
    on('Fetch.requestPaused', (request) => void this.#intercept(request).catch(() => {}));
  }

  #contextCreated({ id, name, auxData }) {
    if (name !== WORLD) return;
    this.#frames.contextCreated(id, auxData.frameId);
    if (this.#frames.ofContext(id) === this.mainFrame) this.#preloadContext = id;
  }

  #receive(payload, context) {
    const message = JSON.parse(payload);
    if (message.kind === 'open')
      return void this.#openHandler({
        url: fromWeb(message.url),
        frameName: '',
        features: '',
        disposition: 'foreground-tab',
        referrer: {},
      });
    const settle = (id, outcome) => this.#runIn(context, `settle${this.#nonce}`, id, outcome);
    void ipcMain.deliver(this, this.#frames.ofContext(context), message, settle);
  }

  #runIn(contextId, name, ...args) {
    const expression = `globalThis[${JSON.stringify(name)}](...${JSON.stringify(args)})`;
    this.#page('Runtime.evaluate', { contextId, expression }).catch(() => {});
  }

  /** Every request of the page passes here: guards first, then the app's own protocols, then the network. */
  async #intercept({ requestId, request, resourceType, frameId, responseStatusCode, responseErrorReason }) {
    if (responseStatusCode || responseErrorReason) return this.#page('Fetch.continueRequest', { requestId });
    const url = fromWeb(request.url);
    if (resourceType === 'Document' && this.#refused(url, frameId))
      return this.#page('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    if (!handlerOf(url)) return this.#page('Fetch.continueRequest', { requestId });
    return this.#page('Fetch.fulfillRequest', { requestId, ...(await answer(url, request)) });
  }

  #refused(url, frameId) {
    const isMainFrame = frameId === this.mainFrame.frameToken;
    if (isMainFrame && url === this.#expected) return false;
    const facts = { url, isMainFrame, isSameDocument: false };
    return (isMainFrame && asks(this, 'will-navigate', facts, url)) || asks(this, 'will-frame-navigate', facts);
  }

  #crash() {
    this.#crashed = true;
    this.emit('render-process-gone', preventable(), { reason: 'crashed', exitCode: 1 });
  }

  async loadURL(url) {
    await this.#attached;
    this.#expected = new URL(url).href;
    await applyPermissions(app.chromium.cdp, this, this.#expected, toWeb(url));
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve));
    const { errorText, loaderId } = await this.#page('Page.navigate', { url: toWeb(url) });
    if (errorText) {
      this.emit('did-fail-load', preventable(), -2, errorText, url, true);
      throw Object.assign(new Error(`${errorText} loading '${url}'`), { code: errorText, url });
    }
    this.#crashed = false;
    // No loader: only what follows the # differs, and the page stays.
    if (loaderId) await loaded;
  }
  loadFile(file) {
    return this.loadURL(`file://${file}`);
  }
  reload() {
    void this.loadURL(this.#expected).catch(() => {});
  }
  getURL() {
    return this.mainFrame.url;
  }
  getTitle() {
    return this.window.getTitle();
  }
  isDestroyed() {
    return this.#destroyed;
  }
  isCrashed() {
    return this.#crashed;
  }
  isLoading() {
    return false;
  }
  getLastWebPreferences() {
    return { ...this.#preferences };
  }
  setWindowOpenHandler(handler) {
    this.#openHandler = handler;
  }
  /** As Electron: a message to a page that is not there yet is lost. */
  send(channel, ...args) {
    if (this.#preloadContext && !this.#destroyed) this.#runIn(this.#preloadContext, `receive${this.#nonce}`, channel, args);
  }
  async executeJavaScript(expression) {
    await this.#attached;
    const { result, exceptionDetails } = await this.#page('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  async capturePage() {
    const { nativeImage } = require('./native-image.cjs');
    await this.#attached;
    return nativeImage.createFromBuffer(Buffer.from((await this.#page('Page.captureScreenshot')).data, 'base64'));
  }
  forcefullyCrashRenderer() {
    this.#page('Page.crash').catch(() => {});
  }
  setZoomFactor() {}
  openDevTools() {}
  focus() {}
  close() {
    this.window.close();
  }
  /** For the window alone. */
  destroy() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    living.delete(this);
    void this.#attached.then(() => app.chromium?.cdp.send('Target.closeTarget', { targetId: this.targetId })).catch(() => {});
    this.emit('destroyed');
  }

  static getAllWebContents() {
    return [...living];
  }
  static fromId(id) {
    return [...living].find((contents) => contents.id === id);
  }
  static fromDevToolsTargetId(targetId) {
    return [...living].find((contents) => contents.targetId === targetId);
  }
  static getFocusedWebContents() {
    return [...living].find(({ window }) => window.isFocused()) ?? null;
  }
}

module.exports = { WebContents };
