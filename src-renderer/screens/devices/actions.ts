import type { ScreenAction } from '../../frame/screen-action.ts';

/** What one can do on Devices, findable by role and name. */
export const actions: readonly ScreenAction[] = [
  { id: 'devices.search', text: 'devices.filters.search', role: 'searchbox' },
  { id: 'devices.room', text: 'devices.columns.room', role: 'combobox' },
  { id: 'devices.kind', text: 'devices.columns.kind', role: 'combobox' },
  { id: 'devices.sort', text: 'devices.filters.sort', role: 'combobox' },
  { id: 'devices.offline', text: 'devices.filters.offline', role: 'button' },
  { id: 'devices.low', text: 'devices.filters.low', role: 'button' },
  { id: 'devices.hidden', text: 'devices.filters.hidden', role: 'button' },
  { id: 'devices.table', text: 'devices.view.table', role: 'button' },
  { id: 'devices.grid', text: 'devices.view.grid', role: 'button' },
  { id: 'devices.expose', text: 'devices.bulk.expose', role: 'button', when: 'rows selected' },
  { id: 'devices.conceal', text: 'devices.bulk.conceal', role: 'button', when: 'rows selected' },
  { id: 'devices.pin', text: 'home.menu.pin', role: 'button', within: 'panel' },
  { id: 'devices.exposed', text: 'devices.rule.exposed', role: 'switch', within: 'panel' },
];
