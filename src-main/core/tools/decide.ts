import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import type { Rule, Verdict } from '../../../src-shared/model/rule.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import { withinHours } from './hours.ts';

/** What a rule is held against. `names` are for the sentence, and looked up only when a rule decided. */
export type Question = {
  caller: Caller;
  risk: Risk;
  at: number;
  target: {
    part?: string | undefined;
    device?: string | undefined;
    room?: string | undefined;
    connection?: string | undefined;
    tool?: string | undefined;
    scene?: string | undefined;
    kind?: string | undefined;
  };
  names: () => {
    client: string;
    part?: string | undefined;
    device?: string | undefined;
    room?: string | undefined;
    connection?: string | undefined;
    tool?: string | undefined;
    scene?: string | undefined;
  };
  /** The name its tool would have, had another not the same: rules of that name forbid and ask, and allow nothing. */
  plain?: string | undefined;
  /** Not a tool of ours: what it says about its own risk is its own word. */
  upstream: boolean;
  /** Private things, strangers' words and a way out meet in this call. */
  leaks?: boolean;
  /** Whether a condition holds for this call; without it a rule with a condition counts as `off`. */
  holds: (condition: string) => boolean;
};
/** `by`: the rule of the person's that decided; without one it is what stands where nothing was said. */
export type Decision = { verdict: Verdict; why: Sentence; by?: Rule };

/** From the most specific; the client counts before all of them. */
const TARGETS = ['tool', 'scene', 'part', 'device', 'room', 'connection'] as const;
const FIELDS = [...TARGETS, 'kind'] as const;
const DEFAULTS: Record<Risk, Verdict> = { read: 'allow', private: 'ask', control: 'ask', danger: 'ask' };

/**
 * `off` wins. Between `ask` and `allow` the most specific rule wins, ties ask. Danger is loosened only by a rule that names it.
 * A person is bound by none of it: their own danger is confirmed in the window.
 */
export function decide(rules: readonly Rule[], question: Question): Decision {
  const { caller, risk } = question;
  if (caller.kind === 'person')
    return { verdict: 'allow', why: { key: risk === 'danger' ? 'rules.why.personDanger' : 'rules.why.person' } };

  const decided = byRules(rules, question);
  const guarded = question.leaks ? strictest(rules.filter((rule) => rule.guard === 'leak' && matches(rule, question))) : undefined;
  // A guard only tightens; where both ask, it is the better reason, and an answer to the other is none to it.
  return guarded && guarded !== 'allow' && STRICTNESS[guarded] >= STRICTNESS[decided.verdict]
    ? { verdict: guarded, why: { key: `rules.why.leak.${guarded}`, with: { client: question.names().client } } }
    : decided;
}

/** From mild to strict. */
export const STRICTNESS: Record<Verdict, number> = { allow: 0, ask: 1, off: 2 };
const strictest = (rules: readonly Rule[]): Verdict | undefined =>
  rules.map(({ verdict }) => verdict).sort((a, b) => STRICTNESS[b] - STRICTNESS[a])[0];

function byRules(rules: readonly Rule[], question: Question): Decision {
  const { risk, target } = question;
  let winner: Judged | undefined;
  let most = -1;
  // One pass, and nothing made for rules that are about something else: this is asked with every call.
  for (const rule of rules) {
    if (rule.guard !== undefined || !matches(rule, question)) continue;
    const one = judged(rule, question);
    const { verdict } = one;
    if (verdict === 'off') return { verdict, why: why(one, question), by: rule };
    if (verdict === 'allow' && !mayAllow(rule, target.tool, risk)) continue;
    const heavy = weight(rule);
    if (heavy < most || (heavy === most && (verdict !== 'ask' || winner?.verdict === 'ask'))) continue;
    winner = one;
    most = heavy;
  }
  return winner ? { verdict: winner.verdict, why: why(winner, question), by: winner.rule } : standard(question);
}

/** A rule of a plain name allows nothing to another tool, and only one that names danger loosens it. */
const mayAllow = (rule: Rule, tool: string | undefined, risk: Risk): boolean =>
  (rule.tool === undefined || rule.tool === tool) && (risk !== 'danger' || rule.risk === 'danger');

function standard({ caller, risk, upstream }: Question): Decision {
  // What the person set up runs by itself, but never opens a door by itself.
  if (caller.kind === 'automation' && risk !== 'danger') return { verdict: 'allow', why: { key: 'rules.why.automation' } };
  if (upstream) return { verdict: 'ask', why: { key: 'rules.why.upstream' } };
  return { verdict: DEFAULTS[risk], why: { key: `rules.why.default.${risk}` } };
}

function matches(rule: Rule, { caller, risk, target, plain, at }: Question): boolean {
  if (rule.client !== undefined && rule.client !== caller.id) return false;
  if (rule.risk !== undefined && rule.risk !== risk) return false;
  for (const field of FIELDS) {
    const named = rule[field];
    if (named !== undefined && named !== target[field] && (field !== 'tool' || named !== plain)) return false;
  }
  return withinHours(at, rule.from, rule.to);
}

type Judged = { rule: Rule; verdict: Verdict; unmet: boolean };
function judged(rule: Rule, { holds }: Question): Judged {
  const unmet = rule.when !== undefined && !holds(rule.when);
  return { rule, verdict: unmet ? 'off' : rule.verdict, unmet };
}

function weight(rule: Rule): number {
  const field = TARGETS.findIndex((name) => rule[name] !== undefined);
  return (
    (rule.client === undefined ? 0 : 100) +
    (field < 0 ? 0 : (TARGETS.length - field) * 10) +
    (rule.kind === undefined ? 0 : 5) +
    (rule.risk === undefined ? 0 : 1)
  );
}

type Said = { client: string; target: string | undefined; unmet: boolean; why: Sentence };
/** What was said of a rule last: asked with every call, of the same client and the same thing mostly. */
const said = new WeakMap<Rule, Said>();

/** One sentence that names the rule as the person made it: for whom, for what. */
function why(judged: Judged, question: Question): Sentence {
  const { rule, unmet } = judged;
  const names = question.names();
  const field = TARGETS.find((name) => rule[name] !== undefined);
  const target = field && (names[field] ?? rule[field] ?? '');
  const { client } = names;
  const last = said.get(rule);
  if (last && last.client === client && last.target === target && last.unmet === unmet) return last.why;
  const made = sentenceOf(judged, client, target);
  said.set(rule, { client, target, unmet, why: made });
  return made;
}

function sentenceOf({ rule, verdict, unmet }: Judged, client: string, target: string | undefined): Sentence {
  const scope = scopeOf(rule, target !== undefined);
  const whom = rule.client === undefined ? scope : `client${scope[0]?.toUpperCase() ?? ''}${scope.slice(1)}`;
  return {
    key: `rules.why.${unmet ? 'unmet' : verdict}.${whom}`,
    with: {
      client,
      ...(target !== undefined && { target }),
      ...(rule.kind !== undefined && { kind: rule.kind }),
      ...(rule.risk !== undefined && { risk: rule.risk }),
    },
  };
}

function scopeOf({ kind, risk }: Rule, hasTarget: boolean): 'kindIn' | 'kind' | 'target' | 'risk' | 'any' {
  if (kind !== undefined) return hasTarget ? 'kindIn' : 'kind';
  if (hasTarget) return 'target';
  return risk === undefined ? 'any' : 'risk';
}
