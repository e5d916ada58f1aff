// `BrowserWindow`: showing, hiding and sizes are state and events; the page inside is real.
'use strict';
const { EventEmitter } = require('node:events');
const { app } = require('./app.cjs');
const { asks, preventable } = require('./event.cjs');
const { WebContents } = require('./web-contents.cjs');

const windows = new Set();

class BrowserWindow extends EventEmitter {
  #visible;
  #state = { minimized: false, maximized: false, fullScreen: false };
  #destroyed = false;
  #bounds;
  #title;

  constructor(options = {}) {
    super();
    const { width = 800, height = 600, x = 0, y = 0, show = true, title = app.getName(), webPreferences } = options;
    this.options = options;
    this.#bounds = { x, y, width, height };
    this.#visible = show;
    this.#title = title;
    this.webContents = new WebContents(this, webPreferences, { width, height });
    this.id = this.webContents.id;
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    windows.add(this);
    app.emit('browser-window-created', preventable(), this);
  }

  loadURL(url) {
    return this.webContents.loadURL(url);
  }
  loadFile(file) {
    return this.webContents.loadFile(file);
  }
  reload() {
    this.webContents.reload();
  }
  show() {
    this.#appear(true, 'show');
    this.focus();
  }
  showInactive() {
    this.#appear(true, 'show');
  }
  hide() {
    this.#appear(false, 'hide');
  }
  #appear(visible, event) {
    if (this.#visible === visible) return;
    this.#visible = visible;
    this.emit(event);
  }
  focus() {
    if (this.#visible) this.emit('focus');
  }
  isVisible() {
    return this.#visible;
  }
  isFocused() {
    return this.#visible && !this.#state.minimized;
  }
  isDestroyed() {
    return this.#destroyed;
  }
  #become(name, value, event) {
    if (this.#state[name] === value) return;
    this.#state[name] = value;
    this.emit(event);
  }
  minimize() {
    this.#become('minimized', true, 'minimize');
  }
  restore() {
    this.#become('minimized', false, 'restore');
  }
  maximize() {
    this.#become('maximized', true, 'maximize');
  }
  unmaximize() {
    this.#become('maximized', false, 'unmaximize');
  }
  isMinimized() {
    return this.#state.minimized;
  }
  isMaximized() {
    return this.#state.maximized;
  }
  isFullScreen() {
    return this.#state.fullScreen;
  }
  getBounds() {
    return { ...this.#bounds };
  }
  getNormalBounds() {
    return { ...this.#bounds };
  }
  setBounds(bounds) {
    Object.assign(this.#bounds, bounds);
    this.emit('move');
    this.emit('resize');
  }
  setTitle(title) {
    this.#title = title;
  }
  getTitle() {
    return this.#title;
  }
  setBackgroundColor(colour) {
    this.options.backgroundColor = colour;
  }
  getBackgroundColor() {
    return this.options.backgroundColor ?? '#FFFFFF';
  }
  setTitleBarOverlay(overlay) {
    this.options.titleBarOverlay = overlay;
  }
  setMenu() {}
  setSkipTaskbar() {}
  flashFrame() {}

  close() {
    if (this.#destroyed || asks(this, 'close')) return;
    this.destroy();
  }
  /** Part of quitting: the last window gone must not start another quit. */
  closeForQuit() {
    if (!asks(this, 'close')) this.#destroy();
  }
  destroy() {
    this.#destroy();
    if (windows.size > 0) return;
    if (!app.emit('window-all-closed')) app.quit();
  }
  #destroy() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(this);
    this.webContents.destroy();
    this.emit('closed');
  }

  static getAllWindows() {
    return [...windows];
  }
  static getFocusedWindow() {
    return [...windows].find((window) => window.isFocused()) ?? null;
  }
  static fromWebContents(contents) {
    return contents?.window ?? null;
  }
  static fromId(id) {
    return [...windows].find((window) => window.id === id) ?? null;
  }
}

module.exports = { BrowserWindow };
