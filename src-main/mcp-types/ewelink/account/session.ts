import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Secret } from '../../../kit/secret.ts';
import { parsedJson } from '../cloud/json.ts';
import type { Wire } from '../cloud/wire.ts';
import { REGIONS, type Region } from './hosts.ts';
import { isRefusal } from './problems.ts';

/** What a sign-in came to: sealed as one text. */
export const Session = z.object({ at: z.string().min(1), rt: z.string().min(1), region: z.enum(REGIONS), madeAt: z.number() });
export type Session = z.infer<typeof Session>;
export type Pair = Pick<Session, 'at' | 'rt' | 'madeAt'>;

const DAY_MS = 86_400_000;
/** An access token lives 30 days, the one that renews it 60. */
export const RENEW_AFTER_MS = 25 * DAY_MS;
export const GOOD_FOR_MS = 30 * DAY_MS;
export const DEAD_AFTER_MS = 60 * DAY_MS;

export const sealed = (session: Session): string => JSON.stringify(session);
export function openSession(tokens: Secret): Session {
  const { data } = Session.safeParse(parsedJson(tokens.reveal()));
  if (!data) throw new SwitchboardError('auth.required', 'Nobody has signed in yet');
  return data;
}

const Exchanged = z.object({ accessToken: z.string().min(1), refreshToken: z.string().min(1) });
/** Turns the code the browser came back with into tokens, in the region it named. The code is good for half a minute, and once. */
export async function exchange(
  wire: Wire,
  { code, region, redirect, now }: { code: string; region: Region; redirect: string; now: number },
  signal: AbortSignal,
): Promise<Session> {
  const body = { code, redirectUrl: redirect, grantType: 'authorization_code' };
  const question = { method: 'POST', path: '/v2/user/oauth/token', body } as const;
  const answer = await wire.ask(region, question, { kind: 'sign' }, signal).catch((thrown: unknown) => {
    if (isRefusal(thrown, 'gone')) throw new SwitchboardError('account.code', 'eWeLink did not take the code', {}, { cause: thrown });
    throw thrown;
  });
  const { accessToken, refreshToken } = understood(Exchanged, answer);
  return { at: accessToken, rt: refreshToken, region, madeAt: now };
}

const Renewed = z.object({ at: z.string().min(1), rt: z.string().min(1) });
/** Both tokens are new afterwards; the old ones are worth nothing. */
export async function renew(wire: Wire, { rt, region }: Session, now: number, signal: AbortSignal): Promise<Pair> {
  const answer = await wire.ask(region, { method: 'POST', path: '/v2/user/refresh', body: { rt } }, { kind: 'sign' }, signal);
  return { ...understood(Renewed, answer), madeAt: now };
}

export function understood<T extends z.ZodType>(shape: T, answer: unknown): z.output<T> {
  const { data, success } = shape.safeParse(answer);
  if (success) return data;
  throw new SwitchboardError('remote.strange', 'eWeLink did not answer as it does', { with: { host: 'eWeLink' } });
}
