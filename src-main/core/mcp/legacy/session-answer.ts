import type { IncomingMessage, ServerResponse } from 'node:http';
import { GONE } from '../../http/answer.ts';
import { acceptsStreams, PATIENCE_MS, type Answer } from '../lane/answer.ts';
import { sendMessage } from '../lane/rpc.ts';
import type { Channel, Channels } from './channels.ts';

/** How long a call goes on for a client that lost its connection and has not come back yet. */
const GRACE_MS = 10_000;

type Over = { req: IncomingMessage; res: ServerResponse; channels: Channels; headers: Record<string, string>; primed: boolean };

/** Its signal ends when whoever asked hangs up, or takes the request back. */
export type Withdrawable = Answer & { withdraw(): void };

/** The answer to a request within a session: should its stream break, it goes on where the client comes back. */
export function sessionAnswer({ req, res, channels, headers, primed }: Over): Withdrawable {
  const gone = new AbortController();
  const canTell = acceptsStreams(req);
  let channel: Channel | undefined;
  let grace: NodeJS.Timeout | undefined;
  const listener = {
    lost: () => void (grace = setTimeout(() => gone.abort(GONE), GRACE_MS).unref()),
    back: () => clearTimeout(grace),
  };
  const opened = (): Channel => (channel ??= channels.open(res, primed, listener));
  const patience = canTell ? setTimeout(opened, PATIENCE_MS).unref() : undefined;
  res.once('close', () => {
    clearTimeout(patience);
    if (!channel && !res.writableEnded) gone.abort(GONE);
  });
  return {
    canTell,
    signal: gone.signal,
    withdraw: () => gone.abort(GONE),
    tell: (message) => {
      if (canTell) opened().send(message);
    },
    end: (message, status = 200) => {
      clearTimeout(patience);
      clearTimeout(grace);
      if (!channel) return sendMessage(res, status, message, headers);
      channel.send(String(message));
      channel.end();
    },
  };
}
