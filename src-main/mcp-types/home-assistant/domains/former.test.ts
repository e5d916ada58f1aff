import { describe, expect, it } from 'vitest';
import type { Entity } from '../home/entities.ts';
import { prepare } from './prepare.ts';
import { abilitiesOf, traitState } from './traits.ts';

const entity = (id: string, state: string, attributes: Record<string, unknown> = {}): Entity => ({
  id,
  state,
  attributes,
  context: { id: null, parent_id: null, user_id: null },
  changed: 1,
  updated: 1,
});
const read = (one: Entity) => Object.fromEntries(abilitiesOf(one).map((ability) => [ability.key, traitState(one, ability)]));
const values = (one: Entity) => Object.fromEntries(Object.entries(read(one)).map(([key, { value }]) => [key, value]));
const sent = (one: Entity, key: string, command: string, args: Record<string, unknown> = {}) => {
  const ability = abilitiesOf(one).find((candidate) => candidate.key === key);
  if (!ability) throw new Error(`${one.id} has no ${key}`);
  return prepare(one, ability, command, args).body;
};

describe('homes of other years', () => {
  it('have lights that say with bits what they can, and mired', () => {
    const light = entity('light.a', 'on', {
      supported_features: 151,
      min_mireds: 153,
      max_mireds: 500,
      brightness: 128,
      color_temp: 250,
      rgb_color: [0, 0, 255],
    });
    expect(values(light)).toEqual({ power: true, level: 50, color: { h: 240, s: 100 }, white: 4000 });
    expect(read(light)['white']?.limits).toMatchObject({ min: 2000, max: 6536 });
    expect(values(entity('light.a', 'on', { supported_color_modes: ['rgbw'], rgbw_color: [255, 255, 255, 0] })).color).toEqual({
      h: 0,
      s: 0,
    });
  });

  it('have cleaners that are on or off', () => {
    const cleaner = entity('vacuum.a', 'on', { supported_features: 3, battery_level: 40 });
    expect(values(cleaner)).toMatchObject({ vacuum: { state: 'cleaning' }, battery: { percent: 40 } });
    expect(sent(cleaner, 'vacuum', 'start')['service']).toBe('turn_on');
    expect(sent(cleaner, 'vacuum', 'stop')['service']).toBe('turn_off');
  });

  it('have thermostats that are switched by their modes', () => {
    const thermostat = entity('climate.a', 'off', { hvac_modes: ['off', 'heat'], supported_features: 1 });
    expect(sent(thermostat, 'climate', 'on')['service_data']).toEqual({ hvac_mode: 'heat' });
    expect(sent(thermostat, 'climate', 'off')['service_data']).toEqual({ hvac_mode: 'off' });
    const newer = entity('climate.a', 'heat', { hvac_modes: ['heat'], supported_features: 128 | 256 });
    expect(sent(newer, 'climate', 'on')['service']).toBe('turn_on');
    expect(sent(newer, 'climate', 'off')['service']).toBe('turn_off');
    expect(read(entity('climate.a', 'heat', { hvac_modes: ['heat'] }))['climate']?.limits?.commands).toEqual(['mode']);
    expect(values(entity('water_heater.a', 'eco', { away_mode: 'on' })).climate).toMatchObject({ away: true });
    expect(values(entity('water_heater.a', 'eco', { away_mode: false })).climate).toMatchObject({ away: false });
  });

  it('tell how far an update is where newer ones say only that it runs', () => {
    expect(values(entity('update.a', 'on', { in_progress: 42 })).update).toMatchObject({ installing: true, progress: 42 });
    expect(values(entity('update.a', 'on', { in_progress: true, update_percentage: 7.5 })).update).toMatchObject({
      installing: true,
      progress: 7.5,
    });
  });

  it('carry the forecast in the weather itself', () => {
    const forecast = [
      { datetime: '2026-01-02T12:00:00+00:00', condition: 'rainy', temperature: 4, templow: -1, precipitation: 2 },
      { condition: 'sunny' },
      7,
    ];
    expect(values(entity('weather.a', 'sunny', { temperature: 5, forecast })).weather).toMatchObject({
      forecast: [{ at: Date.parse('2026-01-02T12:00:00Z'), condition: 'rainy', high: 4, low: -1, rain: 2, likely: null }],
    });
  });
});

