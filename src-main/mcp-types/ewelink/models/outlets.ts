import { hours, hundredDays, session } from '../abilities/energy.ts';
import { flag, stackFaults } from '../abilities/flags.ts';
import { inching, inchings } from '../abilities/inching.ts';
import { LABELS } from '../abilities/labels.ts';
import { meter, reading } from '../abilities/measured.ts';
import { breakerLimits, overload, overloadAlarm, threshold } from '../abilities/overload.ts';
import { reporting, reportingEach } from '../abilities/reporting.ts';
import { toggled } from '../abilities/setting.ts';
import { detach, led, switchMode } from '../abilities/settings.ts';
import { startup, startups } from '../abilities/startup.ts';
import { channels, power } from '../abilities/switched.ts';
import { childRssi, childSingle, listed, rssi, single } from './common.ts';
import { channelMeters, counted, meters, past, total } from './meters.ts';
import type { Model } from './model.ts';

const UNITS = 1;
const HUNDREDTHS = 0.01;
const runtime = reading({ param: 'runtime', kind: 'duration', what: 'runtime', unit: 's', label: LABELS.runtime });
const MATTER = ['S61STPF', 'S41STPB', 'WS01TPF-E', 'S60TPF-M', 'BASIC-1GSP', 'MINI-1GSP', 'CK-BK7238-W205PL00-01(276)'];
const childMetered = [inchings(), startups(), led(), ...meters(HUNDREDTHS), childRssi];

