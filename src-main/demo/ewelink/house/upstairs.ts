import type { DeviceRow } from '../world/rows.ts';
import { child, many, one, weekly } from './shapes.ts';

const BEDROOM = '65f0c0de0000000000000105';
const BATHROOM = '65f0c0de0000000000000106';
const GARDEN = '65f0c0de0000000000000107';
export const ROOMS = [
  { id: BEDROOM, name: 'Bedroom' },
  { id: BATHROOM, name: 'Bathroom' },
  { id: GARDEN, name: 'Garden' },
];
const BRIDGE = '1000d00020';
const STACK = '1000d00030';

export const UPSTAIRS: DeviceRow[] = [
  {
    id: '1000d00010', name: 'Wardrobe light', uiid: 103, model: 'B02-BL-A60', room: BEDROOM, firmware: '1.0.1', local: 'diy_light',
    params: { switch: 'off', ltype: 'white', white: { br: 30, ct: 20 }, rssi: -55 },
  },
  {
    id: '1000d00011', name: 'Old bulb', uiid: 22, model: 'B1', room: BEDROOM, firmware: '2.6.0',
    params: { state: 'on', channel0: '0', channel1: '159', channel2: '0', channel3: '0', channel4: '0', type: 'warm', zyx_mode: 1, rssi: -68 },
  },
  { id: '1000d00012', name: 'Curtain', uiid: 11, model: 'PSA-CUR', room: BEDROOM, firmware: '2.1.0', params: { switch: 'on', setclose: 0, sledOnline: 'on', rssi: -64 } },
  { id: '1000d00013', name: 'Wall dimmer', uiid: 36, model: 'KING-M4', room: BEDROOM, firmware: '2.7.0', params: { switch: 'off', bright: 40, sledOnline: 'on', rssi: -63 } },
  {
    id: '1000d00014', name: 'Bedside humidifier', uiid: 19, model: 'PSF-B01', room: BEDROOM, firmware: '2.0.3', habits: [{ kind: 'air', temperature: 20, swing: 1, humidity: 48 }],
    params: { switch: 'on', state: 2, mode: 'normal', water: 1, rssi: -60 },
  },
  {
    id: '1000d00015', name: 'Towel rail', uiid: 181, model: 'THR320D', room: BATHROOM, firmware: '1.2.1', local: 'th_plug', habits: [{ kind: 'air', temperature: 22.4, swing: 1.8, humidity: 58 }],
    params: one('off', { autoControlEnabled: 0, autoControl: [], tempCorrection: 0, humCorrection: 0, tempUnit: 0, sensorType: 'THS01', pulseConfig: { pulse: 'on', switch: 'off', pulseWidth: 1_800_000 } }),
  },
  {
    id: '1000d00016', name: 'Greenhouse', uiid: 15, model: 'TH16R2', room: GARDEN, firmware: '3.5.0', local: 'th_plug', habits: [{ kind: 'air', temperature: 14, swing: 5, humidity: 71 }],
    params: one('off', { mainSwitch: 'on', deviceType: 'temperature', sensorType: 'AM2301', targets: [{ targetHigh: '16', reaction: { switch: 'off' } }, { targetLow: '9', reaction: { switch: 'on' } }] }),
  },
  {
    id: '1000d00017', name: 'Garden lights', uiid: 4, model: '4CHR3', room: GARDEN, firmware: '3.6.0', local: 'strip', tags: { ck_channel_name: { '0': 'Path', '1': 'Terrace', '2': 'Tree', '3': 'Fountain' } },
    params: many(['off', 'on', 'off', 'off'], { pulses: [{ outlet: 0, pulse: 'off', width: 1000 }, { outlet: 1, pulse: 'off', width: 1000 }, { outlet: 2, pulse: 'off', width: 1000 }, { outlet: 3, pulse: 'on', width: 5000 }], timers: [weekly('30 16 * * 0,1,2,3,4,5,6', 0, 'on'), weekly('0 22 * * 0,1,2,3,4,5,6', 0, 'off'), weekly('0 9 * * 0,6', 3, 'on')] }),
  },
  { id: '1000d00018', name: 'Dehumidifier', uiid: 5, model: 'POW', room: BATHROOM, firmware: '2.6.1', habits: [{ kind: 'meter', watts: 240 }], params: one('on', { hundredDaysKwh: 'get' }) },
  { id: '1000d00019', name: 'Desktop computer', uiid: 225, model: 'PC-Card', room: BEDROOM, firmware: '1.0.2', local: 'plug', params: { switch: true, childLock: false, startup: 'stay', sledOnline: 'on', rssi: -49 } },
  { id: BRIDGE, name: 'Zigbee bridge', uiid: 168, model: 'ZBBridge-P', room: BEDROOM, firmware: '1.7.1', local: 'zigbee_gateway', params: { sledOnline: 'on', zled: 'on', subDevMaxNum: 128, rssi: -45 } },
  { id: 'a480d00001', name: 'Motion', uiid: 2026, model: 'SNZB-03', room: BATHROOM, parent: BRIDGE, habits: [{ kind: 'now-and-then', timesADay: 60 }], params: child({ motion: 0, trigTime: '1767225600000' }, 84) },
  { id: 'a480d00002', name: 'Window', uiid: 3026, model: 'SNZB-04', room: BEDROOM, parent: BRIDGE, habits: [{ kind: 'now-and-then', timesADay: 6 }], params: child({ lock: 0, trigTime: '1767225600000' }, 91) },
  { id: 'a480d00003', name: 'Leak', uiid: 4026, model: 'SNZB-05', room: BATHROOM, parent: BRIDGE, params: child({ water: 0, trigTime: '1767225600000' }, 100) },
  { id: 'a480d00004', name: 'Bedroom climate', uiid: 1770, model: 'SNZB-02', room: BEDROOM, parent: BRIDGE, habits: [{ kind: 'air', temperature: 19.4, swing: 1.3, humidity: 51 }], params: child({}, 67) },
  {
    id: 'a480d00005', name: 'Window radiator', uiid: 7017, model: 'TRVZB', room: BEDROOM, parent: BRIDGE, habits: [{ kind: 'air', temperature: 19.6, swing: 1.1 }],
    params: child({ workMode: '0', workState: '1', curTargetTemp: 205, manTargetTemp: 205, autoTargetTemp: 200, ecoTargetTemp: 70, tempCorrection: 0, childLock: false, windowSwitch: false, openPercent: 100, closePercent: 100, runVoltage: 302 }, 76),
  },
  { id: 'a480d00006', name: 'Button', uiid: 1000, model: 'SNZB-01', room: BEDROOM, parent: BRIDGE, params: child({ key: 0, trigTime: '1767225600000' }, 58) },
  { id: 'a480d00007', name: 'Garden valve', uiid: 7027, model: 'SWV', room: GARDEN, parent: BRIDGE, params: child({ switch: false, controlMode: 'manual', todayWaterUsage: 0, realIrrigationVolume: 0, hasException: false }, 88) },
  { id: 'a480d00008', name: 'Night light', uiid: 3258, model: 'GL-B-008P', room: BATHROOM, parent: BRIDGE, params: child({ switch: 'on', colorMode: 'cct', cctBrightness: 40, colorTemp: 20, rgbBrightness: 50, hue: 30, saturation: 80 }) },
  { id: STACK, name: 'Power meter', uiid: 128, model: 'SPM-Main', room: BATHROOM, firmware: '1.2.0', local: 'meter', params: { sledOnline: 'on', rssi: -57 } },
  {
    id: '1000d00031', name: 'Circuits', uiid: 130, model: 'SPM-4Relay', room: BATHROOM, parent: STACK, tags: { ck_channel_name: { '0': 'Heat pump', '1': 'Hob', '2': 'Pool', '3': 'Spare' } }, habits: [{ kind: 'meter', watts: 900 }],
    params: { ...many(['on', 'on', 'off', 'off']), parentid: STACK, subDevId: '1000d00031' },
  },
  { id: '1000d00040', name: 'Sauna', uiid: 1, model: 'SAUNA-1', brand: 'Closed brand', withheld: true, params: one('off') },
  { id: '1000d00041', name: 'Mower', uiid: 7777, model: 'MOW-1', brand: 'Closed brand', withheld: true, params: {} },
]; // prettier-ignore
