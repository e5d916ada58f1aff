import { flag } from '../abilities/flags.ts';
import { LABELS } from '../abilities/labels.ts';
import { battery, cell, reading } from '../abilities/measured.ts';
import { chosen, numbered, toggled } from '../abilities/setting.ts';
import { childLock, humidityCorrection, led, ledBrightness, temperatureCorrection } from '../abilities/settings.ts';
import { childRssi, onBattery, rssi } from './common.ts';
import type { Ability } from '../abilities/ability.ts';
import type { Model } from './model.ts';

const HUNDREDTHS = 0.01;
const warmth = (scale: number, plus?: string): Ability =>
  reading({ param: 'temperature', kind: 'temperature', unit: '°C', scale, ...(plus !== undefined && { plus }) });
const moisture = (scale: number, plus?: string): Ability =>
  reading({ param: 'humidity', kind: 'humidity', unit: '%', scale, min: 0, max: 100 / scale, ...(plus !== undefined && { plus }) });
const light = flag({ param: 'brState', kind: 'light', on: 'brighter', off: 'darker', besides: true });
const motion = flag({ param: 'motion', kind: 'motion', lost: 0 });
const occupancy = flag({ param: 'human', kind: 'occupancy' });
const illuminance = reading({ param: 'illumination', kind: 'illuminance', unit: 'lx' });
const tamper = flag({ param: 'split', kind: 'tamper', besides: true });
const hold = numbered({ what: 'occupancy-hold', param: 'judgeTime', min: 5, max: 65535, step: 1, unit: 's' });
const graded = (param: string, what: 'dust' | 'noise' | 'darkness'): Ability =>
  reading({ param, kind: what, label: LABELS[what], min: 1, max: 10 });

type Comfort = 'comfort-temperature-low' | 'comfort-temperature-high' | 'comfort-humidity-low' | 'comfort-humidity-high';
const comfort = (what: Comfort, param: string, unit: string): Ability =>
  numbered({ what, param, min: unit === '%' ? 0 : -20, max: unit === '%' ? 100 : 60, step: 0.1, unit, scale: HUNDREDTHS, text: true });
const comforts = [
  comfort('comfort-temperature-low', 'tempComfortLower', '°C'),
  comfort('comfort-temperature-high', 'tempComfortUpper', '°C'),
  comfort('comfort-humidity-low', 'humiComfortLower', '%'),
  comfort('comfort-humidity-high', 'humiComfortUpper', '%'),
];

const child = (row: Pick<Model, 'uiid' | 'name' | 'models' | 'can'> & Partial<Model>): Model => ({
  kind: 'sensor',
  way: 'gateway',
  ...row,
});

