import { expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { createFormat } from '../../hub/format.ts';
import { figuresOf } from './tool-use.tsx';

const tool = { name: 'far__do', calls: 0, tokens: 12 };
const counted = { name: 'far__do', calls: 2, failed: 1, timed: 2, p50: 64, p95: 80 };
const figures = (all: (typeof counted)[] | undefined) => Object.fromEntries(figuresOf(tool, all, createTexts('en'), createFormat('en')));

it('tells how a tool was used by one count', () => {
  expect(figures([counted])).toMatchObject({ Calls: '2', Success: '50%', 'Half within': '64 ms' });
  expect(Object.keys(figures([{ ...counted, calls: 0, failed: 0, timed: 0 }]))).toEqual(['Calls', 'Tokens']);
  expect(figures(undefined)).toEqual({ Calls: '0', Tokens: '12' });
});
