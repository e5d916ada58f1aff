import { SwitchboardError } from '../errors/errors.ts';
import { MAX_FRAME_CHARS, type Answer, type Ask, type Channel, type News } from './channel.ts';
import type { CallName, Contract, Input, Output, Payload, TopicName } from './define.ts';

export interface Client<C extends Contract> {
  call<N extends CallName<C>>(
    name: N,
    ...input: undefined extends Input<C, N> ? [input?: Input<C, N>] : [Input<C, N>]
  ): Promise<Output<C, N>>;
  on<N extends TopicName<C>>(name: N, listener: (payload: Payload<C, N>) => void): () => void;
  close(): void;
}

const DEFAULT_TIMEOUT_MS = 30_000;

type ClientOptions<C extends Contract> = {
  timeoutMs?: number;
  /** Two clients may share a channel when their ids start far apart. */
  firstId?: number;
  /** How long these take is decided where they run: whoever gave up earlier would lose an answer that is still to come. */
  unhurried?: readonly CallName<C>[];
};
type Waiting = { settle: (answer: Answer) => void; fail: (error: SwitchboardError) => void };

/** Knows the contract only as a type, so the window carries no schemas: the core validates. */
export function createClient<C extends Contract>(
  channel: Channel,
  { timeoutMs = DEFAULT_TIMEOUT_MS, firstId = 1, unhurried = [] }: ClientOptions<C> = {},
): Client<C> {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Set<(payload: never) => void>>();
  let lastId = firstId - 1;
  let open = true;

  const stopText = channel.onText((text) => {
    // The core is trusted with its own frames: this cast is where that trust is written down.
    const frame = JSON.parse(text) as Answer | News;
    if ('topic' in frame) listeners.get(frame.topic)?.forEach((listen) => listen(frame.payload as never));
    else waiting.get(frame.id)?.settle(frame);
  });
  const close = () => {
    if (!open) return;
    open = false;
    stopText();
    stopClose();
    waiting.forEach(({ fail }) => fail(new SwitchboardError('channel.closed', 'The connection to Switchboard was lost')));
  };
  const stopClose = channel.onClose(close);

  return {
    call: (name, ...[input]) =>
      new Promise((resolve, reject) => {
        if (!open) return reject(new SwitchboardError('channel.closed', 'The connection to Switchboard was lost'));
        const frame = JSON.stringify({ id: ++lastId, call: name, input } satisfies Ask);
        if (frame.length > MAX_FRAME_CHARS) return reject(new SwitchboardError('input.too-large', 'That is too much to send at once'));
        const id = lastId;
        const done = () => {
          if (timer !== undefined) clearTimeout(timer);
          waiting.delete(id);
        };
        const fail = (error: SwitchboardError) => {
          done();
          reject(error);
        };
        const late = () => fail(new SwitchboardError('call.timeout', `No answer to ${name}`));
        const timer = unhurried.includes(name) ? undefined : setTimeout(late, timeoutMs);
        waiting.set(id, {
          fail,
          settle: ({ output, error }) => {
            if (error) return fail(SwitchboardError.fromWire(error));
            done();
            resolve(output as never);
          },
        });
        channel.send(frame);
      }),
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => void set.delete(listener);
    },
    close,
  };
}
