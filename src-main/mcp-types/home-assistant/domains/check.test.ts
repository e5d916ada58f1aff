import { describe, expect, it } from 'vitest';
import { InputError, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Entity } from '../home/entities.ts';
import { catalogueOf, type ServiceCatalogue } from '../home/services.ts';
import { withinMs } from './expectations.ts';
import { prepare } from './prepare.ts';
import { abilitiesOf } from './traits.ts';

const entity = (id: string, state: string, attributes: Record<string, unknown> = {}): Entity => ({
  id,
  state,
  attributes,
  context: { id: null, parent_id: null, user_id: null },
  changed: 1,
  updated: 1,
});
const sent = (one: Entity, key: string, command: string, args: Record<string, unknown> = {}, services?: ServiceCatalogue) => {
  const ability = abilitiesOf(one).find((candidate) => candidate.key === key);
  if (!ability) throw new Error(`${one.id} has no ${key}`);
  return prepare(one, ability, command, args, services);
};
const refusal = (...asked: Parameters<typeof sent>): SwitchboardError => {
  try {
    sent(...asked);
  } catch (thrown) {
    if (thrown instanceof SwitchboardError) return thrown;
  }
  throw new Error('it was sent');
};
const wrong = (...asked: Parameters<typeof sent>) => {
  const error = refusal(...asked);
  expect(error).toBeInstanceOf(InputError);
  return error.details.fields;
};
const catalogue = (services: Record<string, Record<string, object>>) => catalogueOf(services);

const lamp = entity('light.a', 'on', {
  supported_color_modes: ['color_temp'],
  min_color_temp_kelvin: 2200,
  max_color_temp_kelvin: 4000,
  supported_features: 4,
  effect_list: ['candle'],
});
const thermostat = entity('climate.a', 'heat', {
  min_temp: 7,
  max_temp: 30,
  hvac_modes: ['off', 'heat', 'heat_cool'],
  preset_modes: ['eco', 'home'],
  supported_features: 19,
});

