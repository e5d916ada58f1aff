import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { isShown } from '../../../src-shared/model/device.ts';
import type { Connections, Devices } from '../areas.ts';
import type { Catalogue } from './catalogue.ts';
import type { Decision } from './decide.ts';
import { leadsOf } from './reach.ts';
import type { Work } from './work.ts';

type With = {
  judge(work: Work): Decision;
  catalogue: Pick<Catalogue, 'get'>;
  devices: Pick<Devices, 'part' | 'scene'>;
  connections: Pick<Connections, 'get'>;
};

/** Rejects an intent that waited for a yes, when meanwhile a rule, a switch or the sight of its client was taken from it, or it leads elsewhere. */
export const stillStands =
  ({ judge, catalogue, devices, connections }: With) =>
  (work: Work): void => {
    const { verdict, why } = judge(work);
    const isWhereItWas = work.leads === undefined || work.leads === leadsOf(work, connections);
    if (verdict !== 'off' && isWhereItWas && isThere(work, catalogue, devices)) return;
    if (verdict === 'off') work.rule = why;
    const what = isWhereItWas
      ? 'The person switched this off while it waited'
      : 'The connection of this leads somewhere else since it was asked';
    throw new SwitchboardError('policy.denied', what, { with: { rule: why.key } });
  };

function isThere({ found, caller, target }: Work, catalogue: With['catalogue'], devices: With['devices']): boolean {
  if (found?.kind === 'tool' && catalogue.get(found.tool.name)?.enabled !== true) return false;
  if (caller.kind === 'person' || caller.kind === 'automation') return true;
  const part = target.part === undefined ? undefined : (devices.part(target.part)?.part ?? { exposed: false });
  const scene = target.scene === undefined ? undefined : (devices.scene(target.scene) ?? { exposed: false });
  return [part, scene].every((one) => !one || isShown(one));
}
