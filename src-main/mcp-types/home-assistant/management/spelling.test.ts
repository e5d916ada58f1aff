import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modern, spelledFor, type Body } from './spelling.ts';

const data = fc.constant({ service: 'stays', action: 'stays', platform: 'stays', trigger: 'stays' });
const call = fc.record({ action: fc.constantFrom('light.turn_on', 'notify.phone'), data });
const { step } = fc.letrec<{ step: Body }>((tie) => ({
  step: fc.oneof(
    { depthSize: 'small' },
    call,
    fc.record({ delay: fc.integer() }),
    fc.record({ wait_for_trigger: fc.array(fc.record({ trigger: fc.constantFrom('state', 'time') }), { maxLength: 2 }) }),
    fc.record({ if: fc.constant([{ condition: 'state' }]), then: fc.array(tie('step'), { maxLength: 2 }), else: fc.array(tie('step'), { maxLength: 2 }) }),
    fc.record({ choose: fc.array(fc.record({ sequence: fc.array(tie('step'), { maxLength: 2 }) }), { maxLength: 2 }) }),
    fc.record({ repeat: fc.record({ count: fc.integer(), sequence: fc.array(tie('step'), { maxLength: 2 }) }) }),
    fc.record({ parallel: fc.array(tie('step'), { maxLength: 2 }) }),
  ),
})); // prettier-ignore
const automation = fc.record({
  alias: fc.string(),
  triggers: fc.array(fc.record({ trigger: fc.constantFrom('state', 'time'), entity_id: fc.string() }), { maxLength: 3 }),
  conditions: fc.constant([{ condition: 'trigger', id: 'x' }]),
  actions: fc.array(step, { maxLength: 4 }),
});

describe('the names of keys', () => {
  it('survive the way to an older home and back, at any depth', () => {
    fc.assert(
      fc.property(automation, fc.constantFrom('2024.3.3', '2024.9.1', '2026.8.0'), (body, version) => {
        expect(modern(spelledFor(version, body))).toEqual(body);
      }),
    );
  });

  it('of today are left alone by a home of today', () => {
    fc.assert(fc.property(automation, (body) => void expect(spelledFor('2026.8.0', body)).toEqual(body)));
  });

  it('in the middle of 2024 are half of each', () => {
    const body = { triggers: [{ trigger: 'time' }], actions: [{ action: 'light.turn_on' }] };
    expect(spelledFor('2024.9.3', body)).toEqual({ trigger: [{ platform: 'time' }], action: [{ action: 'light.turn_on' }] });
  });

  it('of a device step are its own', () => {
    const press = { device_id: 'd', domain: 'button', type: 'press', service: 'own word' };
    expect(modern({ actions: [press] })).toEqual({ actions: [press] });
  });

  it('are refused when both are there', () => {
    expect(() => modern({ trigger: [], triggers: [] })).toThrow(/old name/);
  });
});
