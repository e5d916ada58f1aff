import type { Channel } from '../../src-shared/contract/channel.ts';

/** What the desktop host's preload puts into the window; nothing else of Electron is reachable. */
export type Bridge = {
  send(text: string): void;
  onText(listener: (text: string) => void): () => void;
  onClose?(listener: () => void): () => void;
};

declare global {
  interface Window {
    switchboard?: Bridge;
    /** Opened by `first.js` while the program was still being read; good for one use. */
    earlySocket?: WebSocket | undefined;
  }
}

/** True inside the desktop window, where we draw the title bar. */
export const inDesktop = (): boolean => window.switchboard !== undefined;

/** Opens the one wire to the core: the preload's bridge in the desktop window, a WebSocket in a browser. */
export const openWire = (): Promise<Channel> => (window.switchboard ? Promise.resolve(bridgeChannel(window.switchboard)) : openSocket());

const bridgeChannel = (bridge: Bridge): Channel => ({
  send: bridge.send,
  onText: bridge.onText,
  onClose: (listener) => bridge.onClose?.(listener) ?? (() => undefined),
});

/** News that reached the early socket before anybody listened are in the answers to what is asked now. */
function takeEarly(): WebSocket | undefined {
  const early = window.earlySocket;
  window.earlySocket = undefined;
  return early && early.readyState <= WebSocket.OPEN ? early : undefined;
}

function newSocket(): WebSocket {
  const address = new URL('hub', document.baseURI);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.hash = '';
  return new WebSocket(address);
}

function openSocket(): Promise<Channel> {
  const socket = takeEarly() ?? newSocket();
  if (socket.readyState === WebSocket.OPEN) return Promise.resolve(socketChannel(socket));
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(socketChannel(socket)), { once: true });
    socket.addEventListener('close', () => reject(new Error('The socket did not open')), { once: true });
  });
}

const socketChannel = (socket: WebSocket): Channel => ({
  send: (text) => socket.send(text),
  onText: (listener) => {
    const listen = ({ data }: MessageEvent) => typeof data === 'string' && listener(data);
    socket.addEventListener('message', listen);
    return () => socket.removeEventListener('message', listen);
  },
  onClose: (listener) => {
    socket.addEventListener('close', listener);
    return () => socket.removeEventListener('close', listener);
  },
});
