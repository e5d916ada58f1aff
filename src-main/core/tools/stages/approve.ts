import { isSecret } from '../../../../src-shared/model/limits.ts';
import type { Approval } from '../../../../src-shared/model/journal.ts';
import type { Approvals } from '../../activity/approvals.ts';
import type { Connections } from '../../areas.ts';
import { scopesOf } from '../scopes.ts';
import { argsToShow, effectsToShow } from '../to-show.ts';
import { limitsOf, type Stage, type Work } from '../work.ts';

type With = { approvals: Pick<Approvals, 'ask'>; connections: Pick<Connections, 'get'> };

/** Where a rule says ask, a person answers – once, for an hour, always, or no – before anything happens. */
export const approve = ({ approvals, connections }: With): Stage => ({
  name: 'approve',
  run: async (work, next) => {
    if (work.verdict !== 'ask' || work.already) return next();
    const { caller, what, risk, rule, target, command, args, effects } = work;
    const asked = await approvals.ask(
      {
        ...{ caller, what, risk, rule, target, command },
        args: argsToShow(work),
        exact: args,
        scopes: scopesOf(work, connections),
        ...nowOf(work),
        ...(effects && { effects: effectsToShow(effects) }),
      },
      work.signal,
      work.asking,
    );
    if (asked) work.approved = true;
    // A yes on the panel may come while the caller is away with a question to the same person.
    await work.asking?.ask?.live?.();
    return next();
  },
});

/** How it is before: "unlock, now locked". */
function nowOf(work: Work): { now?: Approval['now'] } {
  const { found, before } = work;
  if (found?.kind !== 'part' || before === undefined || before === null) return {};
  const limits = limitsOf(found);
  if (isSecret(limits)) return {};
  return { now: { trait: found.trait, value: before, ...(limits && { limits }) } };
}
