import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { domainOf, isoTime, type Context } from '../home/state.ts';
import { SCENES } from '../home/upstairs.ts';
import { argument, becomes, type Run, type Service, type Services } from './service.ts';

/** Finds a service by its full name; handed in, so that this file need not know the table it is part of. */
export type Find = (service: string) => Service | undefined;

function call(home: Home, find: Find, name: string, id: string, data: Record<string, unknown>, context: Context): void {
  const entity = home.get(id);
  if (entity && entity.state !== 'unavailable') void find(name)?.run?.({ home, entity, data, context });
}

function everythingOff(home: Home, find: Find, context: Context): void {
  for (const [id, { state }] of home.states)
    if (/^(light|switch|fan)\./.test(id) && state === 'on') call(home, find, `${domainOf(id)}.turn_off`, id, {}, context);
}

export function automations(find: Find): Record<string, Services> {
  const activate = ({ home, entity, context }: Run): void => {
    home.patch(entity.entity_id, { state: isoTime(home.clock.now()) }, context);
    for (const [id, { service, data = {} }] of Object.entries(SCENES[entity.entity_id] ?? {})) call(home, find, service, id, data, context);
  };
  const runScript = ({ home, entity, context }: Run): void => {
    home.patch(entity.entity_id, { state: 'on', attributes: { last_triggered: isoTime(home.clock.now()), current: 1 } }, context);
    everythingOff(home, find, context);
    home.patch(entity.entity_id, { state: 'off', attributes: { current: 0 } }, context);
  };
  const trigger = ({ home, entity, context }: Run): void => {
    home.patch(entity.entity_id, { attributes: { last_triggered: isoTime(home.clock.now()) } }, context);
    call(home, find, 'light.turn_on', 'light.living_room_ceiling', {}, context);
  };
  const by = (name: string): Service => ({
    name: `Generic ${name.replace('_', ' ')}`,
    description: 'Works on entities of any domain that know this action.',
    run: ({ home, entity, data, context }) => call(home, find, `${domainOf(entity.entity_id)}.${name}`, entity.entity_id, data, context),
  });
  return {
    scene: {
      turn_on: {
        name: 'Activate',
        description: 'Activates a scene.',
        arguments: { transition: argument.number(0, 300, { unit: 'seconds' }) },
        run: activate,
      },
    },
    script: {
      turn_on: {
        name: 'Turn on',
        description: 'Runs the sequence of actions defined in a script.',
        arguments: { variables: argument.anything('object', z.record(z.string(), z.unknown())) },
        run: runScript,
      },
      turn_off: { name: 'Turn off', description: 'Stops a running script.', run: becomes('off') },
    },
    automation: {
      turn_on: { name: 'Turn on', description: 'Enables an automation.', run: becomes('on') },
      turn_off: {
        name: 'Turn off',
        description: 'Disables an automation.',
        arguments: { stop_actions: argument.flag() },
        run: becomes('off'),
      },
      toggle: {
        name: 'Toggle',
        description: 'Toggles (enable / disable) an automation.',
        run: (run) => becomes(run.entity.state === 'on' ? 'off' : 'on')(run),
      },
      trigger: {
        name: 'Trigger',
        description: 'Triggers the actions of an automation.',
        arguments: { skip_condition: argument.flag() },
        run: trigger,
      },
    },
    homeassistant: {
      turn_on: by('turn_on'),
      turn_off: by('turn_off'),
      toggle: by('toggle'),
      update_entity: { name: 'Update entity', description: 'Forces one or more entities to update their data.' },
    },
  };
}
