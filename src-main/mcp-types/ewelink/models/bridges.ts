import { flag } from '../abilities/flags.ts';
import { alarm, siren } from '../abilities/guarding.ts';
import { LABELS } from '../abilities/labels.ts';
import { remotes } from '../abilities/rf.ts';
import { toggled } from '../abilities/setting.ts';
import { led } from '../abilities/settings.ts';
import { children } from '../abilities/taken-in.ts';
import { childRssi, rssi } from './common.ts';
import type { Model } from './model.ts';

const listed = (uiid: number, name: string): Model => ({
  uiid,
  name,
  models: [],
  kind: 'other',
  way: 'cloud',
  can: [],
  partly: 'Only its name is published.',
});
const bridge = (row: Pick<Model, 'uiid' | 'name' | 'models' | 'can'> & Partial<Model>): Model => ({ kind: 'other', way: 'cloud', ...row });

/** What other devices are reached through. */
export const BRIDGES: readonly Model[] = [
  bridge({
    uiid: 28,
    name: 'RF bridge 433 MHz',
    models: ['RF_Bridge', 'RFBridgeR2'],
    way: 'cloud+lan',
    local: 'rf',
    can: [...remotes(), alarm({ param: 'setState', disarmed: 'disarm', armed: { away: 'arm' } }), led(), rssi],
  }),
  bridge({
    uiid: 66,
    name: 'Zigbee bridge',
    models: ['ZBBridge'],
    can: [children(), flag({ param: 'zled', kind: 'light', what: 'zigbee-led', label: LABELS['zigbee-led'], besides: true }), led(), rssi],
  }),
  listed(88, 'Infrared remote'),
  listed(90, 'GSM RF bridge'),
  bridge({ uiid: 98, name: 'RF doorbell', models: [], can: [...remotes()], partly: 'Read as an RF bridge.' }),
  listed(109, 'Infrared gateway'),
  bridge({
    uiid: 128,
    name: 'Stackable meter, main unit',
    models: ['SPM-Main'],
    way: 'cloud+lan',
    local: 'meter',
    can: [children(), led(), rssi],
  }),
  listed(149, 'Remote gateway'),
  bridge({
    uiid: 168,
    name: 'Zigbee bridge Pro',
    models: ['ZBBridge-P'],
    way: 'cloud+lan',
    local: 'zigbee_gateway',
    can: [children(), siren(), toggled({ what: 'zigbee-led', param: 'zled' }), led(), rssi],
  }),
  listed(170, 'Camera gateway'),
  listed(171, 'Camera of a gateway'),
  listed(172, 'Scene panel gateway'),
  bridge({ uiid: 243, name: 'Zigbee bridge Ultra', models: ['ZBBridge-U'], local: 'zbbridgeu', can: [children(), led()] }),
  bridge({
    uiid: 7018,
    name: 'Zigbee router',
    models: ['NSPanelP-Router', 'CK-MG22-ROUTER-01(7018)'],
    way: 'gateway',
    can: [childRssi],
    partly: 'It only repeats the radio.',
  }),
];
