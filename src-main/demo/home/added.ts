import { IN_BOTH } from '../in-both.ts';
import type { DeviceRow } from './rows.ts';

const measured = (device_class: string, unit_of_measurement: string, state_class = 'measurement') => ({
  device_class,
  unit_of_measurement,
  state_class,
});
const WEEKDAY = ['Light', 'Dark', 'Automatic'];

/** What was bought later: the bathroom, the garden, and the odd gadget elsewhere. */
export const ADDED: DeviceRow[] = [
  {
    key: 'heat-pump', name: 'Air conditioner', area: 'living_room', maker: 'Therma', model: 'Split 35', firmware: '9.1', mac: '02:00:5e:10:00:20', platform: 'daikin',
    entities: [
      {
        id: 'climate.living_room_air_conditioner', name: null, state: 'off', aliases: ['AC'],
        attributes: {
          hvac_modes: ['off', 'heat', 'cool', 'heat_cool', 'dry', 'fan_only'], hvac_action: 'off', current_temperature: 21.4, current_humidity: 46, temperature: 22, target_temp_low: null, target_temp_high: null,
          min_temp: 16, max_temp: 30, target_temp_step: 0.5, humidity: 50, min_humidity: 30, max_humidity: 80, fan_mode: 'auto', fan_modes: ['auto', 'low', 'medium', 'high'],
          preset_mode: 'none', preset_modes: ['none', 'eco', 'boost'], swing_mode: 'off', swing_modes: ['off', 'on'], swing_horizontal_mode: 'off', swing_horizontal_modes: ['off', 'on'], supported_features: 959,
        },
      },
    ],
  },
  {
    key: 'speaker', name: 'Kitchen speaker', area: 'kitchen', maker: 'Vantage', model: 'Sound S', mac: '02:00:5e:10:00:21', platform: 'sonos',
    entities: [
      {
        id: 'media_player.kitchen_speaker', name: null, state: 'paused',
        attributes: {
          device_class: 'speaker', volume_level: 0.2, is_volume_muted: false, source: 'Radio', source_list: ['Radio', 'Library'], sound_mode: 'Flat', sound_mode_list: ['Flat', 'Bass', 'Speech'], media_content_type: 'music',
          media_title: 'Rain on the roof', media_artist: 'The Gutters', media_album_name: 'Weather', media_duration: 214, media_position: 40, shuffle: true, repeat: 'all', group_members: [], supported_features: 8388543,
        },
      },
      { id: 'assist_satellite.kitchen', name: 'Voice', state: 'idle', attributes: { supported_features: 3 } },
      { id: 'tts.home', name: 'Speech', state: 'unknown', category: 'diagnostic', attributes: {} },
    ],
  },
  {
    key: 'remote', name: 'Television remote', area: 'living_room', maker: 'Vantage', model: 'IR Hub', platform: 'harmony',
    entities: [{ id: 'remote.television', name: null, state: 'off', attributes: { activity_list: ['Watch a film', 'Listen to music', 'Play'], current_activity: null, supported_features: 7 } }],
  },
  {
    key: 'display', name: 'Kitchen display', area: 'kitchen', maker: 'Papyrus', model: 'E-Ink 7', firmware: '0.9.4', mac: '02:00:5e:10:00:22', platform: 'esphome',
    entities: [
      { id: 'select.kitchen_display_theme', name: 'Theme', state: 'Automatic', category: 'config', attributes: { options: WEEKDAY } },
      { id: 'text.kitchen_display_message', name: 'Message', state: 'Hello', attributes: { min: 0, max: 40, pattern: null, mode: 'text' } },
      { id: 'text.kitchen_display_password', name: 'Wi-Fi password', state: 'not-a-secret', category: 'config', attributes: { min: 8, max: 63, pattern: null, mode: 'password' } },
      { id: 'date.kitchen_display_bins', name: 'Bins out', state: '2026-12-01', attributes: {} },
      { id: 'time.kitchen_display_wake', name: 'Wakes at', state: '06:30:00', category: 'config', attributes: {} },
      { id: 'datetime.kitchen_display_visit', name: 'Next visit', state: '2026-12-05T14:00:00+00:00', attributes: {} },
      { id: 'button.kitchen_display_restart', name: 'Restart', state: 'unknown', category: 'config', attributes: { device_class: 'restart' } },
      { id: 'sensor.kitchen_display_signal', name: 'Signal', state: 'unknown', category: 'diagnostic', disabled: true, attributes: measured('signal_strength', 'dBm') },
      { id: 'update.kitchen_display_firmware', name: 'Firmware', state: 'on', category: 'config', attributes: { device_class: 'firmware', installed_version: '0.9.4', latest_version: '1.0.0', skipped_version: null, title: 'Display firmware', release_summary: 'Sharper letters.', release_url: 'https://example.org/display/1.0.0', auto_update: false, in_progress: false, update_percentage: null, supported_features: 31 } },
    ],
  },
  {
    key: 'washing-machine', name: 'Washing machine', area: 'bathroom', maker: 'Laundra', model: 'W8', firmware: '3.3', mac: '02:00:5e:10:00:23', platform: 'home_connect',
    entities: [
      { id: 'switch.washing_machine', name: null, state: 'on', attributes: { device_class: 'switch' } },
      { id: 'sensor.washing_machine_state', name: 'State', state: 'washing', attributes: { device_class: 'enum', options: ['idle', 'washing', 'spinning', 'done'] }, life: { kind: 'laundry', ends: 'sensor.washing_machine_remaining' } },
      { id: 'sensor.washing_machine_remaining', name: 'Remaining', state: '42', attributes: measured('duration', 'min') },
      { id: 'binary_sensor.washing_machine_door', name: 'Door', state: 'off', attributes: { device_class: 'door' } },
      { id: 'sensor.washing_machine_power', name: 'Power', state: '410', attributes: measured('power', 'W'), life: { kind: 'meter', follows: 'switch.washing_machine', watts: 420 } },
    ],
  },
  {
    key: 'humidifier', name: 'Humidifier', area: 'bedroom', maker: 'Mistral', model: 'H1', platform: 'zha',
    entities: [{ id: 'humidifier.bedroom', name: null, state: 'on', attributes: { device_class: 'humidifier', humidity: 50, current_humidity: 44, min_humidity: 30, max_humidity: 80, target_humidity_step: 5, mode: 'auto', available_modes: ['auto', 'sleep', 'boost'], action: 'humidifying', supported_features: 1 } }],
  },
  {
    key: 'boiler', name: 'Boiler', area: 'bathroom', maker: 'Therma', model: 'Tank 120', platform: 'mqtt',
    entities: [
      { id: 'water_heater.boiler', name: null, state: 'eco', attributes: { operation_mode: 'eco', operation_list: ['off', 'eco', 'electric', 'performance'], current_temperature: 51, temperature: 55, min_temp: 30, max_temp: 75, target_temp_step: 1, away_mode: 'off', supported_features: 15 } },
    ],
  },
  {
    key: 'mirror', name: 'Mirror light', area: 'bathroom', maker: 'Lumina', model: 'RGBW Strip', platform: 'wled',
    entities: [{ id: 'light.bathroom_mirror', name: null, state: 'off', attributes: { supported_color_modes: ['rgbw', 'white'], color_mode: null, brightness: null, rgbw_color: null, rgb_color: null, hs_color: null, xy_color: null, effect_list: ['rainbow', 'breathe'], effect: null, supported_features: 44 } }],
  },
  {
    key: 'climate-3', name: 'Bathroom air', area: 'bathroom', maker: 'Senseo', model: 'Climate S2', platform: 'zha',
    entities: [
      { id: 'sensor.bathroom_temperature', name: 'Temperature', state: '22.8', attributes: measured('temperature', '°C'), life: { kind: 'drift', base: 22.4, swing: 1.4, digits: 1 } },
      { id: 'sensor.bathroom_humidity', name: 'Humidity', state: '61', attributes: measured('humidity', '%'), life: { kind: 'drift', base: 60, swing: 9, digits: 0 } },
      { id: 'binary_sensor.bathroom_window', name: 'Window', state: 'on', attributes: { device_class: 'window' } },
    ],
  },
  {
    key: 'blind-2', name: 'Bedroom blind', area: 'bedroom', maker: 'Nordshade', model: 'Venetian V16', platform: 'zha',
    entities: [{ id: 'cover.bedroom_blind', name: null, state: 'closed', attributes: { current_position: 0, current_tilt_position: 30, device_class: 'blind', supported_features: 255 } }],
  },
  {
    key: 'smoke', name: 'Smoke alarm', area: 'office', maker: 'Senseo', model: 'Smoke S1', platform: 'zwave_js',
    entities: [
      { id: 'binary_sensor.office_smoke', name: 'Smoke', state: 'off', label: 'night_check', attributes: { device_class: 'smoke' } },
      { id: 'binary_sensor.office_smoke_problem', name: 'Problem', state: 'off', category: 'diagnostic', attributes: { device_class: 'problem' } },
    ],
  },
  {
    key: 'water-main', name: 'Water main', area: 'garage', maker: 'Aquard', model: 'Valve 1"', platform: 'zwave_js',
    entities: [
      { id: 'valve.water_main', name: null, state: 'open', attributes: { device_class: 'water', current_position: 100, supported_features: 15 } },
      { id: 'sensor.water_main_total', name: 'Total', state: '812.4', attributes: measured('water', 'm³', 'total_increasing') },
    ],
  },
  {
    key: 'mower', name: 'Mower', area: 'garden', maker: 'Rumba', model: 'M3', firmware: '2.0', platform: 'husqvarna_automower',
    entities: [
      { id: 'lawn_mower.garden', name: null, state: 'docked', attributes: { supported_features: 7 } },
      { id: 'sensor.mower_battery', name: 'Battery', state: '93', category: 'diagnostic', attributes: measured('battery', '%') },
    ],
  },
  {
    key: 'gate', name: 'Garden gate', area: 'garden', maker: 'Boltwise', model: 'Gate Lock', platform: 'zwave_js',
    entities: [{ id: 'lock.garden_gate', name: null, state: 'unlocked', attributes: { changed_by: null, supported_features: 0 } }],
  },
  {
    key: 'side-door', name: 'Side door', area: 'garage', maker: 'Boltwise', model: 'Keypad Lock', platform: 'zwave_js',
    entities: [{ id: 'lock.side_door', name: null, state: 'locked', label: 'night_check', attributes: { changed_by: 'Keypad', code_format: '^\\d{4}$', supported_features: 0 } }],
  },
  {
    key: 'weather-station', name: 'Weather station', area: 'garden', maker: 'Senseo', model: 'Sky 3', platform: 'ecowitt',
    entities: [
      { id: 'sensor.garden_temperature', name: 'Temperature', state: '8.3', attributes: measured('temperature', '°C'), life: { kind: 'drift', base: 8, swing: 4, digits: 1 } },
      { id: 'sensor.garden_pressure', name: 'Pressure', state: '1014', attributes: measured('pressure', 'hPa'), life: { kind: 'drift', base: 1014, swing: 6, digits: 0 } },
      { id: 'sensor.garden_wind', name: 'Wind', state: '14', attributes: measured('wind_speed', 'km/h') },
    ],
  },
  {
    key: 'doorbell', name: 'Doorbell', area: 'hallway', maker: 'Overlook', model: 'Bell 1', platform: 'generic',
    entities: [{ id: 'image.doorbell_last_ring', name: 'Last ring', state: '2026-11-20T17:12:00+00:00', attributes: { access_token: '', entity_picture: '/api/image_proxy/image.doorbell_last_ring' } }],
  },
  {
    key: 'phone-robin', name: "Robin's phone", maker: 'Vantage', model: 'Phone 9', platform: 'mobile_app',
    entities: [
      { id: 'device_tracker.robins_phone', name: null, state: 'home', attributes: { source_type: 'gps', latitude: 52.37, longitude: 4.89, gps_accuracy: 15 } },
      { id: 'sensor.robins_phone_battery', name: 'Battery', state: '71', category: 'diagnostic', attributes: measured('battery', '%') },
      { id: 'notify.phone_robin', name: 'Notify', state: 'unknown', attributes: { supported_features: 1 } },
    ],
  },
  {
    key: IN_BOTH.id, name: IN_BOTH.name, area: 'living_room', maker: 'SONOFF', model: IN_BOTH.model, firmware: '3.7.6', mac: IN_BOTH.mac, platform: 'sonoff',
    entities: [{ id: IN_BOTH.entity, name: null, state: 'on', attributes: { device_class: 'outlet' } }],
  },
]; // prettier-ignore
