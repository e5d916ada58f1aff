import type { WireError } from '../errors/errors.ts';

/** One text frame in, one text frame out. Electron IPC, a WebSocket and a pair of functions all fit through this hole. */
export interface Channel {
  send(text: string): void;
  onText(listener: (text: string) => void): () => void;
  /** Called once when the other end is gone for good or for now. */
  onClose(listener: () => void): () => void;
}

export type Ask = { id: number; call: string; input?: unknown };
export type Answer = { id: number; output?: unknown; error?: WireError };
export type News = { topic: string; payload: unknown };

/** A frame larger than this is refused on both ends: nothing legitimate comes near it. */
export const MAX_FRAME_CHARS = 8 * 1024 * 1024;

/** Two channels that are each other's far end, for tests and for a panel in the same process. */
export function channelPair(): [Channel, Channel, () => void] {
  const texts = [new Set<(text: string) => void>(), new Set<(text: string) => void>()] as const;
  const closes = new Set<() => void>();
  let open = true;
  const end = (mine: 0 | 1, other: 0 | 1): Channel => ({
    send: (text) => queueMicrotask(() => open && texts[other].forEach((listener) => listener(text))),
    onText: (listener) => {
      texts[mine].add(listener);
      return () => void texts[mine].delete(listener);
    },
    onClose: (listener) => {
      closes.add(listener);
      return () => void closes.delete(listener);
    },
  });
  const close = () => {
    if (!open) return;
    open = false;
    closes.forEach((listener) => listener());
  };
  return [end(0, 1), end(1, 0), close];
}
