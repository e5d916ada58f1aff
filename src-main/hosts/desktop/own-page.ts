/** The one address the window ever shows. Node reports the origin of a custom scheme as the text "null", so scheme and host are compared. */
export const SCHEME = 'app';
export const HOST = 'switchboard';
export const ORIGIN = `${SCHEME}://${HOST}`;

export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
}

/** Sites a link may lead to without a question: where assistants, homes and this program are documented. */
const KNOWN_SITES = [
  'anthropic.com', 'claude.ai', 'claude.com', 'openai.com', 'google.com', 'cursor.com', 'visualstudio.com', 'modelcontextprotocol.io',
  'home-assistant.io', 'ewelink.cc', 'coolkit.cc', 'sonoff.tech', 'github.com',
]; // prettier-ignore

export type Leaving = 'open' | 'ask' | 'refuse';

/** What becomes of a wish to open an address outside: known sites open, other web addresses are put to the person, programs never start. */
export function leaving(address: string): Leaving {
  if (!URL.canParse(address)) return 'refuse';
  const { protocol, hostname, username } = new URL(address);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '') return 'refuse';
  return protocol === 'https:' && KNOWN_SITES.some((site) => hostname === site || hostname.endsWith(`.${site}`)) ? 'open' : 'ask';
}
