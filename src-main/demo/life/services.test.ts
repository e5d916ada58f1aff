import { afterEach, describe, expect, it, vi } from 'vitest';
import { manualClock } from '../../kit/testing/index.ts';
import { domainOf } from '../home/state.ts';
import { servicesOf } from '../life/index.ts';
import { client, demoHome, http, putAway, until } from '../testing/client.ts';

afterEach(putAway);

/** Every domain a home can have: those that can be driven and those that are only read. */
const DOMAINS = [
  'light', 'switch', 'input_boolean', 'cover', 'valve', 'climate', 'water_heater', 'humidifier', 'fan', 'lock', 'alarm_control_panel', 'media_player', 'vacuum', 'lawn_mower', 'siren', 'camera', 'remote',
  'number', 'input_number', 'select', 'input_select', 'text', 'input_text', 'date', 'time', 'datetime', 'input_datetime', 'button', 'input_button', 'counter', 'timer', 'schedule',
  'scene', 'script', 'automation', 'group', 'todo', 'calendar', 'weather', 'update', 'notify', 'tts', 'assist_satellite', 'conversation', 'ai_task',
  'sensor', 'binary_sensor', 'event', 'device_tracker', 'person', 'zone', 'sun', 'image',
]; // prettier-ignore

/** Words that each service is called with; those without are called with none. */
const WORDS: Record<string, object> = {
  'cover.set_cover_position': { position: 50 }, 'cover.set_cover_tilt_position': { tilt_position: 40 }, 'valve.set_valve_position': { position: 30 },
  'climate.set_temperature': { temperature: 21 }, 'climate.set_hvac_mode': { hvac_mode: 'heat' }, 'climate.set_preset_mode': { preset_mode: 'eco' }, 'climate.set_fan_mode': { fan_mode: 'low' },
  'climate.set_swing_mode': { swing_mode: 'on' }, 'climate.set_swing_horizontal_mode': { swing_horizontal_mode: 'on' }, 'climate.set_humidity': { humidity: 45 },
  'water_heater.set_temperature': { temperature: 50 }, 'water_heater.set_operation_mode': { operation_mode: 'eco' }, 'water_heater.set_away_mode': { away_mode: true },
  'humidifier.set_humidity': { humidity: 55 }, 'humidifier.set_mode': { mode: 'sleep' }, 'fan.set_percentage': { percentage: 60 }, 'fan.oscillate': { oscillating: true }, 'fan.set_direction': { direction: 'reverse' }, 'fan.set_preset_mode': { preset_mode: 'sleep' },
  'lock.lock': { code: '1234' }, 'lock.unlock': { code: '1234' }, 'alarm_control_panel.alarm_disarm': { code: '1234' },
  'media_player.media_seek': { seek_position: 5 }, 'media_player.volume_set': { volume_level: 0.4 }, 'media_player.volume_mute': { is_volume_muted: true }, 'media_player.select_source': { source: 'Radio' }, 'media_player.select_sound_mode': { sound_mode: 'Bass' },
  'media_player.shuffle_set': { shuffle: true }, 'media_player.repeat_set': { repeat: 'one' }, 'media_player.play_media': { media_content_id: 'demo:rain', media_content_type: 'music' }, 'media_player.join': { group_members: [] }, 'media_player.search_media': { search_query: 'rain' },
  'vacuum.set_fan_speed': { fan_speed: 'quiet' }, 'vacuum.send_command': { command: 'map' }, 'vacuum.clean_area': { cleaning_area_id: ['kitchen'] },
  'remote.send_command': { command: ['up'] }, 'remote.learn_command': { command: ['up'] }, 'remote.delete_command': { command: ['up'] },
  'number.set_value': { value: 8 }, 'input_number.set_value': { value: 50 }, 'select.select_option': { option: 'Dark' }, 'input_select.select_option': { option: 'Night' }, 'input_select.set_options': { options: ['Day', 'Night'] },
  'text.set_value': { value: 'Hi there' }, 'input_text.set_value': { value: 'Hi' }, 'date.set_value': { date: '2027-01-02' }, 'time.set_value': { time: '07:00' }, 'datetime.set_value': { datetime: '2027-01-02T10:00:00+00:00' },
  'input_datetime.set_datetime': { datetime: '2027-01-02 10:00:00' }, 'counter.set_value': { value: 4 }, 'todo.add_item': { item: 'Tea' }, 'todo.update_item': { item: 'Tea', status: 'completed' }, 'todo.remove_item': { item: ['Tea'] },
  'calendar.create_event': { summary: 'Call', start_date: '2027-01-02', end_date: '2027-01-03' }, 'weather.get_forecasts': { type: 'hourly' }, 'notify.send_message': { message: 'Hello' }, 'notify.mobile_app_robin': { message: 'Hello' },
  'tts.speak': { media_player_entity_id: 'media_player.kitchen_speaker', message: 'Hello' }, 'ai_task.generate_data': { task_name: 'x', instructions: 'y' }, 'conversation.process': { text: 'what time is it' },
  'scene.apply': { entities: { 'switch.coffee_machine': 'off' } }, 'scene.create': { scene_id: 'new_one', entities: {} }, 'group.set': { object_id: 'some', entities: ['light.desk_lamp'] }, 'group.remove': { object_id: 'some' },
  'persistent_notification.create': { message: 'x', notification_id: 'n' }, 'persistent_notification.dismiss': { notification_id: 'n' }, 'homeassistant.set_location': { latitude: 1, longitude: 2 },
}; // prettier-ignore
/** What the demo may honestly refuse, and why. */
const REFUSES: Record<string, RegExp> = {
  'camera.snapshot': /.*/,
  'camera.record': /.*/,
  'timer.change': /not running|required key/,
  'update.install': /specific|No update|progress/,
  'update.skip': /No update/,
};

