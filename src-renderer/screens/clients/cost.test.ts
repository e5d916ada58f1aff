import { describe, expect, it } from 'vitest';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { listedTo, tokensOf } from './cost.ts';

const tool = (name: string, rest: Partial<Tool> = {}): Tool => ({
  name,
  origin: 'upstream',
  title: { en: name, 'zh-CN': name },
  description: 'x'.repeat(400),
  risk: 'read',
  input: { type: 'object' },
  enabled: true,
  rule: 'ask',
  calls: 0,
  ...rest,
});
const TOOLS = [
  tool('find', { origin: 'first-party' }),
  tool('notes__add'),
  tool('notes__off', { enabled: false }),
  tool('mail__send'),
  tool('home__add_timer', { origin: 'type' }),
];
const names = (exposure: 'full' | 'search' | 'selected', tools: string[] = []) =>
  listedTo({ exposure, tools }, TOOLS).map(({ name }) => name);

describe('what a client is listed', () => {
  it('is everything enabled, only our own, or our own and the chosen', () => {
    expect(names('full')).toEqual(['find', 'notes__add', 'mail__send']);
    expect(names('search', ['mail__send'])).toEqual(['find']);
    expect(names('selected', ['mail__send', 'notes__off', 'gone'])).toEqual(['find', 'mail__send']);
  });
  it('never holds the tools of a home: those are searched for', () => {
    expect(names('selected', ['home__add_timer'])).toEqual(['find']);
  });
  it('costs about a token for four letters', () => {
    expect(tokensOf(TOOLS.slice(0, 1))).toBeGreaterThan(100);
    expect(tokensOf(TOOLS)).toBeGreaterThan(tokensOf(TOOLS.slice(1)));
    expect(tokensOf([])).toBe(0);
    expect(tokensOf([tool('find', { tokens: 7 })])).toBe(7);
  });
});
