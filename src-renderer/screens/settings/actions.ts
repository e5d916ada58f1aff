import type { ScreenAction } from '../../frame/screen-action.ts';

/** What works on this screen; a test walks it. */
export const actions: readonly ScreenAction[] = [
  { id: 'search', text: 'settings.screen.search', role: 'searchbox' },
  { id: 'language', text: 'settings.screen.names.language', role: 'combobox' },
  { id: 'theme', text: 'settings.screen.names.theme', role: 'combobox' },
  { id: 'single-keys', text: 'settings.screen.names.singleKeys', role: 'switch' },
  { id: 'backup', text: 'settings.screen.data.backup', role: 'button' },
  { id: 'forget', text: 'settings.screen.data.forget', role: 'button' },
  { id: 'reset', text: 'settings.screen.data.reset', role: 'button' },
  { id: 'health', text: 'settings.screen.health.refresh', role: 'button' },
  { id: 'log-pause', text: 'settings.screen.log.pause', role: 'button' },
  { id: 'report', text: 'settings.screen.report.copy', role: 'button' },
];
