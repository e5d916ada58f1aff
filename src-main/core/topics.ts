import type { Payload, TopicName } from '../../src-shared/contract/define.ts';
import type { Switchboard } from '../../src-shared/contract/index.ts';

type Name = TopicName<Switchboard>;
type Listener = (name: Name, payload: unknown) => void;

/** The core's one loudspeaker: areas publish, wires (IPC, sockets, server-sent events, MCP) listen. */
export interface Topics {
  publish<N extends Name>(name: N, payload: Payload<Switchboard, N>): void;
  /** Hears everything, for the wires. */
  subscribe(listener: Listener): () => void;
  /** Hears one topic, for areas of the core. */
  on<N extends Name>(name: N, listener: (payload: Payload<Switchboard, N>) => void): () => void;
}

export function createTopics(): Topics {
  const all = new Set<Listener>();
  const single = new Map<string, Set<(payload: never) => void>>();
  return {
    publish: (name, payload) => {
      // `single` is keyed by the very name the payload's type was chosen by.
      single.get(name)?.forEach((listen) => listen(payload as never));
      all.forEach((listen) => listen(name, payload));
    },
    subscribe: (listener) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    on: (name, listener) => {
      const set = single.get(name) ?? new Set();
      single.set(name, set.add(listener));
      return () => void set.delete(listener);
    },
  };
}
