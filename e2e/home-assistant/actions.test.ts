import { describe, expect, it } from 'vitest';
import { home as open, type Home, type State } from './home.ts';

const home: Home = open();
const dimmable = (state: State) => state.attributes['supported_color_modes']?.some((mode: string) => !['onoff', 'unknown'].includes(mode));
const target = ({ entity_id }: State) => ({ entity_id });

describe('an action', () => {
  it('answers with its context, which the entity then has', async (context) => {
    const light = home.one(context, 'light', 0, dimmable);
    const { success, result } = await home.admin.call('light.turn_on', { brightness: 77 }, target(light));
    expect(success).toBe(true);
    expect(result).toEqual({ context: { id: expect.any(String), parent_id: null, user_id: expect.any(String) } });
    expect(await home.now(light.entity_id)).toMatchObject({ state: 'on', attributes: { brightness: 77 }, context: result.context });
  });

  it('shows its effect before its result', async (context) => {
    const light = home.one(context, 'light', 0, dimmable);
    const wire = await home.wire();
    const stream = await wire.subscribe('subscribe_entities', { entity_ids: [light.entity_id] });
    await stream.until(() => true);
    const from = wire.messages.length;
    const { brightness } = (await home.now(light.entity_id)).attributes;
    const { id } = await wire.call('light.turn_on', { brightness: brightness === 90 ? 120 : 90 }, target(light));
    const since = wire.messages.slice(from);
    const event = since.findIndex((message) => message['type'] === 'event');
    expect(event).toBeGreaterThanOrEqual(0);
    expect(event).toBeLessThan(since.findIndex((message) => message['id'] === id));
  });

  it.each([
    ['an entity that is not there', () => ({ entity_id: 'light.that_is_not_there' })],
    ['an area that is not there', () => ({ area_id: 'nowhere' })],
    ['none', () => ({ entity_id: 'none' })],
  ])('aimed at %s succeeds in silence', async (_case, aim) => {
    expect(await home.admin.call('light.turn_on', {}, aim())).toMatchObject({ success: true, result: { context: {} } });
  });

  it('aimed at an entity of another domain succeeds in silence', async (context) => {
    const sensor = home.one(context, 'sensor');
    expect(await home.admin.call('light.turn_on', {}, target(sensor))).toMatchObject({ success: true });
    expect((await home.now(sensor.entity_id)).state).toBe((await home.now(sensor.entity_id)).state);
  });

  it('that changes nothing succeeds and makes no event', async (context) => {
    const light = home.one(context, 'light', 0, dimmable);
    const wire = await home.wire();
    await wire.call('light.turn_on', { brightness: 50 }, target(light));
    const stream = await wire.subscribe('subscribe_entities', { entity_ids: [light.entity_id] });
    await stream.until(() => true);
    expect((await wire.call('light.turn_on', { brightness: 50 }, target(light))).success).toBe(true);
    await wire.settle();
    expect(stream.events).toHaveLength(1);
  });

  it('takes ids in its data as well as in its target, one or several', async (context) => {
    const lights = home.all('light', dimmable).slice(0, 2);
    if (lights.length < 2) context.skip('fewer than two dimmers');
    await home.admin.call('light.turn_on', { brightness: 60, entity_id: lights.map(({ entity_id }) => entity_id) });
    for (const { entity_id } of lights) expect((await home.now(entity_id)).attributes['brightness']).toBe(60);
    await home.admin.call('light.turn_off', {}, { entity_id: lights.map(({ entity_id }) => entity_id) });
    for (const { entity_id } of lights) expect((await home.now(entity_id)).state).toBe('off');
  });

  it('aimed at all reaches every entity of the domain', async (context) => {
    home.one(context, 'light');
    await home.admin.call('light.turn_off', {}, { entity_id: 'all' });
    for (const { entity_id } of home.all('light')) expect((await home.now(entity_id)).state).toBe('off');
  });

  it('without any target is refused', async () => {
    expect((await home.admin.call('light.turn_on')).error).toMatchObject({
      code: 'invalid_format',
      message: expect.stringMatching(/at least one of .*entity_id.*device_id.*area_id/),
    });
  });

  it.each([
    ['light.explode', 'light', 'explode'],
    ['coffee.brew', 'coffee', 'brew'],
  ])('that does not exist (%s) is not found', async (name, domain, service) => {
    expect((await home.admin.call(name, {}, { entity_id: 'light.x' })).error).toMatchObject({
      code: 'not_found',
      message: `Service ${name} not found.`,
      ...(home.has('error translations') && {
        translation_key: 'service_not_found',
        translation_domain: 'homeassistant',
        translation_placeholders: { domain, service },
      }),
    });
  });

  it.each([
    ['a key nobody knows', { wattage: 5 }, (): string => home.faults.extra('wattage')],
    ['a number out of range', { brightness_pct: 900 }, (): string => 'brightness_pct'],
    ['text for a number', { brightness: 'bright' }, (): string => 'brightness'],
    ['two ways to name a colour', { rgb_color: [1, 2, 3], hs_color: [4, 5] }, (): string => 'in the same group of exclusion'],
  ])('with %s is refused', async (_case, data, says) => {
    const light = home.all('light')[0];
    expect((await home.admin.call('light.turn_on', data, { entity_id: light?.entity_id })).error).toMatchObject({
      code: 'invalid_format',
      message: expect.stringContaining(says()),
    });
  });

  it.each([
    ['an id that is none', { entity_id: 'not an id' }],
    ['a template', { entity_id: '{{ states.light | list }}' }],
  ])('aimed at %s is refused', async (_case, aim) => {
    expect((await home.admin.call('light.turn_on', {}, aim)).error).toMatchObject({ code: 'invalid_format' });
  });

  it('reaches through a device and an area', async (context) => {
    const entries: any[] = await home.admin.get('config/entity_registry/list');
    const entry = entries.find(({ entity_id, device_id }) => device_id && home.all('light').some((light) => light.entity_id === entity_id));
    if (!entry) return context.skip('no light on a device');
    await home.admin.call('light.turn_off', {}, { device_id: entry.device_id });
    await home.admin.call('light.turn_on', {}, { device_id: [entry.device_id] });
    expect((await home.now(entry.entity_id)).state).toBe('on');
    const { area_id } = await home.admin.get('config/area_registry/create', { name: `Contract ${Math.random()}` });
    const device = (await home.admin.get('config/device_registry/list')).find(({ id }: { id: string }) => id === entry.device_id);
    await home.admin.get('config/device_registry/update', { device_id: entry.device_id, area_id });
    await home.admin.call('light.turn_off', {}, { area_id });
    expect((await home.now(entry.entity_id)).state).toBe('off');
    await home.admin.get('config/device_registry/update', { device_id: entry.device_id, area_id: device.area_id });
    await home.admin.get('config/area_registry/delete', { area_id });
  });

  it('that an entity cannot do is refused when it was named', async (context) => {
    const cover = home.all('cover', ({ attributes }) => (Number(attributes['supported_features'] ?? 0) & 128) === 0)[0];
    if (!cover) return context.skip('every cover tilts');
    const { error } = await home.admin.call('cover.set_cover_tilt_position', { tilt_position: 50 }, target(cover));
    expect(error?.code).toBe(home.has('plural automation keys') ? 'service_validation_error' : 'home_assistant_error');
    expect(error?.message).toContain(cover.entity_id);
    if (home.has('plural automation keys')) expect(error?.translation_key).toBe('service_not_supported');
  });

  it('of homeassistant goes to the domain of each entity', async (context) => {
    const switched = [home.one(context, 'light'), home.one(context, 'switch')];
    await home.admin.call('homeassistant.turn_on', {}, { entity_id: switched.map(({ entity_id }) => entity_id) });
    for (const { entity_id } of switched) expect((await home.now(entity_id)).state).toBe('on');
  });

  it('is announced to whoever listens', async (context) => {
    const light = home.one(context, 'light');
    const wire = await home.wire();
    const events = await wire.subscribe('subscribe_events', { event_type: 'call_service' });
    await wire.call('light.turn_off', { transition: 1 }, target(light));
    expect((await events.until(() => true)).data).toMatchObject({
      domain: 'light',
      service: 'turn_off',
      service_data: { transition: 1, entity_id: [light.entity_id] },
    });
  });
});

