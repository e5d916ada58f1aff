import { operated } from '../abilities/cover-op.ts';
import { curtain, roller } from '../abilities/cover-setclose.ts';
import { zigbeeCurtain } from '../abilities/cover-zigbee.ts';
import { LABELS } from '../abilities/labels.ts';
import { battery, saying } from '../abilities/measured.ts';
import { led, switchMode } from '../abilities/settings.ts';
import { childRssi, onBattery, rssi } from './common.ts';
import type { Model } from './model.ts';

/** What turns the motor round and teaches it its ends: its words for that are not public. */
const ends = [
  saying({ param: 'upperLimitState', what: 'cover-limit-upper', label: LABELS['cover-limit-upper'] }),
  saying({ param: 'lowerLimitState', what: 'cover-limit-lower', label: LABELS['cover-limit-lower'] }),
];
const CURTAINS = ['ZBCurtain', 'CK-BL702-Z302SW00-01(7006)', 'SN-BL702-ZNCL-01(7006)'];

/** Curtains, blinds and shutters. 100 is open. */
export const COVERS: readonly Model[] = [
  {
    uiid: 11,
    name: 'Motor curtain',
    models: ['King Q4', 'BCM series', 'PSF-BTA-GL(11)'],
    kind: 'blind',
    way: 'cloud',
    can: [curtain(), led(), rssi],
  },
  {
    uiid: 91,
    name: 'Roller shutter',
    models: ['ST-03', 'Smart Roller Shutter'],
    kind: 'blind',
    way: 'cloud',
    can: [operated({ places: true })],
  },
  {
    uiid: 258,
    name: 'MINI-RBS roller module',
    models: ['MINI-RBS', 'MINI-RBS-MS'],
    kind: 'blind',
    way: 'cloud',
    can: [curtain(), switchMode(), led(), rssi],
  },
  {
    uiid: 1514,
    name: 'Zigbee curtain motor',
    models: ['Graywind', 'NON-OTA-GL(1514)'],
    kind: 'blind',
    way: 'gateway',
    can: [zigbeeCurtain(), battery({ scale: 2 }), childRssi],
  },
  { uiid: 7006, name: 'Zigbee curtain motor', models: CURTAINS, kind: 'blind', way: 'gateway', can: [zigbeeCurtain(), ...onBattery] },
  {
    uiid: 7015,
    name: 'Zigbee curtain motor',
    models: ['SN-BL702-ZNCL(7015)'],
    kind: 'blind',
    way: 'gateway',
    can: [zigbeeCurtain(), ...ends, ...onBattery],
  },
  {
    uiid: 7023,
    name: 'Zigbee curtain (MYJC24Z-H)',
    models: ['MYJC24Z-H', 'CK-MG22-Z310EE07MY4-01(7023)'],
    kind: 'blind',
    way: 'gateway',
    can: [childRssi],
    partly: 'Its parameters are not public.',
  },
  { uiid: 7034, name: 'MINI-ZBRBS', models: ['MINI-ZBRBS'], kind: 'blind', way: 'gateway', can: [roller(), led(), childRssi] },
];
