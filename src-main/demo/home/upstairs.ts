import type { DeviceRow, LooseRow } from './rows.ts';

export const UPSTAIRS: DeviceRow[] = [
  {
    key: 'lamp-4', name: 'Bedside lamp', area: 'bedroom', maker: 'Lumina', model: 'Dimmer One', platform: 'hue',
    entities: [{ id: 'light.bedside_lamp', name: null, state: 'off', label: 'cosy', attributes: { supported_color_modes: ['brightness'], color_mode: null, brightness: null, supported_features: 32 } }],
  },
  {
    key: 'radiator-1', name: 'Radiator', area: 'bedroom', maker: 'Therma', model: 'TRV 2', firmware: '5.0', mac: '02:00:5e:10:00:09', platform: 'zha',
    entities: [
      {
        id: 'climate.bedroom_radiator', name: null, state: 'heat',
        attributes: {
          hvac_modes: ['off', 'heat', 'auto'], hvac_action: 'idle', current_temperature: 19.2, temperature: 19, min_temp: 5, max_temp: 30, target_temp_step: 0.5,
          preset_mode: 'none', preset_modes: ['none', 'eco', 'comfort', 'away'], supported_features: 401,
        },
      },
    ],
  },
  {
    key: 'fan-1', name: 'Ceiling fan', area: 'bedroom', maker: 'Breezeway', model: 'Whisper 3', mac: '02:00:5e:10:00:0a', platform: 'esphome',
    entities: [
      {
        id: 'fan.bedroom_ceiling_fan', name: null, state: 'off',
        attributes: { percentage: 0, percentage_step: 33.333333333333336, preset_modes: ['auto', 'sleep'], preset_mode: null, oscillating: false, direction: 'forward', supported_features: 63 },
      },
    ],
  },
  {
    key: 'climate-2', name: 'Bedroom air', area: 'bedroom', maker: 'Senseo', model: 'Climate S2', platform: 'zha',
    entities: [{ id: 'sensor.bedroom_temperature', name: 'Temperature', state: '19.2', attributes: { device_class: 'temperature', unit_of_measurement: '°C', state_class: 'measurement' }, life: { kind: 'drift', base: 19, swing: 0.9, digits: 1 } }],
  },
  {
    key: 'plug-3', name: 'Desk', area: 'office', maker: 'Wattson', model: 'Plug PM', firmware: '1.1.0', mac: '02:00:5e:10:00:0b', platform: 'shelly',
    entities: [
      { id: 'switch.office_desk', name: null, state: 'on', attributes: { device_class: 'outlet' } },
      { id: 'sensor.office_desk_power', name: 'Power', state: '74', attributes: { device_class: 'power', unit_of_measurement: 'W', state_class: 'measurement' }, life: { kind: 'meter', follows: 'switch.office_desk', watts: 76 } },
      { id: 'sensor.office_desk_energy', name: 'Energy', state: '318.07', attributes: { device_class: 'energy', unit_of_measurement: 'kWh', state_class: 'total_increasing' }, life: { kind: 'energy', of: 'sensor.office_desk_power', start: 318.07 } },
    ],
  },
  {
    key: 'lamp-5', name: 'Desk lamp', area: 'office', maker: 'Lumina', model: 'Aura E14', platform: 'hue',
    entities: [{ id: 'light.desk_lamp', name: null, state: 'on', attributes: { supported_color_modes: ['color_temp'], min_color_temp_kelvin: 2200, max_color_temp_kelvin: 6500, color_mode: 'color_temp', brightness: 140, color_temp_kelvin: 3500, supported_features: 32 } }],
  },
  {
    key: 'vacuum', name: 'Vacuum', area: 'hallway', maker: 'Rumba', model: 'R7', firmware: '4.5.2', mac: '02:00:5e:10:00:0c', platform: 'roborock',
    entities: [
      { id: 'vacuum.robot', name: null, state: 'docked', attributes: { fan_speed: 'standard', fan_speed_list: ['quiet', 'standard', 'turbo'], supported_features: 30524 } },
      { id: 'sensor.robot_battery', name: 'Battery', state: '100', category: 'diagnostic', attributes: { device_class: 'battery', unit_of_measurement: '%', state_class: 'measurement' } },
    ],
  },
  {
    key: 'camera', name: 'Drive', area: 'garage', maker: 'Overlook', model: 'Cam 2', platform: 'generic',
    entities: [{ id: 'camera.drive', name: null, state: 'idle', attributes: { brand: 'Overlook', motion_detection: true, entity_picture: '/api/camera_proxy/camera.drive', supported_features: 3 } }],
  },
]; // prettier-ignore

