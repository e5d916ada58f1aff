import type { ServerResponse } from 'node:http';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Clock } from '../../../kit/world.ts';
import { SECURITY_HEADERS } from '../../http/answer.ts';

/** Streams that stay open: what one client may hold, and all of them together. */
export const STREAM_CAPS = { each: 32, all: 1_024 };
const KEEP_ALIVE_MS = 15_000;
/** A reader that does not keep up is cut off; it connects again and asks anew. */
const MAX_WAITING_BYTES = 4 * 1024 * 1024;

export interface Stream {
  write(frame: string): void;
  end(): void;
}
export interface Streams {
  /** Throws `limit.reached` when this client, or everybody together, holds as many as may be. */
  admit(client: string): void;
  /** Makes an event stream of a response. */
  open(res: ServerResponse, client: string, headers?: Record<string, string>): Stream;
  count(client?: string): number;
  close(): void;
}

/** Every event stream of `/mcp`: counted, kept alive, ended with the program. */
export function createStreams(clock: Clock, caps = STREAM_CAPS): Streams {
  const open = new Map<ServerResponse, string>();
  const count = (client?: string): number =>
    client === undefined ? open.size : [...open.values()].reduce((sum, one) => sum + (one === client ? 1 : 0), 0);
  const stop = clock.every(KEEP_ALIVE_MS, () => open.forEach((_client, res) => write(res, ': keep-alive\n\n')));

  return {
    count,
    admit: (client) => {
      if (open.size >= caps.all || count(client) >= caps.each)
        throw new SwitchboardError('limit.reached', 'Too many streams are open', { retryAfterMs: 10_000 });
    },
    open: (res, client, headers = {}) => {
      // Too late to say anything: it was answered, or whoever asked is gone.
      if (res.destroyed || res.headersSent) return SILENT;
      open.set(res, client);
      res.once('close', () => open.delete(res));
      res.writeHead(200, {
        ...SECURITY_HEADERS,
        'content-type': 'text/event-stream',
        'cache-control': 'no-cache, no-transform',
        'x-accel-buffering': 'no',
        ...headers,
      });
      res.flushHeaders();
      return {
        write: (frame) => write(res, frame),
        end: () => {
          open.delete(res);
          if (!res.writableEnded) res.end();
        },
      };
    },
    close: () => {
      stop();
      for (const res of open.keys()) res.end();
      open.clear();
    },
  };
}

const SILENT: Stream = { write: () => undefined, end: () => undefined };

function write(res: ServerResponse, frame: string): void {
  if (res.writableLength > MAX_WAITING_BYTES) res.destroy();
  else if (!res.writableEnded && !res.destroyed) res.write(frame);
}

/** One message as an event. */
export const frameOf = (message: string, id?: string): string =>
  `event: message\n${id === undefined ? '' : `id: ${id}\n`}data: ${message}\n\n`;
