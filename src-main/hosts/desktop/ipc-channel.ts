import { ipcMain, type IpcMainEvent, type WebContents } from 'electron';
import { MAX_FRAME_CHARS, type Channel } from '../../../src-shared/contract/channel.ts';
import { CLOSE, FRAME } from './ipc-names.ts';
import { isGenuine } from './sender.ts';

/** Opens a session on the core for one wire; undefined while there is no core. Answers how to hang up. */
export type Connect = (channel: Channel) => (() => void) | undefined;

/** The window's wire. A page that was loaded anew, or a core that was changed, gets a new session on the same two messages. */
export function wireWindow(contents: WebContents, connect: Connect): { drop(): void } {
  let hangUp: (() => void) | undefined;
  const texts = new Set<(text: string) => void>();
  const closes = new Set<() => void>();
  const channel: Channel = {
    send: (text) => {
      if (!contents.isDestroyed()) contents.send(FRAME, text);
    },
    onText: (listener) => {
      texts.add(listener);
      return () => void texts.delete(listener);
    },
    onClose: (listener) => {
      closes.add(listener);
      return () => void closes.delete(listener);
    },
  };
  const forget = () => {
    closes.forEach((listener) => listener());
    hangUp?.();
    hangUp = undefined;
    texts.clear();
    closes.clear();
  };
  const drop = () => {
    forget();
    if (!contents.isDestroyed()) contents.send(CLOSE, '');
  };
  const receive = (event: IpcMainEvent, text: unknown) => {
    if (!isGenuine(event, contents) || typeof text !== 'string' || text.length > MAX_FRAME_CHARS) return;
    hangUp ??= connect(channel);
    // No core behind the wire: say so at once, so that the window tries again instead of waiting for an answer.
    if (hangUp) texts.forEach((listener) => listener(text));
    else drop();
  };
  ipcMain.on(FRAME, receive);
  contents.on('did-navigate', forget);
  contents.once('destroyed', () => {
    forget();
    ipcMain.off(FRAME, receive);
  });
  return { drop };
}
