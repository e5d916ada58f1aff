import type { ServerResponse } from 'node:http';
import type { Clock } from '../../../kit/world.ts';
import { frameOf, type Stream, type Streams } from '../lane/streams.ts';
import type { EventLog } from './event-log.ts';

/** One stream of a session as the session speaks on it, whether somebody listens just now or not. */
export interface Channel {
  readonly id: string;
  send(message: string): void;
  /** Nothing more will come. */
  end(): void;
}

/** Whether anybody is on the other end of a stream that is still spoken on. */
export type Listener = { lost(): void; back(): void };

export interface Channels {
  /** A stream of its own for one request; `primed`: the client is told at once how to come back to it. */
  open(res: ServerResponse, primed: boolean, listener: Listener): Channel;
  /** The one stream that belongs to no request; who listened to it before listens no more. */
  listen(res: ServerResponse): void;
  /** Says something that belongs to no request. */
  say(message: string): void;
  /** Goes on where a client lost its connection; false for an id that was never given out, or where too much was said since. */
  resume(res: ServerResponse, lastEvent: string): boolean;
  /** Whether anybody listens at all. */
  isHeard(): boolean;
  /** Forgets what was heard to its end a while ago. */
  tidy(): void;
  close(): void;
}

const ALONE = 'all';
/** How soon a client that lost its stream should come back. */
const RETRY_MS = 1_000;
/** For so long a last word may have been lost on the way, though it was sent. */
const HEARD_MS = 60_000;
type Open = { stream: Stream | undefined; ended: boolean; listener: Listener | undefined };

type With = { client: string; headers: Record<string, string>; streams: Streams; log: EventLog; clock: Pick<Clock, 'now'> };

/** The streams of one session over the log of what was said on them. */
export function createChannels({ client, headers, streams, log, clock }: With): Channels {
  const open = new Map<string, Open>();
  /** When the last word of a stream was sent. */
  const heard = new Map<string, number>();
  let number = 0;

  const attach = (id: string, channel: Open, res: ServerResponse): Stream => {
    const stream = streams.open(res, client, headers);
    channel.stream = stream;
    res.once('close', () => {
      if (channel.stream !== stream) return;
      channel.stream = undefined;
      if (channel.ended && res.writableFinished) heard.set(id, clock.now());
      if (id === ALONE) open.delete(id);
      else if (!channel.ended) channel.listener?.lost();
    });
    return stream;
  };
  /** Whoever comes anew speaks for the one whose connection hangs. */
  const takeOver = (channel: Open): void => {
    const before = channel.stream;
    channel.stream = undefined;
    before?.end();
  };
  const send = (id: string, channel: Open | undefined, message: string): void => {
    const event = log.add(id, message);
    channel?.stream?.write(frameOf(message, event));
  };

  return {
    open: (res, primed, listener) => {
      number += 1;
      const id = `r${number}`;
      const channel: Open = { stream: undefined, ended: false, listener };
      open.set(id, channel);
      const stream = attach(id, channel, res);
      if (primed) stream.write(`id: ${log.add(id, '')}\nretry: ${RETRY_MS}\ndata: \n\n`);
      return {
        id,
        send: (message) => send(id, channel, message),
        end: () => {
          channel.ended = true;
          channel.stream?.end();
          open.delete(id);
        },
      };
    },
    listen: (res) => {
      streams.admit(client);
      const channel = open.get(ALONE) ?? { stream: undefined, ended: false, listener: undefined };
      open.set(ALONE, channel);
      takeOver(channel);
      attach(ALONE, channel, res);
    },
    say: (message) => send(ALONE, open.get(ALONE), message),
    resume: (res, lastEvent) => {
      const missed = log.after(lastEvent);
      // What belongs to no request tells of changes: the newest of them are enough.
      if (!missed || (!missed.isWhole && missed.stream !== ALONE)) return false;
      streams.admit(client);
      const { stream: id, events } = missed;
      heard.delete(id);
      const channel = open.get(id) ?? { stream: undefined, ended: id !== ALONE, listener: undefined };
      takeOver(channel);
      if (id === ALONE) open.set(id, channel);
      const stream = attach(id, channel, res);
      channel.listener?.back();
      for (const event of events) if (event.message !== '') stream.write(frameOf(event.message, event.id));
      if (channel.ended) stream.end();
      return true;
    },
    isHeard: () => [...open.values()].some(({ stream }) => stream !== undefined),
    tidy: () =>
      heard.forEach((at, id) => {
        if (at > clock.now() - HEARD_MS) return;
        heard.delete(id);
        log.forget(id);
      }),
    close: () => {
      for (const { stream } of open.values()) stream?.end();
      open.clear();
      log.close();
    },
  };
}
