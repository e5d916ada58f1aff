import { describe, expect, it } from 'vitest';
import { ask, tell } from '../record/device-facts.ts';
import { begin } from '../record/known.ts';
import type { Asked } from './ability.ts';

const onEffects = {
  lightEffect: 2,
  soundEffect: 0,
  statusLight: 'on',
  statusLightTop: 1,
  statusLightBelow: 0,
  r: 0,
  g: 0,
  b: 255,
  br: 80,
  volume: 10,
};
const { row, known } = begin({ uiid: 209, params: { onEffects }, denied: [] });
const send = (trait: Asked['trait'], what: string, command: string, args: Record<string, unknown> = {}) =>
  ask(row, known, { part: 'main', trait, what, command, args });

describe('what a touch panel shows and plays', () => {
  it('is a handful of settings', () => {
    const told = tell(row, known).filter(({ what }) => what?.startsWith('effect-'));
    expect(Object.fromEntries(told.map(({ what, value }) => [what, value]))).toEqual({
      'effect-on-light': 'breath',
      'effect-on-sound': 'none',
      'effect-on-brightness': 80,
      'effect-on-volume': 10,
      'effect-on-color': { h: 240, s: 100 },
      'effect-on-status': true,
    });
    expect(told.every(({ setting }) => setting)).toBe(true);
  });

  it('is sent whole, with what is not known of it', () => {
    expect(send('choice', 'effect-on-light', 'set', { option: 'color_burst' })).toEqual([{ onEffects: { ...onEffects, lightEffect: 5 } }]);
    expect(send('color', 'effect-on-color', 'rgb', { r: 255, g: 0, b: 0 })).toEqual([{ onEffects: { ...onEffects, r: 255, g: 0, b: 0 } }]);
    expect(send('power', 'effect-on-status', 'off')).toEqual([{ onEffects: { ...onEffects, statusLight: 'off' } }]);
    expect(send('number', 'effect-on-volume', 'set', { value: 101 })).toBeUndefined();
    expect(send('number', 'effect-off-volume', 'set', { value: 10 })).toBeUndefined();
  });
});
