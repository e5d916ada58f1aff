import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { domainOf, isoTime } from '../home/state.ts';
import { since } from '../home/version.ts';
import { Refusal } from '../life/service.ts';
import { resolve, Target } from '../life/target.ts';
import { converse } from '../assist/conversation.ts';
import { call } from '../life/index.ts';
import { notesOf } from '../life/notes.ts';
import { adminCommand, command, from, type Command } from './command.ts';
import { inputCommands } from './input-commands.ts';

const said = z.string().nullish();
const DAY = 86_400_000;

const CONFIG_ENTRY = {
  source: 'user',
  state: 'loaded',
  supports_options: false,
  supports_remove_device: false,
  supports_unload: true,
  supports_reconfigure: false,
  pref_disable_new_entities: false,
  pref_disable_polling: false,
  disabled_by: null,
  reason: null,
};
const entriesOf = (home: Home, domain?: string) =>
  home.registries.configEntries
    .filter((entry) => domain === undefined || entry.domain === domain)
    .map((entry) => ({ ...entry, ...CONFIG_ENTRY, ...(since(home.version, '2025.3') && { num_subentries: 0 }) }));

const backup = (home: Home) => ({
  backup_id: '7f0c2d11',
  name: 'Automatic backup',
  date: isoTime(home.startedAt - DAY),
  ...(since(home.version, '2025.1')
    ? {
        agents: { 'backup.local': { size: 48_234_496, protected: true } },
        database_included: true,
        homeassistant_included: true,
        homeassistant_version: home.version,
        addons: [],
        folders: [],
        with_automatic_settings: true,
        failed_agent_ids: [],
        extra_metadata: {},
      }
    : { slug: '7f0c2d11', size: 46, path: '/config/backups/7f0c2d11.tar' }),
});
const backups = (home: Home) =>
  since(home.version, '2025.1')
    ? {
        agent_errors: {},
        backups: [backup(home)],
        last_attempted_automatic_backup: isoTime(home.startedAt - DAY),
        last_completed_automatic_backup: isoTime(home.startedAt - DAY),
        last_action_event: null,
        next_automatic_backup: isoTime(home.startedAt + DAY),
        next_automatic_backup_additional: false,
        state: 'idle',
      }
    : { backups: [backup(home)], backing_up: false };

const ISSUE = {
  breaks_in_ha_version: null,
  domain: 'demo',
  issue_domain: null,
  issue_id: 'battery_low_blind',
  ignored: false,
  is_fixable: false,
  is_persistent: false,
  learn_more_url: null,
  severity: 'warning',
  translation_key: 'battery_low',
  translation_placeholders: { name: 'Blind' },
};

