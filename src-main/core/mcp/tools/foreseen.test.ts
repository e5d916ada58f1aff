import { expect, test } from 'vitest';
import { Bug, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../../src-shared/model/caller.ts';
import { claude } from '../../tools/fake-home.ts';
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

const door = { what: { key: 'traits.lock.do.unlock', with: { part: 'Front door' } }, risk: 'danger' as const, target: { part: 'door' } };
const seeing = { sight: { part: (_caller: Caller, id: string) => (id === 'door' ? {} : undefined) } };
const blind = { sight: { part: () => undefined } };

test('a plan names what would be left behind to act by itself', () => {
  const plan = planOf(seeing, claude, {
    what: { key: 'activity.what.scene', with: { scene: 'Night' } },
    risk: 'danger',
    verdict: 'ask',
    why: { key: 'rules.why.default.danger' },
    target: {},
    command: 'run',
    args: {},
    already: false,
    undoable: false,
    effects: [door],
  });
  expect(sayPlan(plan)).toBe(
    'would: Run the scene "Night"; the person would be asked first (By default: dangerous actions ask first); risk danger; afterwards by itself: Unlock "Front door" (danger). Nothing was done.',
  );
});

test('a plan names nothing that is kept from whoever asks, nor by the rule about it', () => {
  const foreseen = {
    ...{ what: { key: 'activity.what.scene', with: { scene: 'Night' } }, risk: 'danger' as const, verdict: 'off' as const },
    why: { key: 'rules.why.off.target', with: { target: 'Front door', client: 'Claude' } },
    ...{ target: {}, command: 'run', args: {}, already: false, undoable: false },
    effects: [
      door,
      {
        ...door,
        target: {},
        risk: 'control' as const,
        what: { key: 'activity.what.titled', with: { en: 'lock.open: Front door', zh: '' } },
      },
    ],
  };
  const told = JSON.stringify(planOf(blind, claude, foreseen));
  expect(told).not.toContain('Front door');
  expect(told).toContain('something that is not named here (danger)');
  expect(JSON.stringify(planOf(blind, { ...claude, kind: 'person' }, foreseen))).toContain('Front door');
});
