import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src-shared/model/rule.ts';
import { inheritedAt, ruleAt } from './matrix.ts';
import { mcpAddress, setupsFor } from './setup.ts';

const rule = (rest: Partial<Rule>): Rule => ({ id: 'r', verdict: 'allow', ...rest });

describe('the rules of a client as a matrix', () => {
  it('finds the rule that is exactly a cell, and leaves rules with hours alone', () => {
    const rules = [
      rule({ client: 'a', room: 'bath', risk: 'control', from: '08:00', to: '20:00' }),
      rule({ client: 'a', risk: 'control', verdict: 'off' }),
    ];
    expect(ruleAt(rules, 'a', { room: 'bath' }, 'control')).toBeUndefined();
    expect(ruleAt(rules, 'a', {}, 'control')?.verdict).toBe('off');
    expect(ruleAt(rules, 'b', {}, 'control')).toBeUndefined();
  });
  it('shows what an empty cell inherits: own row first, then everybody, then the defaults', () => {
    expect(inheritedAt([], 'a', {}, 'read')).toBe('allow');
    expect(inheritedAt([], 'a', { room: 'bath' }, 'danger')).toBe('ask');
    const everybody = rule({ risk: 'control', verdict: 'allow' });
    expect(inheritedAt([everybody], 'a', { room: 'bath' }, 'control')).toBe('allow');
    expect(inheritedAt([everybody, rule({ client: 'a', risk: 'control', verdict: 'off' })], 'a', { room: 'bath' }, 'control')).toBe('off');
  });
});

describe('what is pasted into an assistant', () => {
  it('names the endpoint and the token once each', () => {
    const [claude] = setupsFor('assistant', 'http://127.0.0.1:7420', 'secret-token');
    expect(claude?.text).toBe(
      'claude mcp add --transport http switchboard http://127.0.0.1:7420/mcp --header "Authorization: Bearer secret-token"',
    );
  });
  it('takes the address with or without /mcp', () => {
    expect(mcpAddress('http://127.0.0.1:1/mcp')).toBe('http://127.0.0.1:1/mcp');
    expect(mcpAddress('http://127.0.0.1:1/')).toBe('http://127.0.0.1:1/mcp');
  });
});
