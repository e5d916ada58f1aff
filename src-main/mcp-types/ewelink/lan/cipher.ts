import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { parsedJson } from '../cloud/json.ts';

export type Sealed = { iv: string; data: string };
/** What a sealed text turned out to hold. `nothing` is no mistake: bridges have no state. `closed`: another key, or no such text at all. */
export type Opened = { is: 'open'; value: unknown } | { is: 'nothing' } | { is: 'closed' };

const IV_BYTES = 16;
const keyOf = (devicekey: string): Buffer => createHash('md5').update(devicekey, 'utf8').digest();

/** Seals what is sent to a device; only whoever knows its key can read it. */
export function seal(devicekey: string, value: unknown, iv = randomBytes(IV_BYTES)): Sealed {
  const cipher = createCipheriv('aes-128-cbc', keyOf(devicekey), iv);
  const data = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return { iv: iv.toString('base64'), data: data.toString('base64') };
}

/** Reads what a device sealed. A wrong key is an answer here, not a fault: the list of things has to be asked for the new one. */
export function open(devicekey: string, { iv, data }: Sealed): Opened {
  if (data === '') return { is: 'nothing' };
  try {
    const decipher = createDecipheriv('aes-128-cbc', keyOf(devicekey), Buffer.from(iv, 'base64'));
    const text = Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString('utf8');
    return readText(text);
  } catch {
    // A wrong key shows as wrong padding, or as text that never was JSON.
    return { is: 'closed' };
  }
}

/** The text of a device, with two mistakes of its firmware made good. */
export function readText(text: string): Opened {
  let plain = withoutPadding(text);
  // The radio bridge writes an equals sign where a colon belongs.
  if (plain.startsWith('{"rf')) plain = plain.replaceAll('"="', '":"');
  if (plain === '') return { is: 'nothing' };
  const value = parsedJson(plain);
  return value === undefined ? { is: 'closed' } : { is: 'open', value };
}

/** Padding that was sealed in with the text. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 2) end -= 1;
  return text.slice(0, end);
}
