import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { HttpAnswer, World } from '../../../kit/world.ts';
import { addresses } from '../wire/address.ts';

/** What a sign-in came to: sealed as one text. `client` must be sent byte for byte as it was, or no token is given any more. */
export const Grant = z.object({ client: z.string(), refresh: z.string(), access: z.string(), until: z.number() });
export type Grant = z.infer<typeof Grant>;
export type Fresh = Pick<Grant, 'access' | 'until'>;

const Issued = z.object({ access_token: z.string(), expires_in: z.number() });
const First = Issued.extend({ refresh_token: z.string() });
const Refusal = z.object({ error: z.string() });
const TIMEOUT_MS = 10_000;

async function post(world: World, url: string, path: string, form: Record<string, string>, signal?: AbortSignal): Promise<HttpAnswer> {
  return world.http({
    url: addresses(url).http + path,
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    timeoutMs: TIMEOUT_MS,
    maxBytes: 64 * 1024,
    ...(signal ? { signal } : {}),
  });
}

const freshOf = ({ access_token, expires_in }: z.infer<typeof Issued>, now: number): Fresh => ({
  access: access_token,
  until: now + expires_in * 1000,
});

/** Turns the code the browser came back with into tokens. It is good once. */
export async function exchange(world: World, url: string, code: { code: string; client: string; verifier: string }): Promise<Grant> {
  const { code: given, client, verifier } = code;
  const form = { grant_type: 'authorization_code', code: given, client_id: client, code_verifier: verifier };
  const answer = await post(world, url, '/auth/token', form);
  if (answer.status !== 200) throw refused(answer);
  const { refresh_token, ...issued } = First.parse(answer.json());
  return { client, refresh: refresh_token, ...freshOf(issued, world.clock.now()) };
}

/** A new access token. A session that is no more rejects with `auth.expired`: only the person can begin another. */
export async function renew(world: World, url: string, { client, refresh }: Grant, signal: AbortSignal): Promise<Fresh> {
  const answer = await post(world, url, '/auth/token', { grant_type: 'refresh_token', refresh_token: refresh, client_id: client }, signal);
  if (answer.status !== 200) throw refused(answer);
  return freshOf(Issued.parse(answer.json()), world.clock.now());
}

/** Ends the session at the home, with everything that hangs on it. */
export async function revoke(world: World, url: string, { refresh }: Grant): Promise<void> {
  await post(world, url, '/auth/revoke', { token: refresh });
}

/** Why no token came. What the home says about it is one word of a fixed list; everything else is a home that is not well. */
function refused(answer: HttpAnswer): SwitchboardError {
  if (answer.status === 403 && said(answer) === undefined)
    return new SwitchboardError('remote.banned', 'Home Assistant has banned this computer after failed sign-ins');
  if (answer.status >= 500) return new SwitchboardError('remote.starting', 'Home Assistant is starting');
  if (answer.status === 404) return new SwitchboardError('remote.not-found', 'Nothing signs anybody in at this address');
  return new SwitchboardError('auth.expired', `Home Assistant ended the sign-in (${said(answer) ?? answer.status})`);
}

function said(answer: HttpAnswer): string | undefined {
  try {
    return Refusal.safeParse(answer.json()).data?.error;
  } catch {
    return undefined; // a page of words is no reason
  }
}
