import { useEffect } from 'react';
import { createStore, useStore } from 'zustand';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { hub } from '../hub.ts';

/** How far a store is with asking the core. `failed` keeps whatever was known before. */
export type Loaded = { phase: 'idle' | 'loading' | 'ready' | 'failed'; error?: SwitchboardError | undefined };

type Write<D> = (change: Partial<D> | ((now: D) => Partial<D>)) => void;
type Area<D> = {
  initial: D;
  /** The query that fills the store. */
  load(now: D): Promise<Partial<D>>;
  /** The core makes the answer in the breath in which it sends it: news that arrived before it are in it, and nothing is asked twice. */
  inOrder?: boolean;
  /** Subscribes to the topics that keep it true. */
  listen?(write: Write<D>, refresh: () => Promise<void>): void;
};

/**
 * One store per contract area: filled by a query the first time somebody looks, kept by topics, asked again after a reconnection.
 * The result is a hook that selects a slice; `get`, `ensure` and `refresh` serve code outside components.
 */
export function createArea<D extends object>({ initial, load, inOrder = false, listen }: Area<D>) {
  const store = createStore<D & Loaded>()(() => ({ ...initial, phase: 'idle', error: undefined }));
  let writes = 0;
  const write: Write<D> = (change) => {
    writes += 1;
    store.setState((now) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) }), true);
  };
  let started = false;
  let asking: Promise<void> | undefined;

  const ask = async () => {
    store.setState((now) => ({ ...now, phase: now.phase === 'ready' ? 'ready' : 'loading', error: undefined }), true);
    try {
      const before = writes;
      let found = await load(store.getState());
      // News came while the answer was on its way; the answer may be the older of the two, and nothing tells which.
      if (!inOrder && writes !== before) found = await load(store.getState());
      store.setState((now) => ({ ...now, ...found, phase: 'ready', error: undefined }), true);
    } catch (thrown) {
      const error = SwitchboardError.from(thrown);
      store.setState((now) => ({ ...now, phase: 'failed', error }), true);
    }
  };
  /** Asks again; whoever asks while an answer is under way gets that one. */
  const refresh = (): Promise<void> => (asking ??= ask().finally(() => (asking = undefined)));
  const ensure = (): void => {
    if (started) return;
    started = true;
    listen?.(write, refresh);
    hub.onReconnect(() => void refresh());
    void refresh();
  };

  const use = <T>(select: (state: D & Loaded) => T): T => {
    useEffect(ensure, []);
    return useStore(store, select);
  };
  return Object.assign(use, { get: store.getState, subscribe: store.subscribe, write, refresh, ensure });
}
