import { z } from 'zod';
import type { Params } from '../abilities/ability.ts';
import { paramsOf } from '../lan/announcement.ts';
import { open, readText, seal } from '../lan/cipher.ts';

const text = z.string().catch('');
/** A message of the local network as it went over the wire: whole, or in pieces. */
const Sealed = z.looseObject({ iv: text, data: text, data1: text, data2: text, data3: text, data4: text });

/** What a message of the local network says, opened where it is sealed. */
export function paramsOnLan(message: Params, said: Params, devicekey: string | undefined): Params {
  if (Object.keys(said).length > 0) return said;
  const { iv, data, data1, data2, data3, data4 } = Sealed.parse(message);
  const whole = data || data1 + data2 + data3 + data4;
  const opened = iv !== '' && devicekey !== undefined ? open(devicekey, { iv, data: whole }) : readText(whole);
  return opened.is === 'open' ? (paramsOf(opened.value) ?? {}) : {};
}

const KEY = '00000000-0000-4000-8000-000000000000';
/** Whether what would be sealed for a device opens again to the same. */
export function opensAgain(params: Params, devicekey = KEY): boolean {
  const opened = open(devicekey, seal(devicekey, params));
  return opened.is === 'open' && JSON.stringify(opened.value) === JSON.stringify(params);
}
