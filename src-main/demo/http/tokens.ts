import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const ACCESS_MS = 1_800_000;
const CODE_MS = 600_000;
type Grant = { client: string; until: number };
/** Never from the home's repeatable chance: another program on this computer could play it back. */
export const secret = (bytes: number): string => randomBytes(bytes).toString('hex');
export type TokenAnswer = { status: number; json: Record<string, unknown> };

/** Sign-in as Home Assistant does it: codes, access tokens of half an hour, refresh tokens that close their sockets when revoked. */
export class Tokens {
  readonly #now: () => number;
  readonly #codes = new Map<string, Grant>();
  readonly #access = new Map<string, { until: number; refresh: string }>();
  readonly #refresh = new Map<string, string>();
  readonly #key = secret(32);

  constructor(now: () => number) {
    this.#now = now;
  }

  accepts(token: string): boolean {
    return (this.#access.get(token)?.until ?? 0) > this.#now();
  }

  /** A one-time code for a client whose address fits its redirect; undefined: it does not. */
  code(client: string, redirect: string): string | undefined {
    if (!URL.canParse(client) || !URL.canParse(redirect) || new URL(client).origin !== new URL(redirect).origin) return undefined;
    const code = secret(16);
    this.#codes.set(code, { client, until: this.#now() + CODE_MS });
    return code;
  }

  grant(form: URLSearchParams): TokenAnswer {
    const client = form.get('client_id') ?? '';
    if (form.get('grant_type') === 'authorization_code') {
      const known = this.#codes.get(form.get('code') ?? '');
      this.#codes.delete(form.get('code') ?? '');
      if (!known || known.client !== client || known.until < this.#now()) return refused('invalid_request', 'Invalid code');
      const refresh = secret(64);
      this.#refresh.set(refresh, client);
      return { status: 200, json: { ...this.#issue(refresh), refresh_token: refresh, ha_auth_provider: 'homeassistant' } };
    }
    if (form.get('grant_type') === 'refresh_token') {
      const refresh = form.get('refresh_token') ?? '';
      const owner = this.#refresh.get(refresh);
      if (owner === undefined) return refused('invalid_grant');
      return owner === client ? { status: 200, json: this.#issue(refresh) } : refused('invalid_request');
    }
    return refused('unsupported_grant_type');
  }

  /** Always fine, as Home Assistant says. */
  revoke(refresh: string): void {
    this.#refresh.delete(refresh);
    for (const [token, access] of this.#access) if (access.refresh === refresh) this.#access.delete(token);
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

  #issue(refresh: string) {
    const access = secret(48);
    this.#access.set(access, { until: this.#now() + ACCESS_MS, refresh });
    return { access_token: access, token_type: 'Bearer', expires_in: ACCESS_MS / 1000 };
  }
}

const refused = (error: string, description?: string): TokenAnswer => ({
  status: 400,
  json: { error, ...(description && { error_description: description }) },
});