describe('things that tell more than their state', () => {
  it('read plants, the air, distances and the sun', () => {
    const plant = entity('plant.a', 'problem', {
      moisture: 12,
      temperature: 21,
      unit_of_measurement_dict: { moisture: '%', temperature: '°C' },
    });
    expect(values(plant)).toEqual({ reading: 'problem', 'reading:moisture': 12, 'reading:temperature': 21 });
    expect(read(plant)['reading:temperature']?.limits).toEqual({ kind: 'temperature', unit: '°C' });
    expect(values(entity('air_quality.a', '14', { particulate_matter_2_5: 14 }))).toEqual({ reading: 14, 'reading:pm25': 14 });
    expect(read(entity('proximity.home', '250', { unit_of_measurement: 'm' }))['reading:distance']).toMatchObject({
      value: 250,
      limits: { unit: 'm' },
    });
    expect(values(entity('sun.sun', 'above_horizon', { elevation: 12.5, azimuth: 180 }))).toMatchObject({ 'reading:elevation': 12.5 });
  });

  it('say who opened the door, and which sounds a siren has', () => {
    expect(values(entity('lock.a', 'unlocked', { changed_by: 'Anna' }))).toEqual({ lock: 'unlocked', 'reading:changed_by': 'Anna' });
    expect(
      read(entity('siren.a', 'off', { supported_features: 7, available_tones: { 1: 'fire', 2: 'burglar' } }))['siren']?.limits?.options,
    ).toEqual(['fire', 'burglar']);
  });

  it('ask for a code only where one is asked for', () => {
    const limits = (attributes: object) =>
      read(entity('alarm_control_panel.a', 'disarmed', { supported_features: 3, ...attributes }))['alarm']?.limits;
    expect(limits({ code_format: 'Number', code_arm_required: false })).toMatchObject({
      code: true,
      codeFormat: 'number',
      codeFor: ['disarm'],
      options: ['home', 'away'],
    });
    expect(limits({ code_format: 'text', code_arm_required: true })).toMatchObject({ codeFormat: 'text' });
    expect(limits({ code_format: null })).not.toHaveProperty('code');
    expect(read(entity('lock.a', 'locked', { code_format: '^\\d{4}$' }))['lock']?.limits).toMatchObject({
      code: true,
      codeFormat: 'number',
    });
  });
});

describe('what is planned', () => {
  it('writes whole days as days, moments with their offset, and repeated events one by one or from there on', () => {
    const calendar = entity('calendar.a', 'off', { supported_features: 7 });
    const noon = new Date(2026, 4, 1, 12).getTime();
    expect(sent(calendar, 'calendar', 'add', { summary: 'Trip', start: noon, allDay: true })['service_data']).toEqual({
      summary: 'Trip',
      start_date: '2026-05-01',
      end_date: '2026-05-02',
    });
    expect(sent(calendar, 'calendar', 'add', { summary: 'Lunch', start: noon })['service_data']).toMatchObject({
      start_date_time: new Date(noon).toISOString(),
      end_date_time: new Date(noon + 3_600_000).toISOString(),
    });
    expect(sent(calendar, 'calendar', 'remove', { id: 'u', recurrence: 'r', following: true })).toEqual({
      entity_id: 'calendar.a',
      uid: 'u',
      recurrence_id: 'r',
      recurrence_range: 'THISANDFUTURE',
    });
  });

  it('tells a day from a moment on a list', () => {
    const list = entity('todo.a', '1', { supported_features: 127 });
    expect(sent(list, 'todo', 'add', { text: 'Milk', due: '2026-05-01' })['service_data']).toEqual({
      item: 'Milk',
      due_date: '2026-05-01',
    });
    expect(sent(list, 'todo', 'add', { text: 'Milk', due: '2026-05-01T18:00' })['service_data']).toEqual({
      item: 'Milk',
      due_datetime: '2026-05-01T18:00',
    });
    expect(sent(list, 'todo', 'move', { id: 'a', after: 'b' })).toEqual({ entity_id: 'todo.a', uid: 'a', previous_uid: 'b' });
    expect(sent(list, 'todo', 'complete', { id: 'a', done: false })['service_data']).toEqual({ item: 'a', status: 'needs_action' });
  });

  it('mixes white into colours where a lamp has white diodes', () => {
    const lamp = entity('light.a', 'on', { supported_color_modes: ['rgbww'] });
    expect(sent(lamp, 'color', 'rgb', { r: 1, g: 2, b: 3, w: 4 })['service_data']).toEqual({ rgbw_color: [1, 2, 3, 4] });
    expect(sent(lamp, 'color', 'rgb', { r: 1, g: 2, b: 3, w: 4, c: 5 })['service_data']).toEqual({ rgbww_color: [1, 2, 3, 5, 4] });
    expect(sent(entity('light.w', 'on', { supported_color_modes: ['hs', 'white'] }), 'color', 'white', {})['service_data']).toEqual({
      white: 255,
    });
  });
});
