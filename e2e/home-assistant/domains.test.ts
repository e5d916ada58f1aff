import { describe, it } from 'vitest';
import { home as open, type State } from './home.ts';

const home = open();
type Row = {
  /** What is said to whom: the features it needs, and which of them fit. */
  domain: string;
  service: string;
  features?: number;
  fits?: (state: State) => boolean;
  /** Brings the entity into a state the effect can be told from. */
  first?: [service: string, data?: object | ((state: State) => object)][];
  data?: object | ((state: State) => object);
  until: (now: State, before: State) => boolean;
};
const has = (attribute: string) => (state: State) => state.attributes[attribute] !== undefined && state.attributes[attribute] !== null;
const num = ({ attributes }: State, name: string): number => Number(attributes[name]);
const modes = (state: State): string[] => state.attributes['supported_color_modes'] ?? [];
const is = (state: string) => (now: State) => now.state === state;
const reads = (attribute: string, value: unknown) => (now: State) => JSON.stringify(now.attributes[attribute]) === JSON.stringify(value);
const other = (list: string, current: string) => (state: State) =>
  (state.attributes[list] as string[]).find((one) => one !== state.attributes[current] && one !== state.state) ?? '';

/** One row an effect: what the real one does, ours does. */
const ROWS: Row[] = [
  { domain: 'light', service: 'turn_on', first: [['turn_off']], until: is('on') },
  {
    domain: 'light',
    service: 'turn_off',
    first: [['turn_on']],
    until: (now) => now.state === 'off' && (now.attributes['brightness'] ?? null) === null,
  },
  { domain: 'light', service: 'toggle', first: [['turn_off']], until: is('on') },
  {
    domain: 'light',
    service: 'turn_on',
    fits: (s) => modes(s).some((m) => m !== 'onoff'),
    data: { brightness_pct: 20 },
    until: reads('brightness', 51),
  },
  {
    domain: 'light',
    service: 'turn_on',
    fits: (s) => modes(s).includes('color_temp'),
    data: { color_temp_kelvin: 3000 },
    until: (n) => n.attributes['color_mode'] === 'color_temp' && Math.abs(n.attributes['color_temp_kelvin'] - 3000) < 20,
  },
  {
    domain: 'light',
    service: 'turn_on',
    fits: (s) => modes(s).some((m) => ['hs', 'rgb', 'xy'].includes(m)),
    data: { hs_color: [200, 80] },
    until: (n) => Math.abs(n.attributes['hs_color']?.[0] - 200) < 2,
  },
  {
    domain: 'light',
    service: 'turn_on',
    fits: (s) => modes(s).some((m) => ['hs', 'rgb', 'xy'].includes(m)),
    data: { rgb_color: [255, 0, 0] },
    until: (n) => Math.abs(n.attributes['hs_color']?.[0]) < 2 && n.attributes['rgb_color']?.[0] > 250,
  },
  {
    domain: 'light',
    service: 'turn_on',
    fits: (s) => modes(s).some((m) => ['hs', 'rgb', 'xy'].includes(m)),
    data: { color_name: 'blue' },
    until: (n) => n.attributes['rgb_color']?.[2] > 250,
  },
  {
    domain: 'light',
    service: 'turn_on',
    features: 4,
    fits: has('effect_list'),
    data: (s) => ({ effect: s.attributes['effect_list'].at(-1) }),
    until: (n, b) => n.attributes['effect'] === b.attributes['effect_list'].at(-1),
  },
  {
    domain: 'light',
    service: 'turn_on',
    fits: (s) => modes(s).some((m) => m !== 'onoff'),
    first: [['turn_on', { brightness: 100 }]],
    data: { brightness_step: 20 },
    until: reads('brightness', 120),
  },
  {
    domain: 'light',
    service: 'turn_on',
    fits: (s) => modes(s).some((m) => m !== 'onoff'),
    first: [['turn_on', { brightness: 100 }]],
    data: { brightness: 0 },
    until: is('off'),
  },
  { domain: 'switch', service: 'turn_off', first: [['turn_on']], until: is('off') },
  { domain: 'switch', service: 'toggle', first: [['turn_off']], until: is('on') },
  { domain: 'input_boolean', service: 'toggle', first: [['turn_off']], until: is('on') },
  {
    domain: 'cover',
    service: 'set_cover_position',
    features: 4,
    fits: ({ attributes }) => attributes['current_position'] > 10,
    data: (s) => ({ position: num(s, 'current_position') - 10 }),
    until: (n, b) => n.attributes['current_position'] === num(b, 'current_position') - 10,
  },
  {
    domain: 'cover',
    service: 'close_cover',
    features: 3,
    fits: ({ attributes }) => attributes['current_position'] === undefined,
    first: [['open_cover']],
    until: is('closed'),
  },
  {
    domain: 'cover',
    service: 'set_cover_tilt_position',
    features: 128,
    fits: ({ attributes }) => attributes['current_tilt_position'] >= 10,
    data: (s) => ({ tilt_position: num(s, 'current_tilt_position') - 10 }),
    until: (n, b) => n.attributes['current_tilt_position'] === num(b, 'current_tilt_position') - 10,
  },
  {
    domain: 'valve',
    service: 'close_valve',
    features: 3,
    fits: ({ attributes }) => attributes['current_position'] === undefined,
    first: [['open_valve']],
    until: is('closed'),
  },
  {
    domain: 'climate',
    service: 'set_temperature',
    features: 1,
    fits: ({ attributes }) => typeof attributes['temperature'] === 'number',
    data: (s) => ({ temperature: num(s, 'temperature') - 1 }),
    until: (n, b) => n.attributes['temperature'] === num(b, 'temperature') - 1,
  },
  {
    domain: 'climate',
    service: 'set_hvac_mode',
    data: (s) => ({ hvac_mode: other('hvac_modes', 'hvac_mode')(s) }),
    until: (n, b) => n.state === other('hvac_modes', 'hvac_mode')(b),
  },
  {
    domain: 'climate',
    service: 'set_preset_mode',
    features: 16,
    fits: has('preset_modes'),
    data: (s) => ({ preset_mode: other('preset_modes', 'preset_mode')(s) }),
    until: (n, b) => n.attributes['preset_mode'] === other('preset_modes', 'preset_mode')(b),
  },
  {
    domain: 'climate',
    service: 'set_fan_mode',
    features: 8,
    fits: has('fan_modes'),
    data: (s) => ({ fan_mode: other('fan_modes', 'fan_mode')(s) }),
    until: (n, b) => n.attributes['fan_mode'] === other('fan_modes', 'fan_mode')(b),
  },
  { domain: 'climate', service: 'turn_off', features: 128, fits: ({ state }) => state !== 'off', until: is('off') },
  {
    domain: 'fan',
    service: 'set_percentage',
    features: 1,
    data: { percentage: 100 },
    until: (n) => n.state === 'on' && n.attributes['percentage'] === 100,
  },
  {
    domain: 'fan',
    service: 'set_percentage',
    features: 1,
    first: [['set_percentage', { percentage: 100 }]],
    data: { percentage: 0 },
    until: is('off'),
  },
  {
    domain: 'fan',
    service: 'oscillate',
    features: 2,
    data: (s) => ({ oscillating: !s.attributes['oscillating'] }),
    until: (n, b) => n.attributes['oscillating'] === !b.attributes['oscillating'],
  },
  {
    domain: 'fan',
    service: 'set_direction',
    features: 4,
    data: (s) => ({ direction: s.attributes['direction'] === 'forward' ? 'reverse' : 'forward' }),
    until: (n, b) => n.attributes['direction'] !== b.attributes['direction'],
  },
  {
    domain: 'fan',
    service: 'set_preset_mode',
    features: 8,
    data: (s) => ({ preset_mode: other('preset_modes', 'preset_mode')(s) }),
    until: (n, b) => n.attributes['preset_mode'] === other('preset_modes', 'preset_mode')(b) && n.state === 'on',
  },
  {
    domain: 'lock',
    service: 'unlock',
    fits: ({ state, attributes }) => state === 'locked' && !attributes['code_format'],
    until: is('unlocked'),
  },
  {
    domain: 'lock',
    service: 'lock',
    fits: ({ state, attributes }) => ['locked', 'unlocked'].includes(state) && !attributes['code_format'],
    first: [['unlock']],
    until: is('locked'),
  },
  { domain: 'lock', service: 'open', features: 1, until: (now) => ['open', 'unlocked'].includes(now.state) },
  {
    domain: 'media_player',
    service: 'volume_set',
    features: 4,
    fits: ({ state }) => state !== 'off',
    data: { volume_level: 0.35 },
    until: reads('volume_level', 0.35),
  },
  {
    domain: 'media_player',
    service: 'volume_mute',
    features: 8,
    fits: ({ state }) => state !== 'off',
    data: (s) => ({ is_volume_muted: !s.attributes['is_volume_muted'] }),
    until: (n, b) => n.attributes['is_volume_muted'] === !b.attributes['is_volume_muted'],
  },
  { domain: 'media_player', service: 'media_pause', features: 1 | 16384, first: [['media_play']], until: is('paused') },
  {
    domain: 'media_player',
    service: 'select_source',
    features: 2048,
    fits: (s) => has('source_list')(s) && s.attributes['source_list'].length > 1,
    data: (s) => ({ source: other('source_list', 'source')(s) }),
    until: (n, b) => n.attributes['source'] === other('source_list', 'source')(b),
  },
  { domain: 'media_player', service: 'turn_off', features: 128 | 256, first: [['turn_on']], until: is('off') },
  { domain: 'vacuum', service: 'start', features: 8192, until: is('cleaning') },
  {
    domain: 'vacuum',
    service: 'set_fan_speed',
    features: 32,
    data: (s) => ({ fan_speed: other('fan_speed_list', 'fan_speed')(s) }),
    until: (n, b) => n.attributes['fan_speed'] === other('fan_speed_list', 'fan_speed')(b),
  },
  { domain: 'lawn_mower', service: 'start_mowing', features: 1, until: is('mowing') },
  {
    domain: 'alarm_control_panel',
    service: 'alarm_arm_home',
    features: 1,
    fits: ({ state }) => state === 'disarmed',
    data: { code: '1234' },
    until: (n) => /^arm(ing|ed)/.test(n.state),
  },
  { domain: 'alarm_control_panel', service: 'alarm_disarm', data: { code: '1234' }, until: is('disarmed') },
  { domain: 'humidifier', service: 'set_humidity', data: { humidity: 51 }, until: reads('humidity', 51) },
  {
    domain: 'humidifier',
    service: 'set_mode',
    features: 1,
    data: (s) => ({ mode: other('available_modes', 'mode')(s) }),
    until: (n, b) => n.attributes['mode'] === other('available_modes', 'mode')(b),
  },
  {
    domain: 'water_heater',
    service: 'set_temperature',
    features: 1,
    data: (s) => ({ temperature: num(s, 'temperature') - 1 }),
    until: (n, b) => n.attributes['temperature'] === num(b, 'temperature') - 1,
  },
  {
    domain: 'water_heater',
    service: 'set_operation_mode',
    features: 2,
    data: (s) => ({ operation_mode: other('operation_list', 'operation_mode')(s) }),
    until: (n, b) => n.state === other('operation_list', 'operation_mode')(b),
  },
  {
    domain: 'water_heater',
    service: 'set_away_mode',
    features: 4,
    data: (s) => ({ away_mode: s.attributes['away_mode'] !== 'on' }),
    until: (n, b) => n.attributes['away_mode'] !== b.attributes['away_mode'],
  },
  { domain: 'siren', service: 'turn_on', features: 1, first: [['turn_off']], until: is('on') },
  { domain: 'siren', service: 'turn_off', features: 2, first: [['turn_on']], until: is('off') },
  {
    domain: 'number',
    service: 'set_value',
    data: (s) => ({ value: num(s, 'min') + num(s, 'step') }),
    until: (n) => Math.abs(Number(n.state) - (num(n, 'min') + num(n, 'step'))) < 1e-6,
  },
  {
    domain: 'input_number',
    service: 'increment',
    first: [['set_value', (s) => ({ value: num(s, 'min') })]],
    until: (n) => Number(n.state) === num(n, 'min') + num(n, 'step'),
  },
  {
    domain: 'select',
    service: 'select_option',
    data: (s) => ({ option: other('options', 'option')(s) }),
    until: (n, b) => n.state === other('options', 'option')(b),
  },
  { domain: 'select', service: 'select_next', first: [['select_first']], until: (n) => n.state === n.attributes['options'][1] },
  { domain: 'input_select', service: 'select_last', first: [['select_first']], until: (n) => n.state === n.attributes['options'].at(-1) },
  {
    domain: 'text',
    service: 'set_value',
    fits: ({ attributes }) => attributes['max'] > 9 && !attributes['pattern'],
    data: { value: 'contract' },
    until: is('contract'),
  },
  { domain: 'input_text', service: 'set_value', data: { value: 'contract' }, until: is('contract') },
  { domain: 'date', service: 'set_value', data: { date: '2027-03-04' }, until: is('2027-03-04') },
  { domain: 'time', service: 'set_value', data: { time: '06:07:08' }, until: is('06:07:08') },
  { domain: 'datetime', service: 'set_value', data: { datetime: '2027-03-04T05:06:07+00:00' }, until: is('2027-03-04T05:06:07+00:00') },
  {
    domain: 'input_datetime',
    service: 'set_datetime',
    fits: ({ attributes }) => attributes['has_date'] && attributes['has_time'],
    data: { datetime: '2027-03-04 05:06:07' },
    until: is('2027-03-04 05:06:07'),
  },
  { domain: 'button', service: 'press', until: (n) => Date.now() - Date.parse(n.state) < 60_000 },
  { domain: 'input_button', service: 'press', until: (n) => Date.now() - Date.parse(n.state) < 60_000 },
  {
    domain: 'counter',
    service: 'increment',
    first: [['reset']],
    until: (n) => Number(n.state) === num(n, 'initial') + num(n, 'step'),
  },
  {
    domain: 'timer',
    service: 'start',
    first: [['cancel']],
    until: (n) => n.state === 'active' && typeof n.attributes['finishes_at'] === 'string',
  },
  {
    domain: 'timer',
    service: 'pause',
    first: [['start']],
    until: (n) => n.state === 'paused' && typeof n.attributes['remaining'] === 'string',
  },
  { domain: 'timer', service: 'cancel', first: [['start']], until: is('idle') },
  {
    domain: 'update',
    service: 'skip',
    fits: ({ state }) => state === 'on',
    until: (n) => n.state === 'off' && n.attributes['skipped_version'] === n.attributes['latest_version'],
  },
  {
    domain: 'update',
    service: 'clear_skipped',
    fits: ({ state, attributes }) => state === 'on' && attributes['in_progress'] === false,
    first: [['skip']],
    until: is('on'),
  },
  { domain: 'remote', service: 'turn_off', first: [['turn_on']], until: is('off') },
  { domain: 'camera', service: 'turn_off', features: 1, first: [['turn_on']], until: (n) => n.state === 'idle' },
  // Last, so that it is left as it was: a camera that is off gives no picture.
  { domain: 'camera', service: 'turn_on', features: 1, first: [['turn_off']], until: (n) => n.state !== 'unavailable' },
];
const NAMES = ROWS.map((row, at) => ({
  ...row,
  label: `${row.domain}.${row.service}${ROWS.findIndex((one) => one.service === row.service && one.domain === row.domain) === at ? '' : ` (${at})`}`,
}));

const did = async (name: string, data: object, aim: object): Promise<void> => {
  const { success, error } = await home.admin.call(name, data, aim);
  if (!success) throw new Error(`${name} ${JSON.stringify(data)} was refused: ${error?.code} ${error?.message}`);
};

describe('what actions do', () => {
  it.for(NAMES)('$label', { timeout: 25_000 }, async ({ domain, service, features, fits, first = [], data = {}, until }, context) => {
    const { entity_id, ...found } = home.one(context, domain, features, fits);
    for (const [name, given = {}] of first)
      await did(`${domain}.${name}`, typeof given === 'function' ? given({ entity_id, ...found }) : given, { entity_id });
    const before = await home.now(entity_id);
    await did(`${domain}.${service}`, typeof data === 'function' ? data(before) : data, { entity_id });
    await home.becomes(entity_id, (now) => until(now, before));
  });
});
