import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const HEAD = encoded({ alg: 'HS256', typ: 'JWT' });
const Payload = z.object({ iss: z.string(), iat: z.number(), exp: z.number() });

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
const signature = (text: string, key: string): string => createHmac('sha256', key).update(text).digest('base64url');

/** An access token: who issued it, when, until when; nothing else. */
export function accessToken({ id, key, lives }: { id: string; key: string; lives: number }, now: number): string {
  const iat = Math.floor(now / 1000);
  const text = `${HEAD}.${encoded({ iss: id, iat, exp: iat + Math.round(lives / 1000) })}`;
  return `${text}.${signature(text, key)}`;
}

/** The refresh token behind a valid access token. */
export function readToken(token: string, now: number, keyOf: (refreshId: string) => string | undefined): string | undefined {
  const [head = '', body = '', given = ''] = token.split('.');
  const payload = Payload.safeParse(decoded(body));
  const key = payload.success ? keyOf(payload.data.iss) : undefined;
  if (!payload.success || key === undefined) return undefined;
  const [expected, shown] = [Buffer.from(signature(`${head}.${body}`, key)), Buffer.from(given)];
  if (expected.length !== shown.length || !timingSafeEqual(expected, shown)) return undefined;
  return payload.data.exp * 1000 > now ? payload.data.iss : undefined;
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined; // no token of ours
  }
}
