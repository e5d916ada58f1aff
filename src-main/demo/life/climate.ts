import { listIn, numberIn, textIn } from '../home/state.ts';
import { argument, invalid, numberOf, textOf, type Run, type Services } from './service.ts';

/** Warmer than it is and allowed to heat: it heats. */
export const actionOf = (mode: string, current: number, target: number): string =>
  mode === 'off' ? 'off' : current < target - 0.2 ? 'heating' : 'idle';

function set({ home, entity, context }: Run, change: { mode?: string; target?: number; preset?: string }): void {
  const mode = change.mode ?? entity.state;
  const target = change.target ?? numberIn(entity.attributes, 'temperature', 20);
  const current = numberIn(entity.attributes, 'current_temperature', 20);
  const attributes = {
    temperature: target,
    hvac_action: actionOf(mode, current, target),
    ...(change.preset !== undefined && { preset_mode: change.preset }),
  };
  home.patch(entity.entity_id, { state: mode, attributes }, context);
}

function among(call: Run, list: string, value: unknown): string {
  const asked = textOf(value) ?? '';
  const offered = listIn(call.entity.attributes, list);
  if (!offered.includes(asked)) throw invalid(`${list.replace(/s$/, '')} ${asked} is not valid. Valid ones are: ${offered.join(', ')}`);
  return asked;
}

function temperature(call: Run): void {
  const { entity, data } = call;
  const target = numberOf(data['temperature']);
  const [min, max] = [numberIn(entity.attributes, 'min_temp', 7), numberIn(entity.attributes, 'max_temp', 35)];
  if (target !== undefined && (target < min || target > max))
    throw invalid(`Provided temperature ${target} is not valid. Accepted range is ${min} to ${max}`);
  set(call, {
    ...(target !== undefined && { target }),
    ...(textIn(data, 'hvac_mode') && { mode: among(call, 'hvac_modes', data['hvac_mode']) }),
  });
}

export const climate: Services = {
  set_temperature: {
    name: 'Set target temperature',
    description: 'Sets the temperature setpoint.',
    needs: 3,
    arguments: { temperature: argument.number(-50, 250, { step: 0.1, filter: { supported_features: [1] } }), hvac_mode: argument.text() },
    run: temperature,
  },
  set_hvac_mode: {
    name: 'Set HVAC mode',
    description: 'Sets HVAC operation mode.',
    arguments: { hvac_mode: argument.text({ required: true }) },
    run: (call) => set(call, { mode: among(call, 'hvac_modes', call.data['hvac_mode']) }),
  },
  set_preset_mode: {
    name: 'Set preset mode',
    description: 'Sets preset mode.',
    needs: 16,
    arguments: { preset_mode: argument.text({ required: true }) },
    run: (call) => set(call, { preset: among(call, 'preset_modes', call.data['preset_mode']) }),
  },
  turn_on: { name: 'Turn on', description: 'Turns climate device on.', needs: 256, run: (call) => set(call, { mode: 'heat' }) },
  turn_off: { name: 'Turn off', description: 'Turns climate device off.', needs: 128, run: (call) => set(call, { mode: 'off' }) },
};
