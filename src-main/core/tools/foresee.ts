import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Verdict } from '../../../src-shared/model/rule.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { Decision } from './decide.ts';
import { createPipeline } from './pipeline.ts';
import { answer, type Effect, type Stage, type Work } from './work.ts';

/** What an intent would come to. Nothing was asked, sent or written down. */
export type Foreseen = {
  what: Sentence;
  risk: Risk;
  verdict: Verdict;
  /** The rule that decides. */
  why: Sentence;
  target: Work['target'];
  command: string;
  args: Record<string, unknown>;
  /** What it shows now. */
  before?: unknown;
  /** It shows already what is asked. */
  already: boolean;
  undoable: boolean;
  /** What it would leave behind to act by itself, the worst first. */
  effects?: Effect[];
};

/** Goes the first part of the way – what is meant, whether it is valid, what the rules say – and stops there. */
export function createForesight(understanding: Stage[], judge: (work: Work) => Decision): (work: Work) => Promise<Foreseen> {
  const decided: Stage = {
    name: 'rule',
    run: async (work) => {
      const { verdict, why } = judge(work);
      work.verdict = verdict;
      work.rule = why;
      return answer(work, 'done');
    },
  };
  const way = createPipeline([...understanding, decided]);
  return async (work) => {
    await way.run(work);
    const {
      what,
      risk,
      verdict = 'off',
      rule = { key: 'rules.why.person' },
      target,
      command,
      args,
      before,
      already = false,
      undoable,
      effects,
    } = work;
    return {
      what,
      risk,
      verdict,
      why: rule,
      target,
      command,
      args,
      already,
      undoable,
      ...(before !== undefined && { before }),
      ...(effects && { effects }),
    };
  };
}
