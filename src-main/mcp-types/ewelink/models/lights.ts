import type { Ability } from '../abilities/ability.ts';
import { LABELS } from '../abilities/labels.ts';
import { bulb } from '../abilities/light-bulb.ts';
import { fiveChannels, twoWhites } from '../abilities/light-channels.ts';
import { dimmer } from '../abilities/light-dimmer.ts';
import { matterLight } from '../abilities/light-matter.ts';
import { longStrip } from '../abilities/light-long-strip.ts';
import { strip } from '../abilities/light-strip.ts';
import { zigbeeColour } from '../abilities/light-zigbee.ts';
import { meter, reading, shown } from '../abilities/measured.ts';
import { inching } from '../abilities/inching.ts';
import { led } from '../abilities/settings.ts';
import { numbered } from '../abilities/setting.ts';
import { startup } from '../abilities/startup.ts';
import { power } from '../abilities/switched.ts';
import { childRssi, rssi } from './common.ts';
import type { Model } from './model.ts';

const ON = { switch: 'on' };
const ZIGBEE_CT = { param: 'colorTemp', range: [0, 100], kelvin: { min: 2200, max: 6500 } } as const;
const NOT_PUBLIC = 'Its parameters are not public: it can only be switched.';
const fade = (what: 'fade-in' | 'fade-out', param: string) =>
  numbered({ what, param, min: 0, max: 60, step: 0.1, unit: 's', scale: 0.001 });
const speed = (min: number) => numbered({ what: 'effect-speed', param: 'speed', min, max: 100, step: 1, unit: '%' });
const sensitivity = (param: string, min: number, max: number) => numbered({ what: 'effect-sensitivity', param, min, max, step: 1 });

const foreign = (uiid: number, name: string, ...can: readonly Ability[]): Model => ({
  ...{ uiid, name, models: [], kind: 'light', way: 'cloud', can },
  partly: 'Of another system: it can be seen, not switched.',
});
const ofAnotherSystem = [shown('on'), reading({ param: 'brightness', kind: 'brightness', unit: '%', min: 0, max: 100 })];

const matter = (uiid: number, name: string, ability: Ability): Model => ({
  ...{ uiid, name, models: [], kind: 'light', way: 'cloud', can: [ability] },
  partly: 'Its parameters are only partly public.',
});

const leds = reading({ param: 'icNumber', kind: 'leds', label: LABELS.leds });

/** Lamps of the Matter standard. */
const MATTER_LIGHTS: readonly Model[] = [
  matter(30001, 'Matter light', matterLight({})),
  matter(30002, 'Matter dimmable light', matterLight({ dims: true })),
  matter(30003, 'Matter tunable-white light', matterLight({ dims: true, whites: true })),
  matter(30004, 'Matter colour light', matterLight({ dims: true, whites: true, colours: true })),
];

