import { createHmac, randomInt } from 'node:crypto';

/** What proves that whoever asks knows the secret of the AppID. The very text that is signed must be sent. */
export const sign = (secret: string, text: string): string => createHmac('sha256', secret).update(text, 'utf8').digest('base64');

/** The text that is signed where nothing is sent but a query: sorted, joined, not encoded. */
export const queryText = (query: Readonly<Record<string, string>>): string =>
  Object.entries(query)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
export const nonce = (): string => Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
