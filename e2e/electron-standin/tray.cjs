// `Tray`: remembers what it was given. STANDIN_NO_TRAY plays a desktop that has none.
'use strict';
const { EventEmitter } = require('node:events');

class Tray extends EventEmitter {
  menu = null;
  toolTip = '';
  title = '';
  #destroyed = false;

  constructor(image) {
    super();
    if (process.env.STANDIN_NO_TRAY) throw new Error('Failed to create tray');
    this.image = image;
  }
  setImage(image) {
    this.image = image;
  }
  setPressedImage() {}
  setContextMenu(menu) {
    this.menu = menu;
  }
  setToolTip(text) {
    this.toolTip = text;
  }
  setTitle(text) {
    this.title = text;
  }
  getTitle() {
    return this.title;
  }
  setIgnoreDoubleClickEvents() {}
  popUpContextMenu() {}
  getBounds() {
    return { x: 0, y: 0, width: 22, height: 22 };
  }
  isDestroyed() {
    return this.#destroyed;
  }
  destroy() {
    this.#destroyed = true;
  }
}

module.exports = { Tray };
