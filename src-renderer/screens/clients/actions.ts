import type { ScreenAction } from '../../frame/screen-action.ts';

/** What works on this screen; a test walks it. */
export const actions: readonly ScreenAction[] = [
  { id: 'connect', text: 'clients.screen.connect', role: 'button' },
  { id: 'hand', text: 'clients.screen.connectTo.byHand', role: 'button', within: 'dialog' },
  { id: 'create', text: 'clients.screen.add.create', role: 'button', within: 'dialog' },
];