/** Plugs, and whatever else switches and meters. */
export const OUTLETS: readonly Model[] = [
  {
    uiid: 5,
    name: 'Metering plug',
    models: ['POW', 'PSF-P76-R3(6)', 'ACS 16A'],
    kind: 'plug',
    way: 'cloud',
    can: [...single, ...meters(UNITS), session(), hundredDays(), reporting()],
  },
  {
    uiid: 32,
    name: 'Metering plug with warnings',
    models: ['POWR2', 'POWR3', 'S31', 'iW101', 'CKCP-002', 'PSC-B67-GL'],
    kind: 'plug',
    way: 'cloud+lan',
    local: 'enhanced_plug',
    can: [...single, ...meters(UNITS), session(), hundredDays(), overloadAlarm(), reporting()],
  },
  {
    uiid: 110,
    name: 'GSM metering plug',
    models: ['GSB-D67'],
    kind: 'plug',
    way: 'cloud',
    can: [power()],
    partly: 'What it meters is not published.',
  },
  {
    uiid: 130,
    name: 'Stackable meter, 4 relays',
    models: ['SPM-4Relay'],
    kind: 'switch',
    way: 'cloud+lan',
    channels: 4,
    can: [channels(), startups(), ...channelMeters(4), stackFaults('faultState'), reportingEach(4)],
  },
  {
    uiid: 182,
    name: 'Metering plug',
    models: ['S40TPA', 'S40TPB'],
    kind: 'plug',
    way: 'cloud+lan',
    local: 'plug',
    channels: 1,
    can: [...listed, ...meters(UNITS), hundredDays(), reporting()],
  },
  {
    uiid: 190,
    name: 'Metering switch',
    models: ['POWR316', 'POWR316D', 'POWR320D', 'POWR3', 'POWCT', 'S60TPF', 'S60TPG'],
    kind: 'plug',
    way: 'cloud+lan',
    local: 'plug',
    channels: 1,
    can: [
      // What came from an app must say so.
      channels({ also: { operSide: 1 } }),
      ...listed.slice(1),
      ...meters(HUNDREDTHS),
      counted('dayKwh', 'energy-today'),
      counted('monthKwh', 'energy-month'),
      total('totalKwh', HUNDREDTHS),
      meter({ param: 'supplyPower', kind: 'power', what: 'power-supply', unit: 'W', scale: HUNDREDTHS, label: LABELS['power-supply'] }),
      meter({
        param: 'supplyCurrent',
        kind: 'current',
        what: 'current-supply',
        unit: 'A',
        scale: HUNDREDTHS,
        label: LABELS['current-supply'],
      }),
      counted('dayPowerSupply', 'energy-supply-today'),
      counted('monthPowerSupply', 'energy-supply-month'),
      hours(),
      threshold(),
      reporting(),
    ],
  },
  {
    uiid: 226,
    name: 'Breaker with a meter',
    models: ['CK-BL602-W102SW18-01(226)', 'CK-BL602-DLQ-01(226)'],
    kind: 'switch',
    way: 'cloud+lan',
    local: 'plug',
    can: [
      power({ on: true, off: false }),
      startup(),
      inching(),
      led(),
      meter({ param: 'phase_0_p', kind: 'power', unit: 'W' }),
      meter({ param: 'phase_0_v', kind: 'voltage', unit: 'V' }),
      meter({ param: 'phase_0_c', kind: 'current', unit: 'A' }),
      total('totalPower', UNITS),
      toggled({ what: 'prepaid', param: 'prepaidEnale', on: true, off: false }),
      reading({ param: 'availablePower', kind: 'energy', what: 'prepaid-left', unit: 'kWh', label: LABELS['prepaid-left'] }),
      breakerLimits(),
      reporting(),
      rssi,
    ],
  },
  {
    uiid: 262,
    name: 'Four-channel switch with a meter',
    models: ['CK-BL602-SWP1-02(262)'],
    kind: 'switch',
    way: 'cloud+lan',
    local: 'plug',
    channels: 4,
    can: [...listed, ...meters(HUNDREDTHS), reporting()],
  },
  {
    uiid: 276,
    name: 'Metering plug (Matter)',
    models: MATTER,
    kind: 'plug',
    way: 'cloud+lan',
    local: 'plug',
    channels: 1,
    can: [
      ...listed,
      ...meters(HUNDREDTHS),
      counted('dayKwh', 'energy-today'),
      counted('weekKwh', 'energy-week'),
      counted('monthKwh', 'energy-month'),
      counted('yearKwh', 'energy-year'),
      total('totalKwh', HUNDREDTHS),
      counted('reverseDayKwh', 'energy-supply-today'),
      detach(),
      runtime,
    ],
  },
  {
    uiid: 1009,
    name: 'Zigbee plug',
    models: ['S26R2ZB', 'S31 Lite zb', 'BASICZBR3', 'IKEA plugs'],
    kind: 'plug',
    way: 'gateway',
    can: childSingle,
  },
  { uiid: 7005, name: 'Zigbee plug', models: ['S40ZB Lite'], kind: 'plug', way: 'gateway', can: childSingle },
  {
    uiid: 7020,
    name: 'Zigbee metering plug',
    models: ['CK-BL702-SWP-01(7020)'],
    kind: 'plug',
    way: 'gateway',
    channels: 1,
    can: [power(), ...childMetered],
  },
  {
    uiid: 7021,
    name: 'Zigbee metering plug, 2 channels',
    models: ['CK-BL702-SWP-01(7021)'],
    kind: 'plug',
    way: 'gateway',
    channels: 2,
    can: [channels(), ...childMetered],
  },
  {
    uiid: 7022,
    name: 'Zigbee metering plug, 3 channels',
    models: ['CK-BL702-SWP-01(7022)'],
    kind: 'plug',
    way: 'gateway',
    channels: 3,
    can: [channels(), ...childMetered],
  },
  {
    uiid: 7032,
    name: 'Zigbee metering plug',
    models: ['S60ZBTPF', 'S60ZBTPG', 'BASIC-ZB1GSP', 'S61SZBTPB'],
    kind: 'plug',
    way: 'gateway',
    channels: 1,
    can: [
      channels(),
      ...childMetered,
      counted('dayKwh', 'energy-today'),
      counted('monthKwh', 'energy-month'),
      past('yesterdayKwh', 'energy-yesterday'),
      flag({ param: 'protectedState', kind: 'problem', what: 'overload', label: LABELS.overload, besides: true }),
      reporting(),
    ],
  },
  {
    uiid: 7054,
    name: 'Zigbee switch with a meter',
    models: ['MINI-ZB1GP', 'MINI-ZB1GSP'],
    kind: 'switch',
    way: 'gateway',
    channels: 1,
    can: [channels(), ...childMetered, counted('dayKwh', 'energy-today'), runtime, switchMode(), overload('overload_00')],
    partly: 'Some of it is assumed to be as on its sister S60ZBTPF.',
  },
];
