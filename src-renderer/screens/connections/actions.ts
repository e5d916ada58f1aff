import type { TextKey } from '../../../src-shared/text/translate.ts';

/** What works on this screen and how a person (or a test) finds it. */
export const actions: { id: string; role: 'button' | 'link' | 'textbox' | 'searchbox' | 'switch'; name: TextKey; at: string }[] = [
  { id: 'add', role: 'button', name: 'connections.screen.add', at: '#/connections' },
  { id: 'search', role: 'searchbox', name: 'wizard.search', at: '#/connections/add' },
  { id: 'import', role: 'button', name: 'wizard.import', at: '#/connections/add' },
  { id: 'back', role: 'button', name: 'wizard.back', at: '#/connections/add/home-assistant' },
  { id: 'continue', role: 'button', name: 'wizard.continue', at: '#/connections/add/home-assistant' },
];
