import { z } from 'zod';

export const SCHEME = 'switchboard';

const SCREENS = ['home', 'devices', 'connections', 'tools', 'clients', 'activity', 'insights', 'settings'] as const;
const word = z.string().min(1).max(200);

/** What a link may say. It names a place to look at and nothing else: there is no field that could act. */
const Link = z.strictObject({
  version: z.literal('v1'),
  verb: z.literal('open'),
  screen: z.enum(SCREENS),
  path: z.array(word).max(3),
});

/** `switchboard://v1/open/devices/<id>` → the window's address for it; undefined for anything else, however close. */
export function hashOfLink(text: string): string | undefined {
  if (text.length > 2000 || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== `${SCHEME}:` || url.search || url.hash || url.username || url.port) return undefined;
  const [verb, screen, ...path] = url.pathname.split('/').slice(1).map(decoded);
  const link = Link.safeParse({ version: url.host, verb, screen, path: path.filter((piece) => piece !== '') });
  return link.success ? `#/${[link.data.screen, ...link.data.path].map(encodeURIComponent).join('/')}` : undefined;
}

/** The link among a program's arguments, where Windows and Linux put it. */
export const linkAmong = (argv: readonly string[]): string | undefined => argv.map(hashOfLink).find((hash) => hash !== undefined);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};