/** Lamps, bulbs and strips. */
export const LIGHTS: readonly Model[] = [
  ...MATTER_LIGHTS,
  { uiid: 16, name: 'Dual-tone light (CW)', models: [], kind: 'light', way: 'cloud', can: [twoWhites()] },
  { uiid: 22, name: 'B1 RGBCW bulb', models: ['B1', 'B1_R2', 'CKDK-001'], kind: 'light', way: 'cloud', can: [fiveChannels(), rssi] },
  { uiid: 33, name: 'RGB strip controller', models: [], kind: 'light', way: 'cloud', can: [strip({ least: 10 }), speed(0)] },
  {
    uiid: 36,
    name: 'Single dimmer switch',
    models: ['King M4'],
    kind: 'light',
    way: 'cloud',
    can: [dimmer({ param: 'bright', least: 10 }), led(), rssi],
  },
  {
    uiid: 44,
    name: 'D1 dimmer',
    models: ['D1', 'D1R1'],
    kind: 'light',
    way: 'cloud+lan',
    local: 'light',
    can: [dimmer({ param: 'brightness', along: { ...ON, mode: 0 } }), startup(), led(), rssi],
  },
  { uiid: 45, name: 'Downlight/ceiling', models: [], kind: 'light', way: 'cloud', can: [power()], partly: NOT_PUBLIC },
  {
    uiid: 52,
    name: 'Tunable-white ceiling light',
    models: [],
    kind: 'light',
    way: 'cloud',
    can: [
      dimmer({
        on: 'state',
        param: 'channel0',
        range: [25, 255],
        text: true,
        ct: { param: 'channel1', range: [255, 25], kelvin: { min: 2200, max: 6500 } },
        effects: { 'Night Light': { channel0: '10', channel1: '255' } },
      }),
    ],
  },
  { uiid: 56, name: 'RGBC bulb', models: [], kind: 'light', way: 'cloud', can: [], partly: 'Its parameters are not public.' },
  {
    uiid: 57,
    name: 'Single-colour bulb',
    models: ['86LA-1CUI', 'W1', 'Mosquito lamp'],
    kind: 'light',
    way: 'cloud',
    can: [dimmer({ on: 'state', param: 'channel0', range: [25, 255], text: true }), startup(), led(), rssi],
  },
  {
    uiid: 59,
    name: 'L1 light strip',
    models: ['L1', 'PSF-BTA-GL(59)', 'GTLC103'],
    kind: 'light',
    way: 'cloud',
    can: [strip({ least: 1 }), speed(1), sensitivity('sensitive', 1, 10), led(), rssi],
  },
  {
    uiid: 103,
    name: 'Tunable-white bulb B02',
    models: ['B02-F-A60', 'B02-F-A19', 'B02-F-ST64', 'B02-B-A60', 'FS-1', 'QMS-2C-CW'],
    kind: 'light',
    way: 'cloud+lan',
    local: 'plug',
    can: [
      bulb({
        cold: 255,
        kelvin: { min: 2200, max: 6500 },
        models: { 'B02-F-ST64': { min: 1800, max: 5000 }, 'QMS-2C-CW': { min: 2700, max: 6500 } },
      }),
      rssi,
    ],
  },
  {
    uiid: 104,
    name: 'RGBCW bulb B05-B',
    models: ['B05-B-A60', 'B02-B-A60(104)', 'GTLC104'],
    kind: 'light',
    way: 'cloud+lan',
    local: 'plug',
    can: [bulb({ cold: 255, kelvin: { min: 2000, max: 6500 }, colours: true }), rssi],
  },
  {
    uiid: 135,
    name: 'Tunable-white bulb B02-BL, eWeLink-Remote',
    models: ['B02-BL-A60', 'BL1-ALL-LED(135)', 'CK-BL602-5PWM-01(135)'],
    kind: 'light',
    way: 'cloud+lan',
    local: 'light',
    can: [bulb({ cold: 100, kelvin: { min: 2200, max: 6500 } }), rssi],
  },
  {
    uiid: 136,
    name: 'RGBCW bulb B05-BL, eWeLink-Remote',
    models: ['B05-BL-A60', 'B05-BL-A19', 'CK-BL602-5PWM-01(136)', 'LN-882-PWM(136)'],
    kind: 'light',
    way: 'cloud+lan',
    local: 'light',
    can: [bulb({ cold: 100, kelvin: { min: 2000, max: 6500 }, colours: true }), rssi],
  },
  {
    uiid: 137,
    name: 'L2 light strip (Bluetooth)',
    models: ['L2-2M', 'L2-5M', 'L2-C', 'L2 Lite'],
    kind: 'light',
    way: 'cloud',
    can: [longStrip(), sensitivity('rhythmSensitive', 0, 100)],
  },
  { uiid: 157, name: 'Rhythmic RGBCW, eWeLink-Remote', models: [], kind: 'light', way: 'cloud', can: [power()], partly: NOT_PUBLIC },
  { uiid: 159, name: 'Light strip (Bluetooth variant)', models: [], kind: 'light', way: 'cloud', can: [power()], partly: NOT_PUBLIC },
  {
    uiid: 173,
    name: 'L3 addressable strip',
    models: ['L3-5M', 'L3-5M-P'],
    kind: 'light',
    way: 'cloud',
    can: [longStrip(), sensitivity('rhythmSensitive', 0, 100), leds],
  },
  {
    uiid: 179,
    name: 'CCT with segment dimming and night mode',
    models: [],
    kind: 'light',
    way: 'cloud',
    can: [power()],
    partly: NOT_PUBLIC,
  },
  {
    uiid: 277,
    name: 'Dimmer MINI-DIM',
    models: ['MINI-DIM'],
    kind: 'light',
    way: 'cloud+lan',
    local: 'plug',
    can: [
      dimmer({ param: 'brightness', along: ON, fades: 'transitionTime' }),
      meter({ param: 'power', kind: 'power', unit: 'W', scale: 0.01 }),
      meter({ param: 'voltage', kind: 'voltage', unit: 'V', scale: 0.01 }),
      meter({ param: 'current', kind: 'current', unit: 'A', scale: 0.01 }),
      ...[startup(), led(), inching(), rssi],
    ],
  },
  {
    uiid: 1257,
    name: 'Zigbee dimmable light',
    models: [],
    kind: 'light',
    way: 'gateway',
    can: [dimmer({ param: 'brightness', along: ON }), childRssi],
  },
  {
    uiid: 1258,
    name: 'Zigbee tunable-white light',
    models: ['ZB-CT01', 'EWL-Z102LG01'],
    kind: 'light',
    way: 'gateway',
    can: [dimmer({ param: 'brightness', or: 'cctBrightness', along: ON, ct: ZIGBEE_CT }), childRssi],
  },
  {
    uiid: 3258,
    name: 'Zigbee RGBCW light',
    models: ['ZB-CL01', 'EWL-Z102LG04'],
    kind: 'light',
    way: 'gateway',
    can: [zigbeeColour(), childRssi],
  },
  {
    uiid: 7008,
    name: 'Zigbee tunable-white light',
    models: ['CK-BL702-AL-01(7008)'],
    kind: 'light',
    way: 'gateway',
    can: [dimmer({ param: 'brightness', or: 'cctBrightness', along: ON, ct: ZIGBEE_CT }), startup(), childRssi],
  },
  {
    uiid: 7009,
    name: 'Zigbee RGBCW light',
    models: ['CK-BL702-AL-01(7009)'],
    kind: 'light',
    way: 'gateway',
    can: [zigbeeColour(), startup(), fade('fade-in', 'slowlyLit'), fade('fade-out', 'slowlyDimmed'), childRssi],
  },
  foreign(188, 'SmartThings RGB light', shown('switch', 'switch', 'value')),
  foreign(196, 'Light of another system', ...ofAnotherSystem),
  foreign(198, 'Light of another system', ...ofAnotherSystem),
  ...[7024, 7025, 7026].map((uiid, index): Model => ({
    uiid,
    name: `Zigbee dimmer switch ${index + 1}ch`,
    models: ['CK-BL702-Z102LG17-01'],
    kind: 'light',
    way: 'gateway',
    ...(index > 0 && { channels: index + 1 }),
    can: [childRssi],
    partly: 'Its parameters are not public.',
  })),
];