/** What a home says of itself beside its states: helpers, entries, backups, repairs, health, notifications, Assist. */
export const systemCommands: Record<string, Command> = {
  ...inputCommands,
  'person/list': command({}, ({ home, household }) => ({
    storage: [...home.states.values()].filter(({ entity_id }) => domainOf(entity_id) === 'person').map(({ attributes }) => ({ id: attributes['id'], name: attributes['friendly_name'], user_id: attributes['id'] === 'robin' ? household.user.id : null, device_trackers: attributes['device_trackers'] ?? [] })),
    config: [],
  })),
  'tag/list': command({}, () => [{ id: 'fridge', name: 'Fridge', last_scanned: null }]),
  'config_entries/get': command({ domain: z.string().optional(), type_filter: z.array(z.string()).optional() }, ({ home }, { domain }) => entriesOf(home, domain)),
  'config_entries/get_single': adminCommand({ entry_id: z.string() }, ({ home }, { entry_id }) => {
    const found = entriesOf(home).find((entry) => entry.entry_id === entry_id);
    if (!found) throw new Refusal('not_found', 'Config entry not found');
    return { config_entry: found };
  }),
  'config_entries/flow/progress': adminCommand({}, () => []),
  'manifest/list': command({ integrations: z.array(z.string()).optional() }, ({ home }) => [...new Set([...home.registries.entities.values()].map(({ platform }) => platform))].map((domain) => ({ domain, name: domain, codeowners: [], config_flow: true, documentation: `https://www.home-assistant.io/integrations/${domain}`, iot_class: 'local_push', is_built_in: true }))),
  'manifest/get': command({ integration: z.string() }, (_caller, { integration }) => ({ domain: integration, name: integration, is_built_in: true })),
  'entity/source': command({}, ({ home }) => Object.fromEntries([...home.states.keys()].map((id) => [id, { domain: home.registries.entities.get(id)?.platform ?? domainOf(id) }]))),
  'extract_from_target': command({ target: z.record(z.string(), z.unknown()), expand_group: z.boolean().optional() }, ({ home }, { target }) => extracted(home, Target.parse(target))),
  'backup/info': adminCommand({}, ({ home }) => backups(home)),
  ...from('2025.1', {
    'backup/details': adminCommand({ backup_id: z.string() }, ({ home }, { backup_id }) => ({ agent_errors: {}, backup: backup_id === '7f0c2d11' ? backup(home) : null })),
    'backup/agents/info': adminCommand({}, () => ({ agents: [{ agent_id: 'backup.local', name: 'local' }] })),
  }),
  'backup/generate': adminCommand({ agent_ids: z.array(z.string()).optional(), name: z.string().optional(), include_homeassistant: z.boolean().optional(), include_database: z.boolean().optional() }, ({ home }) => (since(home.version, '2025.1') ? { backup_job_id: 'demo0001' } : backup(home))),
  'repairs/list_issues': command({}, ({ home }) => ({ issues: [{ ...ISSUE, created: isoTime(home.startedAt) }] })),
  'repairs/get_issue_data': adminCommand({ domain: z.string(), issue_id: z.string() }, () => ({ issue_data: null })),
  'system_log/list': adminCommand({}, ({ home }) => home.log.entries.map(({ at, level, name, message }) => ({ name, message: [message], level, source: ['components/demo.py', 1], exception: '', count: 1, timestamp: at / 1000, first_occurred: at / 1000 }))),
  'system_health/info': command({}, ({ home, tell, afterResult }) =>
    afterResult(() => {
      tell({ type: 'initial', data: { homeassistant: { info: { version: `core-${home.version}`, installation_type: 'Home Assistant Container', dev: false, hassio: false, docker: true, user: 'root', virtualenv: false, python_version: '3.14.2', os_name: 'Linux', arch: 'x86_64', timezone: 'Europe/Amsterdam' } }, recorder: { info: { oldest_recorder_run: { type: 'pending' } } } } });
      tell({ type: 'update', domain: 'recorder', key: 'oldest_recorder_run', success: true, data: isoTime(home.startedAt - 7 * DAY) });
      tell({ type: 'finish' });
    }),
  ),
  'blueprint/list': command({ domain: z.enum(['automation', 'script']) }, (_caller, { domain }) => (domain === 'script' ? {} : { 'homeassistant/motion_light.yaml': { metadata: { name: 'Motion-activated Light', description: 'Turn on a light when motion is detected.', domain: 'automation', input: { motion_entity: {}, light_target: {} }, source_url: null, author: 'Home Assistant' } } })),
  'persistent_notification/get': command({}, ({ home }) => [...notesOf(home).values()]),
  'persistent_notification/subscribe': command({}, ({ home, keep, tell, afterResult }) =>
    afterResult(() => {
      tell({ type: 'current', notifications: Object.fromEntries(notesOf(home)) });
      keep(home.on(({ type, data }) => type === 'demo_note' && tell(data)));
    }),
  ),
  'conversation/process': command({ text: z.string(), conversation_id: said, language: said, agent_id: said }, ({ home, user }, { text, conversation_id }) => converse({ home, call }, text, conversation_id ?? null, home.context(user.id))),
  'conversation/agent/list': command({ country: said, language: said }, () => ({ agents: [{ id: 'conversation.home_assistant', name: 'Home Assistant', supported_languages: ['en'] }] })),
  'conversation/prepare': command({ language: said, agent_id: said }, () => null),
  'frontend/get_translations': command({ language: z.string(), category: z.string(), integration: z.unknown().optional(), config_flow: z.unknown().optional() }, (_caller, { language, category }) => ({ resources: category === 'entity_component' || category === 'state' ? stateWords(language) : {} })),
  'frontend/get_icons': command({ category: z.string(), integration: z.unknown().optional() }, () => ({ resources: {} })),
  'frontend/get_themes': command({}, () => ({ themes: {}, default_theme: 'default', default_dark_theme: null })),
  'lovelace/dashboards/list': command({}, () => []),
  'energy/get_prefs': command({}, () => {
    throw new Refusal('not_found', 'No prefs');
  }),
  'logger/log_info': adminCommand({}, () => []),
  'network/url': adminCommand({}, () => ({ internal: null, external: null, cloud: null })),
  'integration/descriptions': command({}, () => ({ core: { integration: {}, helper: {}, translated_name: [] }, custom: { integration: {}, helper: {} } })),
  'integration/setup_info': command({}, () => []),
  'integration/wait': command({ domain: z.string() }, () => ({ integration_loaded: true })),
}; // prettier-ignore

const WORDS: Record<string, Record<string, [string, string]>> = {
  light: { on: ['On', '开'], off: ['Off', '关'] },
  switch: { on: ['On', '开'], off: ['Off', '关'] },
  lock: { locked: ['Locked', '已锁定'], unlocked: ['Unlocked', '已解锁'], locking: ['Locking', '正在上锁'], jammed: ['Jammed', '卡住'] },
  cover: { open: ['Open', '打开'], closed: ['Closed', '关闭'], opening: ['Opening', '正在打开'], closing: ['Closing', '正在关闭'] },
  vacuum: { cleaning: ['Cleaning', '正在清扫'], docked: ['Docked', '停靠'], returning: ['Returning to dock', '正在返回'] },
};
const stateWords = (language: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(WORDS).flatMap(([domain, states]) =>
      Object.entries(states).map(([state, [en, zh]]) => [`component.${domain}.entity_component._.state.${state}`, language.startsWith('zh') ? zh : en] as const),
    ),
  ); // prettier-ignore

function extracted(home: Home, target: Target): object {
  const { registries } = home;
  const all = resolve(home, target, '').all;
  const missing = (given: string[] | undefined, known: (string | undefined)[]): string[] => (given ?? []).filter((id) => !known.includes(id));
  const devices = new Set([...(target.device_id ?? []), ...all.flatMap((id) => registries.entities.get(id)?.device_id ?? [])]);
  return {
    referenced_entities: all,
    referenced_devices: [...devices].filter((id) => registries.device(id)),
    referenced_areas: (target.area_id ?? []).filter((id) => registries.areas.some(({ area_id }) => area_id === id)),
    missing_devices: missing(target.device_id, registries.devices.map(({ id }) => id)),
    missing_areas: missing(target.area_id, registries.areas.map(({ area_id }) => area_id)),
    missing_floors: missing(target.floor_id, registries.floors.map(({ floor_id }) => floor_id)),
    missing_labels: missing(target.label_id, registries.labels.map(({ label_id }) => label_id)),
  };
} // prettier-ignore
