import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../../src-shared/model/device.ts';
import { convert, formatMeasure, sameMeasure } from '../../../../src-shared/model/units.ts';
import { decode } from '../decode/decode.ts';
import { HomeModel } from '../home/model.ts';
import { sceneCall } from '../home/scenes.ts';
import { inWordsOf, otherService } from './drift.ts';
import { withinMs } from './expectations.ts';
import { DOMAINS } from './index.ts';
import { wrongValues } from './ranges.ts';

/** Words that every object knows, though no table says a thing about them. */
const WORDS = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'prototype'];
const bare = { attributes: {}, context: { id: null, parent_id: null, user_id: null }, changed: 0, updated: 0 };

describe.each(WORDS)('a home that says %s', (word) => {
  const attributes = {
    device_class: word,
    unit_of_measurement: word,
    mode: word,
    hvac_action: word,
    preset_mode: word,
    color_mode: word,
    supported_color_modes: [word],
    code_format: word,
    repeat: word,
    supported_features: 255,
  };

  it.each([...Object.keys(DOMAINS), word])('of a %s is read as of any other', (domain) => {
    for (const state of [word, 'on', '12']) {
      const [part] = decode({ states: [{ entity_id: `${domain}.x`, state, attributes }] });
      expect(KINDS).toContain(part?.kind);
      expect(JSON.stringify(part?.words)).not.toMatch(/native code|\[object|"(?:Object|Function)"/);
      for (const value of Object.values(part?.values ?? {})) expect(typeof value).not.toBe('function');
    }
  });

  it('keeps its numbers, under whatever unit', () => {
    expect(convert(2, word, 'metric')).toEqual({ value: 2, unit: word });
    expect(formatMeasure('en', 2000, word)).toContain('2,000');
    expect(sameMeasure({ value: 1, unit: 'W' }, { value: 1, unit: word }, 1)).toBe(false);
  });

  it('finds no service, no limit and no time of its own in our tables', () => {
    const entity = { ...bare, id: `${word}.x`, state: 'on' };
    expect([otherService(word, word), sceneCall(`${word}.x`)]).toEqual([undefined, undefined]);
    expect(inWordsOf(new Map(), word, word, { [word]: 1 })).toEqual({ [word]: 1 });
    expect(wrongValues(entity, word, { value: 1, [word]: 1 })).toEqual({});
    expect(withinMs(entity, word, {})).toBe(10_000);
    const model = new HomeModel();
    model.reset({ a: { [`${word}.x`]: { s: 'on', a: { [word]: 1 }, lc: 1 } } });
    expect(model.snapshot()).toHaveLength(2);
  });
});
