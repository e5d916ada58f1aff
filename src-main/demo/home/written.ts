import type { ItemRow } from './rows.ts';

/** The automations, scripts and scenes of the house, as they stand in its files. */
export const WRITTEN: ItemRow[] = [
  {
    kind: 'scene',
    key: '1700000000001',
    body: {
      id: '1700000000001',
      name: 'Movie night',
      entities: {
        'light.floor_lamp': { state: 'on', brightness: 51, color_temp_kelvin: 2200 },
        'light.living_room_ceiling': { state: 'off' },
        'cover.living_room_blind': { state: 'closed' },
      },
    },
  },
  {
    kind: 'scene',
    key: '1700000000002',
    body: {
      id: '1700000000002',
      name: 'Good morning',
      entities: { 'light.bedside_lamp': { state: 'on', brightness: 153 }, 'switch.coffee_machine': { state: 'on' } },
    },
  },
  {
    kind: 'script',
    key: 'everything_off',
    body: {
      alias: 'Everything off',
      description: 'Before going to bed',
      mode: 'single',
      sequence: [
        { action: 'light.turn_off', target: { entity_id: 'all' } },
        { action: 'switch.turn_off', target: { entity_id: 'all' } },
        { action: 'fan.turn_off', target: { entity_id: 'all' } },
      ],
    },
  },
  {
    kind: 'script',
    key: 'welcome_home',
    body: {
      alias: 'Welcome home',
      mode: 'restart',
      sequence: [
        { action: 'light.turn_on', target: { area_id: 'hallway' } },
        { delay: { seconds: 2 } },
        { action: 'light.turn_on', target: { entity_id: 'light.floor_lamp' }, data: { brightness_pct: 60 } },
      ],
    },
  },
  {
    kind: 'automation',
    key: '1700000000003',
    body: {
      id: '1700000000003',
      alias: 'Light when somebody comes',
      description: 'The ceiling light when the hallway sees somebody after dark.',
      triggers: [{ trigger: 'state', entity_id: 'binary_sensor.hallway_motion', to: 'on' }],
      conditions: [{ condition: 'state', entity_id: 'input_boolean.guests', state: 'on' }],
      actions: [{ action: 'light.turn_on', target: { entity_id: 'light.living_room_ceiling' } }],
      mode: 'single',
    },
  },
  {
    kind: 'automation',
    key: '1700000000004',
    body: {
      id: '1700000000004',
      alias: 'Shut the water at a leak',
      triggers: [{ trigger: 'state', entity_id: 'binary_sensor.kitchen_sink_leak', to: 'on' }],
      conditions: [],
      actions: [
        { action: 'valve.close_valve', target: { entity_id: 'valve.water_main' } },
        { action: 'notify.send_message', target: { entity_id: 'notify.phone_robin' }, data: { message: 'Water in the kitchen' } },
      ],
      mode: 'single',
    },
  },
];
