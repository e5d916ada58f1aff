import { createHmac, timingSafeEqual } from 'node:crypto';

const sign = (secret: string, message: string): Buffer => createHmac('sha256', secret).update(message).digest();

/** Whether a signature was made over exactly these bytes. */
export function signed(secret: string, message: string, signature: string): boolean {
  const given = Buffer.from(signature, 'base64');
  const right = sign(secret, message);
  // Base64 has one writing only: with a blank for a plus it is another text.
  return given.length === right.length && timingSafeEqual(given, right) && given.toString('base64') === signature;
}

/** What is signed of a request without a body: its query, sorted, as it was before it was packed into a URL. */
export const queryText = (query: URLSearchParams): string =>
  [...query.entries()]
    .filter(([name]) => name !== 'sign')
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
