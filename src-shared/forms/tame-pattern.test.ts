import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkField } from './check.ts';
import { isTamePattern, MOST_MATCHED } from './tame-pattern.ts';

const PIECES = ['a', 'a*', 'a+', 'a?', 'a{0,9}', 'a{2}', '(a|a)', '[ab]*', '.*', '\\w+', 'b'];

describe('a pattern of a stranger', () => {
  it('that is let in comes to an end in a moment, whatever it is held against', { timeout: 120_000 }, () => {
    const pattern = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(pattern, (text) => {
        if (!isTamePattern(text)) return;
        // Work of this thread: a wall clock would tell of whoever else has the machine.
        const began = process.threadCpuUsage();
        new RegExp(`^(?:${text})$`, 'u').test(`${'a'.repeat(MOST_MATCHED - 1)}!`);
        expect(process.threadCpuUsage(began).user / 1000).toBeLessThan(10_000);
      }),
    );
  });

  it('is held against no longer a text than it was measured for', () => {
    const field = { name: 'a', kind: 'text', label: { en: 'a', 'zh-CN': 'a' }, pattern: 'a+' } as const;
    expect(checkField(field, 'a'.repeat(MOST_MATCHED))).toBeUndefined();
    expect(checkField(field, 'a'.repeat(MOST_MATCHED + 1))?.key).toBe('fields.problem.pattern');
  });
});
