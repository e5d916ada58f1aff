// `nativeImage`: enough of a picture to know where it came from and whether it is there.
'use strict';
const fs = require('node:fs');

class NativeImage {
  #bytes;
  #template = false;

  constructor(bytes, file) {
    this.#bytes = bytes;
    this.file = file;
  }
  isEmpty() {
    return this.#bytes.length === 0;
  }
  toPNG() {
    return this.#bytes;
  }
  toDataURL() {
    return `data:image/png;base64,${this.#bytes.toString('base64')}`;
  }
  /** Width and height stand at fixed places in a PNG. */
  getSize() {
    if (this.#bytes.length < 24) return { width: 0, height: 0 };
    return { width: this.#bytes.readUInt32BE(16), height: this.#bytes.readUInt32BE(20) };
  }
  resize() {
    return this;
  }
  addRepresentation() {}
  setTemplateImage(on) {
    this.#template = on;
  }
  isTemplateImage() {
    return this.#template;
  }
}

const nativeImage = {
  createEmpty: () => new NativeImage(Buffer.alloc(0)),
  createFromBuffer: (bytes) => new NativeImage(bytes),
  /** A missing file is an empty image, not an error: Electron is that lenient too. */
  createFromPath: (file) => new NativeImage(fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0), file),
  createFromDataURL: (url) => new NativeImage(Buffer.from(url.split(',')[1] ?? '', 'base64')),
};

module.exports = { nativeImage, NativeImage };