describe('an action that answers', () => {
  it('does so keyed by entity, when asked to', async (context) => {
    const weather = home.one(context, 'weather', 1);
    const { result } = await home.admin.call('weather.get_forecasts', { type: 'daily' }, target(weather), { return_response: true });
    expect(result.response[weather.entity_id].forecast.length).toBeGreaterThan(0);
    expect(result.response[weather.entity_id].forecast[0]).toMatchObject({ datetime: expect.any(String), temperature: expect.any(Number) });
  });

  it('is refused when nobody wants the answer', async (context) => {
    const weather = home.one(context, 'weather', 1);
    const { error } = await home.admin.call('weather.get_forecasts', { type: 'daily' }, target(weather));
    expect(error?.code).toBe(home.has('floors') ? 'service_validation_error' : 'unknown_error');
    if (home.has('plural automation keys')) expect(error?.translation_key).toBe('service_lacks_response_request');
  });

  it('is refused when it has none to give', async (context) => {
    const light = home.one(context, 'light');
    const { error } = await home.admin.call('light.turn_on', {}, target(light), { return_response: true });
    expect(error?.code).toBe(home.has('floors') ? 'service_validation_error' : 'unknown_error');
    if (home.has('plural automation keys')) expect(error?.translation_key).toBe('service_does_not_support_response');
  });
});

