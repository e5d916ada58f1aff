import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { accessToken, readToken } from './jwt.ts';
import type { User } from './people.ts';

const CODE_MS = 600_000;
const UNUSED_MS = 90 * 86_400_000;
const DAY_MS = 86_400_000;

export type Refresh = {
  id: string;
  type: 'normal' | 'long_lived_access_token';
  /** What the client shows to get access tokens; a fixed token is its own access token. */
  secret: string;
  fixed: boolean;
  user: User;
  client: string | null;
  name: string | null;
  icon: string | null;
  created: number;
  used: number;
  /** Ms from issue to the end of an access token. */
  lives: number;
  /** Forgotten when unused until then; null: never. */
  until: number | null;
  key: string;
};
export type TokenAnswer = { status: number; json: Record<string, unknown> };
/** Never from the home's repeatable chance: another program on this computer could play it back. */
export const secret = (bytes: number): string => randomBytes(bytes).toString('hex');

/** Sign-in as Home Assistant does it: codes, access tokens of half an hour, refresh tokens that close their sockets when revoked. */
export class Tokens {
  readonly #now: () => number;
  readonly #codes = new Map<string, { user: User; client: string; until: number }>();
  readonly #refresh = new Map<string, Refresh>();
  readonly #key = secret(32);
  readonly #revoked = new Set<(refreshId: string) => void>();
  /** How long an access token lives. */
  accessMs = 1_800_000;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Tells of refresh tokens that are no more, so that their sockets can be closed. */
  onRevoked(listener: (refreshId: string) => void): void {
    this.#revoked.add(listener);
  }

  of(user: User): Refresh[] {
    return [...this.#refresh.values()].filter((one) => one.user === user);
  }

  /** A token that works until revoked; given one, exactly that text. */
  longLived(user: User, name: string, text?: string, days = 3650, icon: string | null = null): string {
    const made = this.#add(user, { type: 'long_lived_access_token', name, icon, lives: days * DAY_MS, until: null });
    if (text === undefined) return this.#access(made);
    made.secret = text;
    made.fixed = true;
    return text;
  }

  /** Who an access token belongs to, and by which refresh token. */
  holder(token: string): Refresh | undefined {
    const fixed = [...this.#refresh.values()].find((one) => one.fixed && one.secret === token);
    if (fixed) return fixed;
    const refresh = readToken(token, this.#now(), (id) => this.#refresh.get(id)?.key);
    const found = refresh === undefined ? undefined : this.#refresh.get(refresh);
    if (found) found.used = this.#now();
    return found?.user.active ? found : undefined;
  }

  /** A one-time code for a client. */
  code(user: User, client: string): string {
    const code = secret(16);
    this.#codes.set(code, { user, client, until: this.#now() + CODE_MS });
    return code;
  }

  grant(form: URLSearchParams): TokenAnswer {
    const kind = form.get('grant_type');
    if (kind === 'authorization_code') return this.#byCode(form);
    if (kind === 'refresh_token') return this.#byRefresh(form);
    return refused('unsupported_grant_type');
  }

  revoke(text: string): void {
    for (const one of this.#refresh.values()) if (one.secret === text) this.revokeId(one.id);
  }

  revokeId(id: string): boolean {
    const known = this.#refresh.delete(id);
    if (known) for (const tell of this.#revoked) tell(id);
    return known;
  }

  sign(path: string, until: number): string {
    return `${until}.${createHmac('sha256', this.#key).update(`${path}|${until}`).digest('hex')}`;
  }

  signed(path: string, signature: string): boolean {
    const until = Number(signature.split('.', 1)[0]);
    const expected = Buffer.from(this.sign(path, until));
    const given = Buffer.from(signature);
    return until > this.#now() && expected.length === given.length && timingSafeEqual(expected, given);
  }

  #byCode(form: URLSearchParams): TokenAnswer {
    const client = form.get('client_id') ?? '';
    if (!isClient(client)) return refused('invalid_request', 'Invalid client id');
    const code = form.get('code');
    if (code === null) return refused('invalid_request', 'Invalid code');
    const known = this.#codes.get(code);
    this.#codes.delete(code);
    if (!known || known.client !== client || known.until < this.#now()) return refused('invalid_request', 'Invalid code');
    if (!known.user.active) return { status: 403, json: { error: 'access_denied', error_description: 'User is not active' } };
    const made = this.#add(known.user, { client, lives: this.accessMs, until: this.#now() + UNUSED_MS });
    return { status: 200, json: { ...this.#issue(made), refresh_token: made.secret, ha_auth_provider: 'homeassistant' } };
  }

  #byRefresh(form: URLSearchParams): TokenAnswer {
    const client = form.get('client_id');
    if (client !== null && !isClient(client)) return refused('invalid_request', 'Invalid client id');
    const given = form.get('refresh_token');
    if (given === null) return refused('invalid_request');
    const known = [...this.#refresh.values()].find((one) => !one.fixed && one.secret === given);
    if (!known) return refused('invalid_grant');
    if (known.until !== null && known.until < this.#now()) {
      this.revokeId(known.id);
      return refused('invalid_grant');
    }
    if (known.client !== client) return refused('invalid_request');
    if (!known.user.active) return { status: 403, json: { error: 'access_denied', error_description: 'User is not active' } };
    known.until = this.#now() + UNUSED_MS;
    known.lives = this.accessMs;
    return { status: 200, json: this.#issue(known) };
  }

  #add(user: User, more: Partial<Refresh> & Pick<Refresh, 'lives' | 'until'>): Refresh {
    const now = this.#now();
    const fresh = { id: secret(16), type: 'normal', secret: secret(64), fixed: false, client: null, name: null, icon: null } as const;
    const made: Refresh = { ...fresh, user, created: now, used: now, key: secret(64), ...more };
    this.#refresh.set(made.id, made);
    return made;
  }

  #access = (refresh: Refresh): string => accessToken(refresh, this.#now());
  #issue = (refresh: Refresh) => ({
    access_token: this.#access(refresh),
    token_type: 'Bearer',
    expires_in: Math.round(refresh.lives / 1000),
  });
}

const refused = (error: string, description?: string): TokenAnswer => ({
  status: 400,
  json: { error, ...(description && { error_description: description }) },
});

const Web = z.url({ protocol: /^https?$/ });
/** A client is named by an http address; a bare public address of numbers is none. */
export function isClient(id: string): boolean {
  if (!Web.safeParse(id).success) return false;
  const { hostname, username, hash } = new URL(id);
  if (username !== '' || hash !== '') return false;
  const numbers = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(hostname);
  if (!numbers) return true;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  return first === 127 || first === 10 || (first === 192 && second === 168) || (first === 172 && second >= 16 && second < 32);
}
/** A client may only be sent back to where it lives itself. */
export const isRedirect = (client: string, redirect: string): boolean =>
  URL.canParse(redirect) && URL.canParse(client) && new URL(client).origin === new URL(redirect).origin;
