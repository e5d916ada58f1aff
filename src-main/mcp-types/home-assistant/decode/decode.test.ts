import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TRAITS } from '../../../../src-shared/model/traits/table.ts';
import { traitOfKey } from '../../../../src-shared/model/key.ts';
import { createTexts } from '../../../../src-shared/text/translate.ts';
import { DOMAINS, domainOf } from '../domains/index.ts';
import { decode, type DecodedPart } from './decode.ts';

const one = (entity_id: string, state: string, attributes: object = {}, config?: object): DecodedPart => {
  const [part] = decode({ states: [{ entity_id, state, attributes }], ...(config && { config }) });
  if (!part) throw new Error(`${entity_id} became nothing`);
  return part;
};
const said = (...state: Parameters<typeof one>) =>
  Object.fromEntries(Object.entries(one(...state).words).map(([key, { en }]) => [key, en]));

describe('a recorded state in words', () => {
  it('says what a flag of each class means, in both languages', () => {
    expect(said('binary_sensor.a', 'on', { device_class: 'lock' })).toEqual({ 'flag:lock': 'Unlocked' });
    expect(said('binary_sensor.a', 'on', { device_class: 'safety' })).toEqual({ 'flag:safety': 'Unsafe' });
    expect(said('binary_sensor.a', 'off', { device_class: 'problem' })).toEqual({ 'flag:problem': 'OK' });
    expect(one('binary_sensor.a', 'on', { device_class: 'moisture' }).words['flag:moisture']?.['zh-CN']).toBe('有水');
    expect(said('binary_sensor.a', 'on')).toEqual({ flag: 'On' });
  });

  it('shows as many digits as help, the unit beside, one spelling of micro', () => {
    expect(said('sensor.a', '21.4567', { device_class: 'temperature', unit_of_measurement: '°C' })).toEqual({
      'reading:temperature': '21.5 °C',
    });
    expect(said('sensor.a', '2.953', { device_class: 'voltage', unit_of_measurement: 'V' })).toEqual({ 'meter:voltage': '2.95 V' });
    expect(one('sensor.a', '7', { device_class: 'pm25', unit_of_measurement: '\u00b5g/m³' }).limits['reading:pm25']?.unit).toBe(
      '\u03bcg/m³',
    );
  });

  it('knows no number where a home says NaN or nothing', () => {
    for (const state of ['NaN', 'inf', '', 'nothing'])
      expect(one('sensor.a', state, { unit_of_measurement: 'W' }).values).toEqual({ reading: null });
    expect(said('sensor.a', '1e308', { unit_of_measurement: 'J' })['reading']).toBe('1 × 10³⁰⁸ J');
    expect(one('light.a', 'on', { brightness: 'bright', supported_color_modes: 'hs' }).values).toEqual({ power: true });
    expect(one('climate.a', 'heat', { current_temperature: 1e30, hvac_modes: [null, 7] }).values['climate']).toBeNull();
  });

  it('speaks in the degrees of the home, and in bare ones where nobody says which', () => {
    const attributes = { current_temperature: 71, hvac_modes: ['off', 'heat'] };
    expect(said('climate.a', 'heat', attributes, { unit_system: { temperature: '°F' } })['climate']).toBe('Heat · 71 °F');
    expect(said('climate.a', 'heat', attributes)['climate']).toBe('Heat · 71 °');
  });

  it('never takes an angle for a temperature', () => {
    const config = { unit_system: { temperature: '°F' } };
    const units = (...state: [string, string, object]) => Object.values(one(...state, config).limits).map(({ unit }) => unit);
    expect(units('sun.sun', 'below_horizon', { elevation: -12.5, azimuth: 270 })).toEqual(['°', '°']);
    expect(units('sensor.wind', '270', { device_class: 'wind_direction', unit_of_measurement: '°' })).toEqual(['°']);
    expect(units('sensor.angle', '12', { unit_of_measurement: '°' })).toEqual(['°']);
    expect(units('number.tilt', '5', { unit_of_measurement: '°' })).toEqual(['°']);
    expect(units('sensor.warm', '70', { device_class: 'temperature', unit_of_measurement: '°' })).toEqual(['°F']);
    expect(units('number.warm', '70', { device_class: 'temperature', unit_of_measurement: '°' })).toEqual(['°F']);
    expect(units('water_heater.a', 'eco', { temperature: 120 })).toEqual(['°F']);
    expect(units('weather.a', 'sunny', { temperature: 70 })).toEqual(['°F']);
    expect(units('weather.a', 'sunny', { temperature: 20, temperature_unit: '°C' })).toEqual(['°C']);
  });

  it('says of a battery what it knows, in percent or in a word, and no more', () => {
    const unknown = createTexts('en').t('devices.words.unknown');
    const battery = (state: string) => said('sensor.a', state, { device_class: 'battery' })['battery'];
    expect(['12', 'low', 'Very low', 'Full', 'normal'].map(battery)).toEqual(['12 %', 'Low', 'Low', 'Good', 'Good']);
    expect(['NaN', 'purple', ''].map(battery)).toEqual([unknown, unknown, unknown]);
    const charging = (state: string) => said('binary_sensor.a', state, { device_class: 'battery_charging' })['battery'];
    expect(['on', 'off', 'maybe'].map(charging)).toEqual(['Charging', 'Not charging', unknown]);
  });

  it('reads numbers that were written as texts, and texts that were written as numbers', () => {
    expect(one('light.a', 'on', { brightness: '255' }).values).toEqual({ power: true, level: 100 });
    const attributes = { temperature: '21.5', current_temperature: '20', min_temp: '7', max_temp: '35', hvac_modes: ['off', 'heat'] };
    const { values, limits } = one('climate.a', 'heat', attributes);
    expect(values['climate']).toMatchObject({ target: 21.5, current: 20 });
    expect(limits['climate']).toMatchObject({ min: 7, max: 35 });
    expect(one('number.a', '5', { min: '-2.5', max: '1e1', step: '0.5' }).limits['number']).toMatchObject({
      min: -2.5,
      max: 10,
      step: 0.5,
    });
    expect(one('number.a', '5', { min: 'low', max: 'Infinity', step: '' }).limits['number']).toEqual({ commands: ['set'] });
    expect(one('media_player.a', 'playing', { media_title: '1.10' }).values['media']).toMatchObject({ title: '1.10' });
    expect(one('media_player.a', 'playing', { media_title: 1984, media_album_name: 25 }).values['media']).toMatchObject({
      title: '1984',
      album: '25',
    });
  });

  it('takes digits for a number only where they are said to be one', () => {
    const value = (state: string, attributes: object = {}) => one('sensor.a', state, attributes).values;
    for (const text of ['1.10', '00412', '0x1F', '1e5', '12', 'Infinity']) {
      expect(value(text)).toEqual({ reading: text });
      expect(one('teapot.a', text).values).toEqual({ reading: text });
    }
    expect(said('sensor.a', '1.10')).toEqual({ reading: '1.10' });
    expect(said('sensor.a', '00412')).toEqual({ reading: '00412' });
    expect(value('1.10', { unit_of_measurement: 'W' })).toEqual({ reading: 1.1 });
    expect(value('1e-05', { unit_of_measurement: 'A' })).toEqual({ reading: 0.00001 });
    expect(value('12', { state_class: 'total' })).toEqual({ reading: 12 });
    expect(value('51', { device_class: 'aqi' })).toEqual({ 'reading:aqi': 51 });
    for (const odd of ['0x1F', 'Infinity', '0b11', '1_000']) expect(value(odd, { unit_of_measurement: 'W' })).toEqual({ reading: null });
  });

  it('says of what is out of reach only that', () => {
    expect(said('light.a', 'unavailable', { restored: true })).toEqual({ power: 'Offline' });
    expect(one('light.a', 'unavailable').available).toBe(false);
  });

  it('is spoiled by no other that is broken, nor by a configuration that is', () => {
    const good = { entity_id: 'switch.a', state: 'on', attributes: {} };
    const states = [
      null,
      7,
      { entity_id: 12 },
      { entity_id: 'switch.b' },
      good,
      { entity_id: 'switch.c', state: 'off', attributes: 'none' },
    ];
    expect(decode({ states, config: 'lost' }).map(({ entity_id, values }) => [entity_id, values])).toEqual([
      ['switch.a', { power: true }],
      ['switch.c', { power: false }],
    ]);
  });

  it('writes degrees as the others do where the home does not say', () => {
    const climate = { entity_id: 'climate.a', state: 'heat', attributes: { current_temperature: 71, hvac_modes: ['heat'] } };
    const warm = (unit: string) => ({ entity_id: `sensor.${unit}`, state: '70', attributes: { unit_of_measurement: unit } });
    const said = (...states: object[]) => decode({ states: [climate, ...states] })[0]?.limits['climate']?.unit;
    expect([said(warm('°F')), said(warm('°F'), warm('°C')), said()]).toEqual(['°F', '°', '°']);
  });

  it('shows no password', () => {
    const { values, words } = one('input_text.pin', 'hunter2', { mode: 'password' });
    expect(JSON.stringify({ values, words })).not.toContain('hunter2');
  });

  it('says lamps in their own colours only while they show one', () => {
    const modes = { supported_color_modes: ['color_temp', 'hs'], hs_color: [28, 60], brightness: 255 };
    expect(said('light.a', 'on', { ...modes, color_mode: 'hs' })).toMatchObject({ color: 'Orange', white: 'Not set', level: '100 %' });
    expect(said('light.a', 'on', { ...modes, color_mode: 'color_temp', color_temp_kelvin: 2703 })).toMatchObject({
      color: 'Not set',
      white: '2,703 K',
    });
    expect(one('light.a', 'on', { supported_color_modes: ['xy'], color_mode: 'xy', xy_color: [0.7, 0.3] }).values['color']).toMatchObject({
      s: 100,
    });
  });

  it('reads a domain it has never heard of', () => {
    expect(one('teapot.kitchen', 'steeping', { strength: 3 })).toMatchObject({ traits: ['reading'], values: { reading: 'steeping' } });
  });

  it('takes what a socket says for the home, and nothing else', () => {
    const frames = [
      { type: 'auth_ok' },
      { id: 9, type: 'result', success: true, result: null },
      [
        { id: 9, type: 'event', event: { a: { 'switch.a': { s: 'off', a: {}, lc: 1 } } } },
        { id: 4, type: 'pong' },
      ],
      { id: 9, type: 'event', event: { c: { 'switch.a': { '+': { s: 'on', lc: 2 } } } } },
      { id: 77, type: 'event', event: { a: { 'switch.foreign': { s: 'on', a: {}, lc: 3 } } } },
      'broken',
    ];
    expect(decode({ frames }).map(({ entity_id, values }) => [entity_id, values])).toEqual([['switch.a', { power: true }]]);
  });
});

