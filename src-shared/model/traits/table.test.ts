import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RISKS } from '../risk.ts';
import { STANDINGS, WIDGETS } from './row.ts';
import { riskOf, TRAIT_NAMES, TRAITS } from './table.ts';

const PROMISED =
  'power level color white effect position tilt climate fan lock alarm media vacuum mower valve humidity siren button event choice number text reading flag battery signal meter camera image update presence location weather schedule timer todo calendar'.split(
    ' ',
  );

describe('the trait table', () => {
  it('holds every trait of the design', () => {
    expect([...TRAIT_NAMES].sort()).toEqual([...PROMISED].sort());
  });

  describe.each(TRAIT_NAMES)('%s', (name) => {
    const row = TRAITS[name];

    it('has a widget, and commands with known risks', () => {
      expect(WIDGETS).toContain(row.widget);
      for (const command of Object.values(row.commands)) expect(RISKS).toContain(command.risk);
    });

    it('takes anything thrown at it without throwing back', () => {
      fc.assert(
        fc.property(fc.anything(), fc.anything(), (value, args) => {
          row.restore(value);
          row.number(value);
          row.word(value);
          for (const command of Object.values(row.commands)) expect(STANDINGS).toContain(command.standing(value, args));
        }),
        { numRuns: 60 },
      );
    });
  });
});

describe('risk', () => {
  it('is raised by an instance for what opens, never for what makes a home safer', () => {
    expect(riskOf('position', 'open', { risk: 'danger' })).toBe('danger');
    expect(riskOf('position', 'close', { risk: 'danger' })).toBe('control');
    expect(riskOf('lock', 'unlock', { risk: 'read' })).toBe('danger');
    expect(riskOf('lock', 'lock', undefined)).toBe('control');
    expect(riskOf('power', 'explode', undefined)).toBeUndefined();
  });
});

describe('a number that is reported', () => {
  const { standing } = TRAITS.fan.commands.speed ?? {};
  const fan = (speed: number) => ({ on: true, speed });

  it('counts as what was asked within half a step of the fan', () => {
    expect(standing?.(fan(66), { speed: 50 }, { limits: { step: 33.3 } })).toBe('reached');
    expect(standing?.(fan(33), { speed: 50 }, { limits: { step: 1 } })).toBe('other');
    expect(standing?.(fan(33), { speed: 50 })).toBe('other');
  });

  it('counts only where it moved, unless it is exactly what was asked', () => {
    const held = { limits: { step: 33.3 }, before: fan(40) };
    expect(standing?.(fan(40), { speed: 50 }, held)).toBe('other');
    expect(standing?.(fan(45), { speed: 50 }, held)).toBe('reached');
    expect(standing?.(fan(40), { speed: 40 }, held)).toBe('reached');
    expect(standing?.(fan(60), { speed: 50 }, { ...held, ours: true })).toBe('reached');
    expect(standing?.(fan(40), { speed: 50 }, { ...held, ours: true })).toBe('other');
  });
});

describe('undo', () => {
  it('brings the former value back in the source’s own numbers', () => {
    expect(TRAITS.level.restore(33)).toEqual({ command: 'set', args: { level: 33 } });
    expect(TRAITS.power.restore(false)).toEqual({ command: 'off', args: {} });
    expect(TRAITS.lock.restore('locked')).toEqual({ command: 'lock', args: {} });
    expect(TRAITS.lock.restore('jammed')).toBeUndefined();
  });

  it('is confirmed by the very value it came from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (level) => {
        const undo = TRAITS.level.restore(level);
        expect(undo && TRAITS.level.commands[undo.command]?.standing(level, undo.args)).toBe('reached');
      }),
    );
  });
});
