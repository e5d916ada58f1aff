import { signal } from '../abilities/measured.ts';
import { channels, power } from '../abilities/switched.ts';
import type { Model } from './model.ts';

const rssi = signal('rssi');

/** Switches and plugs without a meter. */
export const SWITCHES: readonly Model[] = [
  {
    uiid: 1,
    name: 'Single-channel plug',
    models: ['BASIC', 'BASICR2', 'BASICR3', 'RFR2', 'RFR3', 'MINI', 'MINIR2', 'RE5V1C', 'SV', 'S26', 'S26R2', 'S31 Lite', 'S55', 'iW100'],
    kind: 'plug',
    way: 'cloud+lan',
    local: 'plug',
    can: [power(), rssi],
  },
  {
    uiid: 2,
    name: 'Dual-channel plug',
    models: ['DUALR2', 'DUAL'],
    kind: 'switch',
    way: 'cloud+lan',
    local: 'strip',
    channels: 2,
    can: [channels(), rssi],
  },
];
