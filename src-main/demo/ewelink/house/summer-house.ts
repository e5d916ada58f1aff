import type { DeviceRow } from '../world/rows.ts';
import { child, many, one } from './shapes.ts';

const CABIN = '65f0c0de0000000000000201';
const TERRACE = '65f0c0de0000000000000202';
export const ROOMS = [
  { id: CABIN, name: 'Cabin' },
  { id: TERRACE, name: 'Terrace' },
];
const BRIDGE = '1000d00053';

/** The second home: far away, so nothing of it is on the network. */
export const SUMMER_HOUSE: DeviceRow[] = [
  { id: '1000d00050', name: 'Heater', uiid: 1, model: 'MINIR2', room: CABIN, firmware: '3.6.0', params: one('off', { pulse: 'on', pulseWidth: 3_600_000 }) },
  { id: '1000d00051', name: 'Terrace lights', uiid: 2, model: 'DUALR2', room: TERRACE, firmware: '3.5.0', tags: { ck_channel_name: { '0': 'Steps', '1': 'Lanterns' } }, params: many(['off', 'on'], { lock: 0 }) },
  { id: '1000d00052', name: 'Camera', uiid: 87, model: 'GK-200MP2B', room: TERRACE, firmware: '3.0.12', config: { p2pServerName: 'demo', p2pAccout: 'demo', p2pLicense: 'demo-only' }, params: {} },
  { id: BRIDGE, name: 'Bridge', uiid: 66, model: 'ZBBridge', room: CABIN, firmware: '1.6.0', params: { sledOnline: 'on', zled: 'on', rssi: -59 } },
  { id: 'a480d00051', name: 'Cabin climate', uiid: 7014, model: 'SNZB-02D', room: CABIN, parent: BRIDGE, habits: [{ kind: 'air', temperature: 11, swing: 2, humidity: 63 }], params: child({ tempComfortStatus: 0, humiComfortStatus: 1 }, 93) },
  { id: 'a480d00052', name: 'Door', uiid: 7003, model: 'SNZB-04P', room: CABIN, parent: BRIDGE, params: child({ lock: 0, split: 0, trigTime: '1767225600000' }, 97) },
  { id: 'a480d00053', name: 'Cellar leak', uiid: 7019, model: 'SNZB-05P', room: CABIN, parent: BRIDGE, online: false, params: child({ water: 0, trigTime: '1767225600000', subDevRssi: 127 }, 4) },
]; // prettier-ignore
