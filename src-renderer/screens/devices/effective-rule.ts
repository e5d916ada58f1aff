import type { Part } from '../../../src-shared/model/device.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import type { DeviceAround } from '../../widgets/traits/placed.ts';

type Verdict = Rule['verdict'];
export type Decided = { risk: Risk; verdict: Verdict; by: 'default' | 'risk' | 'connection' | 'room' | 'device' | 'part' };

const DEFAULTS: { [R in Risk]: Verdict } = { read: 'allow', private: 'ask', control: 'ask', danger: 'ask' };
const FROM_SPECIFIC = ['part', 'device', 'room', 'connection'] as const;

const scopeOf = (rule: Rule): Decided['by'] => FROM_SPECIFIC.find((scope) => rule[scope] !== undefined) ?? 'risk';
const WEIGHT: { [B in Decided['by']]: number } = { default: 0, risk: 1, connection: 2, room: 3, device: 4, part: 5 };

/** A kind narrows whatever place it is said of. */
const weightOf = (rule: Rule): number => WEIGHT[scopeOf(rule)] + (rule.kind === undefined ? 0 : 0.5);

/** What holds for every assistant that has no rule of its own: `off` wins, then the most specific, ties ask (DESIGN.md, Rule). */
export function effective(rules: readonly Rule[], device: DeviceAround, part: Part, risk: Risk): Decided {
  const here = { part: part.id, device: device.id, room: part.room ?? device.room, connection: device.connection };
  const matching = rules.filter(
    (rule) =>
      rule.client === undefined &&
      [rule.tool, rule.scene, rule.guard].every((one) => one === undefined) &&
      (rule.kind === undefined || rule.kind === part.kind) &&
      (rule.risk === undefined || rule.risk === risk) &&
      FROM_SPECIFIC.every((scope) => rule[scope] === undefined || rule[scope] === here[scope]),
  );
  const off = matching.find(({ verdict }) => verdict === 'off');
  if (off) return { risk, verdict: 'off', by: scopeOf(off) };
  // A rule that does not name danger never loosens danger.
  const counted = matching.filter((rule) => risk !== 'danger' || rule.risk === 'danger' || rule.verdict !== 'allow');
  const strongest = Math.max(0, ...counted.map(weightOf));
  const tied = counted.filter((rule) => weightOf(rule) === strongest);
  const first = tied[0];
  if (!first) return { risk, verdict: DEFAULTS[risk], by: 'default' };
  return { risk, verdict: tied.some(({ verdict }) => verdict === 'ask') ? 'ask' : 'allow', by: scopeOf(first) };
}
