import type { ScreenAction } from '../../frame/screen-action.ts';

/** What one can do on Home, findable by role and name: the table a journey walks. */
export const actions: readonly ScreenAction[] = [
  { id: 'home.demo', text: 'home.empty.demo', role: 'button', when: 'no connection' },
  { id: 'home.add', text: 'home.empty.add', role: 'button', when: 'no connection' },
  { id: 'home.lights', text: 'home.summaries.lights', role: 'link' },
  { id: 'home.climate', text: 'home.summaries.climate', role: 'link' },
  { id: 'home.security', text: 'home.summaries.security', role: 'link' },
  { id: 'home.energy', text: 'home.summaries.energy', role: 'link' },
  { id: 'home.attention', text: 'home.summaries.attention', role: 'link' },
  { id: 'home.details', text: 'home.tile.details', role: 'button', when: 'a tile' },
  { id: 'home.scene', text: 'home.scenes.run', role: 'button', when: 'a scene' },
  { id: 'home.room', text: 'home.room.menu', role: 'button', when: 'a room' },
  { id: 'home.allOff', text: 'home.room.offFor', role: 'button', when: 'something on in a room' },
];
