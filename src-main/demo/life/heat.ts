import { z } from 'zod';
import { numberIn } from '../home/state.ts';
import { among, bounded } from './bounds.ts';
import { argument, becomes, numberOf, textOf, type Run, type Services } from './service.ts';

const sets =
  (name: string, list: string) =>
  (call: Run): void =>
    call.home.patch(call.entity.entity_id, { attributes: { [name]: among(call, list, call.data[name]) } }, call.context);

function operate(call: Run): void {
  const mode = among(call, 'operation_list', call.data['operation_mode']);
  call.home.patch(call.entity.entity_id, { state: mode, attributes: { operation_mode: mode } }, call.context);
}
function warm(call: Run): void {
  const target = bounded(call, 'temperature', numberOf(call.data['temperature']));
  const mode = textOf(call.data['operation_mode']);
  call.home.patch(call.entity.entity_id, { ...(mode !== undefined && { state: mode }), attributes: { temperature: target } }, call.context);
}

export const waterHeater: Services = {
  set_temperature: {
    name: 'Set temperature',
    description: 'Sets the target temperature of a water heater.',
    needs: 1,
    arguments: { temperature: argument.number(0, 250, { step: 0.5, loose: true, required: true }), operation_mode: argument.text() },
    run: warm,
  },
  set_operation_mode: {
    name: 'Set operation mode',
    description: 'Sets the operation mode of a water heater.',
    needs: 2,
    arguments: { operation_mode: argument.text({ required: true }) },
    run: operate,
  },
  set_away_mode: {
    name: 'Set away mode',
    description: 'Turns away mode on/off.',
    needs: 4,
    arguments: { away_mode: argument.anything('boolean', z.boolean(), { required: true }) },
    run: ({ home, entity, data, context }) =>
      home.patch(entity.entity_id, { attributes: { away_mode: data['away_mode'] === true ? 'on' : 'off' } }, context),
  },
  turn_on: { name: 'Turn on', description: 'Turns water heater on.', needs: 8, run: becomes('eco') },
  turn_off: { name: 'Turn off', description: 'Turns water heater off.', needs: 8, run: becomes('off') },
};

const acts = (call: Run, state: string): void => {
  const { attributes } = call.entity;
  const dry = numberIn(attributes, 'current_humidity', 50) < numberIn(attributes, 'humidity', 50);
  call.home.patch(call.entity.entity_id, { state, attributes: { action: state === 'off' ? 'off' : dry ? 'humidifying' : 'idle' } }, call.context);
}; // prettier-ignore

export const humidifier: Services = {
  set_humidity: {
    name: 'Set humidity',
    description: 'Sets the target humidity.',
    arguments: { humidity: argument.number(0, 100, { unit: '%', required: true }) },
    run: (call) => {
      const humidity = bounded(call, 'humidity', numberOf(call.data['humidity']));
      call.home.patch(call.entity.entity_id, { attributes: { humidity } }, call.context);
    },
  },
  set_mode: {
    name: 'Set mode',
    description: 'Sets the humidifier operation mode.',
    needs: 1,
    arguments: { mode: argument.text({ required: true }) },
    run: sets('mode', 'available_modes'),
  },
  turn_on: { name: 'Turn on', description: 'Turns the humidifier on.', run: (call) => acts(call, 'on') },
  turn_off: { name: 'Turn off', description: 'Turns the humidifier off.', run: (call) => acts(call, 'off') },
  toggle: { name: 'Toggle', description: 'Toggles the humidifier on/off.', run: (call) => acts(call, call.entity.state === 'on' ? 'off' : 'on') },
}; // prettier-ignore
