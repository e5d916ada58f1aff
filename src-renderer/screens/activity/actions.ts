import type { ScreenAction } from '../../frame/screen-action.ts';

/** What one can do on Activity, findable by role and name. */
export const actions: readonly ScreenAction[] = [
  { id: 'activity.pauseAll', text: 'tray.pause', role: 'button' },
  { id: 'activity.play', text: 'demo.play.start', role: 'button', when: 'the demo home, before it was played' },
  { id: 'activity.leak', text: 'rules.leak.title', role: 'switch' },
  { id: 'activity.search', text: 'activity.screen.search', role: 'searchbox' },
  { id: 'activity.who', text: 'activity.screen.who', role: 'combobox' },
  { id: 'activity.outcome', text: 'activity.screen.outcome', role: 'combobox' },
  { id: 'activity.risk', text: 'activity.screen.risk', role: 'combobox' },
  { id: 'activity.pause', text: 'activity.screen.pause', role: 'button' },
  { id: 'activity.export', text: 'activity.screen.export', role: 'button' },
  { id: 'activity.verify', text: 'activity.screen.verify', role: 'button' },
  { id: 'activity.undo', text: 'activity.screen.undoOf', role: 'button', when: 'an undoable line' },
  { id: 'activity.once', text: 'activity.screen.decide.once', role: 'button', when: 'an approval waits' },
  { id: 'activity.hour', text: 'activity.screen.decide.hour', role: 'button', when: 'an approval waits' },
  { id: 'activity.always', text: 'activity.screen.decide.always', role: 'button', when: 'an approval waits' },
  { id: 'activity.deny', text: 'activity.screen.decide.deny', role: 'button', when: 'an approval waits' },
  { id: 'activity.endPermit', text: 'activity.permits.endOf', role: 'button', when: 'something was allowed for an hour' },
  { id: 'activity.extend', text: 'activity.screen.extend', role: 'button', when: 'an approval waits' },
];
