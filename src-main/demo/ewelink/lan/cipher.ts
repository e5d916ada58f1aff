import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const keyOf = (devicekey: string): Buffer => createHash('md5').update(devicekey).digest();

export type Sealed = { iv: string; data: string };

export function seal(devicekey: string, plain: string | Buffer, iv = randomBytes(16)): Sealed {
  const cipher = createCipheriv('aes-128-cbc', keyOf(devicekey), iv);
  return { iv: iv.toString('base64'), data: Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64') };
}

/** Undefined: another key, or no cipher text at all. */
export function unseal(devicekey: string, { iv, data }: Sealed): string | undefined {
  try {
    const decipher = createDecipheriv('aes-128-cbc', keyOf(devicekey), Buffer.from(iv, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
