import { createStore, useStore } from 'zustand';
import type { Channel } from '../../src-shared/contract/channel.ts';
import { createClient, type Client } from '../../src-shared/contract/client.ts';
import type { CallName, Input, Output, Payload, TopicName } from '../../src-shared/contract/define.ts';
import type { Switchboard } from '../../src-shared/contract/index.ts';
import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import { openWire } from './wire.ts';

export type ConnectionState = { phase: 'connecting' | 'open' | 'lost'; attempts: number; retryAt?: number | undefined };

type Given<N extends CallName<Switchboard>> =
  undefined extends Input<Switchboard, N> ? [input?: Input<Switchboard, N>] : [Input<Switchboard, N>];
type Topics = TopicName<Switchboard>;
type Listener = { attach(client: Client<Switchboard>): () => void; detach?: (() => void) | undefined };

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** Doubles each time, at most fifteen seconds; the jitter keeps several windows from knocking at once. */
export const waitBefore = (attempt: number, random = Math.random()): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.8 + 0.4 * random);

/** The window's one way to the core: calls, topics, and coming back after the wire was lost. */
export function createHub(open: () => Promise<Channel>) {
  const state = createStore<ConnectionState>(() => ({ phase: 'connecting', attempts: 0 }));
  const listeners = new Set<Listener>();
  const comebacks = new Set<() => void>();
  let client: Client<Switchboard> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasOpen = false;
  let running = false;
  const waitingForFirst: { go(client: Client<Switchboard>): void; stop(error: SwitchboardError): void }[] = [];

  const lost = () => {
    client = undefined;
    if (!running) return;
    const attempts = state.getState().attempts;
    const wait = waitBefore(attempts);
    state.setState({ phase: 'lost', attempts: attempts + 1, retryAt: Date.now() + wait });
    waitingForFirst.splice(0).forEach(({ stop }) => stop(gone()));
    timer = setTimeout(connect, wait);
  };
  const connect = () => {
    clearTimeout(timer);
    timer = undefined;
    open().then(opened, lost);
  };
  const opened = (channel: Channel) => {
    if (!running) return;
    const made = createClient<Switchboard>(channel, { unhurried: ['tools.run'] });
    client = made;
    channel.onClose(() => client === made && lost());
    listeners.forEach((listener) => (listener.detach = listener.attach(made)));
    state.setState({ phase: 'open', attempts: 0, retryAt: undefined });
    waitingForFirst.splice(0).forEach(({ go }) => go(made));
    if (wasOpen) comebacks.forEach((run) => run());
    wasOpen = true;
  };
  const ready = (): Promise<Client<Switchboard>> => {
    if (client) return Promise.resolve(client);
    if (state.getState().phase === 'lost') return Promise.reject(gone());
    return new Promise((go, stop) => waitingForFirst.push({ go, stop }));
  };
  const call = <N extends CallName<Switchboard>>(name: N, ...input: Given<N>): Promise<Output<Switchboard, N>> =>
    ready().then((live) => live.call(name, ...input));

  return {
    state,
    call,
    /** Hears a topic over every reconnection until the returned function is called. */
    on<N extends Topics>(name: N, listen: (payload: Payload<Switchboard, N>) => void): () => void {
      const listener: Listener = { attach: (live) => live.on(name, listen) };
      listeners.add(listener);
      if (client) listener.detach = listener.attach(client);
      return () => {
        listener.detach?.();
        listeners.delete(listener);
      };
    },
    /** Runs after the wire came back: whoever holds answers of queries asks again. */
    onReconnect(run: () => void): () => void {
      comebacks.add(run);
      return () => void comebacks.delete(run);
    },
    start() {
      if (running) return;
      running = true;
      connect();
    },
    retryNow() {
      if (state.getState().phase === 'lost' && timer) connect();
    },
    stop() {
      running = false;
      clearTimeout(timer);
      client?.close();
      client = undefined;
    },
  };
}

const gone = () => new SwitchboardError('channel.closed', 'The connection to Switchboard was lost');

let open: () => Promise<Channel> = openWire;
/** Tests put a pair of functions in place of the wire. */
export const replaceWire = (other: () => Promise<Channel>): void => void (open = other);

export const hub = createHub(() => open());
export const useConnectionState = (): ConnectionState => useStore(hub.state);
