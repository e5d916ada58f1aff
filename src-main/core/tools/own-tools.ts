import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Verdict } from '../../../src-shared/model/rule.ts';
import type { Asking, Tools } from '../areas.ts';
import type { Judge } from './judge.ts';
import type { Pipeline } from './pipeline.ts';
import { using } from './reading.ts';
import type { Rules } from './rules.ts';
import type { Switches } from './switches.ts';

export type OwnTool = { name: string; risk: Risk };
type With = {
  rules: Pick<Rules, 'about'>;
  switches: Pick<Switches, 'isOff'>;
  judge: Pick<Judge, 'preview'>;
  permit: Pick<Pipeline, 'run'>;
  now(): number;
};

/**
 * The tools of this program under the person's rules. What they do is judged part by part; only a switch or a rule that names the very tool
 * holds for the tool as such.
 */
export function createOwnTools({ rules, switches, judge, permit, now }: With): Pick<Tools, 'ownVerdict' | 'mayUse' | 'ownCalls'> {
  const ownVerdict = ({ name, risk }: OwnTool, caller: Caller): Verdict | undefined => {
    if (switches.isOff(name)) return 'off';
    const isNamed = rules.about(name).some(({ tool, client }) => tool === name && (client === undefined || client === caller.id));
    return isNamed ? judge.preview(caller, { tool: name, risk }).verdict : undefined;
  };
  const calls = new Map<string, number>();
  return {
    ownVerdict,
    ownCalls: (name) => calls.get(name) ?? 0,
    mayUse: async (tool: OwnTool, args: Record<string, unknown>, caller: Caller, signal: AbortSignal, asking?: Asking) => {
      calls.set(tool.name, (calls.get(tool.name) ?? 0) + 1);
      if (caller.kind === 'person') return;
      const verdict = ownVerdict(tool, caller);
      if (verdict === 'off') throw switchedOff(tool);
      if (verdict !== 'ask') return;
      await permit.run({ ...using(tool, args, caller, now(), signal), ...(asking && { asking }) });
      // It may have been switched off while somebody was asked.
      if (switches.isOff(tool.name)) throw switchedOff(tool);
    },
  };
}

const switchedOff = ({ name }: OwnTool) =>
  new SwitchboardError('policy.denied', 'The person switched this tool off', { with: { rule: name } });