describe('before anything is sent', () => {
  it('says that a thing is out of reach', () => {
    expect(refusal(entity('light.a', 'unavailable'), 'power', 'on').problem).toBe('device.offline');
  });

  it('says what a thing can instead of what was asked', () => {
    const error = refusal(entity('cover.a', 'open', { supported_features: 3 }), 'position', 'set', { position: 4 });
    expect(error.problem).toBe('not.supported');
    expect(error.message).toContain('open, close, toggle');
  });

  it('names the values a thing takes', () => {
    expect(wrong(thermostat, 'climate', 'preset', { preset: 'party' })).toEqual({ preset: 'one of eco, home' });
    expect(wrong(thermostat, 'climate', 'mode', { mode: 'cool' })).toEqual({ mode: 'one of off, heat, heat_cool' });
    expect(wrong(lamp, 'effect', 'set', { effect: 'disco' })).toEqual({ effect: 'one of candle' });
    expect(wrong(entity('select.a', 'x', { options: ['x', 'y'] }), 'choice', 'set', { option: 'z' })).toEqual({ option: 'one of x, y' });
  });

  it('names the bounds of numbers and texts', () => {
    expect(wrong(thermostat, 'climate', 'target', { target: 31 })).toEqual({ target: 'at most 30' });
    expect(wrong(entity('number.a', '3', { min: 1, max: 5, unit_of_measurement: 'dB' }), 'number', 'set', { value: 0 })).toEqual({
      value: 'at least 1 dB',
    });
    expect(wrong(entity('counter.a', '3', { minimum: 0, maximum: 9 }), 'number', 'set', { value: 10 })).toEqual({ value: 'at most 9' });
    const text = entity('text.a', '', { min: 2, max: 4, pattern: '[a-z]+' });
    expect(wrong(text, 'text', 'set', { text: 'a' })).toEqual({ text: 'at least 2 characters' });
    expect(wrong(text, 'text', 'set', { text: 'abcde' })).toEqual({ text: 'at most 4 characters' });
    expect(wrong(text, 'text', 'set', { text: 'ABC' })).toEqual({ text: 'like [a-z]+' });
    // Tried here, this one would take longer than the house stands.
    expect(sent(entity('input_text.a', '', { pattern: '(a+)+' }), 'text', 'set', { text: `${'a'.repeat(60)}!` }).type).toBe('call_service');
    expect(sent(entity('text.a', '', { pattern: '(?P<x>a)' }), 'text', 'set', { text: 'b' }).type).toBe('call_service');
  });

  it('keeps a range to where a range is kept, lower end first', () => {
    expect(wrong(thermostat, 'climate', 'range', { low: 18, high: 22 })).toHaveProperty('mode');
    expect(wrong(thermostat, 'climate', 'range', { low: 24, high: 20, mode: 'heat_cool' })).toEqual({ low: 'at most 20' });
    expect(wrong({ ...thermostat, state: 'heat_cool' }, 'climate', 'target', { target: 20 })).toHaveProperty('target');
    expect(sent(thermostat, 'climate', 'range', { low: 18, high: 22, mode: 'heat_cool' }).body['service_data']).toEqual({
      target_temp_low: 18,
      target_temp_high: 22,
      hvac_mode: 'heat_cool',
    });
  });

  it('asks for days and times in the shape they have', () => {
    expect(wrong(entity('date.a', '2026-01-01'), 'text', 'set', { text: 'tomorrow' })).toHaveProperty('text');
    expect(sent(entity('time.a', '07:00:00'), 'text', 'set', { text: '08:15' }).body['service_data']).toEqual({ time: '08:15:00' });
    expect(sent(entity('datetime.a', ''), 'text', 'set', { text: '2026-01-01T08:00:00Z' }).body['service_data']).toEqual({
      datetime: '2026-01-01T08:00:00.000Z',
    });
    const both = entity('input_datetime.a', '', { has_date: true, has_time: true });
    expect(sent(both, 'text', 'set', { text: '2026-01-01T08:00' }).body['service_data']).toEqual({ datetime: '2026-01-01 08:00:00' });
    expect(sent(entity('input_datetime.a', '', { has_time: true }), 'text', 'set', { text: '08:00' }).body['service_data']).toEqual({
      time: '08:00:00',
    });
  });

  it('brings white light into what the lamp can mix', () => {
    expect(sent(lamp, 'white', 'set', { kelvin: 9000 }).body['service_data']).toEqual({ color_temp_kelvin: 4000 });
  });
});

