import { expect, test } from 'vitest';
import { Bug, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { planOf, refusal, sayPlan } from './foreseen.ts';

test('a refusal says what to do next: repeat, leave it, or tell what is wrong', () => {
  expect(refusal(new SwitchboardError('approval.waiting', 'x', { with: { id: 'a1' } }))).toMatchObject({
    status: 'waiting',
    approval: 'a1',
  });
  expect(refusal(new SwitchboardError('approval.denied', 'x')).message).toContain('Do not try again');
  expect(refusal(new SwitchboardError('paused', 'x')).status).toBe('denied');
  expect(refusal(new SwitchboardError('device.offline', '"Lamp" is\noffline'))).toEqual({
    status: 'failed',
    problem: 'device.offline',
    message: `"'Lamp' is offline"`,
  });
  expect(() => refusal(new Bug('ours'))).toThrow('ours');
});

test('a plan names what would be left behind to act by itself', () => {
  const plan = planOf({
    what: { key: 'activity.what.scene', with: { scene: 'Night' } },
    risk: 'danger',
    verdict: 'ask',
    why: { key: 'rules.why.default.danger' },
    target: {},
    command: 'run',
    args: {},
    already: false,
    undoable: false,
    effects: [{ what: { key: 'traits.lock.do.unlock', with: { part: 'Front door' } }, risk: 'danger', target: {} }],
  });
  expect(sayPlan(plan)).toBe(
    'would: Run the scene "Night"; the person would be asked first (By default: dangerous actions ask first); risk danger; afterwards by itself: Unlock "Front door" (danger). Nothing was done.',
  );
});
