import { since } from '../home/version.ts';
import { argument, becomes, Refusal, textOf, type Run, type Service, type Services } from './service.ts';

const LOCK_MS = 2000;
const ARMING_MS = 5000;
/** The demo's code, the one Home Assistant's own demo has. */
const CODE = '1234';
const code = { code: argument.text() };
/** Where the bolt sticks. */
const JAMS = new Set(['lock.garden_gate']);

function checked(call: Run): void {
  const { code_format } = call.entity.attributes;
  if (typeof code_format !== 'string' || textOf(call.data['code']) === CODE) return;
  throw new Refusal('service_validation_error', `Code for ${call.entity.entity_id} doesn't match pattern ${code_format}`, {
    key: 'add_default_code',
    domain: 'lock',
    placeholders: { entity_id: call.entity.entity_id, code_format },
  });
}

/** A bolt takes its time, and the call waits for it. The end is the same context: the change carries no new one. */
const bolt =
  (through: string, wanted: string): Service['run'] =>
  (call) => {
    const { home, entity, context } = call;
    checked(call);
    const to = wanted === 'open' && !since(home.version, '2024.6') ? 'unlocked' : wanted;
    if (entity.state === to) return undefined;
    home.patch(entity.entity_id, { state: to === 'open' ? through : through === 'opening' ? 'unlocking' : through }, context);
    return new Promise((resolve) => {
      home.later(LOCK_MS, () => {
        const end = to === 'locked' && JAMS.has(entity.entity_id) ? 'jammed' : to;
        home.patch(entity.entity_id, { state: end }, context);
        resolve();
      });
    });
  };

export const lock: Services = {
  lock: { name: 'Lock', description: 'Locks a lock.', arguments: code, run: bolt('locking', 'locked') },
  unlock: { name: 'Unlock', description: 'Unlocks a lock.', arguments: code, run: bolt('unlocking', 'unlocked') },
  open: { name: 'Open', description: 'Opens a lock.', needs: 1, arguments: code, run: bolt('opening', 'open') },
};

const isCode = ({ home, data }: Run): void => {
  if (textOf(data['code']) === CODE) return;
  throw since(home.version, '2024.6')
    ? new Refusal('service_validation_error', 'Validation error: Invalid alarm code provided', { key: 'invalid_code', domain: 'alarm_control_panel', placeholders: {} })
    : new Refusal('home_assistant_error', 'Invalid alarm code provided');
}; // prettier-ignore

const arm = (mode: string, needs: number): Service => ({
  name: `Arm ${mode.replaceAll('_', ' ')}`,
  description: `Arms the alarm in the mode: ${mode}.`,
  needs,
  arguments: code,
  run: (call) => {
    const { home, entity, context } = call;
    if (entity.attributes['code_arm_required'] === true) isCode(call);
    const id = entity.entity_id;
    home.patch(id, { state: 'arming', attributes: { next_state: `armed_${mode}`, changed_by: 'Demo' } }, context);
    home.later(
      ARMING_MS,
      () => home.get(id)?.state === 'arming' && home.patch(id, { state: `armed_${mode}`, attributes: { next_state: null } }, context),
    );
  },
});
function disarm(call: Run): void {
  isCode(call);
  call.home.patch(call.entity.entity_id, { state: 'disarmed', attributes: { next_state: null, changed_by: 'Demo' } }, call.context);
}

export const alarm: Services = {
  alarm_arm_home: arm('home', 1),
  alarm_arm_away: arm('away', 2),
  alarm_arm_night: arm('night', 4),
  alarm_arm_vacation: arm('vacation', 32),
  alarm_arm_custom_bypass: arm('custom_bypass', 16),
  alarm_disarm: { name: 'Disarm', description: 'Disarms the alarm.', arguments: code, run: disarm },
  alarm_trigger: { name: 'Trigger', description: 'Triggers the alarm manually.', needs: 8, arguments: code, run: becomes('triggered') },
};

const sound = {
  tone: argument.text({ filter: { supported_features: [4] } }),
  volume_level: argument.number(0, 1, { step: 0.05, filter: { supported_features: [8] } }),
  duration: argument.number(1, 3600, { unit: 'seconds', filter: { supported_features: [16] } }),
};
const wail = (call: Run): void => {
  becomes('on')(call);
  const seconds = call.data['duration'];
  if (typeof seconds === 'number') call.home.later(seconds * 1000, () => becomes('off')(call));
};
export const siren: Services = {
  turn_on: { name: 'Turn on', description: 'Turns the siren on.', needs: 1, arguments: sound, run: wail },
  turn_off: { name: 'Turn off', description: 'Turns the siren off.', needs: 2, run: becomes('off') },
  toggle: {
    name: 'Toggle',
    description: 'Toggles the siren on/off.',
    needs: [3],
    run: (call) => becomes(call.entity.state === 'on' ? 'off' : 'on')(call),
  },
};
