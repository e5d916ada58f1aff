import { Refusal, argument, becomes, textOf, type Run, type Service, type Services } from './service.ts';

const LOCK_MS = 2000;
const ARMING_MS = 5000;
/** The demo's alarm code, the one Home Assistant's own demo has. */
const CODE = '1234';
const code = { code: argument.text() };

/** A bolt takes its time, and the call waits for it. The end is the same context: the change carries no new one. */
const bolt =
  (through: string, to: string): Service['run'] =>
  ({ home, entity, context }) => {
    if (entity.state === to) return undefined;
    home.patch(entity.entity_id, { state: through }, context);
    return new Promise((resolve) => {
      home.later(LOCK_MS, () => {
        home.patch(entity.entity_id, { state: to }, context);
        resolve();
      });
    });
  };

export const lock: Services = {
  lock: { name: 'Lock', description: 'Locks a lock.', arguments: code, run: bolt('locking', 'locked') },
  unlock: { name: 'Unlock', description: 'Unlocks a lock.', arguments: code, run: bolt('unlocking', 'unlocked') },
  open: { name: 'Open', description: 'Opens a lock.', needs: 1, arguments: code, run: bolt('opening', 'open') },
};

const arm = (mode: string, needs: number): Service => ({
  name: `Arm ${mode}`,
  description: `Arms the alarm in the mode: ${mode}.`,
  needs,
  arguments: code,
  run: ({ home, entity, context }) => {
    const id = entity.entity_id;
    home.patch(id, { state: 'arming', attributes: { next_state: `armed_${mode}` } }, context);
    home.later(
      ARMING_MS,
      () => home.get(id)?.state === 'arming' && home.patch(id, { state: `armed_${mode}`, attributes: { next_state: null } }, context),
    );
  },
});
function disarm(call: Run): void {
  if (textOf(call.data['code']) !== CODE)
    throw new Refusal('service_validation_error', 'Validation error: Invalid alarm code provided', {
      key: 'invalid_code',
      placeholders: {},
    });
  call.home.patch(call.entity.entity_id, { state: 'disarmed', attributes: { next_state: null, changed_by: 'Demo' } }, call.context);
}

export const alarm: Services = {
  alarm_arm_home: arm('home', 1),
  alarm_arm_away: arm('away', 2),
  alarm_arm_night: arm('night', 4),
  alarm_disarm: { name: 'Disarm', description: 'Disarms the alarm.', arguments: code, run: disarm },
  alarm_trigger: { name: 'Trigger', description: 'Triggers the alarm manually.', needs: 8, arguments: code, run: becomes('triggered') },
};

export const siren: Services = {
  turn_on: {
    name: 'Turn on',
    description: 'Turns the siren on.',
    needs: 1,
    arguments: {
      tone: argument.text({ filter: { supported_features: [4] } }),
      volume_level: argument.number(0, 1, { step: 0.05, filter: { supported_features: [8] } }),
      duration: argument.number(1, 3600, { unit: 'seconds', filter: { supported_features: [16] } }),
    },
    run: (call) => {
      becomes('on')(call);
      const seconds = call.data['duration'];
      if (typeof seconds === 'number') call.home.later(seconds * 1000, () => becomes('off')(call));
    },
  },
  turn_off: { name: 'Turn off', description: 'Turns the siren off.', needs: 2, run: becomes('off') },
};
