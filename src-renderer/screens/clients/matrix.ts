import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Rule, Verdict } from '../../../src-shared/model/rule.ts';

/** A row of the matrix: everything, one room or one connection. */
export type Target = { room?: string; connection?: string };

const isPlain = ({ part, device, tool, from, to, when }: Rule): boolean =>
  [part, device, tool, from, to, when].every((one) => one === undefined);

/** The rule that is exactly this cell; rules with hours or conditions are not the matrix's to change. */
export const ruleAt = (rules: readonly Rule[], client: string | undefined, { room, connection }: Target, risk: Risk): Rule | undefined =>
  rules.find(
    (rule) => isPlain(rule) && rule.client === client && rule.room === room && rule.connection === connection && rule.risk === risk,
  );

const FIRST: Record<Risk, Verdict> = { read: 'allow', private: 'ask', control: 'ask', danger: 'ask' };

/** What holds when a cell decides nothing: the client's own row for everything, then the rules for everybody, then the defaults. */
export function inheritedAt(rules: readonly Rule[], client: string, target: Target, risk: Risk): Verdict {
  const isRow = target.room !== undefined || target.connection !== undefined;
  const own = isRow ? ruleAt(rules, client, {}, risk) : undefined;
  return (
    (own ?? (isRow ? ruleAt(rules, undefined, target, risk) : undefined) ?? ruleAt(rules, undefined, {}, risk))?.verdict ?? FIRST[risk]
  );
}
