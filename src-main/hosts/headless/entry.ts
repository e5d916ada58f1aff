import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const LINK_MS = 10 * 60_000;
const SESSION_MS = 30 * 24 * 3_600_000;
const MAX_LINKS = 20;

/** Who may open the panel: one-time keys become signed sessions in a cookie. Sessions outlive a restart because only their signature is checked. */
export interface Entry {
  /** A key for one entrance within ten minutes. */
  newKey(): string;
  /** True once per key. */
  redeem(key: string): boolean;
  /** The `Set-Cookie` of a new session. */
  cookie(secure: boolean): string;
  /** The session of a request, if it has one that counts. */
  session(req: IncomingMessage): string | undefined;
}

export function createEntry({ key: signingKey, port, now }: { key: Buffer; port: number; now: () => number }): Entry {
  // Cookies do not know ports: two instances on one machine must not overwrite each other's.
  const name = `switchboard_${port}`;
  const links = new Map<string, number>();
  const sign = (text: string): string => createHmac('sha256', signingKey).update(text).digest('base64url');

  return {
    newKey: () => {
      const key = randomBytes(24).toString('base64url');
      links.set(key, now() + LINK_MS);
      const oldest = links.keys().next().value;
      if (links.size > MAX_LINKS && oldest !== undefined) links.delete(oldest);
      return key;
    },
    redeem: (key) => {
      const until = links.get(key);
      links.delete(key);
      return until !== undefined && until > now();
    },
    cookie: (secure) => {
      const session = `${randomBytes(12).toString('base64url')}.${now() + SESSION_MS}`;
      return `${name}=${session}.${sign(session)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${SESSION_MS / 1000}${secure ? '; Secure' : ''}`;
    },
    session: (req) => {
      const value = cookieOf(req, name);
      const [id, until, mac] = value?.split('.') ?? [];
      if (!id || !until || !mac || Number(until) < now()) return undefined;
      return same(mac, sign(`${id}.${until}`)) ? id : undefined;
    },
  };
}

/** Compares without telling by its time how much was right. Bytes are counted, not letters: a header may hold any of them. */
export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const cookieOf = (req: IncomingMessage, name: string): string | undefined =>
  req.headers.cookie
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
