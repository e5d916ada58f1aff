import type { Approvals } from '../../activity/approvals.ts';
import { argsToKeep } from '../words.ts';
import type { Stage } from '../work.ts';

/** Where a rule says ask, a person answers – once, for an hour, or no – before anything happens. */
export const approve = (approvals: Pick<Approvals, 'ask'>): Stage => ({
  name: 'approve',
  run: async (work, next) => {
    if (work.verdict !== 'ask' || work.already) return next();
    const asked = await approvals.ask(
      {
        caller: work.caller,
        what: work.what,
        risk: work.risk,
        args: argsToKeep(work),
        rule: work.rule,
        target: work.target,
        command: work.command,
      },
      work.signal,
    );
    if (asked) work.approved = true;
    return next();
  },
});
