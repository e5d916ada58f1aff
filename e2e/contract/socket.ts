import { WebSocket } from 'ws';
import type { Channel } from '../../src-shared/contract/channel.ts';

/** Trades a one-time link for the panel's cookie. */
export async function enter(link: string): Promise<string> {
  const answer = await fetch(link, { redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`The link was not taken: ${answer.status}`);
  return cookie;
}

/** The panel's wire, from Node: what a browser would open. */
export async function socketChannel(url: string, cookie: string): Promise<{ channel: Channel; close(): void }> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws').replace(/\/$/, '')}/hub`, {
    headers: { cookie, origin: url.replace(/\/$/, '') },
  });
  await new Promise<void>((open, failed) => {
    socket.once('open', () => open());
    socket.once('error', failed);
  });
  const channel: Channel = {
    send: (text) => socket.send(text),
    onText: (listener) => {
      const listen = (data: unknown) => listener(String(data));
      socket.on('message', listen);
      return () => void socket.off('message', listen);
    },
    onClose: (listener) => {
      socket.on('close', listener);
      return () => void socket.off('close', listener);
    },
  };
  return { channel, close: () => socket.terminate() };
}