const fixture = (name: string) => join(import.meta.dirname, '../../../../../shared/fixtures', name);
const read = (name: string) => (existsSync(fixture(name)) ? JSON.parse(readFileSync(fixture(name), 'utf8')) : []);
type Recorded = { entity_id: string; state: string; attributes: Record<string, unknown> };
const states: Recorded[] = read('ha-states.json');
type Sequence = { name: string; frames: unknown[]; expected: Record<string, Recorded> };
const sequences: Sequence[] = read('ha-compressed-events.json');
const noted = states.length > 0 ? 'real homes' : 'real homes (skipped: ../shared/fixtures is not here)';

describe.skipIf(states.length === 0)(noted, () => {
  const parts = new Map(decode({ states }).map((part) => [part.entity_id, part]));

  it('become one part each', () => {
    expect([...parts.keys()].sort()).toEqual([...new Set(states.map(({ entity_id }) => entity_id))].sort());
  });

  it('get only traits of the table, values of their shape, and words in both languages', () => {
    for (const part of parts.values()) {
      for (const [key, value] of Object.entries(part.values)) {
        const row = TRAITS[traitOfKey(key) as keyof typeof TRAITS];
        if (value !== null) expect(row.value.safeParse(value).success, `${part.entity_id} ${key}`).toBe(true);
      }
      for (const [key, words] of Object.entries(part.words))
        for (const word of Object.values(words)) expect(word, `${part.entity_id} ${key}`).toMatch(/\S/);
    }
  });

  it('are known wherever the home knows them', () => {
    const lost = states.filter(({ entity_id, state }) => {
      if (['unavailable', 'unknown', ''].includes(state) || domainOf(entity_id) === 'scene') return false;
      return Object.values(parts.get(entity_id)?.values ?? {}).every((value) => value === null);
    });
    expect(lost.map(({ entity_id, state }) => `${entity_id} ${state}`)).toEqual([]);
  });

  it('say no raw key where a person reads', () => {
    const raw = [...parts.values()].flatMap(({ entity_id, words, traits }) =>
      traits
        .filter((key) => traitOfKey(key) !== 'text' && /\b[a-z]+_[a-z]+\b|traits\.|devices\./.test(words[key]?.en ?? ''))
        .map((key) => `${entity_id} ${words[key]?.en}`),
    );
    expect(raw).toEqual([]);
  });

  it('use rows of the table for all but what is unknown', () => {
    expect([...new Set(states.map(({ entity_id }) => domainOf(entity_id)))].filter((domain) => !Object.hasOwn(DOMAINS, domain))).toEqual(
      [],
    );
  });

  it.each(sequences.map((sequence) => [sequence.name, sequence] as const))(
    '%s ends with the parts it should',
    (_name, { frames, expected }) => {
      const ending = Object.entries(expected).map(([entity_id, { state, attributes }]) => ({ entity_id, state, attributes }));
      const values = (list: DecodedPart[]) => Object.fromEntries(list.map((part) => [part.entity_id, part.values]));
      expect(values(decode({ frames }))).toEqual(values(decode({ states: ending })));
    },
  );
});
