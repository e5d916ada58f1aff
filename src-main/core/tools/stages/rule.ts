import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Connections } from '../../areas.ts';
import type { Decision } from '../decide.ts';
import { leadsOf } from '../reach.ts';
import type { Stage, Work } from '../work.ts';

type With = {
  judge(work: Work): Decision;
  passed?: ((work: Work) => void) | undefined;
  connections: Pick<Connections, 'get'>;
  /** Rejects what the person has switched off by now. */
  stands(work: Work): void;
};

/** Holds the intent against the person's rules; `ask` is left to the next stage. A person's own danger must have been confirmed. */
export const rule = ({ judge, passed, connections, stands }: With): Stage => ({
  name: 'rule',
  enter: (work) => {
    const { verdict, why } = judge(work);
    work.verdict = verdict;
    work.rule = why;
    work.leads = leadsOf(work, connections);
    if (verdict === 'off')
      throw new SwitchboardError('policy.denied', 'A rule of the person does not allow this', { with: { rule: why.key } });
    if (work.caller.kind === 'person' && work.risk === 'danger' && !work.intent.confirmed && !work.already) {
      throw new SwitchboardError('policy.confirm', 'This is dangerous and has to be confirmed first', { with: { risk: work.risk } });
    }
    // Off is off, also for what waited for its turn.
    if (work.caller.kind !== 'person') work.beforeSending.push(() => stands(work));
  },
  leave: (work, ended) => {
    if ('answered' in ended) passed?.(work);
  },
});
