import { becomes, type Services } from './service.ts';

/** On, off and back: switches, helpers. */
export const onOff = (what: string): Services => ({
  turn_on: { name: 'Turn on', description: `Turns on a ${what}.`, run: becomes('on') },
  turn_off: { name: 'Turn off', description: `Turns off a ${what}.`, run: becomes('off') },
  toggle: { name: 'Toggle', description: `Toggles a ${what}.`, run: (call) => becomes(call.entity.state === 'on' ? 'off' : 'on')(call) },
});
