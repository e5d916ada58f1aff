import type { ScreenAction } from '../../frame/screen-action.ts';

/** What works on this screen; a test walks it. */
export const actions: readonly ScreenAction[] = [
  { id: 'connections.add', text: 'connections.screen.add', role: 'button' },
  { id: 'connections.switch', text: 'connections.screen.enabled', role: 'switch', when: 'a connection' },
  { id: 'connections.save', text: 'connections.screen.save', role: 'button', within: 'panel' },
];
