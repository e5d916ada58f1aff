import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';

/**
 * What to do about an answer. `refresh`: once, then the person. `region`: ask the one it names, once. `stop`: no request until the month ends.
 * `never`: this app may not; remembered. `later`: back off. `gone`: it is not there any more. `fail`: this command failed, nothing else.
 */
export type Reaction = 'refresh' | 'region' | 'stop' | 'never' | 'later' | 'gone' | 'app' | 'fail';
type Meaning = [problem: Problem, reaction: Reaction, words: string];

/** Every number the cloud is known to say. */
const MEANINGS: Record<number, Meaning> = {
  400: ['remote.refused', 'fail', 'a parameter is missing or wrong'],
  401: ['account.kicked', 'refresh', 'the sign-in is not known any more'],
  402: ['auth.expired', 'refresh', 'the sign-in has expired'],
  403: ['remote.not-found', 'never', 'no such address'],
  405: ['not.found', 'gone', 'there is no such thing'],
  406: ['remote.forbidden', 'fail', 'not permitted'],
  407: ['account.app-limited', 'never', 'this AppID may not do that'],
  411: ['remote.timeout', 'fail', 'the device did not answer its bridge'],
  412: ['account.quota', 'stop', 'all calls of the month are used up'],
  500: ['remote.busy', 'later', 'the cloud is in trouble'],
  503: ['device.offline', 'fail', 'the device is offline'],
  504: ['remote.timeout', 'fail', 'the device did not answer in time'],
  4002: ['device.offline', 'fail', 'the device did not take it'],
  10001: ['auth.refused', 'fail', 'wrong password'],
  10002: ['auth.refused', 'fail', 'wrong verification code'],
  10003: ['auth.refused', 'fail', 'no such account'],
  10004: ['account.region', 'region', 'the account lives in another region'],
  10009: ['conflict', 'fail', 'the account exists already'],
  10010: ['remote.busy', 'later', 'too many codes asked for'],
  10014: ['auth.refused', 'fail', 'this is no password'],
  20001: ['remote.refused', 'fail', 'the first home could not be made'],
  20002: ['remote.refused', 'fail', 'the plan allows no more homes or rooms'],
  20003: ['remote.refused', 'fail', 'the last home cannot be deleted'],
  30003: ['remote.refused', 'fail', 'it could not be added'],
  30007: ['conflict', 'fail', 'somebody else has it already'],
  30008: ['not.found', 'fail', 'nobody of that name to share with'],
  30009: ['remote.refused', 'fail', 'the plan allows no more groups'],
  30010: ['remote.refused', 'fail', 'its id is of a wrong form'],
  30011: ['remote.refused', 'fail', 'its maker does not know it'],
  30012: ['remote.refused', 'fail', 'its maker left facts out'],
  30013: ['remote.refused', 'fail', 'it has no brand'],
  30014: ['remote.refused', 'fail', 'its chip is not known'],
  30015: ['remote.refused', 'fail', 'its proof is wrong'],
  30016: ['remote.refused', 'fail', 'the AppID is missing'],
  30017: ['account.brand', 'fail', 'its brand is closed to this AppID'],
  30018: ['not.found', 'gone', 'there is no such device'],
  30019: ['remote.refused', 'fail', 'its model is not known'],
  30022: ['device.offline', 'fail', 'the device is offline'],
};

/** What the cloud says may name the person it is about. */
const discreet = (told: string): string =>
  told
    .slice(0, 400)
    .replaceAll(/\S+@\S+|\+?\d{6,}/g, '…')
    .slice(0, 200);

/** The cloud said no, by a number. */
export class CloudRefusal extends SwitchboardError {
  readonly code: number;
  readonly reaction: Reaction;
  /** What it said besides: the region an account lives in. */
  readonly data: unknown;

  constructor(code: number, [problem, reaction, words]: Meaning, { told = '', data, where = '' }: Said) {
    super(problem, `eWeLink: ${words} (${code}${told === '' ? '' : ` ${discreet(told)}`}${where === '' ? '' : `, ${where}`})`);
    this.code = code;
    this.reaction = reaction;
    this.data = data;
  }
}
export type Said = { told?: string; data?: unknown; where?: string };

/** What a number means. Two of them mean several things: the words beside them tell which. */
export function refusal(code: number, said: Said = {}): CloudRefusal {
  const told = said.told ?? '';
  if (code === 403 && /app\s?id|oauth|unauthori[sz]ed|client/i.test(told))
    return new CloudRefusal(code, ['account.app', 'app', 'the AppID is not accepted'], said);
  if (code === 406 && /sign/i.test(told)) return new CloudRefusal(code, ['account.sign', 'app', 'the signature is wrong'], said);
  const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
  return new CloudRefusal(code, meaning ?? ['remote.refused', 'fail', 'it refused'], said);
}

/** The gateway in front of the cloud says by HTTP what the cloud says by number when the month is used up. */
export const quotaRefusal = (where: string): CloudRefusal => refusal(412, { where });
export const isRefusal = (thrown: unknown, ...reactions: Reaction[]): thrown is CloudRefusal =>
  thrown instanceof CloudRefusal && (reactions.length === 0 || reactions.includes(thrown.reaction));
/** Only the person can go on: sign in, or look after the AppID. */
export const needsPerson = (thrown: unknown): boolean =>
  thrown instanceof SwitchboardError &&
  (isRefusal(thrown, 'app') ||
    ['auth.expired', 'auth.required', 'auth.refused', 'account.kicked', 'account.app-limited'].includes(thrown.problem));
