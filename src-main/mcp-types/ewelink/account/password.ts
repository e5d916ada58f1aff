import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Secret } from '../../../kit/secret.ts';
import type { Wire } from '../cloud/wire.ts';
import { isRegion, type Region } from './hosts.ts';
import { isRefusal } from './problems.ts';
import { regionOf } from './regions.ts';
import { understood, type Session } from './session.ts';

/** `name`: an e-mail address or a telephone number. */
export type Account = { countryCode: string; name: string; password: Secret };

const Signed = z.object({ at: z.string().min(1), rt: z.string().min(1) });
const Elsewhere = z.object({ region: z.string() });

/** Signs in by password, for AppIDs that may. Where the account lives elsewhere it is asked there, once. */
export async function logIn(wire: Wire, account: Account, now: number, signal: AbortSignal): Promise<Session> {
  const first = regionOf(account.countryCode);
  try {
    return await logInTo(wire, first, account, now, signal);
  } catch (thrown) {
    if (!isRefusal(thrown, 'region')) throw thrown;
    const elsewhere = Elsewhere.safeParse(thrown.data).data?.region;
    if (!isRegion(elsewhere) || elsewhere === first) throw thrown;
    return logInTo(wire, elsewhere, account, now, signal);
  }
}

async function logInTo(wire: Wire, region: Region, { countryCode, name, password }: Account, now: number, signal: AbortSignal) {
  const code = `+${countryCode.replace(/^(\+|00)/, '').replace(/\D/g, '')}`;
  const isMail = name.includes('@');
  if (!isMail && !/\d{4}/.test(name))
    throw new SwitchboardError('input.invalid', 'Neither an e-mail address nor a telephone number', {
      fields: { account: 'fields.problem.required' },
    });
  const who = isMail
    ? { email: name.trim() }
    : { phoneNumber: name.startsWith('+') ? name.replace(/[^+\d]/g, '') : `${code}${name.replace(/\D/g, '').replace(/^0/, '')}` };
  const body = { countryCode: code, ...who, password: password.reveal(), lang: 'en' };
  const answer = await wire.ask(region, { method: 'POST', path: '/v2/user/login', body }, { kind: 'sign' }, signal);
  return { ...understood(Signed, answer), region, madeAt: now } satisfies Session;
}