describe('against what the live home says of its services', () => {
  it('knows which it does not have', () => {
    expect(refusal(lamp, 'power', 'on', {}, catalogue({})).problem).toBe('not.supported');
  });

  it('speaks the words of older and newer homes', () => {
    const kelvin = catalogue({ light: { turn_on: { fields: { kelvin: {} } } } });
    const mired = catalogue({ light: { turn_on: { fields: { color_temp: {} } } } });
    expect(sent(lamp, 'white', 'set', { kelvin: 2500 }, kelvin).body['service_data']).toEqual({ kelvin: 2500 });
    expect(sent(lamp, 'white', 'set', { kelvin: 2500 }, mired).body['service_data']).toEqual({ color_temp: 400 });
    const player = entity('media_player.a', 'idle', { supported_features: 512 });
    const media = catalogue({ media_player: { play_media: { fields: { media: {}, enqueue: {} } } } });
    expect(sent(player, 'media', 'start', { content: 'x', type: 'music' }, media).body['service_data']).toEqual({
      media: { media_content_id: 'x', media_content_type: 'music' },
    });
    const former = catalogue({ vacuum: { turn_on: { fields: {} } } });
    expect(sent(entity('vacuum.a', 'docked', { supported_features: 8192 }), 'vacuum', 'start', {}, former).body['service']).toBe('turn_on');
  });

  it('names the arguments a service takes, and those it misses', () => {
    const narrow = catalogue({ light: { turn_on: { fields: { brightness: {} } }, toggle: { fields: {} } } });
    expect(wrong(lamp, 'white', 'set', { kelvin: 2500 }, narrow)).toEqual({ kelvin: 'not known; one of brightness' });
    const tts = entity('tts.a', 'unknown');
    const speak = catalogue({ tts: { speak: { fields: { media_player_entity_id: { required: true }, message: { required: true } } } } });
    expect(wrong(tts, 'text:message', 'send', { text: 'hello' }, speak)).toEqual({ media_player_entity_id: 'required' });
  });

  it('leaves out what only decorates, and refuses what would silently do nothing', () => {
    const filter = { supported_features: [32] };
    const services = catalogue({
      light: {
        turn_on: {
          fields: {
            transition: { filter, selector: { number: { min: 0, max: 300 } } },
            color_temp_kelvin: { filter: { attribute: { supported_color_modes: ['color_temp'] } } },
            hs_color: { filter: { attribute: { supported_color_modes: ['hs'] } } },
            effect: { filter: { supported_features: [[4]] } },
          },
        },
      },
    });
    expect(sent(lamp, 'power', 'on', { transition: 3 }, services).body['service_data']).toEqual({});
    const fading = entity('light.b', 'on', { ...lamp.attributes, supported_features: 36 });
    expect(sent(fading, 'power', 'on', { transition: 3 }, services).body['service_data']).toEqual({ transition: 3 });
    expect(wrong(fading, 'power', 'on', { transition: 301 }, services)).toEqual({ transition: 'at most 300' });
    expect(sent(lamp, 'effect', 'set', { effect: 'candle' }, services).type).toBe('call_service');
    const colour = entity('light.c', 'on', { supported_color_modes: ['xy'] });
    expect(refusal(colour, 'color', 'set', { h: 1, s: 1 }, services).problem).toBe('not.supported');
  });

  it('holds to the choices and the targets a service describes', () => {
    const services = catalogue({
      fan: {
        set_direction: { fields: { direction: { selector: { select: { options: [{ value: 'forward', label: 'Forward' }] } } } } },
        turn_on: { target: { entity: [{ domain: ['fan'], supported_features: [32] }] }, fields: {} },
      },
    });
    const fan = entity('fan.a', 'on', { supported_features: 4 });
    expect(wrong(fan, 'fan', 'direction', { direction: 'reverse' }, services)).toEqual({ direction: 'one of forward' });
    expect(refusal(fan, 'fan', 'on', {}, services).problem).toBe('not.supported');
  });

  it('lets a script have variables, though no home lists them', () => {
    const services = catalogue({ script: { turn_on: { fields: {} } } });
    expect(sent(entity('script.a', 'off'), 'button:run', 'press', { variables: { a: 1 } }, services).body['service_data']).toEqual({
      variables: { a: 1 },
    });
  });

  it('asks for an answer where a service insists on giving one', () => {
    const ask = sent(entity('ai_task.a', 'unknown', { supported_features: 1 }), 'text:message', 'ask', { text: 'Sum up' });
    expect(ask.body).toMatchObject({ return_response: true, service: 'generate_data' });
  });

  it('aims at nothing where nothing is to be aimed at', () => {
    expect(sent(entity('persistent_notification.x_y', 'notifying'), 'button:dismiss', 'press').body).toEqual({
      domain: 'persistent_notification',
      service: 'dismiss',
      service_data: { notification_id: 'x_y' },
    });
  });
});

describe('how long it may honestly take', () => {
  it.each([
    ['light.a', 'on', {}, 5_000],
    ['light.a', 'on', { transition: 10 }, 15_000],
    ['lock.a', 'lock', {}, 15_000],
    ['cover.a', 'open', {}, 60_000],
    ['cover.a', 'stop', {}, 10_000],
    ['vacuum.a', 'dock', {}, 600_000],
    ['climate.a', 'mode', {}, 15_000],
    ['strange.a', 'x', {}, 10_000],
  ])('%s %s', (id, command, args, ms) => {
    expect(withinMs(entity(id, 'on'), command, args)).toBe(ms);
  });
});
