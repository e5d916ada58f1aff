import { seeded } from '../random.ts';
import { AREAS } from './rooms.ts';
import type { DeviceRow, EntityRow, HomeTable } from './rows.ts';

/** One device of each sort, with as many entities as such a device really brings. */
const SORTS: { weight: number; make: (n: number) => Pick<DeviceRow, 'name' | 'maker' | 'model' | 'entities'> }[] = [
  { weight: 5, make: (n) => ({ name: `Lamp ${n}`, maker: 'Lumina', model: 'Dimmer One', entities: [entity(`light.lamp_${n}`, null, n % 3 ? 'off' : 'on', { supported_color_modes: ['brightness'], brightness: n % 3 ? null : 128, color_mode: n % 3 ? null : 'brightness', supported_features: 32 })] }) },
  { weight: 4, make: (n) => ({ name: `Plug ${n}`, maker: 'Wattson', model: 'Plug PM', entities: [entity(`switch.plug_${n}`, null, n % 2 ? 'on' : 'off', { device_class: 'outlet' }), sensor(`plug_${n}_power`, 'Power', String(n % 90), 'power', 'W'), sensor(`plug_${n}_energy`, 'Energy', String(n), 'energy', 'kWh'), sensor(`plug_${n}_voltage`, 'Voltage', '231', 'voltage', 'V')] }) },
  { weight: 5, make: (n) => ({ name: `Climate ${n}`, maker: 'Senseo', model: 'Climate S2', entities: [sensor(`climate_${n}_temperature`, 'Temperature', String(18 + (n % 6)), 'temperature', '°C'), sensor(`climate_${n}_humidity`, 'Humidity', String(40 + (n % 20)), 'humidity', '%'), sensor(`climate_${n}_battery`, 'Battery', String(n % 100), 'battery', '%', 'diagnostic')] }) },
  { weight: 4, make: (n) => ({ name: `Motion ${n}`, maker: 'Senseo', model: 'Motion M2', entities: [entity(`binary_sensor.motion_${n}`, null, 'off', { device_class: 'motion' }), sensor(`motion_${n}_light`, 'Brightness', String(n % 300), 'illuminance', 'lx')] }) },
  { weight: 3, make: (n) => ({ name: `Window ${n}`, maker: 'Senseo', model: 'Contact C1', entities: [entity(`binary_sensor.window_${n}`, null, n % 9 ? 'off' : 'on', { device_class: 'window' }), sensor(`window_${n}_battery`, 'Battery', String(n % 100), 'battery', '%', 'diagnostic')] }) },
  { weight: 1, make: (n) => ({ name: `Blind ${n}`, maker: 'Nordshade', model: 'Roller R25', entities: [entity(`cover.blind_${n}`, null, 'open', { current_position: 100, device_class: 'blind', supported_features: 15 })] }) },
  { weight: 1, make: (n) => ({ name: `Radiator ${n}`, maker: 'Therma', model: 'TRV 2', entities: [entity(`climate.radiator_${n}`, null, 'heat', { hvac_modes: ['off', 'heat'], current_temperature: 19.5, temperature: 20, min_temp: 5, max_temp: 30, target_temp_step: 0.5, supported_features: 385 })] }) },
  { weight: 1, make: (n) => ({ name: `Server ${n}`, maker: 'Rackline', model: 'Monitor', entities: [sensor(`server_${n}_load`, 'Load', '12', 'power_factor', '%'), sensor(`server_${n}_disk`, 'Disk', '61', 'data_size', 'GB', 'diagnostic'), entity(`update.server_${n}`, 'Firmware', 'off', { installed_version: '1.0', latest_version: '1.0', supported_features: 1 })] }) },
]; // prettier-ignore

const entity = (id: string, name: string | null, state: string, attributes: EntityRow['attributes'] = {}): EntityRow => ({
  id,
  name,
  state,
  attributes,
});
const sensor = (id: string, name: string, state: string, kind: string, unit: string, category?: 'diagnostic'): EntityRow => ({
  id: `sensor.${id}`,
  name,
  state,
  ...(category && { category }),
  attributes: { device_class: kind, unit_of_measurement: unit, state_class: kind === 'energy' ? 'total_increasing' : 'measurement' },
});

/** A made-up home of `count` entities with the mix real homes have: mostly sensors. */
export function bigHome(count: number, seed: number): HomeTable {
  const chance = seeded(seed);
  const urn = SORTS.flatMap(({ weight, make }) => Array.from({ length: weight }, () => make));
  const devices: DeviceRow[] = [];
  for (let made = 0; made < count;) {
    const n = devices.length + 1;
    const make = urn[Math.floor(chance() * urn.length)] ?? urn[0];
    const area = AREAS[Math.floor(chance() * AREAS.length)]?.area_id;
    const device = make?.(n);
    if (!device) break;
    const entities = device.entities.slice(0, count - made);
    devices.push({ ...device, entities, key: `made-${n}`, platform: 'demo', ...(area && { area }) });
    made += entities.length;
  }
  return { devices, loose: [] };
}
