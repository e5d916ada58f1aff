import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Announcement } from '../lan/announcement.ts';
import type { EwelinkDemo } from '../index.ts';

const keyOf = (devicekey: string) => createHash('md5').update(devicekey).digest();
export function seal(devicekey: string, value: unknown): { iv: string; data: string } {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-128-cbc', keyOf(devicekey), iv);
  return { iv: iv.toString('base64'), data: Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()]).toString('base64') };
}
export function unseal(devicekey: string, { iv, data }: { iv: string; data: string }): unknown {
  const decipher = createDecipheriv('aes-128-cbc', keyOf(devicekey), Buffer.from(iv, 'base64'));
  return JSON.parse(Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString());
}

/** What an announcement says of the state. */
export const stateIn = (devicekey: string, { txt }: Announcement): unknown => {
  const data = [1, 2, 3, 4].map((at) => txt[`data${at}`] ?? '').join('');
  return txt['encrypt'] === 'true' ? unseal(devicekey, { iv: txt['iv'] ?? '', data }) : JSON.parse(data);
};

type Answer = { type: string; text: string; error?: number; data?: unknown };
/** One request to a device on the network, sealed with its key or another. */
export function tell(
  demo: EwelinkDemo,
  id: string,
  command: string,
  data: unknown,
  { key = demo.lan.keyOf(id), open = false, timeout = 1000 } = {},
): Promise<Answer> {
  const body = {
    sequence: '1767225600125',
    deviceid: id,
    selfApikey: '123',
    ...(open ? { data } : { encrypt: true, ...seal(key, data ?? {}) }),
  };
  const get = data === undefined;
  return new Promise((resolve, reject) => {
    const call = request({
      host: '127.0.0.1',
      port: demo.lan.portOf(id),
      path: `/zeroconf/${command}`,
      method: get ? 'GET' : 'POST',
      agent: false,
      timeout,
      headers: { connection: 'close' },
    });
    call.on('response', (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => (text += piece.toString()));
      response.on('error', reject);
      response.on('end', () => {
        const type = String(response.headers['content-type']);
        if (!type.includes('json')) return resolve({ type, text });
        try {
          const { error, ...rest } = JSON.parse(text);
          resolve({ type, text, error, data: rest.encrypt ? unseal(key, rest) : rest.data });
        } catch {
          resolve({ type, text });
        }
      });
    });
    call.on('error', reject);
    call.on('timeout', () => call.destroy(new Error('timeout')));
    call.end(get ? undefined : JSON.stringify(body));
  });
}
