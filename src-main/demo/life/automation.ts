import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { addItem, dropItem, keyOf, type Kind } from '../home/item-entities.ts';
import { domainOf, isoTime, listIn, numberIn, textIn } from '../home/state.ts';
import { apply, runActions, type Call } from './script.ts';
import { argument, becomes, type Run, type Service, type Services } from './service.ts';

const record = z.record(z.string(), z.unknown());
const reload: Service = { name: 'Reload', description: 'Reloads from the YAML-configuration.', admin: true, free: () => undefined };

/** Runs the actions of an automation or script, counting that it runs. */
async function run({ home, entity, context }: Run, call: Call, kind: Kind, trigger: string | null): Promise<void> {
  const id = entity.entity_id;
  const key = keyOf(home, kind, id);
  const body = home.items.of(kind).get(key);
  const current = numberIn(entity.attributes, 'current', 0) + 1;
  const begun = { last_triggered: isoTime(home.now()), current };
  home.patch(id, { ...(kind === 'script' && { state: 'on' }), attributes: begun }, context);
  const by = home.context(context.user_id, context.id);
  if (kind === 'automation')
    home.fire('automation_triggered', { name: entity.attributes['friendly_name'], entity_id: id, source: trigger }, context);
  await runActions(home, call, { kind, key, body: body ?? {}, trigger }, by);
  home.patch(id, { ...(kind === 'script' && { state: 'off' }), attributes: { current: current - 1 } }, context);
}

function scenes(call: Call): Services {
  return {
    turn_on: {
      name: 'Activate',
      description: 'Activates a scene.',
      arguments: { transition: argument.number(0, 300, { unit: 'seconds' }) },
      run: async ({ home, entity, context }) => {
        home.patch(entity.entity_id, { state: isoTime(home.now()) }, context);
        const body = home.items.of('scene').get(keyOf(home, 'scene', entity.entity_id));
        await apply(home, call, body?.['entities'], context);
      },
    },
    apply: {
      name: 'Apply',
      description: 'Activates a scene with configuration.',
      arguments: { entities: argument.anything('object', record, { required: true }), transition: argument.number(0, 300) },
      free: async (home, data, context) => apply(home, call, data['entities'], context),
    },
    create: {
      name: 'Create',
      description: 'Creates a new scene.',
      arguments: {
        scene_id: argument.text({ required: true }),
        entities: argument.anything('object', record),
        snapshot_entities: argument.anything('entity', z.array(z.string())),
      },
      free: (home, data) => {
        const snapshot = z.array(z.string()).catch([]).parse(data['snapshot_entities']);
        const now = Object.fromEntries(snapshot.flatMap((id) => (home.get(id) ? [[id, { state: home.get(id)?.state, ...home.get(id)?.attributes }]] : [])));
        const id = String(data['scene_id']);
        addItem(home, 'scene', id, { name: id, entities: { ...now, ...record.catch({}).parse(data['entities']) } });
      },
    },
    delete: {
      name: 'Delete',
      description: 'Deletes a dynamically created scene.',
      run: ({ home, entity }) => void dropItem(home, 'scene', keyOf(home, 'scene', entity.entity_id)),
    },
    reload,
  };
} // prettier-ignore

export function automations(call: Call): Record<string, Services> {
  const by = (name: string): Service => ({
    name: `Generic ${name.replace('_', ' ')}`,
    description: 'Works on entities of any domain that know this action.',
    run: async ({ home, entity, data, context }) => {
      const members = domainOf(entity.entity_id) === 'group' ? listIn(entity.attributes, 'entity_id') : [];
      if (members.length > 0) await call(home, `homeassistant.${name}`, data, { entity_id: members }, context);
      else await call(home, `${genericDomain(entity.entity_id)}.${GENERIC[domainOf(entity.entity_id)]?.[name] ?? name}`, data, { entity_id: [entity.entity_id] }, context);
    },
  });
  const runs = (kind: Kind, waits: boolean): Service['run'] => (one) => {
    const going = run(one, call, kind, null);
    return waits ? going : void going;
  };
  const free = (name: string, description: string, admin = true): Service => ({ name, description, admin, free: () => undefined });
  return {
    scene: scenes(call),
    script: {
      turn_on: {
        name: 'Turn on',
        description: 'Runs the sequence of actions defined in a script.',
        arguments: { variables: argument.anything('object', record) },
        run: runs('script', false),
      },
      turn_off: { name: 'Turn off', description: 'Stops a running script.', run: becomes('off') },
      toggle: { name: 'Toggle', description: 'Starts a script if it isn’t running, stops it otherwise.', run: runs('script', false) },
      reload,
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
        run: (one) => becomes(one.entity.state === 'on' ? 'off' : 'on')(one),
      },
      trigger: {
        name: 'Trigger',
        description: 'Triggers the actions of an automation.',
        arguments: { skip_condition: argument.flag() },
        run: runs('automation', true),
      },
      reload,
    },
    homeassistant: {
      turn_on: by('turn_on'),
      turn_off: by('turn_off'),
      toggle: by('toggle'),
      update_entity: { name: 'Update entity', description: 'Forces one or more entities to update their data.', run: () => undefined },
      check_config: free('Check configuration', 'Checks the Home Assistant YAML-configuration files for errors.'),
      reload_core_config: free('Reload core configuration', 'Reloads the core configuration from the YAML-configuration.'),
      reload_all: free('Reload all', 'Reloads all YAML configuration that can be reloaded.'),
      reload_custom_templates: free('Reload custom Jinja2 templates', 'Reloads Jinja2 templates.'),
      save_persistent_states: free('Save persistent states', 'Saves the persistent states immediately.'),
      reload_config_entry: { ...free('Reload config entry', 'Reloads the specified config entry.'), arguments: { entry_id: argument.text() } },
      restart: { name: 'Restart', description: 'Restarts Home Assistant.', arguments: { safe_mode: argument.flag() }, admin: true, free: (home) => home.fire('demo_restart', {}) },
      stop: { ...free('Stop', 'Stops Home Assistant.') },
      set_location: { ...free('Set location', 'Updates the Home Assistant location.'), arguments: { latitude: argument.number(-90, 90, { required: true }), longitude: argument.number(-180, 180, { required: true }), elevation: argument.number(-1000, 9000) } },
    },
  };
} // prettier-ignore

const GENERIC: Record<string, Record<string, string>> = {
  cover: { turn_on: 'open_cover', turn_off: 'close_cover' },
  valve: { turn_on: 'open_valve', turn_off: 'close_valve' },
};
const genericDomain = (id: string): string => domainOf(id);

/** One service per script, named after it; it waits for the end. */
export const scriptServices = (home: Home, call: Call): Services =>
  Object.fromEntries(
    [...home.states.keys()]
      .filter((id) => domainOf(id) === 'script')
      .map((id) => [
        id.slice('script.'.length),
        {
          name: textIn(home.get(id)?.attributes ?? {}, 'friendly_name') ?? id,
          description: '',
          anyData: true,
          responds: 'maybe' as const,
          free: async (_home, _data, context) => {
            const entity = home.get(id);
            if (entity) await run({ home, entity, data: {}, context }, call, 'script', null);
            return {};
          },
        } satisfies Service,
      ]),
  );
