import { IN_BOTH } from '../../in-both.ts';
import type { DeviceRow } from '../world/rows.ts';
import { many, one } from './shapes.ts';

const LIVING = '65f0c0de0000000000000101';
const KITCHEN = '65f0c0de0000000000000102';
const HALL = '65f0c0de0000000000000103';
const GARAGE = '65f0c0de0000000000000104';
export const ROOMS = [
  { id: LIVING, name: 'Living room' },
  { id: KITCHEN, name: 'Kitchen' },
  { id: HALL, name: 'Hallway' },
  { id: GARAGE, name: 'Garage' },
];

export const GROUND_FLOOR: DeviceRow[] = [
  { id: IN_BOTH.id, name: IN_BOTH.name, uiid: 1, model: IN_BOTH.model, room: LIVING, mac: IN_BOTH.mac, firmware: '3.7.6', local: 'plug', params: one('on') },
  {
    id: '1000d00002', name: 'Sofa fan', uiid: 34, model: 'iFan04-L', room: LIVING, firmware: '3.5.0', local: 'fan_light',
    params: many(['on', 'off', 'off', 'off']),
  },
  {
    id: '1000d00003', name: 'Reading lamp', uiid: 104, model: 'B05-BL-A60', room: LIVING, firmware: '1.0.1', local: 'diy_light',
    params: { switch: 'on', ltype: 'white', white: { br: 70, ct: 90 }, color: { br: 60, r: 255, g: 120, b: 0 }, rssi: -51 },
  },
  {
    id: '1000d00004', name: 'Shelf strip', uiid: 59, model: 'L1', room: LIVING, firmware: '2.7.0',
    params: { switch: 'on', bright: 60, mode: 1, speed: 50, sensitive: 10, light_type: 1, colorR: 20, colorG: 110, colorB: 255, sledOnline: 'on', rssi: -66 },
  },
  {
    id: '1000d00005', name: 'Shutter', uiid: 126, model: 'DUALR3', room: LIVING, firmware: '1.5.0', local: 'multifun_switch', config: { timerCount: '16/28' },
    params: { ...many(['off', 'off']), workMode: 2, motorTurn: 0, location: 60, currLocation: 60, calibState: 1, motorSwReverse: 0, outputReverse: 0, sledBright: 100 },
  },
  {
    id: '1000d00006', name: 'Water heater', uiid: 32, model: 'POWR2', room: KITCHEN, firmware: '3.5.0', local: 'enhanced_plug', habits: [{ kind: 'meter', watts: 1850 }],
    params: one('on', { uiActive: 60, oneKwh: 'stop' }),
  },
  {
    id: '1000d00007', name: 'Dishwasher', uiid: 190, model: 'S40', room: KITCHEN, firmware: '1.3.0', local: 'plug', denied: ['formateKwhDataByFourChars'],
    habits: [{ kind: 'meter', watts: 420 }], params: { ...many(['on'], {}, 1), totalKwh: 21733 },
  },
  {
    id: '1000d00008', name: 'Sockets', uiid: 126, model: 'DUALR3', room: KITCHEN, firmware: '1.5.0', local: 'multifun_switch',
    tags: { ck_channel_name: { '0': 'Coffee', '1': 'Toaster' } }, habits: [{ kind: 'meter', watts: 650 }],
    params: { ...many(['on', 'off']), workMode: 1, sledBright: 50, swMode_00: 2, swMode_01: 2 },
  },
  {
    id: '1000d00009', name: 'Dining light', uiid: 44, model: 'D1R1', room: KITCHEN, firmware: '3.4.3', local: 'light',
    params: one('on', { brightness: 45, mode: 0 }),
  },
  {
    id: '1000d0000a', name: 'Panel', uiid: 133, model: 'NSPanel-EU', room: HALL, firmware: '1.4.0', habits: [{ kind: 'air', temperature: 20.6, swing: 1.2 }],
    tags: { ck_channel_name: { '0': 'Stairs', '1': 'Porch' } },
    params: { ...many(['off', 'on']), tempCorrection: -2, tempUnit: 0, HMI_outdoorTemp: { current: 7, range: '2,11' }, HMI_ATCDevice: { ctype: 'device', id: '1000d0000a', outlet: 0, etype: 'hot' }, ATCEnable: 0, ATCMode: 0, ATCExpect0: 21 },
  },
  {
    id: '1000d0000b', name: 'Letterbox', uiid: 102, model: 'DW2-Wi-Fi', room: HALL, firmware: '1.0.6', online: false, habits: [{ kind: 'now-and-then', timesADay: 3 }],
    config: { lowVolAlarm: '2.6' }, params: { switch: 'off', battery: 2.91, type: 2, rssi: -70 },
  },
  {
    id: '1000d0000c', name: 'Driveway gate', uiid: 67, model: 'KING-Q1', room: GARAGE, firmware: '1.1.0',
    // What assistants wrote into the record stays there for ever.
    params: { per: 0, statu: 6, sledOnline: 'on', rssi: -72, cmd: 'info', button: 1, open_action: 'yes' },
  },
  {
    id: '1000d0000d', name: 'Radio bridge', uiid: 28, model: 'RFBridge433', room: GARAGE, firmware: '3.5.0', local: 'rf', config: { remoteInfos: [{ numberOfRemote: 16, fwVersion: '3.5.0' }] },
    tags: { zyx_info: [
      { name: 'Gate remote', remote_type: '2', buttonName: [{ '0': 'Open' }, { '1': 'Close' }] },
      { name: 'Smoke alarm', remote_type: '6', buttonName: [{ '2': 'Alarm' }] },
    ] },
    params: {
      setState: 'disarm', sledOnline: 'on', rssi: -61, rfTrig0: '2026-01-04T18:22:31.000Z', rfTrig1: 0, rfTrig2: 0,
      rfList: [{ rfChl: 0, rfVal: '25D0010E04B2A5F1' }, { rfChl: 1, rfVal: '25D0010E04B2A5F2' }, { rfChl: 2, rfVal: '25D0010E0491C3F4' }],
    },
  },
  { id: '1000d0000e', name: 'Cellar plug', uiid: 1, model: 'S26R2', room: GARAGE, firmware: '3.6.0', online: false, local: 'plug', params: one('off') },
  { id: '1000d0000f', name: 'Charger', uiid: 9901, model: 'CHARGE-1', room: GARAGE, brand: 'Voltbox', firmware: '0.9.2', params: { ...many(['off', 'off'], {}, 2), power: 731, mood: 'calm' } },
]; // prettier-ignore
