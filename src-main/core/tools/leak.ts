import type { Caller } from '../../../src-shared/model/caller.ts';
import { z } from 'zod';
import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { NoteRepository } from '../storage/repositories.ts';
import type { Work } from './work.ts';

/** What somebody's words put into an assistant's head stays there for the length of a conversation; nobody tells us when it ends. */
const REMEMBERED_MS = 4 * 3_600_000;
/** What is on disk may be older than what is known by so much: it is written once in a while, not with every call. */
const REWRITTEN_MS = 15 * 60_000;

const Kinds = ['private', 'foreign'] as const;
const Known = z.object({ private: z.number(), foreign: z.number() });
type Known = z.infer<typeof Known>;
const NOTHING: Known = { private: 0, foreign: 0 };

export interface LeakGuard {
  /** What was known before the program started anew is known still. */
  load(): Promise<void>;
  /** A call went through: what its caller knows now. */
  note(work: Pick<Work, 'caller' | 'found' | 'risk'>): void;
  /** Whether the three meet in this call: it goes out, and its caller knows private things and has read what strangers wrote. */
  meets(work: Pick<Work, 'caller' | 'found'>): boolean;
}

/**
 * Private things, words of strangers and a way out are harmless two by two; all three in one assistant let a stranger's text carry a home's
 * secrets away. A tool of others is both: what it answers is a stranger's text, and what it is given leaves the house.
 */
export function createLeakGuard({ rules, clock, notes, log }: With): LeakGuard {
  const known = new Map<string, Known>();
  const kept = new Map<string, Known>();
  const recent = (kind: keyof Known, { id }: Caller): boolean => (known.get(id)?.[kind] ?? 0) > clock.now() - REMEMBERED_MS;
  const learn = ({ id }: Caller, kind: keyof Known): void => {
    const knows = { ...(known.get(id) ?? NOTHING), [kind]: clock.now() };
    known.set(id, knows);
    const before = kept.get(id) ?? NOTHING;
    if (Kinds.every((one) => knows[one] - before[one] < REWRITTEN_MS)) return;
    kept.set(id, knows);
    notes
      .set(NOTE, id, knows)
      .catch((error: unknown) => log.error('What a client knows could not be written down', { error: String(error) }));
  };
  return {
    load: async () => {
      for (const [id, note] of await notes.all(NOTE)) {
        const { data } = Known.safeParse(note);
        if (data && Kinds.some((kind) => data[kind] > clock.now() - REMEMBERED_MS)) known.set(id, data);
        else await notes.remove(NOTE, id);
      }
      known.forEach((knows, id) => kept.set(id, knows));
    },
    note: ({ caller, found, risk }) => {
      if (risk === 'private') learn(caller, 'private');
      if (isOthers(found)) learn(caller, 'foreign');
    },
    // Who may read private things without being asked is taken to have done so: reading the home leaves no trace.
    meets: ({ caller, found }) =>
      isOthers(found) && recent('foreign', caller) && (recent('private', caller) || rules().some(opensPrivate(caller))),
  };
}

const NOTE = 'known-by-client';
type With = {
  rules(): readonly Rule[];
  clock: Pick<Clock, 'now'>;
  notes: Pick<NoteRepository, 'all' | 'set' | 'remove'>;
  log: Pick<Log, 'error'>;
};

const isOthers = (found: Work['found']): boolean => found?.kind === 'tool' && found.tool.origin === 'upstream';
const opensPrivate =
  (caller: Caller) =>
  ({ client, risk, verdict, tool, scene, guard }: Rule): boolean =>
    verdict === 'allow' &&
    [tool, scene, guard].every((one) => one === undefined) &&
    (risk === undefined || risk === 'private') &&
    (client === undefined || client === caller.id);
