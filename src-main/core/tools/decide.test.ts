import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RISKS, type Risk } from '../../../src-shared/model/risk.ts';
import { VERDICTS, type Rule } from '../../../src-shared/model/rule.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { decide, type Question } from './decide.ts';

const question = (risk: Risk = 'control', more: Partial<Question> = {}): Question => ({
  caller: { kind: 'assistant', id: 'claude', name: 'Claude' },
  risk,
  at: new Date(2026, 0, 15, 23, 30).getTime(),
  target: { part: 'p', device: 'd', room: 'bedroom', connection: 'c' },
  names: () => ({ client: 'Claude', part: 'Bed lamp', room: 'Bedroom' }),
  upstream: false,
  holds: () => true,
  ...more,
});
const rules = (...given: Omit<Rule, 'id'>[]): Rule[] => given.map((rule, index) => ({ ...rule, id: String(index) }));
const verdict = (given: Omit<Rule, 'id'>[], asked = question()) => decide(rules(...given), asked).verdict;

describe('who may do what', () => {
  it.each([
    ['read', 'allow'],
    ['private', 'ask'],
    ['control', 'ask'],
    ['danger', 'ask'],
  ] as const)('by default %s is: %s', (risk, expected) => expect(verdict([], question(risk))).toBe(expected));

  it('off wins over everything, however unspecific', () =>
    expect(verdict([{ verdict: 'off' }, { client: 'claude', part: 'p', verdict: 'allow' }])).toBe('off'));
  it('the client counts before the target', () =>
    expect(
      verdict([
        { part: 'p', verdict: 'ask' },
        { client: 'claude', verdict: 'allow' },
      ]),
    ).toBe('allow'));
  it('a part counts before its room', () =>
    expect(
      verdict([
        { room: 'bedroom', verdict: 'ask' },
        { part: 'p', verdict: 'allow' },
      ]),
    ).toBe('allow'));
  it('a room counts before its connection', () =>
    expect(
      verdict([
        { room: 'bedroom', verdict: 'ask' },
        { connection: 'c', verdict: 'allow' },
      ]),
    ).toBe('ask'));
  it('a kind narrows whatever place it is said of, and counts before risk alone', () => {
    const lamp = question('control', { target: { part: 'p', room: 'bedroom', connection: 'c', kind: 'light' } });
    expect(
      verdict(
        [
          { kind: 'light', verdict: 'allow' },
          { risk: 'control', verdict: 'ask' },
        ],
        lamp,
      ),
    ).toBe('allow');
    expect(
      verdict(
        [
          { kind: 'light', verdict: 'allow' },
          { connection: 'c', verdict: 'ask' },
        ],
        lamp,
      ),
    ).toBe('ask');
    expect(
      verdict(
        [
          { room: 'bedroom', kind: 'light', verdict: 'allow' },
          { room: 'bedroom', verdict: 'ask' },
        ],
        lamp,
      ),
    ).toBe('allow');
    expect(verdict([{ kind: 'fan', verdict: 'allow' }], lamp)).toBe('ask');
  });
  it('a guard is no rule by itself, and only tightens where three things meet', () => {
    const guard = { guard: 'leak' as const, verdict: 'ask' as const };
    const free = { client: 'claude', verdict: 'allow' as const };
    expect(verdict([guard, free])).toBe('allow');
    expect(verdict([guard, free], question('control', { leaks: true }))).toBe('ask');
    expect(verdict([guard, { ...free, verdict: 'off' }], question('control', { leaks: true }))).toBe('off');
    expect(verdict([{ ...guard, client: 'gemini' }, free], question('control', { leaks: true }))).toBe('allow');
  });
  it('a tie asks', () =>
    expect(
      verdict([
        { room: 'bedroom', verdict: 'allow' },
        { room: 'bedroom', verdict: 'ask' },
      ]),
    ).toBe('ask'));
  it('a rule for another room says nothing here', () => expect(verdict([{ room: 'kitchen', verdict: 'off' }])).toBe('ask'));
  it('a rule for another client says nothing here', () => expect(verdict([{ client: 'gemini', verdict: 'off' }])).toBe('ask'));
  it('danger needs to be named to be loosened', () => {
    expect(verdict([{ client: 'claude', part: 'p', verdict: 'allow' }], question('danger'))).toBe('ask');
    expect(verdict([{ client: 'claude', part: 'p', risk: 'danger', verdict: 'allow' }], question('danger'))).toBe('allow');
  });
  it('hours may cross midnight', () => {
    expect(verdict([{ verdict: 'allow', from: '22:00', to: '06:00' }])).toBe('allow');
    expect(verdict([{ verdict: 'allow', from: '06:00', to: '22:00' }])).toBe('ask');
  });
  it('a condition that does not hold turns its rule into off', () =>
    expect(verdict([{ verdict: 'allow', when: 'x' }], question('control', { holds: () => false }))).toBe('off'));
  it('a tool of others asks even to read', () => expect(verdict([], question('read', { upstream: true }))).toBe('ask'));
  it('a person is not bound', () =>
    expect(verdict([{ verdict: 'off' }], question('danger', { caller: { kind: 'person', id: 'w', name: 'You' } }))).toBe('allow'));
  it('what runs by itself opens no doors by itself', () => {
    const caller = { kind: 'automation', id: 'a', name: 'Evening' } as const;
    expect(verdict([], question('control', { caller }))).toBe('allow');
    expect(verdict([], question('danger', { caller }))).toBe('ask');
  });
  it('says which rule decided, as the person made it', () => {
    expect(decide(rules({ client: 'claude', room: 'bedroom', verdict: 'off' }), question()).why).toEqual({
      key: 'rules.why.off.clientTarget',
      with: { client: 'Claude', target: 'Bedroom' },
    });
  });
});

