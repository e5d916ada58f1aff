import { detachedKey, keyPass, touches } from '../abilities/buttons.ts';
import { pressable } from '../abilities/guarding.ts';
import { inching, inchings } from '../abilities/inching.ts';
import { LABELS } from '../abilities/labels.ts';
import { shown } from '../abilities/measured.ts';
import { motor, motorSettings, relays, touchMotor, touchMotorSettings } from '../abilities/cover-motor.ts';
import { touchLight } from '../abilities/light-touch.ts';
import { numbered } from '../abilities/setting.ts';
import { childLock, detach, led, ledBrightness, switchMode, switchReverse } from '../abilities/settings.ts';
import { startup, startups } from '../abilities/startup.ts';
import { channels, power } from '../abilities/switched.ts';
import { touchEffects } from '../abilities/touch-effects.ts';
import { touchSettings } from '../abilities/touch-settings.ts';
import { childListed, childRssi, childSingle, listed, rssi, single } from './common.ts';
import { channelMeters } from './meters.ts';
import type { Model } from './model.ts';
import { reportingAll } from '../abilities/reporting.ts';

type Row = Pick<Model, 'uiid' | 'name' | 'models'> & Partial<Model>;
const lan = (row: Row): Model => ({ kind: 'switch', way: 'cloud+lan', can: listed, ...row });
const cloud = (row: Row): Model => ({ kind: 'switch', way: 'cloud', can: listed, ...row });
const child = (row: Row): Model => ({ kind: 'switch', way: 'gateway', can: childListed, ...row });

/** A length of a pulse at the power button of a computer: milliseconds on the wire, seconds for people. */
const pulse = (what: 'pulse-on' | 'pulse-shutdown' | 'pulse-restart' | 'pulse-force-off', param: string) =>
  numbered({ what, param, min: 0.1, max: 60, step: 0.1, unit: 's', scale: 0.001 });

const BASIC = ['BASIC', 'BASICR2', 'BASICR3', 'RFR2', 'RFR3', 'MINI', 'MINIR2', 'RE5V1C', 'SV', 'S26', 'S26R2', 'S31 Lite', 'S55', 'iW100'];
const MORE_BASIC = ['T4EU1C', 'TX 1C(1)', 'Slampher'];
const R3 = ['MINIR3', 'MINIR4', 'MINIR4M', 'BASICR4', 'S40TPA Lite', 'S40TPB Lite', 'CK-BL602-4SW-HS(138)'];

/** A wall panel of glass with a light around it. */
const touch = [...listed, touchLight(), touches(), ...touchSettings, touchEffects('on'), touchEffects('off')];

