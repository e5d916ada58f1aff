import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Clock } from '../../kit/world.ts';
import type { Work } from './work.ts';

/** What somebody's words put into an assistant's head stays there for the length of a conversation; nobody tells us when it ends. */
const REMEMBERED_MS = 4 * 3_600_000;

export interface LeakGuard {
  /** A call went through: what its caller knows now. */
  note(work: Pick<Work, 'caller' | 'found' | 'risk'>): void;
  /** Whether the three meet in this call: it goes out, and its caller knows private things and has read what strangers wrote. */
  meets(work: Pick<Work, 'caller' | 'found'>): boolean;
}

/**
 * Private things, words of strangers and a way out are harmless two by two; all three in one assistant let a stranger's text carry a home's
 * secrets away. A tool of others is both: what it answers is a stranger's text, and what it is given leaves the house.
 */
export function createLeakGuard(rules: () => readonly Rule[], clock: Pick<Clock, 'now'>): LeakGuard {
  const knows = { private: new Map<string, number>(), foreign: new Map<string, number>() };
  const recent = (kind: keyof typeof knows, { id }: Caller): boolean => (knows[kind].get(id) ?? 0) > clock.now() - REMEMBERED_MS;
  return {
    note: ({ caller, found, risk }) => {
      if (risk === 'private') knows.private.set(caller.id, clock.now());
      if (isOthers(found)) knows.foreign.set(caller.id, clock.now());
    },
    // Who may read private things without being asked is taken to have done so: reading the home leaves no trace.
    meets: ({ caller, found }) =>
      isOthers(found) && recent('foreign', caller) && (recent('private', caller) || rules().some(opensPrivate(caller))),
  };
}

const isOthers = (found: Work['found']): boolean => found?.kind === 'tool' && found.tool.origin === 'upstream';
const opensPrivate =
  (caller: Caller) =>
  ({ client, risk, verdict, tool, scene, guard }: Rule): boolean =>
    verdict === 'allow' &&
    [tool, scene, guard].every((one) => one === undefined) &&
    (risk === undefined || risk === 'private') &&
    (client === undefined || client === caller.id);
