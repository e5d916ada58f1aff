import type { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { isProblem, PLACE_PROBLEMS, type Problem } from '../../../src-shared/errors/problems.ts';
import type { Health } from '../../../src-shared/model/connection.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';

/** Troubles that time does not heal: the person must do something, so nothing is tried meanwhile. */
const NEEDS_PERSON: ReadonlySet<Problem> = new Set<Problem>([
  'input.invalid',
  'auth.required',
  'auth.expired',
  'auth.refused',
  'auth.sign-in',
  'auth.scope',
  'auth.issuer',
  'auth.proof',
  'auth.insecure',
  'auth.resource',
  'auth.client',
  'auth.nowhere',
  'auth.moved',
  'account.kicked',
  'account.quota',
  'account.app',
  'account.app-limited',
  'account.sign',
  'account.code',
  'program.consent',
  'connection.moved',
  'program.missing',
  'program.script',
  ...PLACE_PROBLEMS,
  'not.found',
  'not.supported',
  'remote.certificate',
  'remote.redirected',
  'remote.banned',
  'reach.blocked',
  'vault.locked',
  'vault.unreadable',
  'storage.newer',
  'bug',
]);

export const needsPerson = (problem: Problem): boolean => NEEDS_PERSON.has(problem);

/** The words of a problem; the texts of all problems are laid out alike. */
export const sentenceOf = (problem: Problem, params?: Record<string, string | number>): Sentence => ({
  key: `problems.${problem}.title`,
  with: params,
});

/** What a failure means for the health of a connection. */
export function healthOf(error: SwitchboardError, now: number): Health {
  const problem = isProblem(error.problem) ? error.problem : 'bug';
  return { state: needsPerson(problem) ? 'attention' : 'offline', problem, sentence: sentenceOf(problem, error.details.with), since: now };
}

/** Who is connected and tells more than there is room for: some of it is not shown, and that is said. */
export const withLeftOut = (health: Health, count = 0): Health =>
  count === 0 || health.state !== 'connected' || health.problem
    ? health
    : { ...health, problem: 'remote.too-much', sentence: sentenceOf('remote.too-much', { count }) };

/** The same state keeps the moment it began. */
export const followedBy = (before: Health, after: Health): Health =>
  before.state === after.state ? { ...after, since: before.since } : after;