/** Switches on Wi-Fi and GSM. */
const ON_WIFI: readonly Model[] = [
  lan({ uiid: 1, name: 'Single-channel plug', models: [...BASIC, ...MORE_BASIC], kind: 'plug', local: 'plug', can: single }),
  lan({ uiid: 2, name: 'Dual-channel plug', models: ['DUALR2', 'DUAL'], local: 'strip', channels: 2 }),
  lan({ uiid: 3, name: 'Three-channel plug', models: ['PSF-B03-GL', 'CKAM3'], local: 'strip', channels: 3 }),
  lan({ uiid: 4, name: 'Four-channel plug', models: ['4CH', '4CHR2', '4CHR3', '4CHPROR2', '4CHPROR3'], local: 'strip', channels: 4 }),
  lan({ uiid: 6, name: 'Single-channel switch', models: ['TX1C', 'T1 1C', 'T2 1C', 'T3 1C', 'T4EU1C'], local: 'plug', can: single }),
  lan({ uiid: 7, name: 'Dual-channel switch', models: ['T1 2C', 'T2 2C', 'T3 2C', 'TX2C'], local: 'strip', channels: 2 }),
  lan({ uiid: 8, name: 'Three-channel switch', models: ['T1 3C', 'T2 3C', 'T3 3C', 'TX3C'], local: 'strip', channels: 3 }),
  lan({ uiid: 9, name: 'Four-channel switch', models: ['PSF-B04-GL'], local: 'strip', channels: 4 }),
  lan({ uiid: 14, name: 'Switch retrofit module', models: ['BASIC', 'SV'], local: 'plug', can: single }),
  cloud({ uiid: 24, name: 'GSM single-channel switch', models: [], can: single }),
  cloud({ uiid: 27, name: 'GSM single-channel switch (traffic pack)', models: [], can: single }),
  cloud({ uiid: 29, name: 'GSM dual-channel switch or plug', models: [], channels: 2 }),
  cloud({ uiid: 30, name: 'GSM three-channel switch or plug', models: [], channels: 3 }),
  cloud({ uiid: 31, name: 'GSM four-channel switch or plug', models: [], channels: 4 }),
  cloud({ uiid: 41, name: 'Four-channel switch', models: [], channels: 4 }),
  lan({ uiid: 77, name: 'Single-channel plug', models: ['Micro', 'Micro USB'], kind: 'plug', local: 'switch_radar', channels: 1 }),
  lan({ uiid: 78, name: 'Single-channel switch', models: ['AM430'], local: 'strip', channels: 1 }),
  cloud({ uiid: 81, name: 'GSM single-channel plug (no traffic)', models: ['GSB-MSW-01(1C)'], kind: 'plug', channels: 1 }),
  cloud({ uiid: 82, name: 'GSM dual-channel plug (no traffic)', models: [], kind: 'plug', channels: 2 }),
  cloud({ uiid: 83, name: 'GSM three-channel plug (no traffic)', models: [], kind: 'plug', channels: 3 }),
  cloud({ uiid: 84, name: 'GSM four-channel plug (no traffic)', models: [], kind: 'plug', channels: 4 }),
  cloud({ uiid: 107, name: 'GSM single-channel plug', models: ['GSB-D67'], kind: 'plug', channels: 1 }),
  cloud({ uiid: 112, name: 'Single-channel switch, microwave radar', models: ['CKA-DM4-GL(SW1C-MW)'], channels: 1 }),
  cloud({ uiid: 113, name: 'Dual-channel switch, microwave radar', models: ['CKA-DM4-GL(SW2C-MW)'], channels: 2 }),
  cloud({ uiid: 114, name: 'Three-channel switch, microwave radar', models: ['CKA-DM4-GL(SW3C-MW)'], channels: 3 }),
  lan({
    uiid: 126,
    name: 'DualR3: two channels with meters, or a motor',
    models: ['DUALR3'],
    local: 'multifun_switch',
    channels: 2,
    can: [
      relays(),
      motor(),
      ...motorSettings,
      ...channelMeters(2),
      reportingAll(),
      startups(),
      inchings(),
      ledBrightness(),
      switchMode('swMode_00'),
      rssi,
    ],
  }),
  lan({
    uiid: 138,
    name: 'Single-channel plug',
    models: R3,
    local: 'plug',
    channels: 1,
    can: [...listed, detach(), switchMode(), switchReverse(), detachedKey()],
  }),
  lan({ uiid: 139, name: 'Dual-channel plug', models: ['BL1-S04-01(139)'], local: 'strip', channels: 2 }),
  lan({ uiid: 140, name: 'Three-channel plug', models: ['BL1-S04-01(140)'], local: 'strip', channels: 3 }),
  lan({ uiid: 141, name: 'Four-channel plug', models: ['BL1-S04-01(141)', 'CK-BL602-4SW-HS-03(141)'], local: 'strip', channels: 4 }),
  lan({
    uiid: 160,
    name: 'SwitchMan M5, 1 channel',
    models: ['M5-1C-80W', 'M5-1C-86W', 'M5-1C-120W'],
    local: 'plug',
    channels: 1,
    can: [...listed, keyPass()],
  }),
  lan({
    uiid: 161,
    name: 'SwitchMan M5, 2 channels',
    models: ['M5-2C-80W', 'M5-2C-86W', 'M5-2C-120W'],
    local: 'plug',
    channels: 2,
    can: [...listed, keyPass()],
  }),
  lan({
    uiid: 162,
    name: 'SwitchMan M5, 3 channels',
    models: ['M5-3C-80W', 'M5-3C-86W', 'M5-3C-120W'],
    local: 'plug',
    channels: 3,
    can: [...listed, keyPass()],
  }),
  lan({ uiid: 163, name: 'Four-channel switch', models: [], local: 'plug', channels: 4 }),
  lan({
    uiid: 165,
    name: 'DualR3 Lite: two channels, or a motor',
    models: ['DUALR3 Lite', 'E32-2SW-P0(165)'],
    local: 'multifun_switch',
    channels: 2,
    can: [relays(), motor(), ...motorSettings, startups(), inchings(), rssi],
  }),
  cloud({
    uiid: 187,
    name: 'SmartThings switch',
    models: [],
    can: [shown('switch', 'switch', 'value')],
    partly: 'Of another system: it can be seen, not switched.',
  }),
  lan({
    uiid: 191,
    name: 'Single-channel plug, light gateway',
    models: ['CK-BL602-4SW-HS-02(191)', 'LN-2S-GW(191)'],
    local: 'plug',
    channels: 1,
  }),
  cloud({
    uiid: 197,
    name: 'Switch or outlet of another system',
    models: [],
    can: [shown('on')],
    partly: 'Of another system: it can be seen, not switched.',
  }),
  lan({ uiid: 209, name: 'TX Ultimate, 1 channel', models: ['T5-1C-80', 'T5-1C-86', 'T5-1C-120'], local: 'plug', channels: 1, can: touch }),
  lan({
    uiid: 210,
    name: 'TX Ultimate, 2 channels',
    models: ['T5-2C-80', 'T5-2C-86', 'T5-2C-120'],
    local: 'plug',
    channels: 2,
    can: touch,
  }),
  lan({
    uiid: 211,
    name: 'TX Ultimate, 3 channels',
    models: ['T5-3C-80', 'T5-3C-86', 'T5-3C-120'],
    local: 'plug',
    channels: 3,
    can: [touchMotor(), ...touchMotorSettings, ...touch],
  }),
  lan({
    uiid: 212,
    name: 'TX Ultimate, 4 channels',
    models: ['T5-4C-80', 'T5-4C-86', 'T5-4C-120'],
    local: 'plug',
    channels: 4,
    can: touch,
  }),
  lan({
    uiid: 225,
    name: 'Power card of a computer',
    models: ['CK-BL602-PCSW-01(225)'],
    local: 'plug',
    can: [
      power({ on: true, off: false }),
      pressable({ what: 'restart', param: 'restart', label: LABELS.restart, danger: true }),
      pressable({ what: 'force-off', param: 'forceShutdown', label: LABELS['force-off'], danger: true }),
      startup(),
      childLock(),
      led(),
      pulse('pulse-on', 'pulse_powerOn_width'),
      pulse('pulse-shutdown', 'pulse_shutdown_width'),
      pulse('pulse-restart', 'pulse_restart_width'),
      pulse('pulse-force-off', 'pulse_forceShutdown_width'),
      rssi,
    ],
  }),
  cloud({ uiid: 264, name: 'Virtual switch', models: [], can: [], partly: 'Only its name is published.' }),
  lan({ uiid: 268, name: 'BASIC-1GS', models: ['BASIC-1GS'], local: 'plug', channels: 1 }),
  lan({ uiid: 275, name: 'MINI-2GS', models: ['MINI-2GS'], local: 'plug', channels: 2, can: [...listed, keyPass(), detach()] }),
];

