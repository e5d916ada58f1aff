import type { IncomingMessage, ServerResponse } from 'node:http';
import { GONE } from '../../http/answer.ts';
import { sendMessage } from './rpc.ts';
import { frameOf, type Streams } from './streams.ts';

/** Where the answer to one request goes: a plain body, or – as soon as something is said before the last word – a stream. */
export interface Answer {
  /** Whether anything but the last word can be said at all. */
  readonly canTell: boolean;
  tell(message: string): void;
  /** The last word. `status` counts only while nothing was told. */
  end(message: string | Buffer, status?: number): void;
  /** Whoever asked hung up. */
  readonly signal: AbortSignal;
}

/** After this the connection is kept alive by a stream, so that nothing on the way gives up on a call that waits for a person. */
export const PATIENCE_MS = 8_000;

export const acceptsStreams = (req: IncomingMessage): boolean => /text\/event-stream|\*\/\*/.test(req.headers.accept ?? '*/*');

/** The answer to a request that is heard once: who hangs up has withdrawn it. */
export function plainAnswer(req: IncomingMessage, res: ServerResponse, client: string, streams: Streams): Answer {
  const gone = new AbortController();
  const canTell = acceptsStreams(req);
  let stream: { write(frame: string): void; end(): void } | undefined;
  const opened = () => (stream ??= streams.open(res, client));
  const patience = canTell ? setTimeout(opened, PATIENCE_MS) : undefined;
  res.once('close', () => {
    clearTimeout(patience);
    if (!res.writableEnded) gone.abort(GONE);
  });
  return {
    canTell,
    signal: gone.signal,
    tell: (message) => {
      if (canTell) opened().write(frameOf(message));
    },
    end: (message, status = 200) => {
      clearTimeout(patience);
      if (!stream) return sendMessage(res, status, message);
      stream.write(frameOf(String(message)));
      stream.end();
    },
  };
}