/** What measures, and what notices. */
export const SENSORS: readonly Model[] = [
  {
    uiid: 18,
    name: 'Environment sensor SC',
    models: ['SC', 'SCR3'],
    kind: 'sensor',
    way: 'cloud',
    can: [warmth(1), moisture(1), graded('dusty', 'dust'), graded('noise', 'noise'), graded('light', 'darkness'), led(), rssi],
  },
  {
    uiid: 102,
    name: 'Door sensor DW2',
    models: ['DW2-Wi-Fi', 'OPL-DMA'],
    kind: 'door',
    way: 'cloud',
    can: [flag({ param: 'switch', kind: 'door', on: 'on', off: 'off' }), cell(), rssi],
  },
  {
    uiid: 154,
    name: 'Door sensor DW2-L',
    models: ['DW2-Wi-Fi-L', 'CK-BK7238-W105SE0X-01(154)'],
    kind: 'door',
    way: 'cloud',
    can: [
      flag({ param: 'switch', kind: 'door', on: 'on', off: 'off' }),
      flag({ param: 'type', kind: 'problem', what: 'left-open', label: LABELS['left-open'], on: 7, besides: true }),
      flag({ param: 'defense', kind: 'enabled', what: 'armed', label: LABELS.armed, besides: true }),
      tamper,
      battery(),
      rssi,
    ],
  },
  {
    uiid: 242,
    name: 'Temperature and humidity sensor',
    models: ['CK-BK7238-W105SE10-01(242)'],
    kind: 'sensor',
    way: 'cloud',
    can: [
      warmth(HUNDREDTHS),
      moisture(HUNDREDTHS),
      temperatureCorrection({ param: 'temCalibration' }),
      humidityCorrection({ param: 'humCalibration' }),
      ...onBattery,
    ],
  },
  {
    uiid: 266,
    name: 'Air quality monitor',
    models: ['SAWF-07P', 'SAWF-08P', 'AQMPM', 'AQMCO2'],
    kind: 'sensor',
    way: 'cloud',
    can: [
      warmth(1, 'tempCorrection'),
      moisture(1, 'humCorrection'),
      reading({ param: 'co2', kind: 'carbon_dioxide', unit: 'ppm' }),
      reading({ param: 'pm2_5', kind: 'pm25', unit: 'μg/m³' }),
      reading({ param: 'pm10', kind: 'pm10', unit: 'μg/m³' }),
      temperatureCorrection({ param: 'tempCorrection', text: true }),
      humidityCorrection({ param: 'humCorrection', text: true }),
      toggled({ what: 'led', param: 'sensorLight', on: true, off: false, denied: 'sled' }),
      ledBrightness('sensorLightBr'),
      chosen({ what: 'unit', param: 'tempUnit', options: { celsius: 0, fahrenheit: 1 } }),
      rssi,
    ],
  },
  child({
    uiid: 1770,
    name: 'Zigbee temperature and humidity sensor',
    models: ['SNZB-02', 'TH01'],
    can: [warmth(HUNDREDTHS), moisture(HUNDREDTHS), ...onBattery],
  }),
  child({
    uiid: 1771,
    name: 'Zigbee temperature and humidity sensor',
    models: ['SNZB-02D'],
    can: [warmth(HUNDREDTHS), moisture(HUNDREDTHS), ...onBattery],
  }),
  child({ uiid: 2026, name: 'Zigbee motion sensor', models: ['SNZB-03', 'MS01'], kind: 'motion', can: [motion, ...onBattery] }),
  child({
    uiid: 3026,
    name: 'Zigbee door sensor',
    models: ['SNZB-04', 'DS01'],
    kind: 'door',
    can: [flag({ param: 'lock', kind: 'door' }), ...onBattery],
  }),
  child({
    uiid: 4026,
    name: 'Zigbee leak sensor',
    models: ['ZIGBEE_WATER_SENSOR'],
    can: [flag({ param: 'water', kind: 'moisture' }), ...onBattery],
  }),
  child({
    uiid: 5026,
    name: 'Zigbee smoke detector',
    models: ['ZIGBEE_SMOKE_SENSOR'],
    can: [flag({ param: 'smoke', kind: 'smoke' }), ...onBattery],
  }),
  child({
    uiid: 7001,
    name: 'Zigbee temperature and humidity sensor',
    models: ['SNZB-02P'],
    can: [warmth(HUNDREDTHS), moisture(HUNDREDTHS), ...onBattery],
    partly: 'Read as its sister SNZB-02.',
  }),
  child({
    uiid: 7002,
    name: 'Zigbee motion sensor with light level',
    models: ['SNZB-03P'],
    kind: 'motion',
    can: [motion, light, numbered({ what: 'motion-hold', param: 'detectInterval', min: 5, max: 65535, step: 1, unit: 's' }), ...onBattery],
  }),
  child({
    uiid: 7003,
    name: 'Zigbee door sensor',
    models: ['SNZB-04P', 'SNZB-04PR2'],
    kind: 'door',
    can: [flag({ param: 'lock', kind: 'door' }), tamper, ...onBattery],
  }),
  child({
    uiid: 7014,
    name: 'Zigbee temperature and humidity sensor',
    models: ['SNZB-02D', 'SNZB-02DR2'],
    can: [warmth(HUNDREDTHS), moisture(HUNDREDTHS), ...comforts, ...onBattery],
  }),
  child({
    uiid: 7016,
    name: 'Zigbee presence sensor',
    models: ['SNZB-06P'],
    kind: 'motion',
    can: [
      occupancy,
      light,
      chosen({ what: 'sensitivity', param: 'sensitivity', options: { low: 1, medium: 2, high: 3 } }),
      hold,
      childRssi,
    ],
  }),
  child({ uiid: 7019, name: 'Zigbee leak sensor', models: ['SNZB-05P'], can: [flag({ param: 'water', kind: 'moisture' }), ...onBattery] }),
  child({
    uiid: 7033,
    name: 'Zigbee temperature and humidity sensor',
    models: ['SNZB-02WD', 'SNZB-02LD'],
    can: [
      warmth(1, 'tempCorrection'),
      moisture(1, 'humCorrection'),
      temperatureCorrection({ param: 'tempCorrection', text: true }),
      humidityCorrection({ param: 'humCorrection', text: true }),
      ...onBattery,
    ],
  }),
  child({
    uiid: 7038,
    name: 'Zigbee temperature and humidity sensor',
    models: ['SNZB-02DR2'],
    can: [
      warmth(HUNDREDTHS, 'tempCorrection'),
      moisture(HUNDREDTHS, 'humCorrection'),
      reading({
        param: 'remoteTemperature',
        kind: 'temperature',
        what: 'remote-temperature',
        unit: '°C',
        scale: HUNDREDTHS,
        label: LABELS['remote-temperature'],
      }),
      temperatureCorrection({ param: 'tempCorrection', text: true }),
      humidityCorrection({ param: 'humCorrection', text: true }),
      ...onBattery,
    ],
  }),
  child({
    uiid: 7051,
    name: 'Zigbee presence sensor, 24 GHz',
    models: ['SNZB-06P24'],
    kind: 'motion',
    can: [occupancy, illuminance, hold, childLock(), childRssi],
    partly: 'The zones of a room cannot be set: their form is not published.',
  }),
  child({
    uiid: 7052,
    name: 'Zigbee temperature and humidity sensor',
    models: ['SNZB-02B'],
    can: [
      warmth(HUNDREDTHS),
      moisture(HUNDREDTHS),
      temperatureCorrection({ param: 'tempCorrection' }),
      humidityCorrection({ param: 'humCorrection' }),
      ...onBattery,
    ],
  }),
  child({
    uiid: 7055,
    name: 'Zigbee motion and presence sensor',
    models: ['SNZB-03PR2'],
    kind: 'motion',
    can: [
      occupancy,
      illuminance,
      numbered({ what: 'sensitivity', param: 'sensitivity', min: 0, max: 100, step: 1, unit: '%' }),
      hold,
      ...onBattery,
    ],
  }),
];
