import { createStore, useStore } from 'zustand';

const said = createStore<{ text: string; count: number }>(() => ({ text: '', count: 0 }));

/** Tells screen readers politely what the person just caused, or that an approval waits; never sensor noise. */
export const announce = (text: string): void => said.setState(({ count }) => ({ text, count: count + 1 }));
export const useAnnounced = () => useStore(said);
