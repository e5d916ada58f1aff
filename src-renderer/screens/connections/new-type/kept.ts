import { createStore, useStore } from 'zustand';
import type { Begun } from './builder.tsx';

/** Types that were left half made, by where one was; their answers may be secret, so they stay in memory and end with the window. */
const store = createStore<Readonly<Record<string, Begun>>>(() => ({}));

export const useKept = (at: string): Begun | undefined => useStore(store, (kept) => kept[at]);
export const keep = (at: string, begun: Begun): void => store.setState({ [at]: begun });
export const drop = (at: string): void =>
  store.setState((now) => Object.fromEntries(Object.entries(now).filter(([key]) => key !== at)), true);
