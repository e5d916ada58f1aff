import type { ScreenAction } from '../../frame/screen-action.ts';

/** What works on this screen; a test walks it. */
export const actions: readonly ScreenAction[] = [
  { id: 'hour', text: 'insights.screen.ranges.hour', role: 'button' },
  { id: 'day', text: 'insights.screen.ranges.day', role: 'button' },
  { id: 'week', text: 'insights.screen.ranges.week', role: 'button' },
  { id: 'month', text: 'insights.screen.ranges.month', role: 'button' },
  { id: 'csv', text: 'insights.screen.csv', role: 'button' },
];