describe('whatever the table', () => {
  const field = (value: string) => fc.option(fc.constantFrom(value, 'other'), { nil: undefined });
  const rule: fc.Arbitrary<Rule> = fc.record({
    id: fc.uuid(),
    client: field('claude'),
    part: field('p'),
    room: field('bedroom'),
    connection: field('c'),
    risk: fc.option(fc.constantFrom(...RISKS), { nil: undefined }),
    when: field('yes'),
    verdict: fc.constantFrom(...VERDICTS),
  });
  const asked = (risk: Risk) => question(risk, { holds: (condition) => condition === 'yes' });

  it('the order of rules never matters', () => {
    fc.assert(
      fc.property(fc.array(rule), fc.constantFrom(...RISKS), (table, risk) => {
        expect(decide([...table].reverse(), asked(risk)).verdict).toBe(decide(table, asked(risk)).verdict);
      }),
    );
  });

  it('a condition only tightens', () => {
    const strictness = { allow: 0, ask: 1, off: 2 };
    fc.assert(
      fc.property(fc.array(rule), fc.constantFrom(...RISKS), (table, risk) => {
        const without = table.map(({ when: _when, ...rest }) => rest);
        expect(strictness[decide(table, asked(risk)).verdict]).toBeGreaterThanOrEqual(strictness[decide(without, asked(risk)).verdict]);
      }),
    );
  });

  it('danger is never allowed by a table that does not name it', () => {
    fc.assert(
      fc.property(fc.array(rule), (table) => {
        const unnamed = table.filter(({ risk }) => risk !== 'danger');
        expect(decide(unnamed, asked('danger')).verdict).not.toBe('allow');
      }),
    );
  });
});

describe('the sentence of a decision', () => {
  const texts = [createTexts('en'), createTexts('zh-CN')];
  const field = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  const anyRule = fc.record({
    id: fc.uuid(),
    verdict: fc.constantFrom(...VERDICTS),
    client: field('claude'),
    part: field('p'),
    room: field('bedroom'),
    connection: field('c'),
    tool: field('t'),
    scene: field('s'),
    kind: field('light'),
    risk: field(...RISKS),
    when: field('true'),
    guard: field('leak' as const),
  });

  it('is there and whole in both languages, whatever decided', () => {
    fc.assert(
      fc.property(
        fc.array(anyRule, { maxLength: 4 }),
        fc.constantFrom(...RISKS),
        fc.boolean(),
        fc.boolean(),
        (given, risk, leaks, holds) => {
          const target = { part: 'p', room: 'bedroom', connection: 'c', tool: 't', scene: 's', kind: 'light' };
          const clean = given.map((rule) => JSON.parse(JSON.stringify(rule)) as Rule);
          const { why } = decide(clean, question(risk, { target, leaks, holds: () => holds }));
          for (const { has, say } of texts) expect([why.key, has(why.key), /\{\{|\$t/.test(say(why))]).toEqual([why.key, true, false]);
        },
      ),
    );
  });
});
