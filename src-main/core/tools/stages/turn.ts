import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Devices } from '../../areas.ts';
import { rename, untoggled, weigh } from '../as-known.ts';
import type { Decision } from '../decide.ts';
import type { UnderWay } from '../under-way.ts';
import type { PartFound, Stage, Work } from '../work.ts';
import type { Breaker } from './breaker.ts';

/**
 * Looks once more when it is the device's turn: while a person was asked or others went first, it may have become so by itself, or no
 * longer be so. And what failed for others meanwhile is not asked of the far end a thousand times more.
 */
export const turn = (
  devices: Pick<Devices, 'part'>,
  underWay: UnderWay,
  judge: (work: Work) => Decision,
  breaker: Pick<Breaker, 'again'>,
): Stage => ({
  name: 'turn',
  enter: (work) => {
    breaker.again(work);
    const { found, going } = work;
    // Nobody was asked because there was nothing to do: that stands as of then.
    if (found?.kind !== 'part' || !going || isAnsweredAtOnce(work)) return;
    found.at = devices.part(found.at.part.id) ?? found.at;
    work.before = found.at.part.traits[found.trait]?.value;
    if (work.intent.target.kind === 'part' && work.intent.target.command === 'toggle') toggleAnew(work, found, underWay, judge);
    weigh(work, found, underWay.isOpen(going, 'sent'));
    if (work.already) return;
    if (work.caller.kind === 'person' && work.risk === 'danger' && !work.intent.confirmed)
      throw new SwitchboardError('policy.confirm', 'This is dangerous and has to be confirmed first', { with: { risk: work.risk } });
    underWay.send(going, found.name);
  },
});

/** There was nothing to do, and somebody would have to be asked if there were. */
export const isAnsweredAtOnce = ({ already, verdict }: Pick<Work, 'already' | 'verdict'>): boolean =>
  already === true && verdict !== 'allow';

/** The other way round only where the rules allow that too, and never when a person said yes to the one. */
function toggleAnew(work: Work, found: PartFound, underWay: UnderWay, judge: (work: Work) => Decision): void {
  const anew = untoggled(work, found, underWay);
  if (!anew) return;
  work.before = anew.before;
  if (anew.name === found.name || work.approved) return;
  const was = found.name;
  rename(work, found, anew.name);
  if (judge(work).verdict !== 'allow') rename(work, found, was);
}
