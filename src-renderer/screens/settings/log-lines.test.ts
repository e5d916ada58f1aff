import { expect, it } from 'vitest';
import type { LogLine } from '../../../src-shared/contract/system.ts';
import { appendLines } from './log-lines.ts';

const line = (at: number, message: string): LogLine => ({ at, level: 'info', area: 'programs', message, details: { pid: 7 } });

it('shows a line once that was both asked for and came by itself', () => {
  const asked = [line(1, 'started'), line(2, 'says')];
  expect(appendLines(asked, [line(2, 'says'), line(2, 'says more'), line(3, 'ended')]).map(({ message }) => message)).toEqual([
    'started',
    'says',
    'says more',
    'ended',
  ]);
  expect(appendLines(asked, [])).toBe(asked);
  expect(appendLines(asked, [line(2, 'says')])).toBe(asked);
});

it('keeps what is said twice at different times', () => {
  expect(appendLines([line(1, 'again')], [line(2, 'again')])).toHaveLength(2);
});