/** Zigbee switches, children of a bridge. They want every channel in every message. */
const ON_ZIGBEE: readonly Model[] = [
  child({ uiid: 1256, name: 'Zigbee switch', models: ['ZBMINI', 'ZBMINI-L', 'ZB-SW01', 'SWITCH-ZR02'], can: childSingle }),
  child({ uiid: 2256, name: 'Zigbee switch, 2 channels', models: ['ZB-SW02'], channels: 2 }),
  child({ uiid: 3256, name: 'Zigbee switch, 3 channels', models: ['ZB-SW03'], channels: 3 }),
  child({ uiid: 4256, name: 'Zigbee switch, 4 channels', models: ['ZB-SW04'], channels: 4 }),
  child({ uiid: 7004, name: 'Zigbee switch', models: ['ZBMINIL2'], can: childSingle }),
  child({
    uiid: 7010,
    name: 'Zigbee switch',
    models: ['ZBMINIR2', 'ZBMicro', 'SWITCH-ZR03-1'],
    can: [power(), startup(), inching(), led(), detach(), childRssi],
  }),
  child({ uiid: 7011, name: 'Zigbee switch, 2 channels', models: ['SWITCH-ZR03-2'], channels: 2 }),
  child({ uiid: 7012, name: 'Zigbee switch, 3 channels', models: ['SWITCH-ZR03-3'], channels: 3 }),
  child({ uiid: 7013, name: 'Zigbee switch, 4 channels', models: ['SWITCH-ZR03-4'], channels: 4 }),
  child({
    uiid: 7029,
    name: 'MINI-ZB2GS',
    models: ['MINI-ZB2GS', 'MINI-ZB2GS-L'],
    channels: 2,
    can: [channels(), startups(), inchings(), keyPass(), detach(), childRssi],
  }),
];

export const SWITCHES: readonly Model[] = [...ON_WIFI, ...ON_ZIGBEE];
