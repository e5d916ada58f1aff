import type { ScreenAction } from '../../frame/screen-action.ts';

/** What works on this screen; a test walks it. */
export const actions: readonly ScreenAction[] = [
  { id: 'search', text: 'tools.screen.search', role: 'searchbox' },
  { id: 'risk-filter', text: 'common.risk.read', role: 'button' },
  { id: 'bulk-off', text: 'tools.screen.groupOff', role: 'button', with: { name: 'Switchboard' } },
  { id: 'run', text: 'tools.screen.test.run', role: 'button', within: 'panel' },
];
