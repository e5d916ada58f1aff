import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CLOSE, FRAME } from './ipc-names.ts';

/** Bundled into one CommonJS file for the sandbox. The window gets these three functions and nothing else of Electron. */
const listenTo = (channel: string, listener: (text: string) => void) => {
  const listen = (_event: IpcRendererEvent, text: string) => listener(text);
  ipcRenderer.on(channel, listen);
  return () => void ipcRenderer.off(channel, listen);
};

contextBridge.exposeInMainWorld('switchboard', {
  send: (text: string) => ipcRenderer.send(FRAME, text),
  onText: (listener: (text: string) => void) => listenTo(FRAME, listener),
  onClose: (listener: () => void) => listenTo(CLOSE, () => listener()),
});
