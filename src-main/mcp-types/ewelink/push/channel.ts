import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Socket, World } from '../../../kit/world.ts';
import { refusal } from '../account/problems.ts';
import { nonce } from '../account/signing.ts';
import { parsedJson } from '../cloud/json.ts';
import { read, type Message } from './messages.ts';

const ANSWER_MS = 10_000;
const PONG_MS = 10_000;
const DEFAULT_BEAT_S = 90;
/** A little before the cloud loses patience, and never two at the same moment. */
const BEAT = 0.9;
const JITTER = 0.05;
/** So long after the machine slept a dead line is noticed. */
const AFTER_SLEEP_MS = 3000;
const MAX_FRAME = 8 * 1024 * 1024;

const Hello = z.object({
  error: z.number().catch(0),
  reason: z.string().catch(''),
  sequence: z.union([z.string(), z.number()]).transform(String),
  config: z
    .object({ hb: z.number().catch(1), hbInterval: z.number().min(1).max(3600).catch(DEFAULT_BEAT_S) })
    .catch({ hb: 1, hbInterval: DEFAULT_BEAT_S }),
});
export type Who = { token: string; apikey: string; app: string };
/** An open line to the cloud. */
export type Channel = {
  send(message: Record<string, unknown>): void;
  /** Once, with why; never after `close`. */
  onLost(listener: (error: SwitchboardError) => void): void;
  /** Looks at once whether the line still lives. */
  check(): void;
  close(): void;
};
export type ChannelFacts = {
  world: World;
  sequence(): string;
  onMessage(message: Message): void;
  random?: () => number;
};

/** Opens a line and says who we are; rejects with what the cloud has against it. */
export async function openChannel(facts: ChannelFacts, url: string, who: Who, signal: AbortSignal): Promise<Channel> {
  const { world } = facts;
  const socket = await world.socket(url, { maxBytes: MAX_FRAME, timeoutMs: ANSWER_MS, signal });
  try {
    return alive(facts, socket, await greet(facts, socket, who, signal));
  } catch (thrown) {
    socket.close();
    throw thrown;
  }
}

/** Seconds between two pings, as the cloud wants it, and what it said in the same breath. */
type Greeting = { beatS: number; early: string[] };
async function greet(
  { world, sequence }: ChannelFacts,
  socket: Socket,
  { token, apikey, app }: Who,
  signal: AbortSignal,
): Promise<Greeting> {
  const number = sequence();
  const early: string[] = [];
  const answered = Promise.withResolvers<z.infer<typeof Hello>>();
  const offText = socket.onText((text) => {
    const { data } = Hello.safeParse(parsedJson(text));
    if (data?.sequence === number) answered.resolve(data);
    else early.push(text);
  });
  const offClose = socket.onClose((code) => answered.reject(lost(`closed at the door (${code})`)));
  const late = new AbortController();
  const until = AbortSignal.any([late.signal, signal]);
  const waiting = world.clock.sleep(ANSWER_MS, until).then(
    () => answered.reject(new SwitchboardError('remote.timeout', 'eWeLink did not let us in in time')),
    () => signal.aborted && answered.reject(signal.reason),
  );
  try {
    const ts = Math.floor(world.clock.now() / 1000);
    const said = {
      action: 'userOnline',
      version: 8,
      ts,
      at: token,
      userAgent: 'app',
      apikey,
      appid: app,
      nonce: nonce(),
      sequence: number,
    };
    socket.send(JSON.stringify(said));
    const { error, reason, config } = await answered.promise;
    if (error !== 0) throw refusal(error, { told: reason, where: 'userOnline' });
    return { beatS: config.hb === 0 ? DEFAULT_BEAT_S : config.hbInterval, early };
  } finally {
    late.abort();
    offText();
    offClose();
    await waiting;
  }
}

function alive({ world, onMessage, random = Math.random }: ChannelFacts, socket: Socket, { beatS, early }: Greeting): Channel {
  const { clock } = world;
  const life = new AbortController();
  let tell: ((error: SwitchboardError) => void) | undefined;
  let why: SwitchboardError | undefined;
  let heardAt = clock.now();
  const end = (error: SwitchboardError): void => {
    if (life.signal.aborted) return;
    why = error;
    close();
    tell?.(error);
  };
  const close = (): void => {
    life.abort();
    offText();
    offClose();
    socket.close();
  };
  /** What we cannot bear to hear ends the line, not the program. */
  const hear = (text: string): void => {
    try {
      onMessage(read(text));
    } catch (thrown) {
      end(SwitchboardError.from(thrown));
    }
  };
  const offText = socket.onText((text) => {
    heardAt = clock.now();
    hear(text);
  });
  const offClose = socket.onClose((code) => end(lost(`closed the line (${code})`)));
  /** Anything heard is a sign of life. */
  const beat = async (patience: number): Promise<void> => {
    const asked = clock.now();
    socket.send('ping');
    await clock.sleep(patience, life.signal);
    if (heardAt < asked) end(new SwitchboardError('remote.timeout', 'eWeLink does not answer on the open line'));
  };
  const guarded = (work: Promise<void>): Promise<void> =>
    work.catch((thrown: unknown) => {
      if (!life.signal.aborted) end(SwitchboardError.from(thrown));
    });
  const beats = async (): Promise<void> => {
    for (;;) {
      await beat(PONG_MS);
      const every = beatS * 1000 * BEAT * (1 - JITTER + 2 * JITTER * random());
      await clock.sleep(Math.max(0, every - PONG_MS), life.signal);
    }
  };
  void guarded(beats());
  early.forEach(hear);
  return {
    send: (message) => socket.send(JSON.stringify(message)),
    onLost: (listener) => {
      tell = listener;
      if (why) listener(why);
    },
    check: () => void guarded(beat(AFTER_SLEEP_MS)),
    close,
  };
}

const lost = (what: string): SwitchboardError =>
  new SwitchboardError('remote.unreachable', `eWeLink ${what}`, { with: { host: 'eWeLink' } });
