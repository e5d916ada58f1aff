/** Names whose values let somebody in, or say who and where the person is: networks, accounts, cameras, codes of remotes, places. */
const PRIVATE =
  /pass|pwd|psk|secret|token|ssid|rtsp|p2p|phone|mail|rfval|apikey|devicekey|bindinfos|mac$|^(lat|lon|lng)$|latitude|longitude|geo/i;
/** Words of these may be private, where their numbers are states. */
const PRIVATE_TEXT = /key\d*$|^(location|address|nickname|account)/i;
const REMOVED = '(removed)';
const DEEPEST = 8;
/** Looked for from the sign in the middle: beginning at every letter would take for ever in a long text. */
const LOGGED_IN = /:\/\/[^\s/@]+@|[^\s@"]@[^\s@"]+\.[a-z]{2,}/i;

/**
 * What is known of a device, as somebody else may read it who looks for a fault: nothing private by its name, nothing that holds one of
 * these secrets by its value, also inside texts that hold more of the same.
 */
export function forReading(value: unknown, secrets: ReadonlySet<string>, depth = 0): unknown {
  if (typeof value === 'string') return readable(value, secrets, depth);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return REMOVED;
  if (Array.isArray(value)) return value.map((entry) => forReading(entry, secrets, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isPrivate(name, inner) ? REMOVED : forReading(inner, secrets, depth + 1)]),
  );
}

const isPrivate = (name: string, value: unknown): boolean => PRIVATE.test(name) || (typeof value === 'string' && PRIVATE_TEXT.test(name));

function readable(text: string, secrets: ReadonlySet<string>, depth: number): string {
  if ([...secrets].some((secret) => secret !== '' && text.includes(secret)) || LOGGED_IN.test(text)) return REMOVED;
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.stringify(forReading(JSON.parse(text), secrets, depth + 1));
  } catch {
    // It only looked like more of the same.
    return text;
  }
}
