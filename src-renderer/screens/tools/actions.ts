import type { ScreenAction } from '../../frame/screen-action.ts';

/** What works on this screen; a test walks it. */
export const actions: readonly ScreenAction[] = [
  { id: 'search', text: 'tools.screen.search', role: 'searchbox' },
  { id: 'risk-filter', text: 'common.risk.read', role: 'button' },
  { id: 'bulk-on', text: 'tools.screen.allOn', role: 'button' },
  { id: 'bulk-off', text: 'tools.screen.allOff', role: 'button' },
  { id: 'run', text: 'tools.screen.test.run', role: 'button', within: 'panel' },
];
