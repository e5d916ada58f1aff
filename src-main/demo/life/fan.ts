import { numberIn, type Attributes } from '../home/state.ts';
import { argument, numberOf, type Run, type Services } from './service.ts';

const change = ({ home, entity, context }: Run, state: 'on' | 'off', attributes: Attributes): void =>
  home.patch(entity.entity_id, { state, attributes }, context);
const percentage = argument.number(0, 100, { unit: '%', filter: { supported_features: [1] } });

/** A fan with three speeds knows no 50 %. */
function speed(call: Run, asked: number): void {
  const step = numberIn(call.entity.attributes, 'percentage_step', 1);
  const set = Math.min(100, Math.round(Math.ceil(asked / step - 1e-6) * step));
  change(call, set > 0 ? 'on' : 'off', { percentage: set, preset_mode: null });
}
function step(call: Run, way: 1 | -1): void {
  const size = numberOf(call.data['percentage_step']) ?? numberIn(call.entity.attributes, 'percentage_step', 10);
  speed(call, Math.max(0, numberIn(call.entity.attributes, 'percentage', 0) + way * size));
}
const on = (call: Run): void => {
  const preset = call.data['preset_mode'];
  if (typeof preset === 'string') return change(call, 'on', { preset_mode: preset, percentage: null });
  speed(call, numberOf(call.data['percentage']) ?? (numberIn(call.entity.attributes, 'percentage', 0) || 67));
};
const off = (call: Run): void => change(call, 'off', { percentage: 0, preset_mode: null });

export const fan: Services = {
  turn_on: {
    name: 'Turn on',
    description: 'Turns fan on.',
    needs: 32,
    arguments: { percentage, preset_mode: argument.text({ filter: { supported_features: [8] } }) },
    run: on,
  },
  turn_off: { name: 'Turn off', description: 'Turns fan off.', needs: 16, run: off },
  toggle: {
    name: 'Toggle',
    description: 'Toggles a fan on/off.',
    needs: [48],
    run: (call) => (call.entity.state === 'on' ? off(call) : on(call)),
  },
  set_percentage: {
    name: 'Set speed',
    description: 'Sets the speed of a fan.',
    needs: 1,
    arguments: { percentage: { ...percentage, required: true } },
    run: (call) => speed(call, numberOf(call.data['percentage']) ?? 0),
  },
  increase_speed: {
    name: 'Increase speed',
    description: 'Increases the speed of a fan.',
    needs: 1,
    arguments: { percentage_step: argument.number(0, 100, { unit: '%' }) },
    run: (call) => step(call, 1),
  },
  decrease_speed: {
    name: 'Decrease speed',
    description: 'Decreases the speed of a fan.',
    needs: 1,
    arguments: { percentage_step: argument.number(0, 100, { unit: '%' }) },
    run: (call) => step(call, -1),
  },
  oscillate: {
    name: 'Oscillate',
    description: 'Controls the oscillation of a fan.',
    needs: 2,
    arguments: { oscillating: argument.flag({ required: true }) },
    run: ({ home, entity, data, context }) => home.patch(entity.entity_id, { attributes: { oscillating: data['oscillating'] } }, context),
  },
  set_direction: {
    name: 'Set direction',
    description: "Sets a fan's rotation direction.",
    needs: 4,
    arguments: { direction: argument.choice(['forward', 'reverse'], { required: true }) },
    run: ({ home, entity, data, context }) => home.patch(entity.entity_id, { attributes: { direction: data['direction'] } }, context),
  },
  set_preset_mode: {
    name: 'Set preset mode',
    description: 'Sets preset mode of a fan.',
    needs: 8,
    arguments: { preset_mode: argument.text({ required: true }) },
    run: on,
  },
};
