import { randomUUID } from 'node:crypto';
import { NotFound, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Decision } from '../../../src-shared/contract/activity.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Approval, Permit, Surface } from '../../../src-shared/model/journal.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { Clock } from '../../kit/world.ts';
import type { Asking, LiveSettings } from '../areas.ts';
import type { Topics } from '../topics.ts';
import type { JournalDraft } from '../storage/repositories.ts';
import { answeredEntry } from './answered.ts';
import { elicit } from './elicit.ts';
import { createPermits, keysOf } from './permits.ts';
import { refusal, type Ended } from './refusals.ts';

/** A rule that would answer this and its like for good, in words. */
export type Scope = { words: Sentence; rule: Omit<Rule, 'id'> };
export type ApprovalRequest = Omit<Approval, 'id' | 'at' | 'expiresAt' | 'rule' | 'batch' | 'scopes' | 'left'> & {
  rule: Approval['rule'];
  command: string;
  /** As they are, with what the journal does not keep: whether two calls are the same is told by these. */
  exact: unknown;
  /** Why it has to be asked, what a tool says it does, and where it leads: an answer is good for this and nothing else. */
  sense?: string;
  scopes: Scope[];
  /** What is kept out of sight at that place of the arguments. */
  reveal?: (at: string[]) => string | number | undefined;
  /** The arguments as the journal keeps them. */
  kept?: Record<string, unknown>;
  /** Throws once the person has taken away what is asked for; absent: nobody can. */
  stands?: () => void;
};

/** Beyond this somebody is asking in a loop; a person can no longer read it. */
const MAX_WAITING = 60;
/** One assistant must not keep the others from being heard. */
const MAX_WAITING_EACH = 20;
/** A call is held open for so long; assistants give up on longer ones. */
export const CALL_WAITS_MS = 45_000;
/** What one caller asks within a moment is one card. */
const MOMENT_MS = 1_500;

export interface Approvals {
  /**
   * Resolves when a person allowed it, with where they said so – or that they had, for an hour –; rejects when they did not, or not in
   * time, or when the caller went away. After three quarters of a minute it rejects with `approval.waiting`: the question stays, and the
   * same call of the same caller takes the answer, once.
   */
  ask(request: ApprovalRequest, signal: AbortSignal, asking?: Asking): Promise<Surface | 'hour'>;
  list(): Approval[];
  /** `always` saves the rule of that scope. Rejects with `approval.window` where what is dangerous is allowed elsewhere than on the panel. */
  decide(id: string, decision: Decision, scope?: number, from?: Surface): Promise<void>;
  extend(id: string): Approval;
  /** What is kept out of sight at a place, for the person who asks to see it. */
  reveal(id: string, at: string[]): string | number;
  /** What was allowed for an hour and still is. */
  permits(): Permit[];
  endPermit(id: string): void;
  /** Ends every question of assistants, and whatever they were allowed ahead: they are paused. */
  pause(): void;
  /** That caller is gone for good: nothing waits for them, and nothing is kept for them. */
  forget(caller: string): void;
  /** That connection leads somewhere else now: what was allowed ahead was allowed of another. */
  forgetConnection(connection: string): void;
  close(): void;
}

type Question = {
  approval: Approval;
  request: ApprovalRequest;
  /** The call that is held open for the answer, if one is. */
  waiter?: ((how: Ended, from?: Surface) => void) | undefined;
  timer: AbortController;
};
export type ApprovalParts = {
  topics: Topics;
  clock: Clock;
  settings: Pick<LiveSettings, 'get'>;
  saveRule(rule: Omit<Rule, 'id'>): Promise<unknown>;
  /** Writes down how a question ended that no call waited for. */
  note(entry: JournalDraft): void;
  /** Finishes a sentence in the person's language. */
  say(sentence: Sentence): Promise<string>;
};

