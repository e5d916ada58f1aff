import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Secret } from '../../../kit/secret.ts';
import type { World } from '../../../kit/world.ts';
import type { HomeConfig } from '../link.ts';
import { longLived, type Access } from './access.ts';
import { oauthAccess } from './oauth-access.ts';

/** What the questions of this type were answered with. */
export type Answers = {
  url: string;
  sign: string;
  session: { tokens: Secret } | undefined;
  token: Secret | undefined;
  rooms: Record<string, string | null> | undefined;
  exposure: string | undefined;
};
type WayIn = Pick<Answers, 'url'> & Partial<Pick<Answers, 'session' | 'token' | 'sign'>>;

/** How whoever answered wants to be let in. */
export function accessOf({ url, sign, session, token }: WayIn, world: World): Access {
  if (sign !== 'token' && session) return oauthAccess(world, url, session.tokens);
  if (token) return longLived(token);
  throw new SwitchboardError('auth.required', 'Nobody has signed in yet');
}

export const isAnswered = (answers: Partial<Answers>): answers is Partial<Answers> & WayIn =>
  answers.url !== undefined && (answers.sign === 'token' ? answers.token : answers.session) !== undefined;

const EXPOSURES = ['assist', 'proposed', 'none'] as const satisfies readonly HomeConfig['exposure'][];

/** The home that the answers describe. */
export const homeOf = (answers: Answers, world: World): HomeConfig => ({
  url: answers.url,
  access: accessOf(answers, world),
  rooms: answers.rooms,
  exposure: EXPOSURES.find((one) => one === answers.exposure),
});
