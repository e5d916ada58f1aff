import type { DeviceRow } from './rows.ts';

export const GROUND_FLOOR: DeviceRow[] = [
  {
    key: 'lamp-1', name: 'Floor lamp', area: 'living_room', maker: 'Lumina', model: 'Aura E27 Colour', firmware: '1.108.3', mac: '02:00:5e:10:00:01', platform: 'hue',
    entities: [
      {
        id: 'light.floor_lamp', name: null, state: 'on', label: 'cosy',
        attributes: {
          min_color_temp_kelvin: 2000, max_color_temp_kelvin: 6535, effect_list: ['candle', 'sunset', 'colour loop'], supported_color_modes: ['color_temp', 'hs'],
          color_mode: 'color_temp', brightness: 178, color_temp_kelvin: 2700, hs_color: [28.4, 65.2], effect: null, supported_features: 44,
        },
      },
    ],
  },
  {
    key: 'lamp-2', name: 'Ceiling light', area: 'living_room', maker: 'Lumina', model: 'Dimmer One', firmware: '1.108.3', platform: 'hue',
    entities: [{ id: 'light.living_room_ceiling', name: null, state: 'off', attributes: { supported_color_modes: ['brightness'], color_mode: null, brightness: null, supported_features: 32 } }],
  },
  {
    key: 'blind-1', name: 'Blind', area: 'living_room', maker: 'Nordshade', model: 'Roller R25', firmware: '2.4', mac: '02:00:5e:10:00:02', platform: 'zha',
    entities: [
      { id: 'cover.living_room_blind', name: null, state: 'open', attributes: { current_position: 70, device_class: 'blind', supported_features: 15 } },
      { id: 'sensor.living_room_blind_battery', name: 'Battery', state: '8', category: 'diagnostic', attributes: { device_class: 'battery', unit_of_measurement: '%', state_class: 'measurement' } },
    ],
  },
  {
    key: 'tv', name: 'Television', area: 'living_room', maker: 'Vantage', model: 'OLED 55', firmware: '6.2.1', mac: '02:00:5e:10:00:03', platform: 'cast',
    entities: [
      {
        id: 'media_player.television', name: null, state: 'playing',
        attributes: {
          device_class: 'tv', volume_level: 0.35, is_volume_muted: false, source: 'Films', source_list: ['Films', 'Music', 'Games', 'HDMI 1'], media_content_type: 'movie',
          media_title: 'The Long Way Home', media_artist: null, media_duration: 6840, media_position: 1260, shuffle: false, repeat: 'off', supported_features: 315839,
        },
      },
    ],
  },
  {
    key: 'climate-1', name: 'Air', area: 'living_room', maker: 'Senseo', model: 'Climate S2', firmware: '3.1', mac: '02:00:5e:10:00:04', platform: 'zha',
    entities: [
      { id: 'sensor.living_room_temperature', name: 'Temperature', state: '21.4', attributes: { device_class: 'temperature', unit_of_measurement: '°C', state_class: 'measurement' }, life: { kind: 'drift', base: 21.2, swing: 1.1, digits: 1 } },
      { id: 'sensor.living_room_humidity', name: 'Humidity', state: '46', attributes: { device_class: 'humidity', unit_of_measurement: '%', state_class: 'measurement' }, life: { kind: 'drift', base: 46, swing: -6, digits: 0 } },
    ],
  },
  {
    key: 'plug-1', name: 'Coffee machine', area: 'kitchen', maker: 'Wattson', model: 'Plug PM', firmware: '1.0.9', mac: '02:00:5e:10:00:05', platform: 'shelly',
    entities: [
      { id: 'switch.coffee_machine', name: null, state: 'on', attributes: { device_class: 'outlet' } },
      { id: 'sensor.coffee_machine_power', name: 'Power', state: '8.2', attributes: { device_class: 'power', unit_of_measurement: 'W', state_class: 'measurement' }, life: { kind: 'meter', follows: 'switch.coffee_machine', watts: 38 } },
      { id: 'sensor.coffee_machine_energy', name: 'Energy', state: '61.24', attributes: { device_class: 'energy', unit_of_measurement: 'kWh', state_class: 'total_increasing' }, life: { kind: 'energy', of: 'sensor.coffee_machine_power', start: 61.24 } },
      { id: 'sensor.coffee_machine_signal', name: 'Signal', state: '-58', category: 'diagnostic', attributes: { device_class: 'signal_strength', unit_of_measurement: 'dBm', state_class: 'measurement' } },
      { id: 'update.coffee_machine_firmware', name: 'Firmware', state: 'on', category: 'config', attributes: { device_class: 'firmware', installed_version: '1.0.9', latest_version: '1.1.0', in_progress: false, update_percentage: null, release_summary: 'Steadier power readings.', supported_features: 5 } },
    ],
  },
  {
    key: 'light-3', name: 'Worktop lights', area: 'kitchen', maker: 'Lumina', model: 'Strip White', platform: 'hue',
    entities: [{ id: 'light.kitchen_worktop', name: null, state: 'on', attributes: { supported_color_modes: ['color_temp'], min_color_temp_kelvin: 2200, max_color_temp_kelvin: 6500, color_mode: 'color_temp', brightness: 230, color_temp_kelvin: 4000, supported_features: 32 } }],
  },
  {
    key: 'leak-1', name: 'Sink', area: 'kitchen', maker: 'Senseo', model: 'Leak L1', platform: 'zha',
    entities: [
      { id: 'binary_sensor.kitchen_sink_leak', name: 'Leak', state: 'off', attributes: { device_class: 'moisture' } },
      { id: 'sensor.kitchen_sink_battery', name: 'Battery', state: '81', category: 'diagnostic', attributes: { device_class: 'battery', unit_of_measurement: '%', state_class: 'measurement' } },
    ],
  },
  {
    key: 'lock-1', name: 'Front door', area: 'hallway', maker: 'Boltwise', model: 'Smart Lock 3', firmware: '2.12', mac: '02:00:5e:10:00:06', platform: 'zwave_js',
    entities: [
      { id: 'lock.front_door', name: null, state: 'locked', attributes: { changed_by: null, supported_features: 1 } },
      { id: 'binary_sensor.front_door', name: 'Contact', state: 'off', attributes: { device_class: 'door' } },
      { id: 'sensor.front_door_battery', name: 'Battery', state: '64', category: 'diagnostic', attributes: { device_class: 'battery', unit_of_measurement: '%', state_class: 'measurement' } },
    ],
  },
  {
    key: 'motion-1', name: 'Hallway motion', area: 'hallway', maker: 'Senseo', model: 'Motion M2', platform: 'zha',
    entities: [
      { id: 'binary_sensor.hallway_motion', name: null, state: 'off', attributes: { device_class: 'motion' }, life: { kind: 'motion', busy: 0.5 } },
      { id: 'sensor.hallway_brightness', name: 'Brightness', state: '120', attributes: { device_class: 'illuminance', unit_of_measurement: 'lx', state_class: 'measurement' }, life: { kind: 'drift', base: 140, swing: 130, digits: 0 } },
    ],
  },
  {
    key: 'alarm', name: 'Alarm', area: 'hallway', maker: 'Wardline', model: 'Panel 4', platform: 'manual',
    entities: [
      { id: 'alarm_control_panel.home', name: null, state: 'disarmed', attributes: { code_format: 'number', changed_by: null, code_arm_required: false, supported_features: 63 } },
      { id: 'siren.alarm', name: 'Siren', state: 'off', attributes: { available_tones: ['alarm', 'chime'], supported_features: 31 } },
    ],
  },
  {
    key: 'garage-door', name: 'Garage door', area: 'garage', maker: 'Gatemaster', model: 'G400', mac: '02:00:5e:10:00:07', platform: 'mqtt',
    entities: [{ id: 'cover.garage_door', name: null, state: 'closed', attributes: { current_position: 0, device_class: 'garage', supported_features: 11 } }],
  },
  {
    key: 'plug-2', name: 'Car charger', area: 'garage', maker: 'Wattson', model: 'Charge 16', firmware: '4.2', mac: '02:00:5e:10:00:08', platform: 'shelly',
    entities: [
      { id: 'switch.car_charger', name: null, state: 'off', attributes: { device_class: 'switch' } },
      { id: 'sensor.car_charger_power', name: 'Power', state: '0', attributes: { device_class: 'power', unit_of_measurement: 'W', state_class: 'measurement' }, life: { kind: 'meter', follows: 'switch.car_charger', watts: 3600 } },
      { id: 'sensor.car_charger_energy', name: 'Energy', state: '1482.6', attributes: { device_class: 'energy', unit_of_measurement: 'kWh', state_class: 'total_increasing' }, life: { kind: 'energy', of: 'sensor.car_charger_power', start: 1482.6 } },
      { id: 'number.car_charger_current', name: 'Charging current', state: '10', attributes: { min: 6, max: 16, step: 1, mode: 'slider', unit_of_measurement: 'A', device_class: 'current' } },
    ],
  },
  {
    key: 'freezer', name: 'Freezer', area: 'garage', maker: 'Senseo', model: 'Probe T1', platform: 'zha',
    entities: [
      { id: 'sensor.freezer_temperature', name: 'Temperature', state: 'unavailable', attributes: { device_class: 'temperature', unit_of_measurement: '°C', state_class: 'measurement' } },
    ],
  },
]; // prettier-ignore
