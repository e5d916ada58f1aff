// The machine around the program: power, theme, screens. Quiet, until a test emits something.
'use strict';
const { EventEmitter } = require('node:events');

class PowerMonitor extends EventEmitter {
  getSystemIdleTime() {
    return 0;
  }
  isOnBatteryPower() {
    return false;
  }
}

class NativeTheme extends EventEmitter {
  #source = 'system';
  shouldUseHighContrastColors = false;

  get themeSource() {
    return this.#source;
  }
  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`Error processing argument: ${source}`);
    if (this.#source === source) return;
    this.#source = source;
    this.emit('updated');
  }
  get shouldUseDarkColors() {
    return this.#source === 'dark';
  }
}

const DISPLAY = {
  id: 1,
  scaleFactor: 1,
  bounds: { x: 0, y: 0, width: 1280, height: 800 },
  workArea: { x: 0, y: 0, width: 1280, height: 800 },
  workAreaSize: { width: 1280, height: 800 },
};

class Screen extends EventEmitter {
  getPrimaryDisplay() {
    return DISPLAY;
  }
  getAllDisplays() {
    return [DISPLAY];
  }
  getDisplayMatching() {
    return DISPLAY;
  }
}

module.exports = { powerMonitor: new PowerMonitor(), nativeTheme: new NativeTheme(), screen: new Screen() };
