import type { JournalEntry, Outcome, Surface } from '../../../src-shared/model/journal.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Scene } from '../../../src-shared/model/device.ts';
import { isSecret, type Limits } from '../../../src-shared/model/limits.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Verdict } from '../../../src-shared/model/rule.ts';
import type { Command, TraitRow } from '../../../src-shared/model/traits/row.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { Lasting } from '../../kit/lasting.ts';
import type { ActReceipt } from '../../kit/link.ts';
import type { Answered, Asking, FoundPart, Intent, Route } from '../areas.ts';
import type { KnownTool } from './catalogue.ts';
import type { Going } from './under-way.ts';

/** What an intent turned out to be about. */
export type Found =
  | { kind: 'part'; at: FoundPart; trait: string; row: TraitRow; name: string; command: Command }
  | { kind: 'scene'; scene: Scene }
  | { kind: 'tool'; tool: KnownTool };

export type PartFound = Extract<Found, { kind: 'part' }>;

/** What this very instance allows. */
export const limitsOf = ({ at, trait }: PartFound): Limits | undefined => at.part.traits[trait]?.limits;
/** Whether a report can prove it: what is kept out of sight is never reported. */
export const isProvable = (found: PartFound): boolean => found.command.provable && !isSecret(limitsOf(found));

/** What became known after the answer was given. */
export type Later = { status: Outcome['status']; note: Sentence | undefined };

/** One intent on its way. Every stage knows what the stages before it found out, and adds its own. */
export type Work = {
  /** Also the journal entry and the call id at the source. */
  readonly id: string;
  readonly at: number;
  readonly intent: Intent;
  readonly caller: Caller;
  readonly signal: AbortSignal;
  /** As given, then as validated. */
  args: Record<string, unknown>;
  what: Sentence;
  target: JournalEntry['target'];
  /** What a tool is about besides: where something of this was switched off, the call is. */
  about?: Effect['target'][];
  command: string;
  risk: Risk;
  found?: Found;
  connection?: string;
  /** The mark of where it leads, as it was when the rules were asked. */
  leads?: string;
  /** How a part is reached, where there are several ways to it. */
  way?: Route;
  verdict?: Verdict;
  rule?: Sentence;
  before?: unknown;
  after?: unknown;
  path?: string;
  /** Ends when the person wants quiet from whoever asks. */
  quiet?: Lasting | undefined;
  /** It left for its source: nobody can say any more that nothing was done. */
  sent?: boolean;
  /** What the source said when it took the command. */
  receipt?: ActReceipt;
  /** Waits for what was still open when the answer was given. */
  later?: () => Promise<Later | undefined>;
  /** Where a command to a part stands among others to it. */
  going?: Going;
  /** What it leaves behind to act by itself, the worst first. */
  effects?: Effect[];
  /** Finds that out once more: it lies in somebody else's hands. */
  lookAgain?: () => Promise<Effect[]>;
  /** How else the person can be asked. */
  asking?: Asking;
  /** The device shows already what is asked: nothing needs asking or sending. */
  already?: boolean;
  /** Where a person was asked about this very intent and said yes – or that they had, for an hour. */
  approved?: Surface | 'hour';
  undoable: boolean;
  note?: Sentence;
  /** Its place among the calls to its connection; given back once. */
  turn?: () => void;
  /** It is the one call that tries whether a connection works again: told how it went. */
  probe?: (ended: Ended) => void;
  /** How long a person was asked about it: none of that is its connection's time. */
  askedMs?: number;
  /** How often it was sent again. */
  retries?: number;
  /** How often nobody answered in time. */
  timeouts?: number;
  /** The answer was kept from an earlier call: when that was. */
  remembered?: number;
  /** Runs, in this order, right before the source is told: the journal's announcement, the watch for the report. */
  beforeSending: (() => void | Promise<void>)[];
};

/** Something that would happen later because of a call: judged like the deed itself. */
export type Effect = {
  what: Sentence;
  risk: Risk;
  target: Pick<JournalEntry['target'], 'part' | 'device' | 'room' | 'connection'> & { kind?: string };
  /** The mark of all of it, where it is known: words round, cut and leave out. */
  mark?: string;
};

export type Next = () => Promise<Answered>;
/** Does its part and passes on. Where nothing has to be waited for, nothing is: it answers no promise. */
type Entered = {
  name: string;
  enter(work: Work): void | Promise<void>;
  /** What comes after it is over, however it ended; called only where `enter` let it through. Never throws. */
  leave?(work: Work, ended: Ended): void;
};
/** Stands around what comes after it: passes on – once, several times, not at all –, answers itself, or throws. */
export type Around = {
  name: string;
  /** It has nothing to do for this one, and is passed by. */
  idle?(work: Work): boolean;
  run(work: Work, next: Next): Promise<Answered>;
};
/** One thing that happens on the way. */
export type Stage = Entered | Around;
/** How the rest of the way ended. */
export type Ended = { answered: Answered } | { thrown: unknown };

/** Waits for a person, and keeps that apart from what the far end takes. */
export async function whileAsked<T>(work: Pick<Work, 'askedMs'>, ask: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await ask();
  } finally {
    work.askedMs = (work.askedMs ?? 0) + performance.now() - began;
  }
}

/** The answer of a stage; the pipeline fills in how long it took. */
export const answer = (
  work: Work,
  status: Outcome['status'],
  rest: { value?: unknown; result?: unknown; raw?: string } = {},
): Answered => ({
  entry: work.id,
  status,
  tookMs: 0,
  undoable: work.undoable,
  ...rest,
  ...(work.note && { note: work.note }),
  ...(work.remembered !== undefined && { remembered: work.remembered }),
});

/** The tool itself says in its answer that it did not work. */
export const isError = ({ result }: Pick<Answered, 'result'>): boolean =>
  typeof result === 'object' && result !== null && 'isError' in result && result.isError === true;

/** Private and read-only intents change nothing. */
export const changesSomething = ({ risk }: Pick<Work, 'risk'>): boolean => risk === 'control' || risk === 'danger';