export const HOUSE: LooseRow[] = [
  { id: 'weather.home', name: 'Home', state: 'partlycloudy', platform: 'met', attributes: { temperature: 11.4, temperature_unit: '°C', humidity: 72, pressure: 1014, pressure_unit: 'hPa', wind_speed: 14, wind_speed_unit: 'km/h', visibility_unit: 'km', precipitation_unit: 'mm', apparent_temperature: 9.8, dew_point: 6.4, cloud_coverage: 55, uv_index: 2, attribution: 'Made up', wind_bearing: 240, supported_features: 3 } },
  { id: 'person.robin', name: 'Robin', state: 'home', platform: 'person', unique: 'robin', attributes: { id: 'robin', editable: true, device_trackers: ['device_tracker.robins_phone'], source: 'device_tracker.robins_phone', latitude: 52.37, longitude: 4.89, gps_accuracy: 15 } },
  { id: 'sun.sun', name: 'Sun', state: 'above_horizon', platform: 'sun', attributes: { elevation: 31.2, azimuth: 180.1, rising: true } },
  { id: 'zone.home', name: 'Home', state: '1', platform: 'zone', attributes: { latitude: 52.37, longitude: 4.89, radius: 100, passive: false, persons: ['person.robin'] } },
  { id: 'input_boolean.guests', name: 'Guests are here', state: 'off', platform: 'input_boolean', attributes: { editable: true } },
  { id: 'input_select.house_mode', name: 'House mode', state: 'Day', platform: 'input_select', attributes: { options: ['Day', 'Evening', 'Night', 'Away'], editable: true } },
  { id: 'input_text.note', name: 'Note on the fridge', state: 'Milk!', platform: 'input_text', attributes: { min: 0, max: 100, pattern: null, mode: 'text', editable: true } },
  { id: 'timer.oven', name: 'Oven', state: 'idle', platform: 'timer', area: 'kitchen', attributes: { duration: '0:25:00', editable: true, restore: true } },
  { id: 'todo.shopping', name: 'Shopping', state: '3', platform: 'local_todo', attributes: { supported_features: 15 } },
  { id: 'calendar.family', name: 'Family', state: 'off', platform: 'local_calendar', attributes: { message: 'Dentist', all_day: false, start_time: '2030-01-08 09:30:00', end_time: '2030-01-08 10:00:00', location: '', description: '', supported_features: 7 } },
  { id: 'button.doorbell_test', name: 'Ring the doorbell', state: 'unknown', platform: 'demo', area: 'hallway', attributes: {} },
  { id: 'event.doorbell', name: 'Doorbell', state: 'unknown', platform: 'demo', area: 'hallway', attributes: { event_types: ['ring'], event_type: null, device_class: 'doorbell' } },
  { id: 'scene.movie_night', name: 'Movie night', state: 'unknown', platform: 'homeassistant', unique: '1700000000001', aliases: ['Film night'], area: 'living_room', attributes: { id: '1700000000001', entity_id: ['light.floor_lamp', 'light.living_room_ceiling', 'cover.living_room_blind'] } },
  { id: 'scene.good_morning', name: 'Good morning', state: 'unknown', platform: 'homeassistant', unique: '1700000000002', attributes: { id: '1700000000002', entity_id: ['light.bedside_lamp', 'switch.coffee_machine'] } },
  { id: 'script.everything_off', name: 'Everything off', state: 'off', platform: 'script', unique: 'everything_off', attributes: { last_triggered: null, mode: 'single', current: 0 } },
  { id: 'automation.hallway_light', name: 'Light when somebody comes', state: 'on', platform: 'automation', unique: '1700000000003', categories: { automation: '01comfort0000000000000000000' }, attributes: { id: '1700000000003', last_triggered: null, mode: 'single', current: 0 } },
]; // prettier-ignore
