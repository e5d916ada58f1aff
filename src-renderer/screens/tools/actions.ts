import type { ScreenAction } from '../../frame/screen-action.ts';

/** What works on this screen; a test walks it. */
export const actions: readonly ScreenAction[] = [
  { id: 'search', text: 'tools.screen.search', role: 'searchbox' },
  { id: 'risk-filter', text: 'common.risk.read', role: 'button' },
  { id: 'state-filter', text: 'tools.screen.only.off', role: 'button' },
  { id: 'from', text: 'tools.screen.from', role: 'combobox' },
  { id: 'sort', text: 'tools.screen.sort', role: 'combobox' },
  { id: 'bulk-on', text: 'tools.screen.bulk.on', role: 'button', when: 'some tools are selected' },
  { id: 'bulk-off', text: 'tools.screen.bulk.off', role: 'button', when: 'some tools are selected' },
  { id: 'override', text: 'tools.screen.override.change', role: 'button', within: 'panel' },
  { id: 'run', text: 'tools.screen.test.run', role: 'button', within: 'panel' },
];
