import { createStore, useStore } from 'zustand';

type Overlay = 'palette' | 'help' | undefined;
const store = createStore<{ open: Overlay }>(() => ({ open: undefined }));

/** Which of the keyboard's own dialogs is open. */
export const useOverlay = (): Overlay => useStore(store, ({ open }) => open);
export const showOverlay = (open: Overlay): void => store.setState({ open });
