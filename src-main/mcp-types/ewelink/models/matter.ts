import { channels } from '../abilities/switched.ts';
import type { Model } from './model.ts';

/** Devices of the Matter standard that are not lights. */
export const MATTER: readonly Model[] = [
  {
    uiid: 30000,
    name: 'Matter switch',
    models: ['NON-OTA-GL(30000)'],
    kind: 'switch',
    way: 'cloud',
    channels: 4,
    counted: true,
    can: [channels()],
    partly: 'Only switching is published.',
  },
];
