// What `import … from 'electron'` gives in the main process: the slice of Electron that the desktop host uses, and what Playwright needs.
'use strict';
const { app } = require('./app.cjs');
const { BrowserWindow } = require('./browser-window.cjs');
const { WebContents: webContents } = require('./web-contents.cjs');
const { ipcMain } = require('./ipc.cjs');
const { Menu, MenuItem } = require('./menu.cjs');
const { nativeImage } = require('./native-image.cjs');
const { protocol } = require('./protocol.cjs');
const { clipboard, crashReporter, dialog, globalShortcut, Notification, shell } = require('./recorders.cjs');
const { safeStorage } = require('./safe-storage.cjs');
const { session } = require('./session.cjs');
const { nativeTheme, powerMonitor, screen } = require('./surroundings.cjs');
const { Tray } = require('./tray.cjs');

const net = { fetch: globalThis.fetch, isOnline: () => true };

// Node learns the names of a CommonJS module by reading it, so they stand here one by one and in short form.
module.exports = {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  webContents,
};
