import { fanOnLan } from '../life/machines.ts';
import type { Device } from '../world/device.ts';
import type { Params } from '../world/rows.ts';

const number = (value: unknown): unknown =>
  typeof value === 'string' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
const METERS = ['power', 'voltage', 'current'];
/** What only the cloud remembers of a device. */
const CLOUD_ONLY = /^(timers|bindInfos|hundredDaysKwhData|place|subDevices|version)$/;

/** The state of a device in the words of the network at home, where they differ from the cloud's. */
export function lanState(device: Device): Params {
  const params = Object.fromEntries(Object.entries(device.params).filter(([key]) => !CLOUD_ONLY.test(key)));
  switch (device.uiid) {
    case 34:
      return { ...without(params, 'switches'), ...fanOnLan(device) };
    case 15:
    case 181:
      return {
        ...without(params, 'currentTemperature', 'currentHumidity'),
        temperature: number(params['currentTemperature']),
        humidity: number(params['currentHumidity']),
      };
    case 32:
      return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, METERS.includes(key) ? number(value) : value]));
    default:
      return params;
  }
}

const without = (params: Params, ...keys: string[]): Params =>
  Object.fromEntries(Object.entries(params).filter(([key]) => !keys.includes(key)));
