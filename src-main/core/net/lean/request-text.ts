import type { Exchange } from '../../../kit/world.ts';

const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const VALUE = /^[\t\x20-\x7e]*$/;
/** What steers the line itself is not this way's to say. */
const OF_THE_LINE = new Set([
  'connection',
  'content-length',
  'transfer-encoding',
  'host',
  'expect',
  'upgrade',
  'te',
  'trailer',
  'keep-alive',
]);

export type RequestText = { text: string; encoding: 'latin1' | 'utf8' };

/** A request as it leaves, head and body in one; undefined for one that says more than this way knows to say. */
export function requestText(
  { method = 'POST', headers, body = '' }: Pick<Exchange, 'method' | 'headers' | 'body'>,
  url: URL,
): RequestText | undefined {
  let head = `${method} ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\n`;
  let names = '';
  for (const name in headers) {
    const value = headers[name] ?? '';
    const known = name.toLowerCase();
    if (!NAME.test(name) || !VALUE.test(value) || OF_THE_LINE.has(known)) return undefined;
    names += ` ${known} `;
    head += `${name}: ${value}\r\n`;
  }
  if (!names.includes(' user-agent ')) head += 'User-Agent: Switchboard\r\n';
  const length = Buffer.byteLength(body);
  if (length > 0 || method === 'POST') head += `Content-Length: ${length}\r\n`;
  return { text: `${head}\r\n${body}`, encoding: length === body.length ? 'latin1' : 'utf8' };
}
