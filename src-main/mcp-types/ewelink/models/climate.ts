import { airConditioner } from '../abilities/climate-air.ts';
import { radiator, radiatorVolts } from '../abilities/climate-radiator.ts';
import { wallTemperature, wallThermostat } from '../abilities/climate-wall.ts';
import { faultCode } from '../abilities/flags.ts';
import { inching, inchingConfig } from '../abilities/inching.ts';
import { LABELS } from '../abilities/labels.ts';
import { reading, saying } from '../abilities/measured.ts';
import { guidance, guidedClimate, guidedPower, probe } from '../abilities/probe.ts';
import { reporting } from '../abilities/reporting.ts';
import { childLock, humidityCorrection, led, temperatureCorrection, windowDetection } from '../abilities/settings.ts';
import { chosen, numbered, toggled } from '../abilities/setting.ts';
import { startup } from '../abilities/startup.ts';
import { power } from '../abilities/switched.ts';
import { weekSchedule } from '../abilities/climate-schedule.ts';
import { onBattery, rssi } from './common.ts';
import type { Model } from './model.ts';

const degrees = (param: string) => reading({ param, kind: 'temperature', unit: '°C' });
const share = (what: 'valve-open' | 'valve-close', param: string) => numbered({ what, param, min: 0, max: 100, step: 1, unit: '%' });

const radiatorValve = (uiid: number, models: readonly string[]): Model => ({
  uiid,
  name: 'Radiator valve TRVZB',
  models,
  kind: 'thermostat',
  way: 'gateway',
  can: [
    radiator(),
    reading({ param: 'temperature', kind: 'temperature', unit: '°C', scale: 0.1 }),
    temperatureCorrection({ param: 'tempCorrection', scale: 0.1 }),
    childLock(),
    windowDetection(),
    share('valve-open', 'openPercent'),
    share('valve-close', 'closePercent'),
    radiatorVolts('runVoltage', 'motor-voltage'),
    radiatorVolts('limitVoltage', 'motor-voltage-limit'),
    weekSchedule(),
    saying({ param: 'fault', what: 'fault', label: LABELS.fault }),
    ...onBattery,
  ],
});
const airOf = (uiid: number, name: string): Model => ({
  uiid,
  name,
  models: [],
  kind: 'thermostat',
  way: 'cloud',
  can: [airConditioner(), degrees('indoor_temperature')],
  partly: 'Its swing and its timers are not public.',
});

/** Thermostats, radiator valves, air conditioners and switches with a probe. */
export const CLIMATE: readonly Model[] = [
  {
    uiid: 15,
    name: 'TH10/TH16: switch with a probe',
    models: ['TH10', 'TH16', 'TH16R2', 'Sonoff THS'],
    kind: 'switch',
    way: 'cloud+lan',
    local: 'th_plug',
    can: [guidedPower(), guidedClimate(), guidance(), probe(), startup(), inching(), led(), reporting(), rssi],
  },
  {
    uiid: 127,
    name: 'Wall thermostat',
    models: ['GTTA127'],
    kind: 'thermostat',
    way: 'cloud',
    can: [
      power(),
      wallThermostat(),
      wallTemperature(),
      childLock({ on: 'on', off: 'off' }),
      faultCode('fault'),
      saying({ param: 'fault', what: 'fault', label: LABELS.fault }),
    ],
  },
  airOf(142, 'Midea air conditioner'),
  airOf(151, 'Midea air conditioner (detail)'),
  {
    uiid: 181,
    name: 'THR316/THR320: switch with a probe',
    models: ['THR316', 'THR316D', 'THR320', 'THR320D'],
    kind: 'switch',
    way: 'cloud+lan',
    local: 'th_plug',
    can: [
      guidedPower({ plain: true }),
      probe(),
      toggled({ what: 'auto', param: 'autoControlEnabled', on: 1, off: 0 }),
      temperatureCorrection({ param: 'tempCorrection' }),
      humidityCorrection({ param: 'humCorrection' }),
      chosen({ what: 'unit', param: 'tempUnit', options: { celsius: 0, fahrenheit: 1 } }),
      ...[startup(), inchingConfig(), led(), reporting(), rssi],
    ],
  },
  {
    uiid: 272,
    name: 'Virtual thermostat',
    models: ['NON-OTA-GL(272)'],
    kind: 'thermostat',
    way: 'cloud',
    can: [],
    partly: 'Its parameters are not public.',
  },
  radiatorValve(1772, ['TRVZB (old)']),
  radiatorValve(7017, ['TRVZB']),
];