/** Questions that wait for a person. They live in memory: after a restart nobody waits for an answer any more. */
export function createApprovals({ topics, clock, settings, saveRule, note, say }: ApprovalParts): Approvals {
  const questions = new Map<string, Question>();
  const permits = createPermits(clock, (granted) => topics.publish('permits.changed', granted));
  const list = () => [...questions.values()].map(({ approval }) => approval);
  const changed = () => topics.publish('approvals.changed', list());
  const patience = () => settings.get().approvalSeconds * 1000;

  const end = (question: Question, how: Ended, from: Surface = 'panel'): void => {
    const { approval, request, waiter } = question;
    if (!questions.delete(approval.id)) return;
    question.timer.abort();
    // What something dangerous in it comes to is looked at each time.
    if (how === 'hour' && !(request.risk === 'danger' && request.effects)) permits.grant(request);
    if (waiter) waiter(how, from);
    else leaveAnswer(request, how, from);
    changed();
  };
  const leaveAnswer = (request: ApprovalRequest, how: Ended, from: Surface): void => {
    if (how === 'once' || how === 'deny') permits.keep(request, how, from);
    const entry = answeredEntry(request, how, from, clock.now());
    if (entry) note(entry);
  };
  const arm = (question: Question): void => {
    question.timer.abort();
    const timer = (question.timer = new AbortController());
    // Rejects only when somebody answered first.
    void clock.sleep(question.approval.expiresAt - clock.now(), timer.signal).then(
      () => end(question, 'expired'),
      () => undefined,
    );
  };
  const raise = (request: ApprovalRequest): Question => {
    const mine = list().filter(({ caller }) => isSame(caller, request.caller));
    if (questions.size >= MAX_WAITING || mine.length >= MAX_WAITING_EACH)
      throw new SwitchboardError('queue.full', 'Too many questions wait for the person');
    const { command: _command, exact: _exact, stands: _stands, reveal: _reveal, kept: _kept, rule, scopes, ...asked } = request;
    const at = clock.now();
    const id = randomUUID();
    const recent = mine.findLast((one) => at - one.at < MOMENT_MS);
    const approval: Approval = {
      ...asked,
      id,
      at,
      expiresAt: at + patience(),
      batch: recent?.batch ?? id,
      scopes: scopes.map(({ words }) => words),
      ...(rule && { rule }),
    };
    const question: Question = { approval, request, timer: new AbortController() };
    questions.set(id, question);
    arm(question);
    return question;
  };
  /** Only a question nobody waits for: of two equal calls at once each needs an answer of its own. */
  const leftOpen = (request: ApprovalRequest): Question | undefined => {
    const { call } = keysOf(request);
    return [...questions.values()].find((one) => !one.waiter && keysOf(one.request).call === call);
  };
  const wait = (question: Question, signal: AbortSignal): Promise<{ how: Ended; from?: Surface | undefined }> =>
    new Promise((resolve) => {
      const calling = new AbortController();
      const leave = () => end(question, 'gone');
      question.waiter = (how, from) => {
        question.waiter = undefined;
        calling.abort();
        signal.removeEventListener('abort', leave);
        resolve({ how, from });
      };
      delete question.approval.left;
      signal.addEventListener('abort', leave, { once: true });
      void clock.sleep(CALL_WAITS_MS, calling.signal).then(
        () => {
          if (question.approval.expiresAt <= clock.now()) return;
          question.approval.left = true;
          question.waiter?.('waiting');
          changed();
        },
        () => undefined, // answered
      );
      changed();
    });

  const ask: Approvals['ask'] = async (request, signal, asking) => {
    if (permits.isGranted(request)) return 'hour';
    const kept = permits.take(request);
    if (kept?.decision === 'deny') throw refusal('deny');
    if (kept) return kept.from;
    if (signal.aborted) throw refusal('gone');
    const question = leftOpen(request) ?? raise(request);
    const waiting = wait(question, signal);
    // What is dangerous or private is decided where a person surely sits, never by whatever answers for a client.
    if (asking?.ask && mayAllow(request, 'client'))
      void elicit(request, asking.ask, say).then((decision) => decision && end(question, decision, 'client'));
    const { how, from = 'panel' } = await waiting;
    if (how !== 'once' && how !== 'hour') throw refusal(how, question.approval.id);
    return from;
  };

  /** What was switched off meanwhile needs no answer any more. */
  const review = () => [...questions.values()].filter(({ request }) => !isStanding(request)).forEach((question) => end(question, 'off'));
  const stops = [topics.on('rules.changed', review), topics.on('tools.changed', review)];

  const find = (id: string): Question => {
    const found = questions.get(id);
    if (!found) throw new NotFound('approval', id);
    return found;
  };
  const endAll = (which: (caller: Caller) => boolean, how: Ended): void =>
    [...questions.values()].filter(({ request }) => which(request.caller)).forEach((question) => end(question, how));

  return {
    ask,
    list,
    decide: async (id, decision, scope, from = 'panel') => {
      const question = find(id);
      if (decision !== 'deny' && !mayAllow(question.request, from))
        throw new SwitchboardError('approval.window', `What is dangerous is not allowed from here (${from}); the question still waits`);
      if (decision !== 'always') return end(question, decision, from);
      const rule = question.request.scopes[scope ?? -1]?.rule;
      if (!rule) throw new NotFound('scope', String(scope));
      await saveRule(rule);
      // A call that waits goes through now; a later one will by the rule.
      end(question, question.waiter ? 'once' : 'ruled', from);
    },
    extend: (id) => {
      const question = find(id);
      question.approval.expiresAt = clock.now() + patience();
      arm(question);
      changed();
      return question.approval;
    },
    reveal: (id, at) => {
      const value = find(id).request.reveal?.(at);
      if (value === undefined) throw new NotFound('argument', at.join('.'));
      return value;
    },
    permits: permits.list,
    endPermit: permits.end,
    pause: () => {
      endAll(isAssistant, 'paused');
      permits.forget(({ caller }) => isAssistant(caller));
    },
    forget: (caller) => {
      endAll(({ id }) => id === caller, 'gone');
      permits.forget((one) => one.caller.id === caller);
    },
    forgetConnection: (connection) => permits.forget((one) => one.connection === connection),
    close: () => {
      stops.forEach((stop) => stop());
      endAll(() => true, 'gone');
      permits.close();
    },
  };
}

/** A slip in a small menu opens no door, and nobody can tell who answers at a client. To deny, any place will do. */
const NOT_FROM: Record<Surface, readonly Risk[]> = {
  panel: [],
  tray: ['danger'],
  notification: ['danger'],
  client: ['danger', 'private'],
};
const mayAllow = ({ risk }: ApprovalRequest, from: Surface): boolean => !NOT_FROM[from].includes(risk);
const isStanding = ({ stands }: ApprovalRequest): boolean => {
  try {
    stands?.();
    return true;
  } catch (thrown) {
    if (thrown instanceof SwitchboardError && thrown.problem === 'policy.denied') return false;
    throw thrown;
  }
};
const isAssistant = ({ kind }: Caller): boolean => kind === 'assistant';
const isSame = (a: Caller, b: Caller): boolean => a.kind === b.kind && a.id === b.id;
