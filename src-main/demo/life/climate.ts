import { numberIn, textIn, type Attributes } from '../home/state.ts';
import { among, bounded } from './bounds.ts';
import { noneOf } from './complaint.ts';
import { argument, numberOf, Refusal, type Run, type Services } from './service.ts';

const MODES = ['off', 'auto', 'cool', 'dry', 'fan_only', 'heat_cool', 'heat'];

/** Warmer than it is and allowed to heat: it heats. */
export const actionOf = (mode: string, current: number, target: number): string => {
  if (mode === 'off') return 'off';
  if (mode === 'cool') return current > target + 0.2 ? 'cooling' : 'idle';
  if (mode === 'dry') return 'drying';
  if (mode === 'fan_only') return 'fan';
  return current < target - 0.2 ? 'heating' : 'idle';
};

function set({ home, entity, context }: Run, change: { mode?: string } & Attributes): void {
  const { mode = entity.state, ...attributes } = change;
  const next = { ...entity.attributes, ...attributes };
  const target = numberIn(next, 'temperature', numberIn(next, 'target_temp_low', 20));
  const action = actionOf(mode, numberIn(next, 'current_temperature', 20), target);
  home.patch(entity.entity_id, { state: mode, attributes: { ...attributes, ...ranges(next, mode), hvac_action: action } }, context);
}

/** A range only means something while it both heats and cools; the single set-point is empty then. */
function ranges(now: Attributes, mode: string): Attributes {
  if (!('target_temp_low' in now)) return {};
  const middle = numberIn(now, 'temperature', 21);
  if (mode !== 'heat_cool') return { temperature: middle, target_temp_low: null, target_temp_high: null };
  return { temperature: null, target_temp_low: numberIn(now, 'target_temp_low', middle - 2), target_temp_high: numberIn(now, 'target_temp_high', middle + 2) };
} // prettier-ignore

function temperature(call: Run): void {
  const { data } = call;
  const [low, high] = [numberOf(data['target_temp_low']), numberOf(data['target_temp_high'])];
  if ((low === undefined) !== (high === undefined)) throw new Refusal('invalid_format', "some but not all values in the same group of inclusion 'temperature' @ data[<temperature>]");
  if (low === undefined && data['temperature'] === undefined)
    throw new Refusal('invalid_format', noneOf(call.home, ['temperature', 'target_temp_high', 'target_temp_low']));
  const change: Attributes = {};
  for (const name of ['temperature', 'target_temp_low', 'target_temp_high']) {
    const value = bounded(call, name, numberOf(data[name]));
    if (value !== undefined) change[name] = value;
  }
  const mode = textIn(data, 'hvac_mode');
  set(call, { ...change, ...(mode !== undefined && { mode: among(call, 'hvac_modes', mode) }) });
} // prettier-ignore

const choice = (name: string, needs: number) => ({
  name: `Set ${name.replaceAll('_', ' ')}`,
  description: `Sets the ${name.replaceAll('_', ' ')}.`,
  needs,
  arguments: { [name]: argument.text({ required: true }) },
  run: (call: Run) => set(call, { [name]: among(call, `${name}s`, call.data[name]) }),
});
const on = (call: Run): void => {
  const modes = ['heat_cool', 'heat', 'cool'];
  const offered = call.entity.attributes['hvac_modes'];
  set(call, { mode: modes.find((mode) => Array.isArray(offered) && offered.includes(mode)) ?? 'heat' });
};

export const climate: Services = {
  set_temperature: {
    name: 'Set target temperature',
    description: 'Sets the temperature setpoint.',
    needs: 3,
    arguments: {
      temperature: argument.number(0, 250, { step: 0.1, loose: true, filter: { supported_features: [1] } }),
      target_temp_high: argument.number(0, 250, {
        step: 0.1,
        loose: true,
        filter: { supported_features: [2] },
        section: 'temperature_range',
      }),
      target_temp_low: argument.number(0, 250, {
        step: 0.1,
        loose: true,
        filter: { supported_features: [2] },
        section: 'temperature_range',
      }),
      hvac_mode: argument.choice(MODES),
    },
    run: temperature,
  },
  set_hvac_mode: {
    name: 'Set HVAC mode',
    description: 'Sets HVAC operation mode.',
    arguments: { hvac_mode: argument.choice(MODES, { required: true }) },
    run: (call) => set(call, { mode: among(call, 'hvac_modes', call.data['hvac_mode']) }),
  },
  set_preset_mode: choice('preset_mode', 16),
  set_fan_mode: choice('fan_mode', 8),
  set_swing_mode: choice('swing_mode', 32),
  set_swing_horizontal_mode: choice('swing_horizontal_mode', 512),
  set_humidity: {
    name: 'Set target humidity',
    description: 'Sets target humidity.',
    needs: 4,
    arguments: { humidity: argument.number(30, 99, { unit: '%', required: true }) },
    run: (call) => set(call, { humidity: bounded(call, 'humidity', numberOf(call.data['humidity'])) }),
  },
  turn_on: { name: 'Turn on', description: 'Turns climate device on.', needs: 256, run: on },
  turn_off: { name: 'Turn off', description: 'Turns climate device off.', needs: 128, run: (call) => set(call, { mode: 'off' }) },
  toggle: {
    name: 'Toggle',
    description: 'Toggles climate device, from on to off, or off to on.',
    needs: [384],
    run: (call) => (call.entity.state === 'off' ? on(call) : set(call, { mode: 'off' })),
  },
};