describe('what a value is checked for', () => {
  it('takes brightness beyond its ends for the ends', async (context) => {
    const light = home.one(context, 'light', 0, dimmable);
    expect((await home.admin.call('light.turn_on', { brightness: 900 }, target(light))).success).toBe(true);
    expect((await home.now(light.entity_id)).attributes['brightness']).toBe(255);
    expect((await home.admin.call('light.turn_on', { brightness: -3 }, target(light))).success).toBe(true);
    expect((await home.now(light.entity_id)).state).toBe('off');
  });

  it.each([
    ['light.turn_on', { hs_color: [1] }, 'hs_color'],
    ['cover.set_cover_position', {}, 'position'],
    ['cover.set_cover_position', { position: 900 }, 'position'],
    ['fan.oscillate', { oscillating: 'perhaps' }, 'oscillating'],
    ['number.set_value', { value: 'much' }, 'value'],
    ['date.set_value', { date: 'some day' }, 'date'],
  ])('names what is wrong with %s %o', async (name, data, key) => {
    const [first] = home.all(name.split('.', 1)[0] ?? '');
    expect((await home.admin.call(name, data, { entity_id: first?.entity_id ?? 'light.x' })).error).toMatchObject({
      code: 'invalid_format',
      message: expect.stringContaining(key),
    });
  });

  it('names the options there are', async (context) => {
    const select = home.one(context, 'select');
    const { error } = await home.admin.call('select.select_option', { option: 'no such option' }, target(select));
    expect(error?.code).toBe('service_validation_error');
    expect(error?.message).toContain('no such option');
  });

  it('keeps numbers within their bounds', async (context) => {
    const number = home.one(context, 'number');
    const { error } = await home.admin.call('number.set_value', { value: Number(number.attributes['max']) + 1000 }, target(number));
    expect(error).toMatchObject(home.has('strict numbers') ? { code: 'service_validation_error', translation_key: 'out_of_range' } : {});
  });

  it('keeps warmth within what the device can do', async (context) => {
    const climate = home.one(context, 'climate', 1, ({ attributes }) => typeof attributes['temperature'] === 'number');
    const { success, error } = await home.admin.call('climate.set_temperature', { temperature: 999 }, target(climate));
    if (home.has('range of climate checked'))
      expect(error).toMatchObject({ code: 'service_validation_error', translation_key: 'temp_out_of_range' });
    else expect(success).toBe(true);
  });

  it('knows the modes of a thermostat', async (context) => {
    const climate = home.one(context, 'climate');
    const { error } = await home.admin.call('climate.set_hvac_mode', { hvac_mode: 'party' }, target(climate));
    expect(error?.code).toBe('invalid_format');
  });

  it('wants the right code of an alarm', async (context) => {
    const alarm = home.one(context, 'alarm_control_panel', 0, ({ attributes }) => attributes['code_format'] !== null);
    const { error } = await home.admin.call('alarm_control_panel.alarm_disarm', { code: '0000' }, target(alarm));
    expect(error?.code).toMatch(/service_validation_error|home_assistant_error/);
  });

  it('wants a code where one is needed', async (context) => {
    const alarm = home.one(context, 'alarm_control_panel', 2, ({ attributes }) => attributes['code_arm_required'] === true);
    const { error } = await home.admin.call('alarm_control_panel.alarm_arm_away', {}, target(alarm));
    expect(error?.code).toBe(home.has('codes checked') ? 'service_validation_error' : 'home_assistant_error');
  });
});
