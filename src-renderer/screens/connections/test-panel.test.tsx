import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { TestStep } from '../../../src-shared/model/connection.ts';
import { PROBLEMS } from '../../../src-shared/errors/problems.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { TestPanel } from './test-panel.tsx';

const nothing = () => undefined;
const drawn = (line: Pick<TestStep, 'problem' | 'sentence'>) => {
  const steps: TestStep[] = [{ test: 't', step: 'reach', state: 'failed', ...line }];
  const markup = renderToStaticMarkup(
    <TestPanel test={{ result: { phase: 'failed' }, steps, run: nothing, stop: nothing }} onRun={nothing} />,
  );
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
};

it('says why a test failed, not only that: which program was looked for, and where', () => {
  const params = { name: 'nqx', places: '/bin, /usr/bin' };
  const told = drawn({ problem: 'program.missing', sentence: { key: 'problems.program.missing.title', with: params } });
  expect(told).toContain('No program named nqx may be run in any of these places: /bin, /usr/bin. Install it');
});

it('promises of nothing that failed in a test that it is tried again by itself', () => {
  for (const problem of ['remote.unreachable', 'remote.no-such-host', 'remote.busy', 'remote.starting', 'program.ended'] as const) {
    expect(PROBLEMS).toHaveProperty([problem]);
    expect(drawn({ problem, sentence: { key: `problems.${problem}.title` } })).not.toMatch(/again by itself/);
    expect(createTexts('zh-CN').say({ key: `problems.${problem}.action` })).not.toMatch(/自动/);
  }
});
