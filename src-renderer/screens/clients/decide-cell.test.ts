import { afterEach, expect, it, vi } from 'vitest';
import type { Rule } from '../../../src-shared/model/rule.ts';
import { isSameCase } from '../../../src-shared/model/same-case.ts';
import { hub } from '../../hub/hub.ts';
import { useTools } from '../../hub/stores/tools.ts';
import { decideCell } from './decide-cell.ts';

afterEach(() => {
  vi.restoreAllMocks();
  useTools.write({ rules: [] });
});

it('lets presses that follow quickly each start from what the one before left, though no answer had come when they were made', async () => {
  let rules: Rule[] = [];
  const tell = async () => {
    await Promise.resolve();
    // As the core does it: the news leave before the answer.
    useTools.write({ rules });
  };
  const core = {
    'rules.save': async (rule: Rule) => {
      const before = rules.find((one) => isSameCase(one, rule));
      rules = [...rules.filter((one) => one !== before), { ...rule, id: before?.id ?? `r${rules.length}` }];
      await tell();
    },
    'rules.remove': async ({ id }: Rule) => {
      rules = rules.filter((rule) => rule.id !== id);
      await tell();
    },
  };
  vi.spyOn(hub, 'call').mockImplementation((name, ...input: unknown[]) => Reflect.get(core, name)(input[0]));
  const cell = { client: 'claude', room: 'bath', risk: 'danger' } as const;
  await Promise.all((['allow', 'ask', 'off'] as const).map((verdict) => decideCell(cell, verdict)));
  expect(rules).toEqual([{ id: 'r0', ...cell, verdict: 'off' }]);
  await Promise.all([
    decideCell({ client: 'claude', risk: 'danger' }, 'allow'),
    decideCell({ client: 'claude', risk: 'danger' }, 'inherit'),
  ]);
  expect(rules).toEqual([{ id: 'r0', ...cell, verdict: 'off' }]);
});