describe('every service of every domain', () => {
  it('has somebody to serve, and serves when it is asked rightly', async () => {
    const clock = manualClock();
    const demo = await demoHome({ clock });
    const one = await client(demo);
    const present = new Set([...demo.home.states.keys()].map(domainOf));
    expect(DOMAINS.filter((domain) => !present.has(domain))).toEqual([]);
    const refused: string[] = [];
    for (const [domain, services] of Object.entries(servicesOf(demo.home)))
      for (const [name, { free, respond, responds, needs = 0 }] of Object.entries(services)) {
        const full = `${domain}.${name}`;
        // No camera here streams; a restart hangs up on who asked for it.
        if (full === 'camera.play_stream' || full === 'homeassistant.restart') continue;
        const mask = [needs].flat();
        const fits = [...demo.home.states.values()].find(
          ({ entity_id, state, attributes }) =>
            (domainOf(entity_id) === domain || domain === 'homeassistant') && state !== 'unavailable' && (needs === 0 || mask.some((bits) => Number(attributes['supported_features'] ?? 0) & bits)),
        );
        expect(free ?? fits, `${full} has nobody`).toBeDefined();
        const id = one.send({ type: 'call_service', domain, service: name, service_data: WORDS[full] ?? {}, ...(!free && { target: { entity_id: fits?.entity_id } }), ...((respond ?? responds) && { return_response: true }) });
        await until(() => one.frames.some((frame) => frame.id === id) || (void clock.advance(1000), false), full);
        const answer = await one.answerTo(id);
        if (!answer.success && !REFUSES[full]?.test(answer.error?.message ?? '')) refused.push(`${full}: ${answer.error?.code} ${answer.error?.message}`);
      }
    expect(refused).toEqual([]);
  }); // prettier-ignore

  it('passes through the states in between', async () => {
    const clock = manualClock();
    const { home, ...demo } = await demoHome({ clock });
    const one = await client({ home, ...demo });
    const path = async (service: string, id: string, data: object, ms: number): Promise<string[]> => {
      const seen: string[] = [];
      const off = home.on(
        ({ change }) => change?.id === id && change.after && change.after.state !== seen.at(-1) && void seen.push(change.after.state),
      );
      const [domain, name] = service.split('.');
      one.send({ type: 'call_service', domain, service: name, service_data: data, target: { entity_id: id } });
      await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0));
      for (let n = 0; n < 20; n += 1) await clock.advance(ms / 20);
      off();
      return seen;
    };
    expect(await path('lock.lock', 'lock.garden_gate', {}, 3000)).toEqual(['locking', 'jammed']);
    expect(await path('lock.open', 'lock.front_door', {}, 3000)).toEqual(['opening', 'open']);
    expect(await path('lock.unlock', 'lock.side_door', { code: '1234' }, 3000)).toEqual(['unlocking', 'unlocked']);
    expect(await path('cover.close_cover', 'cover.living_room_blind', {}, 9000)).toEqual(['closing', 'closed']);
    expect(await path('valve.close_valve', 'valve.water_main', {}, 12_000)).toEqual(['closing', 'closed']);
    expect(await path('alarm_control_panel.alarm_arm_night', 'alarm_control_panel.home', {}, 6000)).toEqual(['arming', 'armed_night']);
    expect(await path('vacuum.start', 'vacuum.robot', {}, 720_000)).toEqual(['cleaning', 'returning', 'docked']);
    expect(await path('timer.start', 'timer.oven', { duration: 10 }, 12_000)).toEqual(['active', 'idle']);
    expect(await path('update.install', 'update.kitchen_display_firmware', {}, 12_000)).toEqual(['on', 'off']);
  });
});

it('shows pictures to whoever holds their token, which does not last', async () => {
  const clock = manualClock();
  const demo = await demoHome({ clock });
  const address = () => String(demo.home.get('camera.drive')?.attributes['entity_picture']);
  const first = address();
  expect((await http(demo, first, { token: null })).headers.get('content-type')).toBe('image/png');
  await clock.advance(301_000);
  expect((await http(demo, first, { token: null })).status).toBe(401);
  expect((await http(demo, address(), { token: null })).status).toBe(200);
});
