import type { Rule } from './rule.ts';

const CASE = ['client', 'part', 'device', 'room', 'connection', 'tool', 'scene', 'kind', 'guard', 'risk', 'from', 'to', 'when'] as const;
type Case = Partial<Omit<Rule, 'id' | 'verdict'>>;
/** Two rules for the same case are the same rule, whatever they decide. */
export const isSameCase = (a: Case, b: Case): boolean => CASE.every((field) => a[field] === b[field]);
