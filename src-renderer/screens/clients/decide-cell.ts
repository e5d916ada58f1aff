import { takingTurns } from '../../../src-shared/in-turn.ts';
import type { Rule, Verdict } from '../../../src-shared/model/rule.ts';
import { isSameCase } from '../../../src-shared/model/same-case.ts';
import { hub } from '../../hub/hub.ts';
import { useTools } from '../../hub/stores/tools.ts';

type Cell = Pick<Rule, 'client' | 'risk' | 'room' | 'connection' | 'tool'>;
const inTurn = takingTurns();

/** Makes the rule of a cell of the matrix, or takes it away. What the cell says by then may be from a press whose answer no table has told of yet. */
export const decideCell = (cell: Cell, verdict: Verdict | 'inherit'): Promise<void> =>
  inTurn(async () => {
    // What is said of a case that has a rule already takes its place: only to take one away it has to be known which.
    if (verdict !== 'inherit') return void (await hub.call('rules.save', { ...cell, verdict }));
    const own = useTools.get().rules.find((rule) => isSameCase(rule, cell));
    if (own) await hub.call('rules.remove', { id: own.id });
  });
