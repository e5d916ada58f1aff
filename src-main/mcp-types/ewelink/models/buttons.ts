import { presses } from '../abilities/buttons.ts';
import { battery } from '../abilities/measured.ts';
import { onBattery } from './common.ts';
import type { Model } from './model.ts';

const child = (uiid: number, keys: number, ...models: string[]): Model => ({
  uiid,
  name: keys === 1 ? 'Zigbee button' : `Zigbee remote, ${keys} buttons`,
  models,
  kind: 'button',
  way: 'gateway',
  channels: keys,
  can: [presses(), ...onBattery],
});
const listed = (uiid: number, name: string): Model => ({
  uiid,
  name,
  models: [],
  kind: 'button',
  way: 'cloud',
  can: [],
  partly: 'Only its name is published.',
});

/** Remote controls: they tell what was pressed, and take no commands. */
export const BUTTONS: readonly Model[] = [
  listed(118, 'Remote, 2.4 GHz'),
  listed(148, 'Remote for white light'),
  { uiid: 174, name: 'Scene remote R5', models: ['R5'], kind: 'button', way: 'cloud', channels: 6, can: [presses(), battery()] },
  {
    uiid: 177,
    name: 'Remote S-Mate',
    models: ['S-MATE', 'S-MATE2'],
    kind: 'button',
    way: 'cloud',
    channels: 3,
    can: [presses(), battery()],
  },
  listed(265, 'Virtual button'),
  child(1000, 1, 'SNZB-01', 'WB01'),
  child(1001, 1),
  child(1002, 2),
  child(1003, 3),
  child(1004, 4),
  child(1005, 5),
  child(1006, 6),
  child(7000, 1, 'SNZB-01P'),
  child(7039, 4, 'SNZB-01M'),
];
